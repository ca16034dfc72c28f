/** Words of the page about infants' checkups. */
export default {
  vouchers: '病院（びょういん）で 受ける 健診の 受診券と 結果',
  code: '受付の 番号', codeWhat: '健診の 日に 受付で この 番号か QRを 見せてください。', codeQr: '受付の QRコード', result: '結果を 見る',
  title: '子（こ）どもの 健診（けんしん）', none: '今（いま）、健診（けんしん）の 案内（あんない）は ありません。', noneNext: '近（ちか）く なると、ここに 日（ひ）が 出（で）ます。',
  kinds: { M1: '1か月（げつ）の 健診（けんしん）', M3_4: '3〜4か月（げつ）の 健診（けんしん）', M6_7: '6〜7か月（げつ）の 健診（けんしん）', M9_10: '9〜10か月（げつ）の 健診（けんしん）', Y1M6: '1歳（さい）6か月（げつ）の 健診（けんしん）', Y3: '3歳（さい）の 健診（けんしん）', Y5: '5歳（さい）の 健診（けんしん）' },
  states: { TARGETED: '日（ひ）が まだです', INVITED: '日（ひ）が 決（き）まって います', ARRIVED: '受付（うけつけ）しました', EXAMINED: '終（お）わりました', DECIDED: '結果（けっか）を 見（み）て います', RELEASED: '結果（けっか）が あります', CLOSED: '終（お）わりました', MISSED: 'まだ 受（う）けて いません', ELSEWHERE: 'ほかで 受（う）けました', EXEMPT: '受（う）けません', LEFT: '受（う）けません' },
  when: '日（ひ）と 時間（じかん）', place: '場所（ばしょ）', phone: '電話（でんわ）',
  noDate: '日（ひ）は まだです。自分（じぶん）で 選（えら）べます。', missed: '案内（あんない）した 日（ひ）に 来（き）ませんでした。別（べつ）の 日（ひ）を 選（えら）べます。',
  /** @param {string} from @param {string} until */
  window: (from, until) => `受（う）けられる とき：${from}から ${until}まで`,
  /** @param {string} until */
  changeUntil: (until) => `${until}まで、ここで 変（か）えられます。`,
  change: '日（ひ）を 変（か）える', choose: '日（ひ）を 選（えら）ぶ', keep: '変（か）えない', otherDay: '別（べつ）の 日（ひ）', cancel: 'この 日（ひ）は 行（い）けない',
  cancelAsk: 'やめますか', cancelWhat: ['ほかの 人（ひと）が 来（く）る ことが できます。', 'あとで 別（べつ）の 日（ひ）を 選（えら）べます。'], cancelDo: 'やめる', cancelled: 'やめました。別（べつ）の 日（ひ）を 選（えら）んで ください。',
  /** @param {string} at */
  moveAsk: (at) => `${at}に しますか`, moveDo: 'この 日（ひ）に する', moved: '日（ひ）が 決（き）まりました。',
  /** @param {number} n */
  together: (n) => `きょうだい ${n}人（にん）も いっしょに 変（か）わります。`,
  /** @param {number} n */
  free: (n) => `あき ${n}`, full: 'いっぱい', wait: 'あくのを 待（ま）つ', waits: '待（ま）って います。あいたら 知（し）らせます。', waitsNoMore: '待（ま）つのを やめました。',
  /** @param {string} day @param {number} before */
  waiting: (day, before) => `${day}を 待（ま）って います（前（まえ）に ${before}組（くみ））。`, stop: '待（ま）つのを やめる',
  offered: 'あきました',
  /** @param {string} at */
  offerUntil: (at) => `${at}まで、あなたの ために 取（と）って あります。`, take: 'この 日（ひ）に する', pass: 'いらない',
  ward: '場所（ばしょ）の 区（く）', reason: 'ほかの 区（く）に 行（い）く わけ', reasonNeeded: 'わけを 選（えら）んで ください。', reasons: { WORK_OR_NURSERY: '仕事（しごと）や 保育園（ほいくえん）が ある', STAYING_THERE: '今（いま）そこに いる', MOVING_SOON: 'もうすぐ 引（ひ）っ越（こ）す', NO_DAY_AT_HOME: '自分（じぶん）の 区（く）に 行（い）ける 日（ひ）が ない' },
  noDays: 'この 区（く）には 日（ひ）が ありません。区役所（くやくしょ）に 聞（き）いて ください。', callUs: '変（か）えられる ときが すぎました。行（い）けない ときは 電話（でんわ）して ください。',
  questions: '質問（しつもん）に 答（こた）える',
};
