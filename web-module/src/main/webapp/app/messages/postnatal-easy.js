/** Care after the birth, in plain Japanese. What begins with `loss` is shown after a loss: it names no child. */
export default {
  title: '産後（さんご）ケア', lossTitle: 'からだと 心（こころ）の ケア',
  lead: '赤ちゃんを うんだ あと、助産師（じょさんし）に 相談（そうだん）しながら ゆっくり 休（やす）めます。',
  lossLead: '助産師（じょさんし）が あなたの からだと 心（こころ）を 手伝（てつだ）います。話（はなし）を 聞（き）くだけでも いいです。使（つか）うか どうかは いつでも あなたが 決（き）めます。',
  fee: 'お金（かね）は 施設（しせつ）が おしえます。',
  /** @param {number} n @param {string} yen */
  reductions: (n, yen) => `あと${n}回、1回 ${yen}円 安（やす）く なります。`,
  noReductions: '安（やす）く なる 回数（かいすう）は もう ありません。',
  /** @param {string} yen */
  cheaper: (yen) => `${yen}円 安（やす）く なります`, notCheaper: '安（やす）く なりません',
  /** @param {number} n */
  usesLeft: (n) => `あと${n}回 予約（よやく）できます。`,
  usesSpent: '予約（よやく）できる 回数（かいすう）は もう ありません。もっと 使（つか）いたい ときは 区役所（くやくしょ）に 電話（でんわ）してください。',
  mine: 'あなたの 予約（よやく）', state: { BOOKED: '予約（よやく）', USED: '使（つか）いました', MISSED: '使（つか）いませんでした' },
  place: '場所（ばしょ）', phone: '電話（でんわ）', reduction: '安（やす）く なる お金（かね）', until: 'かえる・やめる',
  /** @param {string} day */
  untilDay: (day) => `${day}まで アプリで できます`, untilOver: '区役所（くやくしょ）に 電話（でんわ）してください',
  change: '日（ひ）や 場所（ばしょ）を かえる', keep: 'かえない', cancel: '予約（よやく）を やめる', cancelAsk: 'この 予約（よやく）を やめますか', cancelWhat: ['ほかの 人（ひと）が 使（つか）えるように なります。', 'あいて いれば また 予約（よやく）できます。'], cancelDo: 'やめる', back: '戻る（もどる）',
  kinds: { STAY: 'とまる', DAY_LONG: '1日（長い 時間）', DAY_SHORT: '短（みじか）い 時間', VISIT: '家（いえ）に 来（く）る' },
  what: { STAY: '施設（しせつ）に とまって 休（やす）みます。', DAY_LONG: '施設（しせつ）で 昼（ひる）ごはんを 食（た）べて 休（やす）みます。', DAY_SHORT: '施設（しせつ）で 助産師（じょさんし）に 相談（そうだん）します。', VISIT: '助産師（じょさんし）が あなたの 家（いえ）に 行（い）きます。' },
  choose: '種類（しゅるい）を えらぶ', chooseMove: 'かえる 先（さき）を えらぶ', see: 'あいている 日（ひ）を 見（み）る',
  /** @param {string} day */
  opens: (day) => `${day}から 予約（よやく）できます。`,
  /** @param {string} day */
  last: (day) => `${day}まで 使（つか）えます。`,
  over: '使（つか）える 期間（きかん）は おわりました。', ward: '区役所（くやくしょ）が 予約（よやく）します。電話（でんわ）してください。',
  /** @param {number} n */
  minutes: (n) => (n % 60 === 0 ? `${n / 60}時間` : `${n}分`), night: '1泊（いっぱく）',
  chooseDay: '日（ひ）を えらぶ', chooseHour: '時間（じかん）と 場所（ばしょ）を えらぶ', otherDay: 'ほかの 日（ひ）', otherKind: 'ほかの 種類（しゅるい）',
  /** @param {number} n */
  free: (n) => `あと${n}`,
  /** @param {string} when */
  ask: (when) => `${when}に 予約（よやく）しますか`, book: '予約（よやく）する', done: '予約（よやく）しました。', moved: '予約（よやく）を かえました。', cancelled: '予約（よやく）を やめました。',
  noneTitle: '今（いま） あいている 日（ひ）が ありません。', noneText: 'ほかの 種類（しゅるい）を 見（み）るか、あとで もう一度 見（み）てください。いそぐ ときは 区役所（くやくしょ）に 電話（でんわ）してください。',
  noPregnancy: '先（さき）に 妊娠（にんしん）の 届（とど）けを 出（だ）してください。', toPregnancy: '妊娠（にんしん）の ページへ',
};
