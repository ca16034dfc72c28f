import { html } from '../../shared/lit.js';
import { empty, refused, table } from '../../shared/components.js';
import { moment } from '../../shared/dates.js';
import words from '../messages/stay-ja.js';

/**
 * Notices of pregnancy filed in マイナポータル that became no case.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function applications({ api, common, wards, problem }) {
  const w = words.applications;
  /** @type {any[]} */
  let items = [];

  /** @param {string | undefined} code */
  const wardName = (code) => (code ? (wards.find(([one]) => one === code)?.[1] ?? code) : w.nowhere);

  return {
    title: () => w.title,
    async load() {
      items = (await api.get('/desk/portal-applications')).items;
    },
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: items,
        columns: [
          [w.number, (row) => html`<a href="#/portal-applications/${row.id}">${row.number}</a>`], [w.filed, (row) => moment(row.filedAt)],
          [w.items.name, (row) => row.values.find((/** @type {any} */ one) => one.item === 'name')?.value ?? ''],
          [w.why, (row) => html`${row.findingWords} <span class="small">（${row.finding}）</span>`], [w.ward, (row) => wardName(row.ward)],
        ],
      })}`,
  };
}
