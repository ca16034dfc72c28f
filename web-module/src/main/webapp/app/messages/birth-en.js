/** The mother tells of a birth that no electronic certificate is there for. */
export default {
  title: 'Announce a birth',
  lead: 'If no electronic birth certificate arrives from the hospital, tell us what the paper certificate says. You can then write the birth registration in the app.',
  told: 'Births you announced',
  register: 'Write the registration',
  takeBack: 'Take back',
  takeBackAsk: 'Take this announcement back?',
  takeBackWhat: 'A registration you began is given up with it.',
  count: 'Children born in this delivery',
  /** @param {number} n */
  children: (n) => String(n),
  /** @param {number} n */
  nth: (n) => `Child ${n}`,
  bornAt: 'Day and time of birth',
  bornAtHint: 'As written on the birth certificate.',
  place: 'Address of the place of birth',
  placeHint: 'The address on the birth certificate, without the name of the hospital.',
  needed: 'Please fill this in.',
  tell: 'Announce and go on to the registration',
  quiet: 'If your child has died, you need not enter anything here. The family register counter of your ward office will help you with the papers.',
};
