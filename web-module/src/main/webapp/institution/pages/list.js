import { html } from '../../shared/lit.js';
import { empty, table, tag } from '../../shared/components.js';
import { state, word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import words from '../messages/ja.js';

/**
 * What this institution sent, by its newest state. The server tells changes in order; the last of each number counts.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function list({ api }) {
  const w = words.list;
  /** @type {any[]} */
  let items = [];

  return {
    title: () => w.title,
    async load() {
      /** @type {Map<string, any>} */
      const newest = new Map();
      let cursor = '';
      for (let page = 0; page < 20; page++) {
        const answer = await api.get('/institution/certificates', { cursor, limit: 100 });
        for (const one of answer.items) {
          newest.delete(one.number);
          newest.set(one.number, one);
        }
        cursor = answer.next;
        if (!answer.more) break;
      }
      items = [...newest.values()].reverse();
    },
    body: () => (items.length === 0 ? empty(w.empty, html`<p>${w.emptyWhat}</p><p><a class="button" href="#/new">${w.emptyNext}</a></p>`) : html`
      <div class="toolbar"><a class="button" href="#/new">${words.nav.new}</a></div>
      ${table({
        caption: w.title, rows: items,
        columns: [
          [w.number, (row) => html`<a class="mono" href="#/certificates/${row.number}">${row.number}</a>`],
          [w.version, (row) => w.versionOf(row.version)],
          [w.state, (row) => tag(row.state === 'RETURNED' ? 'bad' : 'plain', word(state, row.state))],
          [w.at, (row) => moment(row.at)],
          [w.reason, (row) => row.reason ?? ''],
        ],
      })}`),
  };
}
