/** The interview, the three times of consultation and the questionnaire. The words speak of no child: they hold whatever comes. */
export default {
  interview: '面談の予約',
  lead: '保健師が、これからのことを一緒に考えます。ご都合のよい日時を選んでください。',
  held: '面談は終わりました。相談したいことがあるときは、いつでも区役所にお電話ください。',
  booked: '予約している日時',
  closed: 'この日は窓口がお休みになりました。お手数ですが、別の日時を選んでください。',
  place: '場所', phone: '電話',
  calendar: 'カレンダーに入れる',
  change: '日時を変える', keep: '変えない',
  cancel: '予約を取り消す', cancelAsk: '面談の予約を取り消しますか', cancelWhat: ['取り消した枠は、ほかの方が使えるようになります。', 'あとから、また予約できます。'], cancelDo: '取り消す', back: '戻る',
  chooseDay: '日を選ぶ', chooseHour: '時間を選ぶ', otherDay: '別の日を選ぶ',
  /** @param {number} n */
  free: (n) => `残り${n}枠`,
  /** @param {number} n */
  minutes: (n) => `およそ${n}分です。`,
  /** @param {string} when */
  ask: (when) => `${when}に予約しますか`,
  book: '予約する', done: '予約しました。', cancelled: '予約を取り消しました。',
  noneTitle: 'いま選べる日時がありません。', noneText: '区役所にお電話ください。ご都合をうかがって日時を決めます。',
  noPregnancy: 'この画面を使うには、先に妊娠の届出が必要です。', toPregnancy: '妊娠のことへ',
  points: '相談の予定', pointsLead: '区役所の保健師が、3回の時期に声をかけます。これ以外のときも、いつでも相談できます。',
  kinds: { INTERVIEW: '1回目：届出のあとの面談', QUESTIONNAIRE: '2回目：妊娠8か月ごろのアンケート', AFTER_BIRTH: '3回目：出産のあとの訪問・面談' },
  /** @param {string} day */
  from: (day) => `${day}ごろから`,
  /** @param {string} day */
  doneOn: (day) => `終わりました（${day}）`,
  /** @param {string} when */
  at: (when) => `${when}に予約しています`,
  open: 'お待ちしています', go: { INTERVIEW: '面談の予約へ', QUESTIONNAIRE: 'アンケートへ', AFTER_BIRTH: '' },
  pointsNone: 'いまお知らせする予定はありません。', pointsNoneText: '相談したいことがあるときは、区役所にお電話ください。',
  questionnaire: 'アンケート', questionnaireLead: '答えを読むのは保健師だけです。ご家族には見えません。途中で保存できます。',
  handedIn: '回答を受け取っています。保健師が読むまでは、直すことができます。', read: '保健師が読みました。変わったことがあるときは、お電話でお知らせください。',
  keepDraft: '書きかけを保存する', kept: '保存しました。', send: '送る', correct: '直して送る', sent: '送りました。ありがとうございました。',
  nothing: '回答なし',
  questions: {
    DELIVERY_PLACE: '出産する施設は決まっていますか', DELIVERY_FACILITY: '施設の名前（決まっているとき）', SATOGAERI: '里帰りの予定はありますか', SATOGAERI_PLACE: '里帰り先の市区町村（あるとき）',
    FEELINGS: 'このごろの気持ちに近いもの', SLEEP: '眠れていますか', SUPPORT: '出産のあと、手伝ってくれる人', WORRIES: '心配なこと', MONEY: '暮らし向き', WISH_INTERVIEW: '保健師と話したいですか', WORDS: '伝えておきたいこと',
  },
  options: {
    DELIVERY_PLACE: { DECIDED: '決まっている', NOT_YET: 'まだ決まっていない' },
    SATOGAERI: { NO: 'しない', IN_JAPAN: '国内でする', ABROAD: '海外でする', NOT_YET: 'まだ決めていない' },
    FEELINGS: { CALM: '落ち着いている', UP_AND_DOWN: '波がある', OFTEN_LOW: '沈むことが多い', VERY_HARD: 'とてもつらい' },
    SLEEP: { ENOUGH: '眠れている', LITTLE: 'あまり眠れない', HARDLY: 'ほとんど眠れない' },
    SUPPORT: { PARTNER: 'パートナー', OWN_PARENTS: '自分の親', PARTNERS_PARENTS: 'パートナーの親', SIBLINGS: 'きょうだい', FRIENDS: '友人', PAID_HELP: '産後ケアやヘルパー', NOBODY: 'いない' },
    WORRIES: { BIRTH: '出産のこと', BODY: '体のこと', BABY_CARE: '赤ちゃんの世話', OLDER_CHILDREN: '上の子のこと', WORK: '仕事のこと', PARTNER: 'パートナーのこと', FAMILY: '家族のこと', HOUSING: '住まいのこと', LANGUAGE: 'ことばのこと', OTHER: 'そのほか', NONE: '特にない' },
    MONEY: { EASY: 'ゆとりがある', RATHER_EASY: 'ややゆとりがある', USUAL: 'ふつう', RATHER_HARD: 'やや苦しい', HARD: '苦しい' },
    WISH_INTERVIEW: { YES_OFFICE: '区役所で話したい', YES_PHONE: '電話で話したい', YES_HOME: '家に来てほしい', NO: 'いまはよい' },
  },
};
