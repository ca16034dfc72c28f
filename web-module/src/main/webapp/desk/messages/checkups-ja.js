/** Mothers' checkups at the desk. */
export default {
  open: '健診の結果と受診券', title: '健診の結果', of: '← 妊娠の記録', empty: '健診の結果はまだありません。', emptyNext: '紙で届いた結果は、下の欄から入力できます。', caption: '健診の結果',
  on: '健診日', kind: '種類', facility: '医療機関', found: '結果', mind: 'こころの質問票（保健師のみ）', reimbursed: '償還払い', source: '届き方', sources: { HAND: '窓口で入力', FILE: 'ファイル', SOAP: '医療機関から', PMH: 'PMH' },
  kinds: { ANTENATAL: '妊婦健診', POSTNATAL: '産婦健診' }, vouchers: '受診券', voucherKinds: { ANTENATAL: '妊婦健診', EXTRA: '多胎の追加', POSTNATAL: '産婦健診' },
  /** @param {number} issued @param {number} used */
  left: (issued, used) => `使用 ${used}枚・残り ${issued}枚`,
  /** @param {number} score */
  epds: (score) => `EPDS ${score}点`, item10: '10番が1点以上', support: '支援が必要と判断',
  enter: '結果を入力する', weight: '体重', upper: '血圧（上）', lower: '血圧（下）', oedema: '浮腫', oedemas: { NONE: '−', PLUS: '＋', PLUS2: '＋＋' }, protein: '尿蛋白', sugar: '尿糖', urine: { MINUS: '−', TRACE: '±', PLUS: '＋', PLUS2: '＋＋', PLUS3: '＋＋＋' }, fundal: '子宮底長', haemoglobin: 'ヘモグロビン', advice: '指示・助言', nextOn: '次の健診日',
  voucher: '受診券の番号', voucherHint: '8文字。ハイフンはあってもなくてもかまいません。', contracted: '契約医療機関で受けた', paid: '本人が払った額', epdsTotal: 'EPDSの合計', epdsItem: 'EPDSの10番', supportNeeded: '支援が必要（医療機関の判断）', note: '補足', save: '登録する', saved: '登録しました。', needed: 'まだ入っていません。',
  cancel: '取り消す', cancelAsk: 'この結果を取り消しますか', cancelWhat: ['結果は数えられなくなり、受診券は使う前に戻ります。', '正しい結果は、改めて入力してください。'], cancelWhy: '取り消す理由', stop: '戻る',
  attention: { title: '確認を待つ健診結果', lead: '放っておけない結果です。内容を確かめて、どうしたかを書いてください。古いものから並びます。', empty: '確認を待つ結果はありません。', emptyNext: '気になる結果が届くと、ここに出ます。', name: 'お名前', on: '健診日', reasons: '理由', open: '結果を見る', seen: '確認した', note: 'どうしたか', words: { EPDS_ITEM_10: '自分を傷つける考え', EPDS_HIGH: 'EPDSが高い', SUPPORT_NEEDED: '支援が必要', PRESSURE_HIGH: '血圧が高い', PROTEIN_HIGH: '尿蛋白が多い' } },
};
