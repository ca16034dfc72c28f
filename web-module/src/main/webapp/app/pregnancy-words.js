/** @typedef {typeof import('./messages/pregnancy-ja.js').default} PregnancyWords */

/** @param {string} language @returns {Promise<PregnancyWords>} */
export async function pregnancyWords(language) {
  if (language === 'en') return (await import('./messages/pregnancy-en.js')).default;
  if (language === 'easy') return (await import('./messages/pregnancy-easy.js')).default;
  return (await import('./messages/pregnancy-ja.js')).default;
}
