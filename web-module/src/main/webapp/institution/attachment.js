import words from './messages/ja.js';

const MOST = 5 * 1024 * 1024;

/**
 * Reads a chosen file for sending.
 *
 * @param {File} file at most 5 MB; JPEG, PNG or PDF
 * @returns {Promise<{ mediaType: string, base64: string, name: string } | { refusal: string }>}
 */
export async function attachmentOf(file) {
  if (!['image/jpeg', 'image/png', 'application/pdf'].includes(file.type)) return { refusal: words.entry.wrongType };
  if (file.size > MOST) return { refusal: words.entry.tooLarge };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return { mediaType: file.type, base64: btoa(text), name: file.name };
}
