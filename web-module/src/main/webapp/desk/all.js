/**
 * A short list, whole: every page of it, to a bound that no city's lists of colleagues or institutions reach.
 *
 * @param {import('../shared/api.js').Api} api
 * @param {string} path
 * @returns {Promise<any[]>}
 */
export async function allOf(api, path) {
  /** @type {any[]} */
  let items = [];
  let cursor = '';
  for (let page = 0; page < 20; page++) {
    const answer = await api.get(path, { cursor, limit: 100 });
    items = [...items, ...answer.items];
    cursor = answer.next ?? '';
    if (!cursor) break;
  }
  return items;
}
