import { html } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { institutionKind, institutionStatus, word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import words from '../messages/ja.js';
import { legend, LIST_KEYS, walker } from '../walk.js';
import { allOf } from '../all.js';

/** @param {import('../routes.js').AreaContext} context */
export default function institutions({ api, common, may, update, go, problem }) {
  const w = words.institutions;
  /** @type {any[]} */
  let items = [];
  const walk = walker(() => items.length, (index) => go(`/institutions/${items[index].id}`), update);
  return {
    title: () => w.title,
    key: walk.key,
    async load() {
      items = await allOf(api, '/desk/institutions');
    },
    body: () => html`${refused(common, problem())}
      <div class="toolbar">${may('identity.KEEP_INSTITUTION') ? html`<a class="button" href="#/institutions/new">${w.new}</a>` : ''}${legend(LIST_KEYS)}</div>
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: items, current: walk.at,
        columns: [
          [w.name, (row) => html`<a href="#/institutions/${row.id}">${row.name}</a>`],
          [w.kind, (row) => word(institutionKind, row.kind)],
          [w.medicalCode, (row) => html`<span class="mono">${row.medicalCode ?? ''}</span>`],
          [w.status, (row) => tag(row.status === 'ACTIVE' ? 'done' : 'warn', word(institutionStatus, row.status))],
          [w.validTo, (row) => day(row.validTo)],
          [w.certificates, (row) => `${(row.certificates ?? []).filter((/** @type {any} */ one) => one.status === 'ACTIVE').length}`],
        ],
      })}`,
  };
}
