/** Words of the page about infants' checkups. */
export default {
  vouchers: 'Vouchers and results of checkups at clinics',
  code: 'Reception code', codeWhat: 'On the day, show this code or the QR at the reception.', codeQr: 'QR code for the reception', result: 'See the result',
  title: 'Checkups of your children', none: 'No checkup is due now.', noneNext: 'When one comes near, its date appears here and you are told.',
  kinds: { M1: 'Checkup at 1 month', M3_4: 'Checkup at 3 to 4 months', M6_7: 'Checkup at 6 to 7 months', M9_10: 'Checkup at 9 to 10 months', Y1M6: 'Checkup at 1 year 6 months', Y3: 'Checkup at 3 years', Y5: 'Checkup at 5 years' },
  states: { TARGETED: 'No date yet', INVITED: 'Invited', ARRIVED: 'Received', EXAMINED: 'Done', DECIDED: 'Result being checked', RELEASED: 'Result is there', CLOSED: 'Finished', MISSED: 'Not seen yet', ELSEWHERE: 'Done elsewhere', EXEMPT: 'Not taken', LEFT: 'Not due' },
  when: 'When', place: 'Where', phone: 'Phone',
  noDate: 'There is no date yet. You can choose one yourself.', missed: 'Your child did not come on the day. You can choose another.',
  /** @param {string} from @param {string} until */
  window: (from, until) => `It can be done from ${from} to ${until}.`,
  /** @param {string} until */
  changeUntil: (until) => `You can change or call off the date here until ${until}.`,
  change: 'Change the date', choose: 'Choose a date', keep: 'Leave it as it is', otherDay: 'Another day', cancel: 'We cannot come on this day',
  cancelAsk: 'Call this date off?', cancelWhat: ['The place is offered to others.', 'You can choose another day later.'], cancelDo: 'Call it off', cancelled: 'Called off. Please choose another day.',
  /** @param {string} at */
  moveAsk: (at) => `Change to ${at}?`, moveDo: 'Take this date', moved: 'The date is set.',
  /** @param {number} n */
  together: (n) => `${n} brother or sister moves along.`,
  /** @param {number} n */
  free: (n) => `${n} free`, full: 'full', wait: 'Wait for a place', waits: 'You are waiting. You will be told when a place is free.', waitsNoMore: 'You wait no longer.',
  /** @param {string} day @param {number} before */
  waiting: (day, before) => `Waiting for ${day} (${before} before you).`, stop: 'Stop waiting',
  offered: 'A place is free',
  /** @param {string} at */
  offerUntil: (at) => `It is held for you until ${at}.`, take: 'Take it', pass: 'No, thank you',
  ward: 'Ward', reason: 'Why in another ward', reasonNeeded: 'Please choose a reason.', reasons: { WORK_OR_NURSERY: 'I work there, or the nursery is there', STAYING_THERE: 'We are staying there', MOVING_SOON: 'We move soon', NO_DAY_AT_HOME: 'No day in our ward suits' },
  noDays: 'This ward has no day within the time. Please ask the ward office.', callUs: 'The time for changes is over. If you cannot come, please call the venue.',
  questions: 'Fill in the questionnaire',
};
