/**
 * A child's name as written, or words for a child without one; twins are told apart by their order.
 *
 * @param {any} child
 * @param {typeof import('../messages/ja.js').default} words
 * @returns {string}
 */
export function childName(child, words) {
  const known = child.givenName ? [child.familyName, child.givenName].filter(Boolean).join(' ') : words.child.unnamed;
  return child.siblings > 0 ? `${known} ${words.child.order(child.order)}` : known;
}
