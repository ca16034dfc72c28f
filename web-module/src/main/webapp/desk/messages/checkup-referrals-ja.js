/** Words of the referrals after a checkup. */
export default {
  title: '紹介状の一覧', nav: '紹介状', back: '健診の日程へ', list: '紹介状の一覧へ', ward: '区', open: '開く',
  shown: { OVERDUE: '期日を過ぎたもの', OPEN: '回答待ち', ANSWERED: '回答が届いたもの', CLOSED: '終えたもの' },
  empty: { OVERDUE: '期日を過ぎた紹介はありません。', OPEN: '回答を待っている紹介はありません。', ANSWERED: '回答が届いて、対応を決めていない紹介はありません。', CLOSED: '終えた紹介はまだありません。' },
  emptyNext: 'ほかの条件もご覧ください。', more: '多いため、期日の早い200件だけを表示しています。',
  name: 'お子さま', birthDate: '生年月日', group: '分野', groups: { BODY: 'からだ', EYES: '目', EAR_NOSE_THROAT: '耳・鼻・のど', TEETH: '歯・口', DEVELOPMENT: '発達・ことば' },
  state: '状態', states: { WRITTEN: '作成済み（未交付）', HANDED_OVER: '渡した（回答待ち）', ANSWERED: '回答あり', DECLINED: '希望されない', CLOSED: '終了', LEFT: '転出など' },
  due: '期日', overdue: '期日超過', examined: '健診の日', handed: '渡した日', asked: '連絡', protected: '支援措置あり',
  /** @param {number} n */
  times: (n) => `${n}回`,
  /** @param {string} name */
  of: (name) => `${name} さんの紹介`, kind: '健診', kinds: { Y1M6: '1歳6か月児健診', Y3: '3歳児健診' },
  organs: { GROWTH: '身体発育', NUTRITION: '栄養', SPINE_AND_CHEST: '脊柱・胸郭', SKIN: '皮膚', EYES: '眼', EAR_NOSE_THROAT: '耳・鼻・咽頭', TEETH_AND_MOUTH: '歯・口腔', LIMBS: '四肢・運動', MIND: '精神発達', SPEECH: '言語', IMMUNIZATIONS: '予防接種', CHILD_CARE: '育児', OTHER: 'その他' },
  items: '紹介した項目', case: '健診の記録へ', saved: '保存しました。', stop: '戻る', needed: '入力してください。',
  letter: '紹介状', addressed: '宛先', visitBy: '受診の目安', code: '回答の番号', codeWhat: '医療機関はこの番号とお子さまの生年月日で回答します。名前は入っていません。', qr: '回答の番号のQRコード', print: '紹介状を印刷する（PDF）', printWhat: '所見は紹介状にだけ書かれています。封をしてお渡しください。',
  handOver: '渡した記録', on: '渡した日', to: '渡した相手', tos: { MOTHER: '母', FATHER: '父', OTHER_GUARDIAN: 'そのほかの保護者', BY_POST: '郵送' }, handOverDo: '渡したことを記録する',
  decline: '希望されないとき', declineWhat: '保護者とのお話を記録します。お子さまを誰が見守るかがわかるまで、一覧に残ります。', talked: 'お話の内容', declineDo: '希望されないことを記録する', declined: '希望されないとのお話',
  lookedAfter: '見守りの記録', lookedAfterWhat: '誰がお子さまを診ているか、どのように確かめたかを記録すると、この紹介を終えます。', lookedAfterWho: '診ている人・確かめた方法', lookedAfterDo: '記録して終える', lookedAfterAsk: '回答のないまま、この紹介を終えますか。', lookedAfterDone: ['一覧からなくなります。', 'あとから回答が届いたときは、また一覧に出ます。'],
  answers: '回答', noAnswer: 'まだ届いていません。', sources: { PAPER: '紙から入力', SOAP: '電子で受信' },
  /** @param {number} n */
  version: (n) => `第${n}版`, outcome: '結果', outcomes: { NORMAL: '異常なし', OBSERVE: '要観察', TREAT: '要医療' }, facility: '医療機関', physician: '医師', answeredOn: '受診日', words: '所見・方針', nextOn: '次回の受診', received: '受け取り', told: '保護者に通知済み', notTold: '保護者にまだ知らせていない', older: '前の版',
  tell: '保護者に知らせる', tellAsk: '最新の回答を保護者に知らせますか。', tellWhat: ['保護者はアプリで、結果と所見・方針を読めます。', '先に電話などでお話ししておくことをお勧めします。'],
  enter: '紙の回答を入力する', enterWhat: '届いた紙のとおりに入力してください。入れ直すと新しい版になり、前の版も残ります。', enterDo: '回答を保存する',
  reminders: '連絡の記録', noReminder: 'まだありません。', reminderKinds: { FAMILY_NOTICE: 'アプリで家庭にご案内', FAMILY_CALL: '家庭に電話', INSTITUTION_CALL: '医療機関に電話' }, reached: '話せた', notReached: '話せなかった', call: '電話を記録する', whom: '相手', whoms: { FAMILY: '家庭', INSTITUTION: '医療機関' }, result: '結果', callWords: 'メモ', callDo: '電話を記録する',
  close: '対応を決めて終える', follow: '対応', follows: { NOTHING: '対応なし', SEEN_AGAIN: '区で再び診る', CARE: '医療機関で診てもらう' }, followOn: '再び診る日', closeWords: 'メモ', closeDo: '終える', closeAsk: 'この紹介を終えますか。', closeWhat: ['健診のほかの紹介も終わっていれば、健診も終わります。', 'あとから回答の訂正が届いたときは、また一覧に出ます。'], closed: '終えた記録', closedWithout: '回答なし（見守りの記録あり）', closedAt: '終えた日時',
  write: '紹介状', writeWhat: '所見のある分野ごとに紹介状を作ります。すでにあるときは、その紹介状を開きます。', writeSpoken: '先に保護者とお話しし、記録してください。', writeDo: '紹介状を作る・開く', writeWords: '医療機関への連絡事項', writeTo: '宛先（空欄のときは診療科）',
};
