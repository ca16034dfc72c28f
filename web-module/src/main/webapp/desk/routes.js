/**
 * Every page of the staff's desk. The page tests are generated from this list.
 *
 * @typedef {import('../shared/area.js').AreaContext} AreaContext
 * @typedef {import('../shared/area.js').AreaRoute} AreaRoute
 */

const CERTIFICATE = '0193f000-0000-7000-8000-000000000611';
const JOINED = '0193f000-0000-7000-8000-000000000612';
const CHILD = '0193f000-0000-7000-8000-000000000101';
const REGISTRATION = '0193f000-0000-7000-8000-000000000751';
const ACCEPTED = '0193f000-0000-7000-8000-000000000755';
const PROPOSED = '0193f000-0000-7000-8000-000000000752';
const LETTER = '0193f000-0000-7000-8000-000000000771';
const PROTECTED_LETTER = '0193f000-0000-7000-8000-000000000773';
const BATCH = '0193f000-0000-7000-8000-000000000781';
const VISIT = '0193f000-0000-7000-8000-000000000701';
const PLANNED = '0193f000-0000-7000-8000-000000000704';
const VISITED = '0193f000-0000-7000-8000-000000000703';
const PERSON = '0193f000-0000-7000-8000-000000000001';
const SESSION = '0193f000-0000-7000-8000-000000000e11';
const CHECKUP = '0193f000-0000-7000-8000-000000000e01';
const REFERRAL = '0193f000-0000-7000-8000-000000000ef1';
const INSTITUTION = '0193f000-0000-7000-8000-000000000901';
const PREGNANCY = '0193f000-0000-7000-8000-000000000a01';
const LOST = '0193f000-0000-7000-8000-000000000a02';
const STAY = '0193f000-0000-7000-8000-000000000c01';
const GUARDED_STAY = '0193f000-0000-7000-8000-000000000c02';
const GUEST = '0193f000-0000-7000-8000-000000000c11';
const TAKEN_GUEST = '0193f000-0000-7000-8000-000000000c12';
const APPLICATION = '0193f000-0000-7000-8000-000000000c21';
const REUSED_APPLICATION = '0193f000-0000-7000-8000-000000000c22';
const PAYMENT_BATCH = '0193f000-0000-7000-8000-000000000d31';
const RELEASED_BATCH = '0193f000-0000-7000-8000-000000000d32';
const STAFF = '0193f000-0000-7000-8000-000000000801';

/**
 * @param {() => Promise<{ default: (context: AreaContext) => import('../shared/shell.js').View }>} page
 * @returns {AreaRoute['open']}
 */
function page(page) {
  return async (context) => (await page()).default(/** @type {AreaContext} */ (context));
}

/** The desk opens on the work this account has. @type {AreaRoute['open']} */
async function first(context) {
  const { may } = /** @type {AreaContext} */ (context);
  if (may('births.SEARCH_CERTIFICATES')) return page(() => import('./pages/queue.js'))(context);
  if (may('grants.LIST_APPLICATIONS')) return page(() => import('./pages/grants.js'))(context);
  if (may('births.LIST_VISITS')) return page(() => import('./pages/visits.js'))(context);
  if (may('audit.READ_AUDIT')) return page(() => import('./pages/audit.js'))(context);
  if (may('identity.READ_INSTITUTIONS')) return page(() => import('./pages/institutions.js'))(context);
  return page(() => import('./pages/nothing.js'))(context);
}

/** @type {AreaRoute[]} */
export const routes = [
  { path: '/', example: '/', states: ['/?motherName=ない'], nav: 'certificates', open: first },
  { path: '/certificates/:id', example: `/certificates/${CERTIFICATE}`, states: [`/certificates/${JOINED}`], nav: 'certificates', open: page(() => import('./pages/case.js')) },
  { path: '/certificates/:id/join', example: `/certificates/${CERTIFICATE}/join`, nav: 'certificates', open: page(() => import('./pages/join.js')) },
  { path: '/registrations', example: '/registrations', states: ['/registrations?name=ない'], nav: 'registrations', open: page(() => import('./pages/registrations.js')) },
  { path: '/registrations/paper', example: `/registrations/paper?child=${CHILD}`, states: ['/registrations/paper', '/registrations/paper?mother='], nav: 'registrations', open: page(() => import('./pages/registration-paper.js')) },
  { path: '/registrations/population-report', example: '/registrations/population-report', nav: 'registrations', open: page(() => import('./pages/population-report.js')) },
  { path: '/registrations/matters', example: '/registrations/matters', nav: 'registrations', open: page(() => import('./pages/registration-matters.js')) },
  { path: '/registrations/answers', example: '/registrations/answers', nav: 'registrations', open: page(() => import('./pages/registration-answers.js')) },
  { path: '/registrations/:id/amendments', example: `/registrations/${ACCEPTED}/amendments`, nav: 'registrations', open: page(() => import('./pages/registration-amendments.js')) },
  { path: '/registrations/:id', example: `/registrations/${REGISTRATION}`, states: [`/registrations/${PROPOSED}`, `/registrations/${ACCEPTED}`], nav: 'registrations', open: page(() => import('./pages/registration.js')) },
  { path: '/letters', example: '/letters', states: ['/letters?ward=141372'], nav: 'letters', open: page(() => import('./pages/letters.js')) },
  { path: '/letters/batches/:id', example: `/letters/batches/${BATCH}`, nav: 'letters', open: page(() => import('./pages/letter-batch.js')) },
  { path: '/letters/:id', example: `/letters/${LETTER}`, states: [`/letters/${PROTECTED_LETTER}`], nav: 'letters', open: page(() => import('./pages/letter.js')) },
  { path: '/pregnancies', example: '/pregnancies', states: ['/pregnancies?ended=true'], nav: 'pregnancies', open: page(() => import('./pages/pregnancies.js')) },
  { path: '/pregnancies/attention', example: '/pregnancies/attention', nav: 'pregnancies', open: page(() => import('./pages/checkup-attention.js')) },
  { path: '/pregnancies/set-aside', example: '/pregnancies/set-aside', states: [`/pregnancies/set-aside?for=${PREGNANCY}`], nav: 'pregnancies', open: page(() => import('./pages/set-aside.js')) },
  { path: '/pregnancies/result-file', example: '/pregnancies/result-file', nav: 'pregnancies', open: page(() => import('./pages/result-file.js')) },
  { path: '/pregnancies/:id', example: `/pregnancies/${PREGNANCY}`, states: [`/pregnancies/${LOST}`], nav: 'pregnancies', open: page(() => import('./pages/pregnancy.js')) },
  { path: '/care-cases', example: '/care-cases?ward=141330', states: ['/care-cases?ward=141330&whose=POOL'], nav: 'consultation', open: page(() => import('./pages/care-cases.js')) },
  { path: '/care-cases/:id', example: `/care-cases/${PREGNANCY}`, nav: 'consultation', open: page(() => import('./pages/care-case.js')) },
  { path: '/interviews', example: '/interviews?ward=141330&day=2026-11-24', nav: 'consultation', open: page(() => import('./pages/interviews.js')) },
  { path: '/postnatal-care', example: '/postnatal-care?ward=141330&day=2026-11-20', nav: 'postnatal', open: page(() => import('./pages/postnatal-day.js')) },
  { path: '/postnatal-care/:id', example: `/postnatal-care/${PREGNANCY}`, states: [`/postnatal-care/${LOST}`], nav: 'postnatal', open: page(() => import('./pages/postnatal-sheet.js')) },
  { path: '/postnatal-offers', example: '/postnatal-offers', nav: 'postnatal', open: page(() => import('./pages/postnatal-offers.js')) },
  { path: '/pregnancies/:id/checkups', example: `/pregnancies/${PREGNANCY}/checkups`, nav: 'pregnancies', open: page(() => import('./pages/checkups.js')) },
  { path: '/stays', example: '/stays', nav: 'pregnancies', open: page(() => import('./pages/stays.js')) },
  { path: '/stays/:id', example: `/stays/${STAY}`, states: [`/stays/${GUARDED_STAY}`], nav: 'pregnancies', open: page(() => import('./pages/stay.js')) },
  { path: '/guests/:id', example: `/guests/${GUEST}`, states: [`/guests/${TAKEN_GUEST}`], nav: 'pregnancies', open: page(() => import('./pages/guest.js')) },
  { path: '/portal-applications', example: '/portal-applications', nav: 'pregnancies', open: page(() => import('./pages/applications.js')) },
  { path: '/portal-applications/:id', example: `/portal-applications/${APPLICATION}`, states: [`/portal-applications/${REUSED_APPLICATION}`], nav: 'pregnancies', open: page(() => import('./pages/application.js')) },
  { path: '/checkup-sessions', example: '/checkup-sessions', nav: 'checkup-sessions', open: page(() => import('./pages/checkup-sessions.js')) },
  { path: '/checkup-sessions/:id', example: `/checkup-sessions/${SESSION}`, nav: 'checkup-sessions', open: page(() => import('./pages/checkup-session.js')) },
  { path: '/checkup-recall', example: '/checkup-recall?ward=141330&show=DUE', nav: 'checkup-sessions', open: page(() => import('./pages/checkup-recall.js')) },
  { path: '/checkup-recall/:id', example: `/checkup-recall/${CHECKUP}`, nav: 'checkup-sessions', open: page(() => import('./pages/checkup-recall-sheet.js')) },
  { path: '/infant-checkups/:id/move', example: `/infant-checkups/${CHECKUP}/move`, nav: 'checkup-sessions', open: page(() => import('./pages/checkup-move.js')) },
  { path: '/checkup-days/:id', example: `/checkup-days/${SESSION}`, states: [`/checkup-days/${SESSION}?show=examined`], nav: 'checkup-sessions', open: page(() => import('./pages/checkup-day.js')) },
  { path: '/checkup-days/:id/:station', example: `/checkup-days/${SESSION}/MEASUREMENT`, states: [`/checkup-days/${SESSION}/MEDICAL`, `/checkup-days/${SESSION}/DENTAL`], nav: 'checkup-sessions', open: page(() => import('./pages/checkup-station.js')) },
  { path: '/checkup-figures', example: '/checkup-figures?from=2026-04&until=2026-11', nav: 'checkup-sessions', open: page(() => import('./pages/checkup-figures.js')) },
  { path: '/checkup-referrals', example: '/checkup-referrals', states: ['/checkup-referrals?shown=CLOSED'], nav: 'checkup-sessions', open: page(() => import('./pages/checkup-referrals.js')) },
  { path: '/checkup-referrals/:id', example: `/checkup-referrals/${REFERRAL}`, nav: 'checkup-sessions', open: page(() => import('./pages/checkup-referral.js')) },
  { path: '/checkup-cases/:id', example: `/checkup-cases/${CHECKUP}`, nav: 'checkup-sessions', open: page(() => import('./pages/checkup-case.js')) },
  { path: '/clinic-checkups', example: '/clinic-checkups', nav: 'clinic-checkups', open: page(() => import('./pages/clinic-checkups.js')) },
  { path: '/clinic-checkups/:id', example: `/clinic-checkups/${CHECKUP}`, nav: 'clinic-checkups', open: page(() => import('./pages/clinic-checkup.js')) },
  { path: '/clinic-payments', example: '/clinic-payments', nav: 'clinic-payments', open: page(() => import('./pages/clinic-payments.js')) },
  { path: '/checkups/:id/answers', example: `/checkups/${CHECKUP}/answers`, nav: 'checkup-sessions', open: page(() => import('./pages/checkup-answers.js')) },
  { path: '/grants', example: '/grants', states: ['/grants?state=REFUSED'], nav: 'grants', open: page(() => import('./pages/grants.js')) },
  { path: '/persons/:id/grants', example: `/persons/${PERSON}/grants`, nav: 'grants', open: page(() => import('./pages/grant-counter.js')) },
  { path: '/grants/figures', example: '/grants/figures', nav: 'grants', open: page(() => import('./pages/grant-figures.js')) },
  { path: '/grants/:id', example: `/grants/${PREGNANCY}`, states: [`/grants/${LOST}`], nav: 'grants', open: page(() => import('./pages/grant.js')) },
  { path: '/payments', example: '/payments', states: ['/payments?state=EXPORTED'], nav: 'payments', open: page(() => import('./pages/payments.js')) },
  { path: '/payments/batches/:id', example: `/payments/batches/${PAYMENT_BATCH}`, states: [`/payments/batches/${RELEASED_BATCH}`], nav: 'payments', open: page(() => import('./pages/payment-batch.js')) },
  { path: '/operation/hub', example: '/operation/hub', nav: 'operation', open: page(() => import('./pages/hub.js')) },
  { path: '/persons/:id/pregnancy', example: `/persons/${PERSON}/pregnancy`, nav: 'pregnancies', open: page(() => import('./pages/pregnancy-entry.js')) },
  { path: '/children/:child/slip', example: `/children/${CHILD}/slip`, nav: 'visits', open: page(() => import('./pages/slip.js')) },
  { path: '/visits', example: '/visits', nav: 'visits', open: page(() => import('./pages/visits.js')) },
  { path: '/visits/week', example: '/visits/week', nav: 'visits', open: page(() => import('./pages/week.js')) },
  { path: '/visits/missing', example: '/visits/missing', states: ['/visits/missing?ward=141372'], nav: 'visits', open: page(() => import('./pages/missing.js')) },
  { path: '/visits/:id', example: `/visits/${VISIT}`, states: [`/visits/${PLANNED}`, `/visits/${VISITED}`], nav: 'visits', open: page(() => import('./pages/sheet.js')) },
  { path: '/persons', example: '/persons?name=山田&birthDate=1994-04-01', nav: 'persons', open: page(() => import('./pages/persons.js')) },
  { path: '/persons/:id', example: `/persons/${PERSON}`, nav: 'persons', open: page(() => import('./pages/person.js')) },
  { path: '/persons/:id/support-measures', example: `/persons/${PERSON}/support-measures`, nav: 'persons', open: page(() => import('./pages/measures.js')) },
  { path: '/audit', example: '/audit', nav: 'audit', open: page(() => import('./pages/audit.js')) },
  { path: '/institutions', example: '/institutions', nav: 'institutions', open: page(() => import('./pages/institutions.js')) },
  { path: '/institutions/:id', example: `/institutions/${INSTITUTION}`, states: ['/institutions/new'], nav: 'institutions', open: page(() => import('./pages/institution.js')) },
  { path: '/staff', example: '/staff', nav: 'staff', open: page(() => import('./pages/staff.js')) },
  { path: '/staff/:id', example: `/staff/${STAFF}`, states: ['/staff/new'], nav: 'staff', open: page(() => import('./pages/colleague.js')) },
  { path: '/city', example: '/city', nav: 'city', open: page(() => import('./pages/city.js')) },
  { path: '/operation', example: '/operation', nav: 'operation', open: page(() => import('./pages/operation.js')) },
  { path: '/retention', example: '/retention', nav: 'retention', open: page(() => import('./pages/retention.js')) },
];
