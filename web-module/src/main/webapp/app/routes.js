/**
 * Every page of the families' app. The page tests are generated from this list: `example` is an address with the demo
 * family's ids, `states` are further addresses worth a picture.
 *
 * @typedef {import('../shared/shell.js').Route} Route
 * @typedef {import('../shared/shell.js').Context & { device: import('./device.js').Device,
 *   words: typeof import('./messages/ja.js').default, common: typeof import('../shared/messages/ja.js').default,
 *   language: import('../shared/dates.js').Language, setLanguage: (code: import('../shared/language.js').LanguageCode) => Promise<void> }} AppContext
 */

const CHILD = '0193f000-0000-7000-8000-000000000101';
const CHECKUP = '0193f000-0000-7000-8000-000000000e01';

/** @type {Array<Route & { states?: string[] }>} */
export const routes = [
  { path: '/', example: '/', nav: 'home', open: async (context) => (await import('./pages/home.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/signin', example: '/signin', free: true, open: async (context) => (await import('./pages/signin.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/children/:child', example: `/children/${CHILD}`, nav: 'home', open: async (context) => (await import('./pages/child.js')).default(/** @type {AppContext} */ (context)) },
  {
    path: '/children/:child/slip', example: `/children/${CHILD}/slip`, nav: 'home',
    states: [`/children/${CHILD}/slip?step=2`, `/children/${CHILD}/slip?step=3`, `/children/${CHILD}/slip?step=4`, '/children/0193f000-0000-7000-8000-000000000102/slip'],
    open: async (context) => (await import('./pages/slip.js')).default(/** @type {AppContext} */ (context)),
  },
  { path: '/children/:child/registration', example: `/children/${CHILD}/registration`, nav: 'home', open: async (context) => (await import('./pages/registration.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/children/:child/registration/form', example: `/children/${CHILD}/registration/form`, nav: 'home', open: async (context) => (await import('./pages/registration-form.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/birth', example: '/birth', nav: 'home', open: async (context) => (await import('./pages/birth.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/pregnancy', example: '/pregnancy', nav: 'home', open: async (context) => (await import('./pages/pregnancy.js')).default(/** @type {AppContext} */ (context)) },
  {
    path: '/pregnancy/notice', example: '/pregnancy/notice', nav: 'home', states: ['/pregnancy/notice?step=2', '/pregnancy/notice?step=3', '/pregnancy/notice?step=4'],
    open: async (context) => (await import('./pages/pregnancy-notice.js')).default(/** @type {AppContext} */ (context)),
  },
  { path: '/pregnancy/weeks', example: '/pregnancy/weeks', nav: 'home', open: async (context) => (await import('./pages/pregnancy-weeks.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/pregnancy/checkups', example: '/pregnancy/checkups', nav: 'home', open: async (context) => (await import('./pages/pregnancy-checkups.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/pregnancy/stay', example: '/pregnancy/stay', nav: 'home', open: async (context) => (await import('./pages/stay.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/pregnancy/loss', example: '/pregnancy/loss', nav: 'home', open: async (context) => (await import('./pages/pregnancy-loss.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/grants', example: '/grants', nav: 'home', open: async (context) => (await import('./pages/grants.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/interview', example: '/interview', nav: 'home', open: async (context) => (await import('./pages/interview.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/postnatal-care', example: '/postnatal-care', nav: 'home', open: async (context) => (await import('./pages/postnatal-care.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/touch-points', example: '/touch-points', nav: 'home', open: async (context) => (await import('./pages/touch-points.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/questionnaire', example: '/questionnaire', nav: 'home', open: async (context) => (await import('./pages/questionnaire.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/checkups', example: '/checkups', nav: 'home', open: async (context) => (await import('./pages/infant-checkups.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/checkups/vouchers', example: '/checkups/vouchers', nav: 'home', open: async (context) => (await import('./pages/checkup-vouchers.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/checkups/:id/questions', example: `/checkups/${CHECKUP}/questions`, nav: 'home', open: async (context) => (await import('./pages/checkup-questions.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/checkups/:id/result', example: `/checkups/${CHECKUP}/result`, nav: 'home', open: async (context) => (await import('./pages/checkup-result.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/checkups/:id/referral', example: `/checkups/${CHECKUP}/referral`, nav: 'home', open: async (context) => (await import('./pages/checkup-referral.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/token', example: '/token', nav: 'token', open: async (context) => (await import('./pages/token.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/notices', example: '/notices', nav: 'notices', open: async (context) => (await import('./pages/notices.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/looked', example: '/looked', nav: 'settings', open: async (context) => (await import('./pages/looked.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/settings', example: '/settings', nav: 'settings', open: async (context) => (await import('./pages/settings.js')).default(/** @type {AppContext} */ (context)) },
  { path: '/settings/guardians', example: '/settings/guardians', nav: 'settings', open: async (context) => (await import('./pages/guardians.js')).default(/** @type {AppContext} */ (context)) },
];
