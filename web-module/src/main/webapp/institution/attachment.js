import { base64 } from '../shared/files.js';
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
  return { mediaType: file.type, base64: await base64(file), name: file.name };
}
