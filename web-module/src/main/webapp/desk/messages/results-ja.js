/** What clinics sent of mothers' checkups, at the desk. */
export default {
  because: { VOUCHER_UNKNOWN: 'その番号の受診券はありません', HANDBOOK_UNKNOWN: 'その番号の母子健康手帳はありません', BIRTH_DATE_DIFFERS: '番号の方と生年月日が違います', VOUCHER_AND_HANDBOOK_DIFFER: '受診券と手帳が別の方のものです', PREGNANCY_WITHDRAWN: '妊娠の届出が取り下げられています', NOT_EXPECTING: '妊娠の記録がすでに終わっています' },
  occasions: { ANTENATAL: '妊婦健診', EXTRA: '多胎の追加健診', POSTNATAL_TWO_WEEKS: '産婦健診（産後2週間）', POSTNATAL_ONE_MONTH: '産婦健診（産後1か月）' },
  aside: {
    title: '確かめる健診結果', lead: '医療機関から届いた結果のうち、どなたのものか分からなかったものです。結果は受け付けてあり、なくなりません。', how: 'ご本人が分かったら、その方の「健診の結果と受診券」を開き、「届いた結果から選ぶ」で入れてください。分からないときは医療機関にお電話ください。',
    /** @param {string} name */
    choosing: (name) => `${name}さんの結果を選んでいます。`,
    empty: '確かめる結果はありません。', emptyNext: 'どなたのものか分からない結果が届くと、ここに出ます。', loss: '妊娠の経過のお知らせ', lossLead: '地区の保健師が受け持ってください。', from: '医療機関', number: '管理番号', key: '届いた番号', voucher: '受診券', handbook: '手帳', bornOn: '生年月日', on: '受診日', received: '届いた日時', why: '分からなかった理由',
    put: 'この方の結果にする',
    /** @param {string} name */
    putAsk: (name) => `${name}さんの結果にしますか`,
    putWhat: ['医療機関の控えと、生年月日・手帳番号を見比べてください。', '入れたあとは、健診の結果の画面から取り消せます。'], putLossWhat: ['妊娠の経過のお知らせです。入れると、妊娠に関するお知らせはすぐに止まります。', '必ず保健師と確かめてから入れてください。'], dismiss: '対象外にする', dismissAsk: 'この結果を対象外にしますか', dismissWhat: ['一覧から消えます。届いた内容は残ります。', '医療機関が訂正を送れば、また届きます。'], reason: '理由（どう確かめたか）', needed: 'まだ入っていません。', stop: '戻る', done: '処理しました。', choose: '届いた結果から選ぶ',
  },
  file: {
    title: '健診結果のファイル', lead: '医療機関から受け取ったCSVファイルを取り込みます。まず確かめ、それから取り込みます。文字コードはUTF-8とWindowsのどちらでもかまいません。', limits: '1,000行、1MBまで。見出しと書き方は連携の手引きにあります。', choose: 'ファイル', judge: '確かめる', take: '取り込む', judged: '確かめた結果', taken: '取り込みました。',
    /** @param {string} at */
    before: (at) => `このファイルは ${at} に取り込んであります。`,
    takeAsk: 'ファイルを取り込みますか', takeWhat: ['取り込める行だけが入ります。取り込めない行は、直して別のファイルで取り込めます。', 'どなたのものか分からない行は「確かめる健診結果」に入ります。'], stop: '戻る', tooLarge: '1MBを超えています。ファイルを分けてください。', line: '行', number: '管理番号', verdict: '判定', findings: '理由と直し方',
    verdicts: { TAKEN: '入る', SET_ASIDE: '確かめる一覧へ', KNOWN: '入力済み', REFUSED: '入らない' }, doneVerdicts: { TAKEN: '入りました', SET_ASIDE: '確かめる一覧へ', KNOWN: '入力済み', REFUSED: '入りません' },
    /** @param {number} taken @param {number} aside @param {number} known @param {number} refused */
    counts: (taken, aside, known, refused) => `入る ${taken}件・確かめる ${aside}件・入力済み ${known}件・入らない ${refused}件`,
  },
};
