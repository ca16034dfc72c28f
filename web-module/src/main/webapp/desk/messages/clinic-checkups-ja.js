/** Words of the desk's pages about checkups that clinics make. */
export default {
  nav: '健診の受診券', title: '医療機関での健診', find: '受診券の番号', findHint: '紙にある8文字。ハイフンはあってもなくてもかまいません。', search: '探す', needed: '入れてください。', chooseAll: 'すべての項目で選んでください。',
  lead: '医療機関から紙で届いた結果は、受診券の番号から入力します。', payments: '医療機関への支払', back: '← 受診券の番号へ',
  kinds: { M1: '1か月児健診', M3_4: '3〜4か月児健診', M6_7: '6〜7か月児健診', M9_10: '9〜10か月児健診', Y1M6: '1歳6か月児健診', Y3: '3歳児健診', Y5: '5歳児健診' },
  states: { ISSUED: '未使用', USED: '使用済み', LAPSED: '期間切れ', CALLED_BACK: '転出などで終了' }, sources: { HAND: '窓口で入力', FILE: 'ファイル' },
  child: 'お子さん', birth: '生年月日', kind: '健診', window: '受けられる期間', voucher: '受診券', yen: '市が払う額',
  /** @param {string} from @param {string} until */
  fromUntil: (from, until) => `${from}から${until}まで`,
  results: '届いた結果', none: '結果はまだ届いていません。', on: '健診日', clinic: '医療機関', found: '結果', source: '届き方', standing: '扱い', holds: '有効', replaced: '訂正済み', cancelled: '取消', hidden: '保健師だけが見られます。', back2: '償還払い',
  enter: '結果を入力する', correct: '訂正する', cancel: '取り消す', cancelWhy: '取り消す理由', cancelAsk: 'この結果を取り消しますか', cancelWhat: ['結果は数えられなくなり、受診券は使う前に戻ります。', '支払の一覧に載せていたときは、次の月に差し引きます。'], stop: '戻る',
  where: 'どこで受けたか', wheres: { CITY: '契約医療機関', OTHER: '契約していない医療機関' }, code: '保険医療機関コード（10桁）', place: '医療機関の名前', paid: '保護者が払った額（円）', weight: '体重（kg）', length: '身長（cm・寝て測る）', height: '身長（cm・立って測る）', head: '頭囲（cm）',
  measures: { WEIGHT: '体重', LENGTH: '身長', HEIGHT: '身長', HEAD: '頭囲' },
  judgement: '判定', judgements: { NORMAL: '異常なし', UNDER_CARE: '既医療', OBSERVE: '要経過観察', REFER_EXAM: '要紹介（要精密）', REFER_TREAT: '要紹介（要治療）' }, advice: '保護者への助言', words: '所見の内容', said: { NO_FINDING: '所見なし', FINDING: '所見あり', REFER: '要紹介' },
  items: { GROWTH: '身体発育', NUTRITION: '栄養', SPINE_AND_CHEST: '脊柱・胸郭', SKIN: '皮膚', EYES: '眼', EAR_NOSE_THROAT: '耳鼻咽頭', TEETH_AND_MOUTH: '歯・口腔', LIMBS: '四肢の運動', MIND: '精神発達', SPEECH: '言語', CHILD_CARE: '育児上の事項', OTHER: 'その他' },
  file: { title: 'ファイルで取り込む', lead: '医療機関から受け取ったCSV（1行目が見出し、1,000行まで）を取り込みます。1行ずつ確かめ、取り込めない行は理由を示します。前にファイルで届いた結果を医療機関が直すときは、「訂正」の列に1を入れてもらいます。', choose: 'ファイル', take: '取り込む', tooLarge: '大きすぎます。1MBまでに分けてください。', done: '取り込みました。', outcome: '行ごとの結果', line: '行', verdict: '扱い', verdicts: { TAKEN: '取り込み', CORRECTED: '訂正', KNOWN: '取り込み済み', REFUSED: '取り込めず' }, findings: '理由',
    headings: '見出し：受診券番号、健診日、医療機関コード、体重g、身長mm、頭囲mm、判定、助言と、健診の項目（身体発育、栄養、脊柱・胸郭、皮膚、眼、耳鼻咽頭、歯・口腔、四肢の運動、精神発達、言語、育児上の事項、その他）。項目は「なし」「あり:内容」「紹介:内容」、判定は「異常なし」「既医療」「要経過観察」「要精密」「要治療」と書きます。' },
  save: '登録する', saved: '登録しました。', confirmDo: '紙のとおりで間違いない', confirmAsk: '値を確かめてください',
};
