/**
 * A child's name as written, or words for a child without one; twins are told apart by their order.
 *
 * @param {any} child
 * @param {typeof import('../messages/ja.js').default} words
 * @returns {string}
 */
export function childName(child, words) {
  const name = child.name ? [child.name.family, child.name.given].filter(Boolean).join(' ') : '';
  const known = name && child.name.given ? name : words.child.unnamed;
  return child.count > 1 ? `${known} ${child.order}/${child.count}` : known;
}
