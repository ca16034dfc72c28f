/** Vouchers for checkups, and what checkups found. */
export default {
  title: 'Vouchers and results',
  vouchers: 'Vouchers',
  show: 'Show this page at the reception. The code carries no name.',
  noneQuiet: 'There is no voucher to use now.',
  none: 'Vouchers arrive here when the handbook is handed over.',
  qr: 'QR code of the voucher',
  results: 'Results',
  noResults: 'Results appear here when they arrive.',
  weight: 'Weight',
  pressure: 'Blood pressure',
  oedema: 'Swelling',
  protein: 'Protein in urine',
  sugar: 'Sugar in urine',
  fundal: 'Fundal height',
  haemoglobin: 'Haemoglobin',
  advice: 'Advice',
  next: 'Next checkup',
  office: 'Ward office',
  back: 'Reimbursement',
  /** @param {number} left */
  left: (left) => `${left} left`,
  /** @param {number} n */
  nth: (n) => `No. ${n}`,
  /** @param {number} yen */
  upTo: (yen) => `up to ${yen.toLocaleString('en')} yen`,
  /** @param {number} yen @param {string} until */
  given: (yen, until) => `${yen.toLocaleString('en')} yen can be given back. Apply by ${until}.`,
  kinds: {ANTENATAL: 'Antenatal checkup', EXTRA: 'Extra antenatal checkup', POSTNATAL: 'Checkup after the birth'},
  urine: {MINUS: '−', TRACE: '±', PLUS: '＋', PLUS2: '＋＋', PLUS3: '＋＋＋'},
  oedemas: {NONE: '−', PLUS: '＋', PLUS2: '＋＋'},
};
