/** Words of the page about grants. They hold whatever became of the pregnancy: no gladness, no child named. */
export default {
  title: 'Grants for pregnant women',
  lead: 'The grant is paid to the woman herself. Whatever the course of the pregnancy, it is due once a heartbeat was confirmed.',
  old: 'It has replaced the former “childbirth support gift” and “child-rearing support gift”.',
  interview: 'We also ask you for a talk with a public health nurse. It is no condition: the grant is paid without it.', toInterview: 'About the talk',
  none: 'Once a pregnancy is notified you can apply here.',
  toPregnancy: 'To your pregnancy',
  instalments: { FIRST: 'First payment', SECOND: 'Second payment', REIMBURSEMENT: 'Checkup costs paid back' },
  /** @param {string} yen */
  yen: (yen) => `${yen} yen`,
  standing: { NOT_YET: 'Not yet', POSSIBLE: 'You can apply', FILED: 'Received', TO_MEND: 'Please check', GRANTED: 'Granted', REFUSED: 'Not granted', NOT_POSSIBLE: 'Not possible now' },
  /** @param {string} day */
  from: (day) => `You can apply from ${day}.`,
  /** @param {string} day */
  until: (day) => `Apply by ${day}`,
  /** @param {string} day */
  filed: (day) => `Received on ${day}. You will be told once it is decided.`,
  /** @param {string} day */
  cancelled: (day) => `As you moved away, the city’s certification ended on ${day}. The rest can be applied for where you live now.`,
  why: 'Why', objection: 'You may object to the mayor within three months of the day after you heard of the decision. The letter we sent explains how.',
  asked: 'From the clerk',
  apply: 'Apply', mend: 'Mend and send', change: 'Change it', withdraw: 'Withdraw the application', withdrawAsk: 'Withdraw your application?', withdrawWhat: ['You can apply again until the last day.'], close: 'Close', back: 'Back',
  applyAsk: 'Apply with what you entered?', applyWhat: ['You can still change it until it is decided.'],
  heartbeat: 'Day on which a doctor confirmed a heartbeat', heartbeatHint: 'You find it in your handbook or the clinic’s record.',
  fetuses: 'Number of fetuses with a heartbeat', fetusesHint: 'Those that were lost count too.',
  elsewhere: 'Did another municipality pay this part?', elsewheres: { NO: 'No', YES: 'Yes', OLD: 'Yes, under the former scheme' }, elsewhereYen: 'Amount you received', municipality: 'Which municipality', municipalityHint: 'in Japanese, e.g. 東京都千代田区',
  askOthers: 'I agree that the city asks other municipalities whether they paid', askClinic: 'I agree that the city asks the clinic about the pregnancy where needed',
  account: 'Account', accountHint: 'It can be paid only into an account in your own name.', accountKept: 'Use the account you told', accountOther: 'Tell another account', accountOf: /** @param {string} bank @param {string} branch @param {string} ending */ (bank, branch, ending) => `${bank} ${branch} …${ending}`,
  where: 'Where is it?', wheres: { BANK: 'A bank', POSTAL: 'Japan Post Bank' },
  bank: 'Find the bank', bankHint: 'Type part of its Japanese name or its code.', branch: 'Find the branch', branchHint: 'Part of its name or its three-digit code', choose: 'Choose', chosen: 'Chosen', again: 'Choose again', noneFound: 'Nothing found. Try other words.', more: 'There are more; please type a little more.',
  kind: 'Kind of account', kinds: { ORDINARY: 'Ordinary', CURRENT: 'Current', SAVINGS: 'Savings' }, number: 'Account number', numberHint: 'up to 7 digits', symbol: 'Symbol (記号, 5 digits)', postalNumber: 'Number (番号, up to 8 digits)',
  holder: 'Holder’s name in katakana', holderHint: 'as your passbook prints it', former: 'It is in my former surname', formerSurname: 'Former surname in katakana', formerHint: 'The counter will check a paper that shows it.',
  saveAccount: 'Save the account', accountSaved: 'The account was saved.', send: 'Send', done: 'Sent.', withdrawn: 'Withdrawn.',
  needed: 'Please fill this in.', neededAccount: 'Please choose a bank and a branch.',
  money: 'Payments', noMoney: 'They show here once it is decided.',
  lineStates: { WAITING: 'being prepared', ON_ITS_WAY: 'on its way', PAID: 'paid', CAME_BACK: 'could not be paid: please tell your account again', CANCELLED: 'cancelled', HELD: 'being checked', CLAIM: 'to be paid back; please talk to us', CLAIM_PAID: 'paid back' },
  /** @param {string} day */
  on: (day) => `${day}`,
  papers: {
    title: 'Photos of papers', kinds: { ACCOUNT: 'Proof of the account', FORMER_NAME: 'Proof of the former name', LOSS: 'A doctor’s certificate', OTHER: 'Other papers' },
    hints: { ACCOUNT: 'The open bankbook, the cash card, or the account’s page in the bank’s app: bank, branch, number and name must be readable.', FORMER_NAME: 'A family register certificate, or an identity card with the former name.', LOSS: 'A certificate that says that a heartbeat was confirmed.', OTHER: 'What the office asked for, or what you want to add.' },
    required: 'Needed', welcome: 'Helps us to be quick', askedAgain: 'Please send it again', sent: /** @param {number} n */ (n) => `${n} sent`,
    states: { QUARANTINED: 'Received; it is being checked for safety.', CLEAN: 'Received.', REFUSED: 'This picture cannot be used. Please send another one.' },
    choose: 'Take or choose a photo', again: 'Send another photo', more: 'Add another paper', looking: 'Looking at the photo.', good: 'The photo is clear.', notYet: 'This photo may not be readable',
    flaws: { UNREADABLE: 'It cannot be opened as a picture. Choose a photo or a PDF.', SMALL: 'It is too small to read. Take it from nearer.', BLURRED: 'It is blurred. Hold still in good light.', CUT_OFF: 'The edge of the paper seems cut off.', LARGE: 'The file is too large. Choose one below 5 MB.' },
    lookTwice: 'Look again: if number and name can be read, you may send it.', send: 'Send this photo',
  },
  conditions: {
    SCHEME_IN_FORCE: ['The scheme applies.', 'It was before the scheme began.'], HEARTBEAT_CONFIRMED: ['A doctor confirmed a heartbeat.', 'The day on which a heartbeat was confirmed is not known.'], LIVES_HERE: ['You are registered here on the day you apply.', 'You were not registered here on the day you applied.'],
    NOT_MOVED_AWAY: ['The certification holds.', 'The certification ended because you moved away.'], CERTIFIED: ['The first payment is certified.', 'The first payment has to be applied for before.'], OPEN: ['It is time.', 'It is too early.'],
    WITHIN_LIMIT: ['The last day has not passed.', 'The last day has passed.'], NOT_PAID_BY_OLD_SCHEME: ['The former scheme did not pay it.', 'The former scheme paid the same.'], NOT_PAID_IN_FULL_ELSEWHERE: ['It was not paid in full elsewhere.', 'Another municipality has paid the same.'],
  },
  details: 'Each condition',
};
