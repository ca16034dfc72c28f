/** Words of the page with vouchers for checkups at clinics, in easy Japanese. */
export default {
  title: '健診（けんしん）の 受診券（じゅしんけん）', lead: '病院（びょういん）で 健診を 受（う）けるときの 券（けん）です。予約（よやく）して、この 画面（がめん）を 受付（うけつけ）で 見（み）せて ください。名前（なまえ）は 入（はい）って いません。',
  none: 'いま 使（つか）う 受診券は ありません。', noneNext: '健診の ときが 近（ちか）く なると、ここに 出（で）ます。お知（し）らせも します。',
  kinds: { M1: '1か月（げつ）の 健診', M3_4: '3か月から 4か月の 健診', M6_7: '6か月から 7か月の 健診', M9_10: '9か月から 10か月の 健診', Y1M6: '1歳（さい）6か月の 健診', Y3: '3歳の 健診', Y5: '5歳の 健診' },
  states: { ISSUED: '使えます', USED: '受けました', LAPSED: '期間（きかん）が 終（お）わりました' },
  /** @param {string} from @param {string} until */
  window: (from, until) => `使える 期間：${from}から ${until}まで`,
  /** @param {string} from */
  soon: (from) => `${from}から 使えます。いまは 予約だけ できます。`,
  lapsed: '期間が 終わりました。受けたい 人（ひと）は、区役所（くやくしょ）に 聞（き）いて ください。',
  qr: '受診券の QRコード', elsewhere: '市（し）と 約束（やくそく）して いない 病院では、お金（かね）を 払（はら）って ください。あとで もどる ことが あります。',
  result: '健診の 結果（けっか）', on: '受けた 日（ひ）', at: '病院', judgement: '先生（せんせい）の 判断（はんだん）', findings: '気（き）に なる ところ', advice: '先生の ことば', back: 'もどる お金',
  measures: { WEIGHT: '体重（たいじゅう）', LENGTH: '身長（しんちょう）', HEIGHT: '身長', HEAD: '頭（あたま）の まわり' },
  judgements: { NORMAL: '心配（しんぱい）ありません', UNDER_CARE: '病院に 通（かよ）って います', OBSERVE: 'もう 少（すこ）し 様子（ようす）を 見ます', REFER_EXAM: 'くわしい 検査（けんさ）を すすめます', REFER_TREAT: '治療（ちりょう）を すすめます' },
  items: { GROWTH: '体（からだ）の 大（おお）きさ', NUTRITION: '食事（しょくじ）', SPINE_AND_CHEST: '背中（せなか）と 胸（むね）', SKIN: '皮膚（ひふ）', EYES: '目（め）', EAR_NOSE_THROAT: '耳（みみ）・鼻（はな）・のど', TEETH_AND_MOUTH: '歯（は）と 口（くち）', LIMBS: '手足（てあし）の 動（うご）き', SPEECH: 'ことば' },
  /** @param {number} yen @param {string} until */
  given: (yen, until) => `${yen.toLocaleString('ja-JP')}円が もどります。${until}までに 区役所で 申（もう）し込（こ）んで ください。`,
};
