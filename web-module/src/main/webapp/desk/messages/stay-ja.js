/** Words of stays elsewhere, guests and what came from マイナポータル; loaded with their pages only. */
export default {
  care: { VISIT: '家庭訪問', POSTNATAL_CARE: '産後ケア' },
  outcomes: { DONE: '実施', NOT_MET: '会えなかった' },
  followUps: { NONE: 'なし', PHONE: '電話', VISIT: '訪問' },
  declines: { NOT_OUR_AREA: '住所が当市ではない', NOT_OFFERED: '行っていない内容', NO_CAPACITY: '空きがない', TOO_LITTLE_KNOWN: '情報が足りない', OTHER: 'その他' },
  list: {
    title: '里帰り', lead: '里帰りで市外に滞在する方と、市外から滞在に来る方です。', away: '市外に滞在する方', awayEmpty: '里帰りの予定がある方はいません。', awayEmptyNext: '妊婦の方がアプリで予定を入れると、ここに出ます。',
    guests: '市外から滞在に来る方', guestsEmpty: 'ほかの自治体からの依頼はありません。', guestsEmptyNext: '依頼が届くと、ここに出ます。',
    name: '氏名', where: '滞在先', home: '住所地', from: '滞在の始まり', to: '終わり', due: '出産予定日', state: '状況', reports: '報告', ward: '受け持つ区', nobody: '未定', protected: '支援措置', stuck: '送信できません', waiting: '送信待ち', undisclosed: '居場所を知らせない', recalled: '（取り消された依頼）', applications: 'マイナポータルの届で確認が要るもの',
  },
  states: { PLANNED: '予定のみ（未同意）', CONSENTED: '依頼中', ACCEPTED: '引き受けあり', DECLINED: '引き受けなし', WITHDRAWN: '取消', STOPPED: '終了', FINISHED: '期間終了' },
  guestStates: { ARRIVED: '返事待ち', ACCEPTED: '引き受け済み', DECLINED: '断り', PLANNED: '訪問予定あり', REPORTED: '報告済み', RECALLED: '取消' },
  stay: {
    title: '里帰りの予定', back: '里帰りの一覧', plan: '予定', address: '滞在先の住所', phone: '電話', facility: '出産する病院など', services: '希望', consent: '同意', noConsent: 'まだ同意していません。相手の自治体には何も伝えていません。',
    until: (/** @type {string} */ day) => `${day} まで`, declined: '引き受けられない理由', reports: '相手の自治体からの報告', none: 'まだ報告はありません。', on: '日', outcome: '結果', grams: '体重', followUp: '依頼された対応',
    protectedLead: '支援措置の対象の方です。滞在先の住所と病院名は、相手の自治体に伝えていません。', decide: '住所を伝えてよいと判断する', reason: 'ご本人に確かめた内容と理由', decided: '住所を伝えることにしました。', decidedBy: '住所を伝える判断', doDecide: '判断を記録して伝える',
  },
  guest: {
    title: '市外から滞在に来る方', woman: '依頼の内容', kana: 'フリガナ', born: '生年月日', phone: '電話', address: '滞在先の住所', noAddress: '伝えられていません', facility: '出産する病院など', services: '依頼', arrived: '届いた日時', undisclosed: '居場所をほかの人に知らせてはいけない方です。家族にも伝えないでください。',
    answer: '返事をする', take: '引き受ける', takeWard: '受け持つ区', decline: '断る', why: '断る理由', answered: '返事を記録しました。相手の自治体に送ります。',
    visit: '訪問の予定', at: '日時', visitor: '訪問する保健師', plan: '予定を決める', planned: '予定を記録しました。',
    report: '実施を報告する', service: '内容', on: '行った日', outcome: '結果', grams: '赤ちゃんの体重（グラム）', followUp: '住所地にお願いする対応', send: '報告を送る', sent: '報告を記録しました。相手の自治体に送ります。', noWords: '報告は選択肢と数だけです。詳しいことは住所地の保健師に電話で伝えてください。', recalled: 'この依頼は取り消されました。ご本人の情報は残していません。',
  },
  applications: {
    title: 'マイナポータルの届', lead: 'マイナポータルで出された妊娠の届出のうち、件にならなかったものです。', empty: '確認が要る届はありません。', emptyNext: '件にできない届が届くと、ここに出ます。',
    number: '受付番号', filed: '申請の日時', why: '理由', ward: '届出先の区', nowhere: '指定なし', attachments: '添付', back: '届の一覧',
    values: '届の内容', candidates: '届け出た方の候補', noCandidates: '候補が見つかりません。氏名検索で探すか、届に書かれた電話番号に連絡してください。', agrees: '一致', agreements: { RESIDENT_NUMBER: '宛名番号', NAME: '氏名', BIRTH_DATE: '生年月日', ADDRESS: '住所', LIVES_HERE: '市内に住所' },
    open: 'この方の届として受け付ける', openAsk: 'この方の妊娠の届として受け付けますか', openWhat: '届け出た日付けで件ができ、マイナポータルに完了を返します。', opened: '件を作りました。',
    giveBack: '補正をお願いする', item: '項目', words: '申請した方への言葉', doReturn: '補正をお願いする', returned: '補正のお願いを送ります。', reject: '却下する', doReject: '却下する', rejectAsk: 'この届を却下しますか', rejectWhat: '申請した方に理由が届きます。', rejected: '却下を送ります。',
    settleLead: '同じ受付番号で、前と違う内容が届きました。前の内容のまま進めています。', note: '対応の記録', settle: '片付ける', settled: '片付けました。', protected: '支援措置',
    items: {
      residentNumber: '宛名番号', ward: '届出先の区', name: '氏名', kana: 'フリガナ', birthDate: '生年月日', address: '住所', phone: '電話番号', occupation: '職業', weeks: '妊娠週数', dueDate: '出産予定日', heartbeatOn: '胎児心拍を確認した日', fetuses: '胎児の数', parity: '何人目の子か', facility: '診断した医療機関', facilityAddress: '医療機関の住所', doctor: '医師・助産師', infectionsChecked: '性感染症の検査の有無', tuberculosisChecked: '結核の検査の有無', handbookElsewhere: '他市の手帳', heightCm: '身長', weightBeforeKg: '妊娠前の体重', deliveryFacility: '出産する病院など', stayMunicipality: '里帰り先の市区町村', stayAddress: '里帰り先の住所', stayFrom: '里帰りの始まり', stayTo: '里帰りの終わり', agentName: '代理人', agentRelation: '代理人との続柄',
    },
  },
  hub: {
    title: '国の基盤との連携', lead: '里帰りの情報を他の自治体に伝える根拠と、連携の状況です。個人の情報は出ません。', connected: '接続', on: 'つながっています', off: '設定されていません（HAGUKUMI_PMH_URL）', waiting: '送信待ち', read: '最後に読んだ日時',
    grounds: '伝える根拠', name: '根拠', names: { CONSENT: '本人の同意', STATUTORY: '法律による委託（母子保健法8条の3）' }, from: '適用の始まり', notSet: '未定（政令で定める日）', consent: '本人の同意', needed: '要る', notNeeded: '要らない', source: '出典', inForce: '適用中', uncertain: '要確認',
    stuck: '送信できなかったもの', stuckEmpty: '送信できなかったものはありません。', stuckEmptyNext: '基盤に拒まれた送信は、ここに残ります。', kind: '種類', made: '作った日時', tries: '試した回数', retry: 'もう一度送る', retried: 'もう一度送ります。',
    kinds: { SUBJECT: '対象者の登録', REQUEST: '依頼', RECALL_REQUEST: '依頼の取消', RECALL_SUBJECT: '対象者の削除', ANSWER: '返事', REPORT: '報告', RECALL: '取消', UNREADABLE: '読めない知らせ' },
    aside: '取り込めなかった知らせ', asideEmpty: '取り込めなかった知らせはありません。', asideEmptyNext: '依頼に合わない知らせなどは、ここに残ります。', event: '番号', finding: '理由のコード', received: '届いた日時', statuses: 'マイナポータルへの状況の送信', retryStatuses: '拒まれた状況をもう一度送る', again: (/** @type {number} */ n) => `${n}件をもう一度送ります。`,
  },
};
