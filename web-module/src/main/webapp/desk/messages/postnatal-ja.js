/** Care after the birth at the desk. */
export default {
  nav: '産後ケア', back: '戻る', print: '印刷する', earlier: '前の日', later: '次の日', protected: '支援措置',
  kinds: { STAY: '宿泊', DAY_LONG: '日帰り（長時間）', DAY_SHORT: '日帰り（短時間）', VISIT: '訪問' },
  states: { BOOKED: '予約', TO_ASK: '本人に確認する', USED: '利用', MISSED: '来なかった', CANCELLED: '取消', STOPPED: '止めた' },
  applied: { APPLIED: '決定を待っている', GRANTED: '利用できる', DECLINED: '利用できない', WITHDRAWN: '取り下げ', STOPPED: '止めた' },
  because: { LOSS: '妊娠の経過の知らせのあと', LIMIT: '利用できる期間の外' },
  /** @param {number} yen */
  reduction: (yen) => (yen > 0 ? `減免 ${yen.toLocaleString('ja-JP')}円` : '減免なし'),
  day: {
    title: '産後ケアの予約', caption: 'この日の産後ケア', time: '時間', place: '場所', kind: '種類', name: 'お名前', phone: '電話', reduction: '減免', state: '状況', record: '記録', on: '日', why: '理由',
    used: '利用した', missed: '来なかった', correct: '記録を取り消す', recorded: '記録しました。', quiet: 'お子さんの話はしない',
    empty: 'この日の予約はありません。', emptyNext: '別の日を選んでください。',
    toAsk: '先に電話する方', toAskLead: '予約はそのままですが、ご本人へのお知らせは止めています。お電話でご希望をうかがい、続けるか、取り消すかを記録してください。',
    toDecide: '申請を決める方', toDecideLead: '早く申請した方から並んでいます。お名前を開いて、利用できるかを決めてください。', appliedOn: '申請した日',
    offers: '枠を入力する',
  },
  sheet: {
    title: '産後ケア', pregnancy: '妊娠の記録を開く', phone: '電話', due: '出産予定日', ended: '出産などの日', left: '残り', bookings: '予約', none: '予約はありません。', when: '日時',
    /** @param {number} uses @param {number} reductions */
    leftWords: (uses, reductions) => `利用 あと${uses}回・減免 あと${reductions}回`,
    application: '利用の申請', notApplied: '申請はありません。申請して決まるまで、予約はできません。', words: 'ご本人の言葉', reason: '理由', wordsHeard: 'うかがったこと', wordsHint: '書かなくても受け付けられます。400文字まで。', enter: '申請を受け付ける',
    decideLead: '市内に住所があり、利用を必要とする方は、どなたも利用できます。入院での治療が先に必要な方には、先に医療の相談をおすすめしてください。', grant: '利用できると決める', decline: '利用できないと決める', grantAsk: '利用できると決めますか', declineAsk: '利用できないと決めますか',
    decideWhat: ['ご本人にお知らせが届きます。', '決めたあとは変えられません。'], decideQuietWhat: ['経過の知らせより前の申請のときは、お知らせは届きません。お電話で、ご希望をうかがってください。', '決めたあとは変えられません。'],
    reasonForHer: '利用できないときの理由', reasonHint: 'ご本人がこのまま読みます。400文字まで。',
    confirm: '続けることを確かめた', confirmAsk: 'ご本人が続けることを確かめましたか', confirmWhat: ['予約がそのまま残り、前日のお知らせが届きます。'],
    cancel: '取り消す', cancelAsk: 'この予約を取り消しますか', cancelWhat: ['ご本人にお知らせが届きます。'], cancelQuietWhat: ['ご本人にお知らせは届きません。'],
    move: 'この予約を変える', moveStop: '変えるのをやめる', book: '予約する', moveDo: 'この枠に変える', kind: '種類', offer: '枠', see: '空いている枠を見る', noOffers: '空いている枠はありません。', lead: 'お電話や窓口で決めた予約を入力します。ご本人にお知らせが届きます。',
    /** @param {number} n */
    free: (n) => `残り${n}`,
    /** @param {string} from @param {string} last */
    open: (from, last) => `${from}から予約、${last}まで利用`, arranged: 'ご本人のアプリでは予約できません（区役所が手配します）', done: '保存しました。',
  },
  offers: {
    title: '産後ケアの枠', list: '予約の一覧', earlier: '前の週', later: '次の週', now: '今週', caption: 'この週の枠', day: '日', time: '時刻', place: '施設', kind: '種類', places: '枠', taken: '予約', change: '変える', save: '保存', saved: '保存しました。',
    add: '枠を足す', addDo: '足す', institution: '施設', on: '日', from: '始まる時刻', count: '枠の数',
    copy: 'この週を写す', copyLead: '同じ曜日・時刻・枠の数で写します。写す先にもうある枠は変わりません。', to: '写す先の週の最初の日', copyDo: '写す', copyAsk: 'この週の枠を写しますか',
    /** @param {number} n */
    copied: (n) => `${n}件の枠を写しました。`,
    /** @param {string} day */
    week: (day) => `${day}からの1週間`,
    /** @param {string} place @param {string} time */
    placesOf: (place, time) => `${place} ${time} の枠の数`,
    empty: 'この週の枠はありません。', emptyNext: '枠を足すか、別の週から写してください。', noProviders: '産後ケアを行う施設が登録されていません。先に施設を登録してください。',
  },
};
