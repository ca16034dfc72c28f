import { html, nothing } from '../../shared/lit.js';
import { banner, empty, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, shortDay } from '../../shared/dates.js';
import { wardOf, wardsOf } from '../consultation-ward.js';
import { legend, LIST_KEYS, walker } from '../walk.js';
import w from '../messages/checkup-recall-ja.js';

/**
 * Children who did not come, whoever is to be turned to soonest first.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupRecall({ api, me, wards, query, go, update }) {
  const ward = wardOf(me, wards, query);
  const show = query.get('show') ?? 'DUE';
  const kind = query.get('kind') ?? '';
  /** @type {{ items: any[], more: boolean }} */
  let it = { items: [], more: false };
  const walk = walker(() => it.items.length, (index) => go(`/checkup-recall/${it.items[index].checkupId}`), update);
  /** @param {string} of @param {string} shown @param {string} kind */
  const at = (of, shown, kind) => `#/checkup-recall?ward=${of}&show=${shown}${kind ? `&kind=${kind}` : ''}`;

  /** @param {any} last */
  const contact = (last) => (last ? html`${shortDay(last.on)} ${word(w.ways, last.way)} ${tag(last.reached ? 'done' : 'plain', last.reached ? w.reached : w.notReached)}${last.nextOn ? html`<br><span class="small">${w.nextOn} ${shortDay(last.nextOn)}</span>` : nothing}` : '−');

  return {
    title: () => w.title,
    async load() {
      it = await api.get('/desk/checkup-recall', { ward, show, kind });
    },
    key: (/** @type {KeyboardEvent} */ event) => walk.key(event),
    body: () => html`<div class="toolbar"><a href=${`#/checkup-sessions?ward=${ward}`}>← ${w.sessions}</a>
        ${wardsOf(me, wards).length > 1 ? wardsOf(me, wards).map(([code, title]) => html`<a class="button ${code === ward ? '' : 'second'}" href=${at(code, show, kind)} aria-current=${code === ward ? 'true' : nothing}>${title}</a>`) : nothing}
        <button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      <div class="toolbar noprint">${Object.entries(w.shows).map(([code, title]) => html`<a class="button ${code === show ? '' : 'second'}" href=${at(ward, code, kind)} aria-current=${code === show ? 'true' : nothing}>${title}</a>`)}</div>
      <div class="toolbar noprint">${Object.entries(w.kinds).map(([code, title]) => html`<a class="button ${code === kind ? '' : 'second'}" href=${at(ward, show, code)} aria-current=${code === kind ? 'true' : nothing}>${title}</a>`)}</div>
      ${it.more ? banner('warn', w.more) : nothing}
      ${it.items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: it.items, current: walk.at,
        columns: [[w.name, (/** @type {any} */ row) => html`<a href=${`#/checkup-recall/${row.checkupId}`}>${row.name}</a> ${row.protectedPerson ? tag('bad', w.protected) : nothing}<br><span class="small">${day(row.birthDate)}</span>`],
          [w.kind, (/** @type {any} */ row) => word(w.kinds, row.kind)], [w.signs, (/** @type {any} */ row) => html`<span class="tags">${row.signs.map((/** @type {string} */ sign) => tag('warn', word(w.sign, sign)))}</span>`],
          [w.misses, (/** @type {any} */ row) => String(row.misses)], [w.until, (/** @type {any} */ row) => shortDay(row.until)], [w.contacts, (/** @type {any} */ row) => String(row.contacts)], [w.last, (/** @type {any} */ row) => contact(row.last)], [w.newDay, (/** @type {any} */ row) => (row.newDay ? shortDay(row.newDay) : word(w.states, row.state))]],
      })}
      ${legend(LIST_KEYS)}`,
  };
}
