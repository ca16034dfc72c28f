/** Pregnancies at the desk. */
export default {
  nav: '妊娠届',
  list: {
    stays: '里帰り（市外に滞在する方・来る方）',
    title: '妊娠の届出', caption: '妊娠中の方', going: '妊娠中', ended: '終わったもの・転出', which: '表示', dueTo: '予定日（この日まで）',
    due: '出産予定日', name: 'お名前', weeks: '週数', state: '状況', children: '人数', handbooks: '手帳', notifiedOn: '届出日', none: '未交付', ward: '区', protected: '支援措置',
    empty: 'あてはまる方はいません。', emptyNext: '表示と予定日の条件を変えてみてください。窓口の届出は「人・家族」から方を選んで入力します。',
    /** @param {number} n */
    books: (n) => `${n}冊`,
  },
  states: { NOTIFIED: '届出済み（面談はこれから）', INTERVIEWED: '面談済み', DELIVERED: '出産', LOST: '終了', MOVED_OUT: '転出', WITHDRAWN: '取消', CLOSED: '終了' },
  sheet: {
    title: '妊娠の記録', protected: '住所などを知らせてはいけない相手がいます。お話しする前に、支援措置の内容を確かめてください。',
    woman: 'ご本人', age: '年齢', address: '住所', phone: '電話', app: 'アプリ', usesApp: '使っている', usesNoApp: '使っていない（書面と電話で）', age_: '歳',
    course: '妊娠の経過', now: '今日の週数', at: '届出のとき', heartbeat: '心拍の確認', agent: '代理人', parity: '何人目', diagnosis: '診断', exams: '性感染症・結核の検査', done: '受けた', notDone: '受けていない', occupation: '職業', delivery: '出産の予定', stay: '里帰り',
    answers: '面談のための回答', answersLead: '保健師だけに表示されています。', noAnswers: '回答はありません。', body: '身長・妊娠前の体重', smokes: '同居の人の喫煙',
    handbooks: '母子健康手帳', number: '番号', child: '子', issuedOn: '交付日', inUse: '使用中', replaced: '再交付により無効', because: { LOST: '紛失', DAMAGED: '汚損', NUMBER_WRONG: '番号の誤り' },
    issue: '手帳を交付する', issueWhat: '番号を人数分つけ、渡したものを記録します。', handedOver: '渡したもの', issueDo: '交付して記録する', replace: '再交付する', replaceNumber: '無効にする番号', replaceWhy: '理由', issued: '交付しました。番号を手帳に書いてください。',
    change: '予定日・人数を直す', reason: '直す理由', reasonHint: '例：超音波での計測による', changeDo: '直す', history: '変更の記録', when: 'いつ', what: '何を', from: '前', to: '後', why: '理由',
    fields: { DUE_ON: '出産予定日', FETUSES: '人数', HEARTBEAT_ON: '心拍の確認日', BORN_ON: '出生の日', WARD: '担当の区', STATE: '状況' },
    withdraw: '届出を取り消す', withdrawAsk: 'この届出を取り消しますか', withdrawWhat: ['別の方の届出を入れたなど、誤りのときだけ使います。', '面談のあとは取り消せません。'], withdrawDo: '取り消す',
    loss: '経過の知らせを記録する', lossLead: 'ご本人や病院から聞いたことを、わかる範囲で記録します。記録すると、妊娠や出産のお知らせはその場で止まり、アプリの表示が変わります。', lossKind: '内容', lossCount: '人数', lossOn: '日付（わかれば）', toldBy: 'だれから', tellers: { WOMAN: 'ご本人・ご家族', CLINIC: '病院・助産所', REGISTER: '住民記録', CLERK: '区役所の職員' }, lossAsk: '記録してよろしいですか', lossWhat: ['お知らせがすべて止まります。', '誤りのときは、保健師が取り消せます。'], lossDo: '記録する',
    told: '受け取った知らせ', takenBack: '取り消し済み', wishes: '電話の希望', wishYes: '電話がほしい', wishNo: '今はいらない',
    takeBack: '知らせを取り消す', takeBackLead: '誤って記録されたと、ご本人に確かめてから取り消してください。妊娠の記録は元に戻ります。', takeBackDo: '取り消して元に戻す', stop: '戻る', print: '記録を印刷する', endedOn: '終わった日',
  },
  entry: {
    title: '妊娠の届出を入力する', lead: '窓口で受け取った届出を入力します。わからないところは空けておき、面談で聞けます。', filedOn: '受け取った日', agent: '代理人が来たとき', agentName: '代理人の名前', agentRelation: 'ご本人との関係', send: '届出として登録する', needed: 'まだ入っていません。', open: '妊娠の届出を入力する',
    already: 'この方の妊娠の届出は、すでにあります。', notHere: 'この方の住民票は、この市にありません。',
  },
};
