/** How many bytes become letters at once: a call takes no more arguments than the stack holds. */
const AT_ONCE = 8192;

/**
 * A file's content as JSON carries it.
 *
 * @param {Blob} file
 */
export async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}
