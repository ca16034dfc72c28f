/** Words of the desk's pages about what the city owes its clinics. */
export default {
  title: '医療機関への支払（乳幼児健診）', lead: '受診券で行われた健診を、月ごとに医療機関別にまとめます。前の一覧のあとで訂正された分は、次の一覧で差し引きします。',
  month: '健診の月', make: '一覧を作る', needed: '年と月を入れてください。', made: '一覧を作りました。ほかの職員が承認します。', empty: 'まだ一覧はありません。', emptyNext: '月が終わったら、その月の一覧を作ってください。',
  state: '状態', states: { PROPOSED: '承認待ち', APPROVED: '承認済み', WITHDRAWN: '取り下げ' }, institutions: '医療機関', checkups: '件数', yen: '支払額', by: '作った人', endedBy: '承認・取り下げた人', open: '内訳',
  code: '医療機関コード', kind: '健診', paid: '件数', paidYen: '金額', takenBack: '差引件数', takenBackYen: '差引額', sum: '支払額', total: '合計', back: '← 一覧へ',
  approve: '承認する', approveAsk: 'この一覧を承認しますか', approveWhat: ['承認すると、内容は変えられません。', '間違いが見つかったときは、次の一覧で差し引きます。'], approved: '承認しました。',
  withdraw: '取り下げる', withdrawAsk: 'この一覧を取り下げますか', withdrawWhat: ['支払には使われません。', '同じ月の一覧を作り直せます。'], withdrawn: '取り下げました。', own: '作った人は承認できません。ほかの職員に頼んでください。', file: 'CSVを取り出す', stop: '戻る',
};
