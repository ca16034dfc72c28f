/** Words of a checkup's result, in easy Japanese. */
export default {
  title: '健診の 結果', none: '結果は まだ ありません。', noneNext: '終わったら お知らせします。もう一度 確かめている ときも ここには 出ません。',
  kinds: { Y1M6: '1歳6か月の 健診', Y3: '3歳の 健診' },
  judged: 'お医者さんの 結果', medicals: { NORMAL: '問題 ありません', UNDER_CARE: '病院で 見てもらっています', OBSERVE: 'しばらく 様子を 見ましょう', REFER_EXAM: 'くわしい 検査の お知らせ', REFER_TREAT: '病院の お知らせ' },
  medicalWhat: { NORMAL: '気になる ところは ありませんでした。', UNDER_CARE: '今の 病院で これからも 見てもらってください。', OBSERVE: '次の 健診や 相談で また 見ましょう。', REFER_EXAM: '話した 病院で 検査を 受けてください。', REFER_TREAT: '話した 病院へ 行ってください。' },
  findings: '気になった ところ', organs: { GROWTH: '体の 育ち', NUTRITION: '栄養（食べもの）', SPINE_AND_CHEST: '背中・胸', SKIN: '皮膚', EYES: '目', EAR_NOSE_THROAT: '耳・鼻・のど', TEETH_AND_MOUTH: '歯・口', LIMBS: '手と 足の 動き', SPEECH: 'ことば', IMMUNIZATIONS: '予防接種（注射）' },
  advice: '話したこと', measured: '測った 数', measures: { WEIGHT: '体重', LENGTH: '身長（寝て）', HEIGHT: '身長（立って）', HEAD: '頭の 大きさ' },
  /** @param {number} p */
  percentile: (p) => `100人の 中で 小さい ほうから ${p}番目くらい`, places: { BELOW: '同じ 年の 子より とても 小さめ', ABOVE: '同じ 年の 子より とても 大きめ' }, corrected: '（予定日から 数えて）', curves: { MALE: '男の子', FEMALE: '女の子', UNDETERMINED: '' },
  percentileWhat: '子どもの 育ち方は みんな ちがいます。心配な ときは 区役所の 保健師か 小児科に 聞いてください。',
  screened: '検査', items: { URINE_PROTEIN: 'おしっこ（たんぱく）', URINE_SUGAR: 'おしっこ（糖）', URINE_BLOOD: 'おしっこ（血）', VISION_RIGHT: '右の 目', VISION_LEFT: '左の 目', REFRACTION: '目の 機械の 検査', HEARING_RIGHT: '右の 耳', HEARING_LEFT: '左の 耳' }, answers: { MINUS: '−', TRACE: '±', PLUS: '＋', PLUS2: '2＋', PLUS3: '3＋', PASSED: '問題 ありません', BELOW: 'もう一度 見ましょう', NOT_POSSIBLE: 'できませんでした' },
  teeth: '歯', sound: '虫歯は ありませんでした。',
  /** @param {number} n */
  decayed: (n) => `虫歯が ${n}本 ありました。歯医者に 相談しましょう。`,
  ask: 'わからない ことは 区役所の 保健師に 電話してください。',
};
