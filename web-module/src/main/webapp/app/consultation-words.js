/** @typedef {typeof import('./messages/consultation-ja.js').default} ConsultationWords */

/** @param {string} language @returns {Promise<ConsultationWords>} */
export async function consultationWords(language) {
  if (language === 'en') return (await import('./messages/consultation-en.js')).default;
  if (language === 'easy') return (await import('./messages/consultation-easy.js')).default;
  return (await import('./messages/consultation-ja.js')).default;
}
