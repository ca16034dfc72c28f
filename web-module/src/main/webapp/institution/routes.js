/**
 * Every page of the institutions' area. The page tests are generated from this list.
 *
 * @typedef {import('../shared/area.js').AreaContext} AreaContext
 * @typedef {import('../shared/area.js').AreaRoute} AreaRoute
 */

/**
 * @param {() => Promise<{ default: (context: AreaContext) => import('../shared/shell.js').View }>} page
 * @returns {AreaRoute['open']}
 */
function page(page) {
  return async (context) => (await page()).default(/** @type {AreaContext} */ (context));
}

/** @type {AreaRoute[]} */
export const routes = [
  { path: '/', example: '/', nav: 'list', open: page(() => import('./pages/list.js')) },
  { path: '/new', example: '/new', nav: 'new', open: page(() => import('./pages/entry.js')) },
  { path: '/certificates/:number', example: '/certificates/2026-000123', nav: 'list', open: page(() => import('./pages/sent.js')) },
  { path: '/certificates/:number/correct', example: '/certificates/2026-000123/correct', nav: 'list', open: page(() => import('./pages/entry.js')) },
];
