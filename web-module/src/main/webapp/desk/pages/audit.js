import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table } from '../../shared/components.js';
import { actorKind, role, word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { rooms, subjects } from '../kept-words-ja.js';
import words from '../messages/ja.js';

const FILTERS = ['from', 'to', 'event', 'actor', 'subject', 'about', 'correlation'];

/** @param {import('../routes.js').AreaContext} context */
export default function audit({ api, common, query, update, go, act, may, problem }) {
  const w = words.audit;
  /** @type {any[]} */
  let items = [];
  let next = '';
  /** @type {Array<{ code: string, words: string }>} */
  let events = [];
  const form = new Form({ words: common, update });
  for (const name of FILTERS) form.values[name] = query.get(name) ?? '';

  /** @param {string} [cursor] */
  const ask = (cursor) => api.get('/desk/audit', { ...Object.fromEntries(FILTERS.map((name) => [name, form.values[name]])), cursor });

  /** @param {Event} event */
  function search(event) {
    event.preventDefault();
    const chosen = new URLSearchParams(FILTERS.filter((name) => form.values[name]).map((name) => [name, form.text_(name)]));
    go(`/audit${chosen.size > 0 ? `?${chosen}` : ''}`);
  }

  /** An auditor has no case page; what was received can be proved from here. @param {any} row */
  const evidence = (row) => (row.subjectKind === 'CertificateId' && may('births.EXPORT_EVIDENCE')
    ? html`<br><a class="noprint" href="/api/v1/desk/certificates/${row.subject}/evidence" download>${words.case.takeEvidence}</a>` : nothing);

  /** Several roles are kept in one text. @param {string | undefined} kept */
  const roles = (kept) => (kept ?? '').split(/[\s,]+/).filter(Boolean).map((one) => word(role, one)).join('・');

  /** Events to choose from, grouped by room; one that is asked for and no longer known stays chosen. */
  function kinds() {
    const chosen = form.text_('event');
    const room = (/** @type {string} */ code) => code.slice(0, code.lastIndexOf('.'));
    const option = (/** @type {{ code: string, words: string }} */ one) => html`<option value=${one.code} .selected=${one.code === chosen}>${one.words}</option>`;
    return html`<div class="field"><label for="f-event">${w.event}</label>
      <select id="f-event" name="event" @change=${(/** @type {any} */ event) => form.set('event', event.target.value)}>
        <option value="" .selected=${chosen === ''}>${words.all}</option>
        ${chosen !== '' && !events.some((one) => one.code === chosen) ? option({ code: chosen, words: chosen }) : nothing}
        ${[...new Set(events.map((one) => room(one.code)))].map((name) => html`<optgroup label=${word(rooms, name)}>${events.filter((one) => room(one.code) === name).map(option)}</optgroup>`)}
      </select></div>`;
  }

  return {
    title: () => w.title,
    async load() {
      const page = await ask();
      events = page.events;
      items = page.items;
      next = page.next ?? '';
    },
    body: () => html`
      <form class="filters" role="search" @submit=${search}>
        ${form.input('from', { label: w.from, type: 'date', narrow: true })}${form.input('to', { label: w.to, type: 'date', narrow: true })}
        ${kinds()}${form.input('actor', { label: w.actor })}${form.input('subject', { label: w.subject })}${form.input('about', { label: w.about })}${form.input('correlation', { label: w.correlation, max: 64 })}
        <button class="button">${w.search}</button></form>
      ${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`${table({
        caption: w.title, rows: items,
        columns: [
          [w.at, (row) => moment(row.at)],
          [w.who, (row) => html`${word(actorKind, row.actorKind)}${row.roles ? `（${roles(row.roles)}）` : ''}${row.actor ? html`<br><span class="mono">${row.actor}</span>` : nothing}`],
          [w.what, (row) => html`${row.eventWords}<br><span class="mono small">${row.event}</span>${row.detail ? html`<br>${row.detail}` : nothing}`],
          [w.on, (row) => html`${word(subjects, row.subjectKind)}${row.subject ? html`<br><a class="mono" href="#/audit?subject=${row.subject}">${row.subject}</a>` : nothing}${evidence(row)}`],
          [w.correlation, (row) => html`<a class="mono" href="#/audit?correlation=${row.correlation}">${row.correlation}</a>`],
        ],
      })}${next ? html`<p><button type="button" class="button second" @click=${() => act(async () => {
        const page = await ask(next);
        items = [...items, ...page.items];
        next = page.next ?? '';
      })}>${common.more}</button></p>` : nothing}`}
      ${may('audit.EXPORT_AUDIT') ? html`<details class="noprint"><summary>${w.export}</summary><p>${w.exportLead}</p>
        <div class="filters">${form.input('exportFrom', { label: w.exportFrom, hint: w.exportFromHint, mode: 'numeric' })}
        <a class="button second" href="/api/v1/desk/audit/export${form.text_('exportFrom') ? `?fromBatch=${encodeURIComponent(form.text_('exportFrom'))}` : ''}" download>${w.exportButton}</a></div></details>` : nothing}`,
  };
}
