/** Care after the birth. What begins with `loss` is shown after a loss: it names no child. */
export default {
  title: 'Postnatal care', lossTitle: 'Care for yourself',
  lead: 'After the birth you can rest and ask midwives about your recovery and the care of your baby.',
  lossLead: 'A midwife helps your body and mind to recover. You may also just talk. It is always your decision whether you use it.',
  fee: 'The place of care tells you the fee.',
  /** @param {number} n @param {string} yen */
  reductions: (n, yen) => `${n} more uses are ${yen} yen cheaper each.`,
  noReductions: 'All your reductions are used.',
  /** @param {string} yen */
  cheaper: (yen) => `${yen} yen cheaper`, notCheaper: 'No reduction',
  /** @param {number} n */
  usesLeft: (n) => `You can book ${n} more.`,
  usesSpent: 'All uses are booked. If you need more, please phone your ward office.',
  apply: 'Apply', applyAgain: 'Apply again', applyLead: 'A nurse or clerk of your ward office looks at it and answers you. Then you can choose a day and place.', lossApplyLead: 'A nurse or clerk of your ward office answers you. Then you can choose a day and place. You may also simply phone.', applyDo: 'Apply', applied: 'Your application is sent.',
  words: 'What you would like us to know', wordsHint: 'You need not write anything. Up to 400 characters.',
  /** @param {string} day */
  applyFrom: (day) => `You can apply in the app from ${day}. If you would like to talk earlier, please phone your ward office.`,
  waiting: 'Your application has arrived',
  /** @param {string} day */
  waitingText: (day) => `You applied on ${day}. We will let you know the answer. If it is urgent, please phone your ward office.`,
  withdraw: 'Take the application back', withdrawAsk: 'Take this application back?', withdrawWhat: ['You can apply again while the time for it lasts.'], withdrawn: 'Your application is taken back.',
  declined: 'This time the care could not be granted', reason: 'Reason', declinedHelp: 'We will look for another way with you. Please phone your ward office. If things change, you can apply again.', objection: 'If you disagree with this decision, you can ask the mayor for a review within three months from the day after you learned of it.',
  kindsTitle: 'Kinds of care',
  mine: 'Your bookings', state: { BOOKED: 'Booked', USED: 'Used', MISSED: 'Not used' },
  place: 'Place', phone: 'Phone', reduction: 'Reduction', until: 'Change or cancel',
  /** @param {string} day */
  untilDay: (day) => `in this app until ${day}`, untilOver: 'please phone your ward office',
  change: 'Change day or place', keep: 'Keep it', cancel: 'Cancel the booking', cancelAsk: 'Cancel this booking?', cancelWhat: ['Someone else can take the place.', 'You can book again if a place is free.'], cancelDo: 'Cancel it', back: 'Back',
  kinds: { STAY: 'Overnight stay', DAY_LONG: 'A day', DAY_SHORT: 'A short visit to the place', VISIT: 'At your home' },
  what: { STAY: 'You stay and rest for a night.', DAY_LONG: 'You rest for a day, with lunch.', DAY_SHORT: 'You talk with a midwife at the place of care.', VISIT: 'A midwife comes to your home.' },
  choose: 'Choose a kind', chooseMove: 'Choose the new one', see: 'See free days',
  /** @param {string} day */
  opens: (day) => `It can be booked from ${day}.`,
  /** @param {string} day */
  last: (day) => `It can be used until ${day}.`,
  over: 'The time for it is over.', ward: 'Your ward office arranges it with you. Please phone.',
  /** @param {number} n */
  minutes: (n) => (n % 60 === 0 ? `${n / 60} hours` : `${n} minutes`), night: 'one night',
  chooseDay: 'Choose a day', chooseHour: 'Choose time and place', otherDay: 'Another day', otherKind: 'Another kind',
  /** @param {number} n */
  free: (n) => `${n} free`,
  /** @param {string} when */
  ask: (when) => `Book ${when}?`, book: 'Book', done: 'It is booked.', moved: 'Your booking is changed.', cancelled: 'Your booking is cancelled.',
  noneTitle: 'No day is free now.', noneText: 'Please look at another kind or try again later. If it is urgent, please phone your ward office.',
  wardTitle: 'Your ward office',
  noPregnancy: 'To use this page, please send the notice of pregnancy first.', toPregnancy: 'To pregnancy',
};
