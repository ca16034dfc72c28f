/**
 * Which words are shown. Only the chosen language's words are loaded; the choice made before sign-in is remembered on the
 * device until the profile knows it.
 *
 * @typedef {'ja' | 'ja_easy' | 'en'} LanguageCode
 */

const PLACE = 'hagukumi-lang';

/** @type {LanguageCode[]} */
export const LANGUAGES = ['ja', 'ja_easy', 'en'];

/**
 * @param {unknown} value
 * @returns {LanguageCode}
 */
export function languageOf(value) {
  return LANGUAGES.find((one) => one === value) ?? 'ja';
}

/** @returns {LanguageCode | null} */
export function chosenLanguage() {
  const kept = localStorage.getItem(PLACE);
  return kept === null ? null : languageOf(kept);
}

/** @param {LanguageCode | null} value */
export function chooseLanguage(value) {
  if (value === null) localStorage.removeItem(PLACE);
  else localStorage.setItem(PLACE, value);
}

/**
 * @param {LanguageCode} code
 * @returns {'ja' | 'easy' | 'en'}
 */
export function fileOf(code) {
  return code === 'ja_easy' ? 'easy' : code;
}

/** @param {LanguageCode} code @returns {Promise<typeof import('./messages/ja.js').default>} */
export async function sharedWords(code) {
  return (await import(`./messages/${fileOf(code)}.js`)).default;
}

/** Several words as one reads them on. @param {string[]} words @param {import('./dates.js').Language} language */
export function together(words, language) {
  return words.join(language === 'en' ? ', ' : '、');
}
