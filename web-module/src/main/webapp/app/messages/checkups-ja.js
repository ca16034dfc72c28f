/** Vouchers for checkups, and what checkups found. */
export default {
  title: '受診券と健診の結果',
  vouchers: '受診券',
  show: '健診のとき、この画面を受付で見せてください。番号に名前は入っていません。',
  noneQuiet: 'いま、お使いになる受診券はありません。',
  none: '受診券は、母子健康手帳をお渡しするときに、ここへ届きます。',
  qr: '受診券のQRコード',
  results: '健診の結果',
  noResults: '結果が届くと、ここに出ます。',
  weight: '体重',
  pressure: '血圧',
  oedema: 'むくみ',
  protein: '尿たんぱく',
  sugar: '尿糖',
  fundal: '子宮底長',
  haemoglobin: 'ヘモグロビン',
  advice: '先生から',
  next: '次の健診',
  office: '区役所',
  back: '払い戻し',
  /** @param {number} left */
  left: (left) => `あと${left}枚`,
  /** @param {number} n */
  nth: (n) => `${n}枚目`,
  /** @param {number} yen */
  upTo: (yen) => `${yen.toLocaleString('ja-JP')}円まで`,
  /** @param {number} yen @param {string} until */
  given: (yen, until) => `${yen.toLocaleString('ja-JP')}円が払い戻しの対象です。申請は${until}まで。`,
  kinds: {ANTENATAL: '妊婦健康診査', EXTRA: '妊婦健康診査（多胎の追加）', POSTNATAL: '産婦健康診査（出産後）'},
  urine: {MINUS: '−', TRACE: '±', PLUS: '＋', PLUS2: '＋＋', PLUS3: '＋＋＋'},
  oedemas: {NONE: '−', PLUS: '＋', PLUS2: '＋＋'},
};
