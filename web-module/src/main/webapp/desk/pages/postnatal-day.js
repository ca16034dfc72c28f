import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, plusDays, shortDay, today } from '../../shared/dates.js';
import w from '../messages/postnatal-ja.js';
import { wardOf, wardsOf } from '../consultation-ward.js';

/**
 * Who of a ward is expected on a day, to be printed and recorded; whom a clerk phones first; and which applications wait.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function postnatalDay({ api, common, newKey, me, wards, query, may, update, act, problem, busy, announce }) {
  const ward = wardOf(me, wards, query);
  const of = query.get('day') ?? today();
  /** @type {{ items: any[], toAsk: any[], toDecide: any[] }} */
  let list = { items: [], toAsk: [], toDecide: [] };
  let saved = '';

  async function load() {
    if (ward) list = await api.get('/desk/postnatal-care', { ward, day: of });
  }

  /** @param {any} row @param {string} outcome */
  async function record(row, outcome) {
    saved = '';
    if (await act(async () => {
      await api.send('POST', `/desk/postnatal-bookings/${row.id}/outcome`, { outcome, version: row.version }, newKey());
      await load();
    })) {
      saved = w.day.recorded;
      announce(saved);
    }
    update();
  }

  /** @param {any} row */
  const name = (row) => html`<a href="#/postnatal-care/${row.pregnancyId}">${row.name}</a> ${row.protectedPerson ? tag('bad', w.protected) : nothing} ${row.afterLoss ? tag('warn', w.day.quiet) : nothing}`;

  /** @param {any} row @param {string} outcome @param {string} title */
  const button = (row, outcome, title) => html`<button type="button" class="button second" ?disabled=${busy()} aria-label="${row.name} ${title}" @click=${() => record(row, outcome)}>${title}</button>`;

  /** @param {any} row */
  function outcome(row) {
    if (!may('pregnancy.care.RECORD_CARE') || row.on > today()) return nothing;
    if (row.state === 'BOOKED') return html`<span class="noprint">${button(row, 'USED', w.day.used)} ${button(row, 'MISSED', w.day.missed)}</span>`;
    return row.state === 'USED' || row.state === 'MISSED' ? html`<span class="noprint">${button(row, 'CORRECTED', w.day.correct)}</span>` : nothing;
  }

  /** @param {any} row */
  const state = (row) => tag(row.state === 'TO_ASK' ? 'warn' : row.state === 'USED' ? 'done' : 'plain', word(w.states, row.state));

  /** @param {string} other */
  const to = (other) => `#/postnatal-care?ward=${ward}&day=${other}`;

  return {
    title: () => w.day.title,
    load,
    body: () => html`
      <div class="toolbar">${may('pregnancy.care.LIST_OFFERS') ? html`<a class="button second" href="#/postnatal-offers">${w.day.offers}</a>` : nothing}
        ${wardsOf(me, wards).length > 1 ? wardsOf(me, wards).map(([code, title]) => html`<a class="button ${code === ward ? '' : 'second'}" href=${`#/postnatal-care?ward=${code}&day=${of}`} aria-current=${code === ward ? 'true' : nothing}>${title}</a>`) : nothing}
        <a class="button second" href=${to(plusDays(of, -1))}>← ${w.earlier}</a><a class="button second" href=${to(plusDays(of, 1))}>${w.later} →</a>
        <button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      <p class="strong">${day(of)}</p>
      ${list.items.length === 0 ? empty(w.day.empty, w.day.emptyNext) : table({
        caption: w.day.caption, rows: list.items,
        columns: [[w.day.time, (row) => html`<span class="strong">${row.from}</span>`], [w.day.place, (row) => row.place], [w.day.kind, (row) => word(w.kinds, row.kind)], [w.day.name, name], [w.day.phone, (row) => row.phone], [w.day.reduction, (row) => w.reduction(row.reductionYen)], [w.day.state, state], [w.day.record, outcome]],
      })}
      ${list.toAsk.length > 0 ? html`<section aria-labelledby="ask"><h2 id="ask">${w.day.toAsk}</h2><p>${w.day.toAskLead}</p>${table({
        caption: w.day.toAsk, rows: list.toAsk,
        columns: [[w.day.on, (row) => `${shortDay(row.on)} ${row.from}`], [w.day.name, name], [w.day.phone, (row) => row.phone], [w.day.why, (row) => (row.askBecause ? word(w.because, row.askBecause) : '')], [w.day.kind, (row) => word(w.kinds, row.kind)], [w.day.place, (row) => row.place]],
      })}</section>` : nothing}
      ${list.toDecide.length > 0 ? html`<section aria-labelledby="decide"><h2 id="decide">${w.day.toDecide}</h2><p>${w.day.toDecideLead}</p>${table({
        caption: w.day.toDecide, rows: list.toDecide,
        columns: [[w.day.appliedOn, (row) => shortDay(row.on)], [w.day.name, name], [w.day.phone, (row) => row.phone]],
      })}</section>` : nothing}`,
  };
}
