/** Words of a checkup's result. */
export default {
  title: '健診の結果', none: '結果はまだ届いていません。', noneNext: '確認が終わりましたら、お知らせします。確認し直している間も、ここには出ません。',
  kinds: { Y1M6: '1歳6か月児健診', Y3: '3歳児健診' },
  judged: '診察の結果', medicals: { NORMAL: '異常なし', UNDER_CARE: '治療・経過観察中', OBSERVE: '経過を見ましょう', REFER_EXAM: 'くわしい検査のご案内', REFER_TREAT: '治療のご案内' },
  medicalWhat: { NORMAL: '気になるところはありませんでした。', UNDER_CARE: 'いまかかっている医療機関で、引き続き診てもらってください。', OBSERVE: 'しばらく様子を見て、次の健診や相談でまた確かめましょう。', REFER_EXAM: 'お話ししたとおり、紹介した医療機関で検査を受けてください。', REFER_TREAT: 'お話ししたとおり、紹介した医療機関を受診してください。' },
  findings: '気になったところ', organs: { GROWTH: '体の育ち', NUTRITION: '栄養', SPINE_AND_CHEST: '背骨・胸', SKIN: '皮膚', EYES: '目', EAR_NOSE_THROAT: '耳・鼻・のど', TEETH_AND_MOUTH: '歯・口', LIMBS: '手足の動き', SPEECH: 'ことば', IMMUNIZATIONS: '予防接種' },
  advice: 'お伝えしたこと', measured: '測った値', measures: { WEIGHT: '体重', LENGTH: '身長（寝て）', HEIGHT: '身長（立って）', HEAD: '頭囲' },
  /** @param {number} p */
  percentile: (p) => `${p}パーセンタイル`, places: { BELOW: '3パーセンタイルより小さめ', ABOVE: '97パーセンタイルより大きめ' }, corrected: '（修正月齢で）', curves: { MALE: '男の子の曲線', FEMALE: '女の子の曲線', UNDETERMINED: '' },
  percentileWhat: '同じ月齢の100人を小さい順に並べたとき、およそ何番目かを示します。育ち方は一人ひとりちがいます。気になるときは、区役所の保健師や小児科にご相談ください。',
  screened: '検査', items: { URINE_PROTEIN: '尿蛋白', URINE_SUGAR: '尿糖', URINE_BLOOD: '尿潜血', VISION_RIGHT: '右目', VISION_LEFT: '左目', REFRACTION: '屈折検査', HEARING_RIGHT: '右耳', HEARING_LEFT: '左耳' }, answers: { MINUS: '−', TRACE: '±', PLUS: '＋', PLUS2: '2＋', PLUS3: '3＋', PASSED: '問題なし', BELOW: 'もう一度確かめましょう', NOT_POSSIBLE: 'この日はできませんでした' },
  teeth: '歯', sound: 'むし歯はありませんでした。',
  /** @param {number} n */
  decayed: (n) => `むし歯（治療した歯を含む）が ${n}本ありました。歯医者さんに相談しましょう。`,
  ask: 'わからないことや心配なことは、区役所の保健師にいつでもお電話ください。',
};
