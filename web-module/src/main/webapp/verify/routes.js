/**
 * The one page for whoever was shown a paper. The page tests are generated from this list.
 *
 * @typedef {import('../shared/shell.js').Context & { api: import('../shared/api.js').Api, words: typeof import('./messages/ja.js').default, common: typeof import('../shared/messages/ja.js').default, language: string, setLanguage: (code: import('../shared/language.js').LanguageCode) => void }} VerifyContext
 */

/** @type {import('../shared/shell.js').Route[]} */
export const routes = [
  { path: '/', example: '/', free: true, open: async (context) => (await import('./page.js')).default(/** @type {VerifyContext} */ (context)) },
];
