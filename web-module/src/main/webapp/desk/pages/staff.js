import { html } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { role, word } from '../../shared/codes-ja.js';
import { shortDay } from '../../shared/dates.js';
import words from '../messages/ja.js';
import { allOf } from '../all.js';
import { legend, LIST_KEYS, walker } from '../walk.js';

/** @param {import('../routes.js').AreaContext} context */
export default function staff({ api, common, may, wards, update, go, problem }) {
  const w = words.staff;
  /** @type {any[]} */
  let items = [];
  const walk = walker(() => items.length, (index) => go(`/staff/${items[index].id}`), update);
  return {
    title: () => w.title,
    key: walk.key,
    async load() {
      items = await allOf(api, '/desk/staff');
    },
    body: () => html`${refused(common, problem())}
      <div class="toolbar">${may('identity.KEEP_STAFF') ? html`<a class="button" href="#/staff/new">${w.new}</a>` : ''}${legend(LIST_KEYS)}</div>
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: items, current: walk.at,
        columns: [
          [w.name, (row) => html`<a href="#/staff/${row.id}">${row.name}</a>`],
          [w.subject, (row) => html`<span class="mono">${row.subject}</span>`],
          [w.roles, (row) => html`<span class="tags">${row.roles.map((/** @type {any} */ one) => tag('plain', `${word(role, one.role)}${one.ward ? ` ${wards.find(([code]) => code === one.ward)?.[1] ?? one.ward}` : ''}`))}</span>`],
          [w.deputies, (row) => (row.deputies ?? []).map((/** @type {any} */ one) => html`${one.deputyName}（${shortDay(one.from)}〜${shortDay(one.to)}）<br>`)],
          [words.queue.state, (row) => tag(row.active ? 'done' : 'warn', row.active ? w.active : w.inactive)],
        ],
      })}`,
  };
}
