/** @typedef {typeof import('./messages/postnatal-ja.js').default} PostnatalWords */

/** @param {string} language @returns {Promise<PostnatalWords>} */
export async function postnatalWords(language) {
  if (language === 'en') return (await import('./messages/postnatal-en.js')).default;
  if (language === 'easy') return (await import('./messages/postnatal-easy.js')).default;
  return (await import('./messages/postnatal-ja.js')).default;
}
