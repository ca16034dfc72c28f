/** Care after the birth. What begins with `loss` is shown after a loss: it names no child, and so do all words that both share. */
export default {
  title: '産後ケア', lossTitle: 'からだと心のケア',
  lead: '出産のあと、助産師にからだのことや赤ちゃんのお世話を相談しながら、ゆっくり休めます。',
  lossLead: '助産師が、あなたのからだと心の回復をお手伝いします。お話を聞くだけでもかまいません。ご利用になるかどうかは、いつでもご自分で決められます。',
  fee: '料金は、施設からご案内します。',
  /** @param {number} n @param {string} yen */
  reductions: (n, yen) => `あと${n}回、1回につき${yen}円安くなります。`,
  noReductions: '減免の回数は、すべて使われています。',
  /** @param {string} yen */
  cheaper: (yen) => `減免：${yen}円安くなります`, notCheaper: '減免はありません',
  /** @param {number} n */
  usesLeft: (n) => `あと${n}回予約できます。`,
  usesSpent: '予約できる回数は、すべて予約が入っています。もっと必要なときは、区役所にお電話ください。',
  apply: '利用を申請する', applyAgain: 'もう一度申請する', applyLead: '区役所の保健師または職員が確かめて、お返事します。決まったあとで、日と場所を選べます。', lossApplyLead: '区役所の保健師または職員からお返事します。そのあとで、日と場所を選べます。お電話でも、うけたまわります。', applyDo: '申請する', applied: '申請しました。',
  words: '伝えておきたいこと', wordsHint: '書かなくても申請できます。400文字まで。',
  /** @param {string} day */
  applyFrom: (day) => `アプリでの申請は ${day}からです。早めにご相談になりたいときは、区役所にお電話ください。`,
  waiting: '申請を受け付けています',
  /** @param {string} day */
  waitingText: (day) => `${day}に申請されました。決まりましたら、お知らせします。お急ぎのときは、区役所にお電話ください。`,
  withdraw: '申請を取り下げる', withdrawAsk: 'この申請を取り下げますか', withdrawWhat: ['期間のうちは、また申請できます。'], withdrawn: '申請を取り下げました。',
  declined: '今回の申請では、ご利用いただけませんでした', reason: '理由', declinedHelp: 'ほかの方法を一緒に考えます。区役所にお電話ください。ご事情が変わったときは、もう一度申請できます。', objection: 'この決定に不服があるときは、決定を知った日の翌日から3か月以内に、市長に審査請求ができます。',
  kindsTitle: 'ケアの種類',
  mine: '予約しているもの', state: { BOOKED: '予約', USED: '利用済み', MISSED: '利用なし' },
  place: '場所', phone: '電話', reduction: '減免', until: '変更・取消',
  /** @param {string} day */
  untilDay: (day) => `${day}まで、このアプリでできます`, untilOver: '区役所にお電話ください',
  change: '日や場所を変える', keep: '変えない', cancel: '予約を取り消す', cancelAsk: 'この予約を取り消しますか', cancelWhat: ['取り消した枠は、ほかの方が使えるようになります。', '空きがあれば、また予約できます。'], cancelDo: '取り消す', back: '戻る',
  kinds: { STAY: '宿泊', DAY_LONG: '日帰り（長い時間）', DAY_SHORT: '日帰り（短い時間）', VISIT: '訪問' },
  what: { STAY: '施設に泊まって休みます。', DAY_LONG: '施設で昼食をとりながら、1日休みます。', DAY_SHORT: '施設で助産師に相談します。', VISIT: '助産師がご自宅にうかがいます。' },
  choose: '予約する種類を選ぶ', chooseMove: '変える先を選ぶ', see: '空いている日を見る',
  /** @param {string} day */
  opens: (day) => `${day}から予約できます。`,
  /** @param {string} day */
  last: (day) => `${day}まで利用できます。`,
  over: '利用できる期間を過ぎました。', ward: '区役所がご希望をうかがって手配します。お電話ください。',
  /** @param {number} n */
  minutes: (n) => (n % 60 === 0 ? `${n / 60}時間` : `${n}分`), night: '1泊',
  chooseDay: '日を選ぶ', chooseHour: '時間と場所を選ぶ', otherDay: '別の日を選ぶ', otherKind: '別の種類を選ぶ',
  /** @param {number} n */
  free: (n) => `残り${n}`,
  /** @param {string} when */
  ask: (when) => `${when}に予約しますか`, book: '予約する', done: '予約しました。', moved: '予約を変えました。', cancelled: '予約を取り消しました。',
  noneTitle: 'いま空いている日がありません。', noneText: '別の種類をご覧になるか、日をおいてお試しください。お急ぎのときは、区役所にお電話ください。',
  wardTitle: '区役所の電話',
  noPregnancy: 'この画面を使うには、先に妊娠の届出が必要です。', toPregnancy: '妊娠のことへ',
};
