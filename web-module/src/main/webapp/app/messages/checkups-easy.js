/** Vouchers for checkups, and what checkups found. */
export default {
  title: '受診券（じゅしんけん）と 健診（けんしん）の 結果（けっか）',
  vouchers: '受診券（じゅしんけん）',
  show: '健診（けんしん）の とき、この 画面（がめん）を 見（み）せて ください。',
  noneQuiet: '今（いま）、使（つか）う 受診券（じゅしんけん）は ありません。',
  none: '受診券（じゅしんけん）は、母子健康手帳（ぼしけんこうてちょう）と いっしょに 届（とど）きます。',
  qr: 'QRコード',
  results: '健診（けんしん）の 結果（けっか）',
  noResults: '結果（けっか）が 届（とど）くと、ここに 出（で）ます。',
  weight: '体重（たいじゅう）',
  pressure: '血圧（けつあつ）',
  oedema: 'むくみ',
  protein: '尿（にょう）たんぱく',
  sugar: '尿糖（にょうとう）',
  fundal: '子宮底長（しきゅうていちょう）',
  haemoglobin: 'ヘモグロビン',
  advice: '先生（せんせい）から',
  next: '次（つぎ）の 健診（けんしん）',
  office: '区役所（くやくしょ）',
  back: '払（はら）い戻（もど）し',
  /** @param {number} left */
  left: (left) => `あと ${left}枚（まい）`,
  /** @param {number} n */
  nth: (n) => `${n}枚目（まいめ）`,
  /** @param {number} yen */
  upTo: (yen) => `${yen.toLocaleString('ja-JP')}円（えん）まで`,
  /** @param {number} yen @param {string} until */
  given: (yen, until) => `${yen.toLocaleString('ja-JP')}円（えん）が 戻（もど）ります。${until}までに 申（もう）し込（こ）んで ください。`,
  kinds: {ANTENATAL: '妊婦健診（にんぷけんしん）', EXTRA: '妊婦健診（にんぷけんしん）（ふたごなどの 追加（ついか））', POSTNATAL: '産婦健診（さんぷけんしん）'},
  urine: {MINUS: '−', TRACE: '±', PLUS: '＋', PLUS2: '＋＋', PLUS3: '＋＋＋'},
  oedemas: {NONE: '−', PLUS: '＋', PLUS2: '＋＋'},
};
