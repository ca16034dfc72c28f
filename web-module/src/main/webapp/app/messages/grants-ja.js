/** Words of the page about grants. They hold whatever became of the pregnancy: no gladness, no child named. */
export default {
  title: '給付金（妊婦のための支援給付）',
  lead: '妊婦支援給付金は、妊娠された方ご本人にお支払いします。妊娠の経過にかかわらず、心拍が確認されていれば対象です。',
  old: '以前の「出産応援ギフト」「子育て応援ギフト」は、この給付金に変わりました。',
  interview: '保健師などとの面談もお願いしています。面談は給付の条件ではなく、受けなくてもお支払いします。', toInterview: '面談のことを見る',
  none: '妊娠の届出があると、ここから申請できます。',
  toPregnancy: '妊娠のことへ',
  instalments: { FIRST: '1回目', SECOND: '2回目', REIMBURSEMENT: '健診費の払い戻し' },
  /** @param {string} yen */
  yen: (yen) => `${yen}円`,
  standing: { NOT_YET: 'まだ申請できません', POSSIBLE: '申請できます', FILED: '受け付けました', TO_MEND: '確認のお願いがあります', GRANTED: '決まりました', REFUSED: 'お支払いできません', NOT_POSSIBLE: '今は申請できません' },
  /** @param {string} day */
  from: (day) => `${day}から申請できます。`,
  /** @param {string} day */
  until: (day) => `申請の期限：${day}`,
  /** @param {string} day */
  filed: (day) => `${day}に受け付けました。決まりましたらお知らせします。`,
  cancelled: /** @param {string} day */ (day) => `転出により、${day}で市の認定が終わっています。残りは転出先の市区町村で申請できます。`,
  why: '理由', objection: '不服があるときは、決定を知った日の翌日から3か月以内に、市長に審査請求ができます。くわしくはお送りした通知書をご覧ください。',
  asked: '担当者から',
  apply: '申請する', mend: '直して送る', change: '内容を直す', withdraw: '申請を取り下げる', withdrawAsk: '申請を取り下げますか', withdrawWhat: ['期限までは、もう一度申請できます。'], close: '閉じる', back: '戻る',
  applyAsk: 'この内容で申請しますか', applyWhat: ['申請の後も、決まるまでは直せます。'],
  heartbeat: '医師が胎児の心拍を確認した日', heartbeatHint: '母子健康手帳や診察の記録に書かれています。',
  fetuses: '心拍が確認された胎児の数', fetusesHint: '途中で亡くなったお子さんも数えます。',
  elsewhere: 'ほかの市区町村で、この回の給付金を受けましたか', elsewheres: { NO: '受けていない', YES: '受けた', OLD: '以前の制度（出産・子育て応援給付金）で受けた' }, elsewhereYen: '受けた額', municipality: '受けた市区町村', municipalityHint: '例：東京都千代田区',
  askOthers: 'ほかの市区町村に、支払の状況を確かめることに同意します', askClinic: '必要なとき、医療機関に妊娠の事実を確かめることに同意します',
  account: '振込先の口座', accountHint: 'ご本人名義の口座にだけお支払いできます。', accountKept: '登録済みの口座を使う', accountOther: '別の口座を登録する', accountOf: /** @param {string} bank @param {string} branch @param {string} ending */ (bank, branch, ending) => `${bank} ${branch} …${ending}`,
  where: '金融機関', wheres: { BANK: '銀行・信用金庫など', POSTAL: 'ゆうちょ銀行' },
  bank: '金融機関を探す', bankHint: '名前の一部を入れると、候補が出ます。', branch: '支店を探す', branchHint: '支店名の一部か、3桁の番号', choose: '選ぶ', chosen: '選んだところ', again: '選び直す', noneFound: '見つかりません。別の言葉でお試しください。', more: '候補が多いので、もう少し入れてください。',
  kind: '預金の種類', kinds: { ORDINARY: '普通', CURRENT: '当座', SAVINGS: '貯蓄' }, number: '口座番号', numberHint: '7桁まで', symbol: '記号（5桁）', postalNumber: '番号（8桁まで）',
  holder: '口座名義（カタカナ）', holderHint: '通帳のカナ名義のとおりに入れてください。', former: '旧姓の口座です', formerSurname: '旧姓（カタカナ）', formerHint: '窓口で、旧姓が分かる書類を確かめます。',
  saveAccount: '口座を登録する', accountSaved: '口座を登録しました。', send: '送る', done: '送りました。', withdrawn: '取り下げました。',
  needed: '入れてください。', neededAccount: '金融機関と支店を選んでください。',
  money: 'お支払いの状況', noMoney: '決まりましたら、ここに出ます。',
  lineStates: { WAITING: '支払の準備をしています', ON_ITS_WAY: '振込の手続き中です', PAID: 'お支払いしました', CAME_BACK: '振り込めませんでした。口座を登録し直してください', CANCELLED: '取り消しになりました', HELD: '確認しています', CLAIM: 'お返しいただく額です。担当窓口へご相談ください', CLAIM_PAID: 'お返しいただきました' },
  on: /** @param {string} day */ (day) => `${day}`,
  conditions: {
    SCHEME_IN_FORCE: ['制度の対象の時期です。', '制度が始まる前のことのため、対象になりません。'], HEARTBEAT_CONFIRMED: ['医師が心拍を確認しています。', '医師が心拍を確認した日が分かりません。'], LIVES_HERE: ['申請の日に市内に住民票があります。', '申請の日に市内に住民票がありません。'],
    NOT_MOVED_AWAY: ['市の認定が続いています。', '転出により、市の認定が終わっています。'], CERTIFIED: ['1回目の認定を受けています。', '先に1回目（認定）の申請が必要です。'], OPEN: ['申請できる時期です。', 'まだ申請できる時期ではありません。'],
    WITHIN_LIMIT: ['申請の期限の前です。', '申請の期限を過ぎています。'], NOT_PAID_BY_OLD_SCHEME: ['以前の制度では支払われていません。', '以前の制度で、同じ分が支払われています。'], NOT_PAID_IN_FULL_ELSEWHERE: ['ほかで全額は支払われていません。', 'ほかの市区町村で、同じ分がすでに支払われています。'],
  },
  details: '条件ごとの確認',
};
