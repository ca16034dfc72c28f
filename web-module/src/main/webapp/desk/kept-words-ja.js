/** Japanese words for what the audit and the outbox keep by the names of the code. A test holds them to the code. */

/** Rooms, as the first words of an event's code. */
export const rooms = {
  births: '出生・訪問', 'births.registration': '出生届', pregnancy: '妊娠', 'pregnancy.weeks': '妊娠の週と体重', 'pregnancy.checkups': '妊産婦の健診', 'pregnancy.results': '医療機関からの健診結果', 'pregnancy.consultation': '妊娠中の相談', 'pregnancy.care': '産後ケア', 'pregnancy.satogaeri': '里帰り', 'pregnancy.intake': 'マイナポータルの妊娠の届', 'checkups.questions': '乳幼児健診の問診票', 'checkups.day': '乳幼児健診の当日', 'checkups.referrals': '乳幼児健診の紹介状', 'checkups.figures': '乳幼児健診の集計', grants: '給付金', 'grants.payout': '給付金の支払', 'grants.banks': '金融機関の検索', 'documents.letters': '手紙', identity: '人・職員・機関', notifications: 'お知らせ', outbox: '連絡の受け渡し', retention: '保存期間', audit: '監査', 'checkups.clinics': '医療機関での乳幼児健診',
};

export const subjects = {
  ApplicationId: 'マイナポータルの届', GuestId: '里帰りで来る方', HubLetterId: '国の基盤への送信', StayId: '里帰り',
  GrantApplicationId: '給付金の申請', GrantCaseId: '給付金', LineId: '給付金の支払うもの', PaymentId: '給付金の支払', BatchId: '支払のまとまり',
  ClinicResultId: '医療機関での乳幼児健診の結果', PaymentListId: '医療機関への支払の一覧',
  CheckupId: '妊産婦健診の結果', SentResultId: '医療機関から届いた結果',
  CertificateId: '出生証明書', DeliveryTokenId: '出生連携コード', DocumentId: 'ファイル', GuardianshipId: '保護者の登録', HouseholdId: '世帯', InstitutionId: '医療機関', LetterBatchId: '手紙のまとめ', LetterId: '手紙', LinkAnswerId: '戸籍からの回答', LinkFilingId: 'マイナポータルの届', LinkOrderId: '戸籍への記載の依頼', MailId: 'メール',
  MessageId: '連絡', PersonData: '本人の記録', PersonId: '人', PregnancyId: '妊娠の届出', ReferralId: '健診の紹介状', RegistrationId: '出生届', SessionId: 'サインイン', SlipId: '出生連絡票', StaffId: '職員', SupportMeasureId: '支援措置', VisitId: '訪問', PostnatalApplicationId: '産後ケアの申請', PostnatalBookingId: '産後ケアの予約', WeightId: '体重の記録',
};

export const announcements = {
  ReimbursementClosed: '健診費の償還の取りやめ', ReimbursementOpened: '健診の償還払いの対象',
  ChildLost: '子の死亡の知らせ', FetusLost: '妊娠の経過の知らせ', HandbooksIssued: '母子健康手帳の交付', PregnancyChanged: '妊娠の届出の変更', PregnancyEnded: '妊娠の終わり', PregnancyInterviewed: '妊娠届の面談', PregnancyNotified: '妊娠の届出',
  BirthDayCorrected: '出生の日の訂正', CertificateCancelled: '出生証明書の取消', CertificateJoined: '出生証明書の結び付け', CertificateReceived: '出生証明書の受付', CertificateReplaced: '出生証明書の訂正', ChildRegistered: '出生の住民登録',
  ContactSlipFiled: '出生連絡票の提出', HouseholdChanged: '世帯の変更', JoinUndone: '結び付けの取消', NameChanged: '氏名の変更', PaperReceived: '証明書に添えられた紙の受付', PersonDied: '死亡', PersonLeftCity: '転出', PersonMoved: '転入・転居',
  RegistrationAccepted: '出生届の受理', RegistrationAmended: '出生届の訂正・追完', RegistrationFiled: '出生届の提出', RegistrationMended: '出生届の補正', RegistrationWithdrawn: '出生届の取下げ', SupportMeasureChanged: '支援措置の変更', VisitCalledOff: '訪問の取りやめ', VisitPlanned: '訪問の約束',
};

export const recipients = {
  'pregnancy.care.after-loss': '経過の知らせのあとの産後ケアの見直し', 'pregnancy.care.after-change': '妊娠の届出の変更のあとの産後ケアの見直し', 'pregnancy.care.after-end': '妊娠の終わりのあとの産後ケアの見直し', 'pregnancy.care.after-leaving': '転出のあとの産後ケアの取りやめ', 'pregnancy.care.after-death': '死亡のあとの産後ケアの取りやめ',
  'pregnancy.consultation-after-notice': '届出のあとの相談の予定', 'pregnancy.consultation-after-change': '妊娠の届出の変更のあとの相談の予定', 'pregnancy.consultation-after-end': '妊娠の終わりのあとの相談の予定', 'pregnancy.consultation-after-interview': '面談のあとの相談の予定', 'pregnancy.consultation-after-loss': '経過の知らせのあとの相談の停止',
  'pregnancy.stay-follows-support-measure': '支援措置の変更を滞在先へ伝え直す', 'pregnancy.stay-is-told-anew': '出産予定日の変更を滞在先へ伝え直す', 'pregnancy.stay-stops-after-death': '死亡のあとの里帰りの連携の終わり', 'pregnancy.stay-stops-after-end': '妊娠の終わりのあとの里帰りの連携の終わり', 'pregnancy.stay-stops-after-leaving': '転出のあとの里帰りの連携の終わり', 'pregnancy.stay-stops-after-loss': '経過の知らせのあとの里帰りの連携の終わり',
  'grants.held-after-death': '死亡による給付金の保留', 'grants.end-with-move': '転出による給付の認定の終わり', 'grants.reckon-after-change': '妊娠の記録の変更による給付金の計算し直し', 'grants.follow-move': '転居による給付金の担当区の変更', 'grants.open-reimbursement': '健診費の償還', 'grants.close-reimbursement': '健診費の償還の取りやめ',
  'pregnancy.checkups.end-vouchers': '受診券の利用の終わり', 'pregnancy.checkups.issue-for-more-children': '多胎の受診券の追加', 'pregnancy.checkups.issue-with-handbooks': '手帳の交付による受診券の発行',
  'checkups.referrals.follow-death': '健診の紹介：死亡の反映', 'checkups.referrals.follow-leaving': '健診の紹介：転出の反映', 'checkups.referrals.follow-move': '健診の紹介：転居の反映',
  'checkups.clinics.call-back-from-death': '死亡による健診の受診券の終わり', 'checkups.clinics.call-back-from-leaving': '転出による健診の受診券の終わり',
  'checkups.follow-death': '乳幼児健診：死亡の反映', 'checkups.follow-leaving': '乳幼児健診：転出の反映', 'checkups.follow-move': '乳幼児健診：転居の反映',
  'births.fall-silent-after-loss': '経過の知らせのあとの表示の停止', 'births.stop-after-child-lost': '子の死亡の知らせのあとの訪問の中止', 'pregnancy.follow-corrected-birth': '訂正された出生の日の反映', 'pregnancy.deliver-on-certificate': '出生証明書による妊娠の終わり', 'pregnancy.deliver-on-register': '住民登録による妊娠の終わり', 'pregnancy.end-after-leaving': '転出による妊娠の記録の終わり', 'pregnancy.follow-death': '死亡のあとの妊娠の記録', 'pregnancy.follow-move': '転居先の区への妊娠の記録の引継ぎ', 'pregnancy.go-on-after-undone-join': '結び付けの取消のあとの妊娠の記録',
  'births.cancel-visits-after-leaving': '転出のあとの訪問の取消', 'births.copy-paper': '添えられた紙の写し', 'births.order-entry': '戸籍への記載の依頼', 'births.order-amendment': '戸籍情報システムへの訂正・追完の依頼', 'births.end-registration-of-registered-child': '住民登録のあとの出生届の完了',
  'births.judge-weight-again': '体重の扱いの見直し', 'births.move-visits': '転居先の区への訪問の引継ぎ',
  'births.move-visits-of-registered-child': '住民登録のあとの訪問の引継ぎ', 'births.stop-after-death': '死亡のあとの訪問の中止', 'births.tell-family-of-call-off': '訪問の取りやめをご家族へ知らせる', 'births.tell-family-of-visit': '訪問の約束をご家族へ知らせる',
  'births.undo-registration-after-wrong-join': '誤った結び付けのあとの出生届の取消', 'births.undo-slip-after-cancelled-certificate': '証明書の取消のあとの連絡票の取消', 'births.undo-slip-after-wrong-join': '誤った結び付けのあとの連絡票の取消',
  'notifications.silence-the-dead': '死亡のあとのお知らせの停止',
};
