/** Words of the page about grants, in easy Japanese. They hold whatever became of the pregnancy. */
export default {
  title: '給付金（きゅうふきん）',
  lead: '妊娠（にんしん）した 人（ひと）に お金（かね）を 払（はら）います。お医者（いしゃ）さんが 心臓（しんぞう）の 音（おと）を たしかめた あとなら、どんな 結果（けっか）でも もらえます。',
  old: '前（まえ）の「出産応援（しゅっさんおうえん）ギフト」「子育（こそだ）て応援（おうえん）ギフト」は、この お金（かね）に かわりました。',
  interview: '保健師（ほけんし）と 話（はな）すことも おねがいしています。話（はな）さなくても、お金（かね）は もらえます。', toInterview: '話（はな）すことについて 見（み）る',
  none: '妊娠（にんしん）の 届（とど）けを 出（だ）すと、ここで 申（もう）しこめます。',
  toPregnancy: '妊娠（にんしん）の ページへ',
  instalments: { FIRST: '1回目（かいめ）', SECOND: '2回目（かいめ）', REIMBURSEMENT: '健診（けんしん）の お金（かね）の 払（はら）い戻（もど）し' },
  /** @param {string} yen */
  yen: (yen) => `${yen}円（えん）`,
  standing: { NOT_YET: 'まだ 申（もう）しこめません', POSSIBLE: '申（もう）しこめます', FILED: '受（う）け付（つ）けました', TO_MEND: 'お願（ねが）いが あります', GRANTED: '決（き）まりました', REFUSED: '払（はら）えません', NOT_POSSIBLE: '今（いま）は 申（もう）しこめません' },
  /** @param {string} day */
  from: (day) => `${day}から 申（もう）しこめます。`,
  /** @param {string} day */
  until: (day) => `${day}までに 申（もう）しこんで ください`,
  /** @param {string} day */
  filed: (day) => `${day}に 受（う）け付（つ）けました。決（き）まったら 知（し）らせます。`,
  /** @param {string} day */
  cancelled: (day) => `引（ひ）っこしたので、${day}で 終（お）わりました。のこりは 新（あたら）しい 町（まち）で 申（もう）しこめます。`,
  why: '理由（りゆう）', objection: 'おかしいと 思（おも）ったら、3か月（げつ）の 間（あいだ）に 市長（しちょう）に 言（い）えます。送（おく）った 手紙（てがみ）を 見（み）て ください。',
  asked: '係（かかり）の 人（ひと）から',
  apply: '申（もう）しこむ', mend: '直（なお）して 送（おく）る', change: '直（なお）す', withdraw: '申（もう）しこみを やめる', withdrawAsk: 'やめますか', withdrawWhat: ['期限（きげん）まで、もう一度（いちど）申（もう）しこめます。'], close: '閉（と）じる', back: '戻（もど）る',
  applyAsk: 'この 内容（ないよう）で 申（もう）しこみますか', applyWhat: ['決（き）まるまで、直（なお）せます。'],
  heartbeat: 'お医者（いしゃ）さんが 心臓（しんぞう）の 音（おと）を たしかめた 日（ひ）', heartbeatHint: '母子健康手帳（ぼしけんこうてちょう）を 見（み）て ください。',
  fetuses: 'おなかの 子（こ）の 数（かず）', fetusesHint: 'なくなった 子（こ）も 数（かぞ）えます。',
  elsewhere: 'ほかの 町（まち）で、この お金（かね）を もらいましたか', elsewheres: { NO: 'もらって いない', YES: 'もらった', OLD: '前（まえ）の 制度（せいど）で もらった' }, elsewhereYen: 'もらった お金（かね）', municipality: 'どこの 町（まち）', municipalityHint: '例（れい）：東京都千代田区',
  askOthers: 'ほかの 町（まち）に 聞（き）いても いいです', askClinic: '病院（びょういん）に 聞（き）いても いいです',
  account: 'お金（かね）を 入（い）れる 口座（こうざ）', accountHint: 'あなたの 名前（なまえ）の 口座（こうざ）だけ 使（つか）えます。', accountKept: '前（まえ）に 教（おし）えた 口座（こうざ）を 使（つか）う', accountOther: 'べつの 口座（こうざ）を 教（おし）える', accountOf: /** @param {string} bank @param {string} branch @param {string} ending */ (bank, branch, ending) => `${bank} ${branch} …${ending}`,
  where: 'どこの 口座（こうざ）', wheres: { BANK: '銀行（ぎんこう）', POSTAL: 'ゆうちょ銀行（ぎんこう）' },
  bank: '銀行（ぎんこう）を さがす', bankHint: '名前（なまえ）を 少（すこ）し 書（か）いて ください。', branch: '支店（してん）を さがす', branchHint: '名前（なまえ）か 3つの 数字（すうじ）', choose: 'えらぶ', chosen: 'えらんだ ところ', again: 'えらび直（なお）す', noneFound: '見（み）つかりません。べつの 言葉（ことば）で さがして ください。', more: 'たくさん あります。もう少（すこ）し 書（か）いて ください。',
  kind: '口座（こうざ）の 種類（しゅるい）', kinds: { ORDINARY: '普通（ふつう）', CURRENT: '当座（とうざ）', SAVINGS: '貯蓄（ちょちく）' }, number: '口座（こうざ）の 番号（ばんごう）', numberHint: '7つまでの 数字（すうじ）', symbol: '記号（きごう）（5つの 数字（すうじ））', postalNumber: '番号（ばんごう）（8つまでの 数字（すうじ））',
  holder: '口座（こうざ）の 名前（なまえ）（カタカナ）', holderHint: '通帳（つうちょう）の とおりに 書（か）いて ください。', former: '前（まえ）の 名字（みょうじ）の 口座（こうざ）です', formerSurname: '前（まえ）の 名字（みょうじ）（カタカナ）', formerHint: 'まどぐちで 紙（かみ）を 見（み）せて もらいます。',
  saveAccount: '口座（こうざ）を 教（おし）える', accountSaved: '口座（こうざ）を 受（う）け取（と）りました。', send: '送（おく）る', done: '送（おく）りました。', withdrawn: 'やめました。',
  needed: '書（か）いて ください。', neededAccount: '銀行（ぎんこう）と 支店（してん）を えらんで ください。',
  money: 'お金（かね）の ようす', noMoney: '決（き）まったら、ここに 出（で）ます。',
  lineStates: { WAITING: '準備（じゅんび）して います', ON_ITS_WAY: '送（おく）って います', PAID: '払（はら）いました', CAME_BACK: '送（おく）れませんでした。口座（こうざ）を もう一度（いちど）教（おし）えて ください', CANCELLED: 'なくなりました', HELD: 'たしかめて います', CLAIM: 'かえして もらう お金（かね）です。相談（そうだん）して ください', CLAIM_PAID: 'かえして もらいました' },
  /** @param {string} day */
  on: (day) => `${day}`,
  conditions: {
    SCHEME_IN_FORCE: ['この 制度（せいど）が 使（つか）えます。', '制度（せいど）が 始（はじ）まる 前（まえ）です。'], HEARTBEAT_CONFIRMED: ['お医者（いしゃ）さんが たしかめて います。', '心臓（しんぞう）の 音（おと）を たしかめた 日（ひ）が わかりません。'], LIVES_HERE: ['この 市（し）に 住（す）んで います。', 'この 市（し）に 住所（じゅうしょ）が ありません。'],
    NOT_MOVED_AWAY: ['認定（にんてい）が つづいて います。', '引（ひ）っこしたので 終（お）わりました。'], CERTIFIED: ['1回目（かいめ）が 決（き）まって います。', '先（さき）に 1回目（かいめ）を 申（もう）しこんで ください。'], OPEN: ['申（もう）しこめる 時（とき）です。', 'まだ 早（はや）いです。'],
    WITHIN_LIMIT: ['期限（きげん）の 前（まえ）です。', '期限（きげん）が 過（す）ぎました。'], NOT_PAID_BY_OLD_SCHEME: ['前（まえ）の 制度（せいど）で もらって いません。', '前（まえ）の 制度（せいど）で もう もらって います。'], NOT_PAID_IN_FULL_ELSEWHERE: ['ほかで 全部（ぜんぶ）は もらって いません。', 'ほかの 町（まち）で もう もらって います。'],
  },
  details: '一（ひと）つずつの 確認（かくにん）',
};
