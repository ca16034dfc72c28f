/** Words of a checkup's result, in easy Japanese. */
export default {
  referral: '紹介状（しょうかいじょう）の お知（し）らせを 見（み）る',
  title: '健診（けんしん）の 結果（けっか）', none: '結果は まだ ありません。', noneNext: '終（お）わったら お知（し）らせします。もう一度（いちど） 確（たし）かめている ときも ここには 出（で）ません。',
  kinds: { Y1M6: '1歳（さい）6か月（げつ）の 健診', Y3: '3歳（さい）の 健診' },
  judged: 'お医者（いしゃ）さんの 結果', medicals: { NORMAL: '問題（もんだい） ありません', UNDER_CARE: '病院（びょういん）で 見（み）てもらっています', OBSERVE: 'しばらく 様子（ようす）を 見（み）ましょう', REFER_EXAM: 'くわしい 検査（けんさ）の お知（し）らせ', REFER_TREAT: '病院（びょういん）の お知（し）らせ' },
  medicalWhat: { NORMAL: '気（き）になる ところは ありませんでした。', UNDER_CARE: '今（いま）の 病院で これからも 見てもらってください。', OBSERVE: '次（つぎ）の 健診や 相談（そうだん）で また 見ましょう。', REFER_EXAM: '話（はな）した 病院（びょういん）で 検査を 受（う）けてください。', REFER_TREAT: '話（はな）した 病院へ 行（い）ってください。' },
  findings: '気（き）になった ところ', organs: { GROWTH: '体（からだ）の 育（そだ）ち', NUTRITION: '栄養（えいよう）・食（た）べもの', SPINE_AND_CHEST: '背中（せなか）・胸（むね）', SKIN: '皮膚（ひふ）', EYES: '目（め）', EAR_NOSE_THROAT: '耳（みみ）・鼻（はな）・のど', TEETH_AND_MOUTH: '歯（は）・口（くち）', LIMBS: '手（て）と 足（あし）の 動（うご）き', SPEECH: 'ことば', IMMUNIZATIONS: '予防接種（よぼうせっしゅ）' },
  advice: '話（はな）したこと', measured: '測（はか）った 数（かず）', measures: { WEIGHT: '体重（たいじゅう）', LENGTH: '寝（ね）て 測った 身長（しんちょう）', HEIGHT: '立（た）って 測った 身長（しんちょう）', HEAD: '頭（あたま）の 大（おお）きさ' },
  /** @param {number} p */
  percentile: (p) => `100人（にん）の 中（なか）で 小（ちい）さい ほうから ${p}番目（ばんめ）くらい`, places: { BELOW: '同（おな）じ 年（とし）の 子（こ）より とても 小（ちい）さめ', ABOVE: '同（おな）じ 年（とし）の 子（こ）より とても 大（おお）きめ' }, corrected: '（生（う）まれる 予定（よてい）の 日（ひ）から 数（かぞ）えて）', curves: { MALE: '男（おとこ）の子（こ）', FEMALE: '女（おんな）の子（こ）', UNDETERMINED: '' },
  percentileWhat: '子（こ）どもの 育（そだ）ち方（かた）は みんな ちがいます。心配（しんぱい）な ときは 区役所（くやくしょ）の 保健師（ほけんし）か 小児科（しょうにか）に 聞（き）いてください。',
  screened: '検査（けんさ）', items: { URINE_PROTEIN: 'おしっこ（たんぱく）', URINE_SUGAR: 'おしっこの 糖（とう）', URINE_BLOOD: 'おしっこの 血（ち）', VISION_RIGHT: '右（みぎ）の 目（め）', VISION_LEFT: '左（ひだり）の 目（め）', REFRACTION: '目（め）の 機械（きかい）の 検査', HEARING_RIGHT: '右（みぎ）の 耳（みみ）', HEARING_LEFT: '左（ひだり）の 耳（みみ）' }, answers: { MINUS: '−', TRACE: '±', PLUS: '＋', PLUS2: '2＋', PLUS3: '3＋', PASSED: '問題（もんだい） ありません', BELOW: 'もう一度（いちど） 見（み）ましょう', NOT_POSSIBLE: 'できませんでした' },
  teeth: '歯（は）', sound: '虫歯（むしば）は ありませんでした。',
  /** @param {number} n */
  decayed: (n) => `虫歯（むしば）が ${n}本（ほん） ありました。歯医者（はいしゃ）に 相談（そうだん）しましょう。`,
  ask: 'わからない ことは 区役所（くやくしょ）の 保健師（ほけんし）に 電話（でんわ）してください。',
};
