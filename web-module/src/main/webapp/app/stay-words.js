/** @typedef {typeof import('./messages/stay-ja.js').default} StayWords */

/** @param {string} language @returns {Promise<StayWords>} */
export async function stayWords(language) {
  if (language === 'en') return (await import('./messages/stay-en.js')).default;
  if (language === 'easy') return (await import('./messages/stay-easy.js')).default;
  return (await import('./messages/stay-ja.js')).default;
}
