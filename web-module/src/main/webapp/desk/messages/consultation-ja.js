/** The accompanying consultation at the desk. */
export default {
  nav: '妊娠中の相談',
  wards: '区', show: '表示する',
  grades: { 0: '', 1: '心に留める', 2: '早めに', 3: 'すぐに' },
  kinds: { INTERVIEW: '届出のあとの面談', QUESTIONNAIRE: '8か月ごろのアンケート', AFTER_BIRTH: '出産のあと' },
  pointStates: { PLANNED: 'これから', OPEN: '案内済み', REMINDED: 'もう一度案内済み', WITH_NURSE: '保健師から連絡する', DONE: '済み', STOPPED: '止めた', ENDED: '終わり' },
  questionnaireStates: { DRAFT: '書きかけ', ANSWERED: '回答あり（未読）', READ: '既読', CORRECTED: '訂正済み' },
  signs: {
    TROUBLED_FEELINGS: '妊娠を受け止めにくい', UNSURE_FEELINGS: '気持ちが定まらない', NO_SUPPORTERS: '頼れる人がいない', NO_PARTNER: 'パートナーがいない', SMOKES: '喫煙', COHABITANT_SMOKES: '同居の人の喫煙', DRINKS: '飲酒', MONEY_HARD: '暮らしが苦しい', MONEY_RATHER_HARD: '暮らしがやや苦しい',
    MENTAL_HEALTH_HISTORY: '心の不調の経験', WORRIED_ABOUT_PARTNER: 'パートナーのことが心配', WORRIED_ABOUT_HOUSING: '住まいのことが心配', UNDER_TWENTY: '20歳未満', LATE_NOTICE: '20週以後の届出', LOW_MOOD: '気持ちが沈みがち（8か月）', VERY_HARD_NOW: 'とてもつらい（8か月）', HARDLY_SLEEPS: 'ほとんど眠れない（8か月）',
    NO_HELP_AT_HOME: '産後の手伝いがいない（8か月）', PARTNER_OR_FAMILY_WORRY: 'パートナー・家族の心配（8か月）', HOUSING_WORRY: '住まいの心配（8か月）', MONEY_HARD_NOW: '暮らしが苦しい（8か月）', NO_PLACE_OF_BIRTH: '出産の施設が未定（8か月）', WISHES_INTERVIEW: '面談を希望',
  },
  list: {
    title: '妊娠中の相談', caption: '担当の一覧', whose: '担当', mine: '自分（代わりを務める人の分も）', pool: '担当なし', all: '区のすべて', only: '保健師からの連絡を待つ方だけ', yes: 'はい',
    grade: '優先', name: 'お名前', due: '出産予定日', why: '理由', next: '次のこと', nurse: '担当', noNurse: '担当なし', gone: '異動・退職', protected: '支援措置',
    interviews: '面談の予約', handOver: '引き継ぎ', handOverLead: '異動や休みのとき、担当をまとめて引き継ぎます。異動した人の担当は「担当なし」にも表示されています。', from: '引き継ぐ人', to: '受ける人', toPool: '担当なしにする', handOverDo: 'まとめて引き継ぐ', handOverAsk: 'すべての担当を引き継ぎますか', handOverWhat: ['この区で受け持っている方が、すべて移ります。'],
    empty: 'あてはまる方はいません。', emptyNext: '表示の条件を変えてみてください。',
    /** @param {number} n */
    cases: (n) => `${n}人`,
    /** @param {number} n */
    inPool: (n) => `担当なし ${n}人`,
    /** @param {number} n */
    handed: (n) => `${n}人を引き継ぎました。`,
    /** @param {string} when */
    interviewAt: (when) => `面談 ${when}`,
    /** @param {number} w */
    week: (w) => `${w}週`,
  },
  sheet: {
    title: '相談の記録', sheet: '妊娠の記録を開く', phone: '電話', app: 'アプリ', usesApp: '使っている', usesNoApp: '使っていない', born: '生年月日', due: '出産予定日', now: '週数', notified: '届出日', nurse: '担当', change: '担当を変える', changeDo: 'この人にする', why: '先に見る理由', whyLead: '順番を決めるための目安です。判断は面談でしてください。', noWhy: 'とくにありません。',
    points: '3回の時期', when: '時期', state: '状況', from: '案内', remind: 'もう一度', escalate: '保健師から', done: '済んだ日',
    interview: '面談の予約', none: '予約はありません。', hour: '日時', book: '予約する', move: '日時を変える', cancel: '予約を取り消す', cancelAsk: 'この予約を取り消しますか', cancelWhat: ['ご本人にお知らせが届きます。'], closed: 'この日は窓口がお休みです。別の日時に変えてください。',
    questionnaire: 'アンケート', readIt: '回答を読む', readAsk: '回答を読みますか', readWhat: ['読んだあとは、ご本人は回答を直せません。'], readDo: '読む', notAnswered: '回答はまだありません。', enter: '聞き取って入力する', enterLead: 'アプリを使わない方の回答を、聞き取って入力します。', enterDo: '回答として記録する',
    record: '面談・連絡を記録する', kind: '内容', on: '日', place: '場所', words: '話したこと・見たこと', outcome: 'このあと', nextOn: '次に連絡する日', recordDo: '記録する', notes: '記録', noNotes: '記録はまだありません。', by: '書いた人',
    contactKinds: { INTERVIEW: '届出のあとの面談', QUESTIONNAIRE_TALK: '8か月ごろの面談', AFTER_BIRTH: '出産のあとの訪問・面談', PHONE: '電話', VISIT: '訪問', OFFICE: '来所', WITH_OTHERS: '関係機関との連絡', NOTE: 'メモ' },
    places: { OFFICE: '区役所', HOME: 'ご自宅', PHONE: '電話', ONLINE: 'オンライン' },
    outcomes: { NOTHING_MORE: 'とくになし', CONTACT_AGAIN: 'また連絡する', PLAN_OF_SUPPORT: 'サポートプランを作る', REFERRED: 'ほかの機関へつなぐ' },
    plan: 'サポートプラン', noPlan: 'サポートプランはまだありません。', aims: '目標', steps: 'だれが・何を・いつまでに', what: '何を', who: 'だれが', until: 'いつまでに', agreed: 'ご本人が同意した日', notAgreed: 'まだ', review: '見直す日', writePlan: 'プランを書く', nextPlan: '次の版を書く', planDo: 'この内容で残す', addStep: '行を足す', earlier: '前の版',
    /** @param {number} n */
    version: (n) => `第${n}版`,
    close: '担当を終わりにする', closeAsk: '担当を終わりにしますか', closeWhat: ['一覧に出なくなります。記録は残ります。'], print: '印刷する', back: '戻る',
  },
  interviews: {
    title: '面談の予約', day: '日', caption: 'この日の面談', time: '時間', name: 'お名前', weeks: '週数', phone: '電話', state: '状況', states: { BOOKED: '予約', HELD: '済み', CANCELLED: '取消', STOPPED: '止めた' },
    closed: 'この日は窓口がお休みです。', elsewhere: 'お休みになった日の予約', elsewhereLead: 'ご本人にはお知らせしてあります。別の日時を決めてください。', empty: 'この日の予約はありません。', emptyNext: '別の日を選んでください。', protected: '支援措置', earlier: '前の日', later: '次の日', print: '印刷する', list: '相談の一覧',
  },
};
