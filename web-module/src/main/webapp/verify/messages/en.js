/** @type {typeof import('./ja.js').default} */
export default {
  product: 'Hagukumi',
  languages: { ja: '日本語', ja_easy: 'やさしい日本語', en: 'English' },
  verify: {
    title: 'Verify a record of a birth registration',
    lead: 'See whether a “Record of deposit of a birth registration” (出生届の控え) is genuine, and what became of the registration.',
    code: 'Code',
    hint: 'The 16 characters at the bottom of the paper. Capitals and hyphens do not matter.',
    empty: 'Please type the code.',
    button: 'Verify',
    genuine: 'The record is genuine',
    standing: {
      DEPOSITED: 'Deposited and under review. It is not accepted yet.',
      ACCEPTED: 'The registration was accepted.',
      SENT_ON: 'The registration was sent to another municipality.',
      ENDED: 'This registration was taken back or not accepted. The paper has no effect any more.',
    },
    child: 'Child',
    undecided: '(name not decided)',
    bornOn: 'Born on',
    receivedOn: 'Deposited on',
    acceptedOn: 'Accepted on',
    compare: 'Please compare this with what the paper says.',
    not: 'This page does not replace a certificate of acceptance (受理証明書). The ward office issues one on request.',
  },
};
