import { html, nothing } from '../../shared/lit.js';
import { banner, empty, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment, plusDays, today } from '../../shared/dates.js';
import app from '../../app/messages/pregnancy-ja.js';
import consultation from '../messages/consultation-ja.js';
import { wardOf, wardsOf } from '../consultation-ward.js';

/**
 * A ward's interviews of one day, to be printed for the counter; and those on days that turned out closed.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function interviews({ api, me, wards, query, may }) {
  const w = consultation.interviews;
  const ward = wardOf(me, wards, query);
  const of = query.get('day') ?? today();
  /** @type {any} */
  let list = { items: [], elsewhere: [], closed: false };

  /** @param {any} row */
  const name = (row) => html`${may('pregnancy.consultation.READ_CARE_SHEET') ? html`<a href="#/care-cases/${row.pregnancyId}">${row.name}</a>` : html`<a href="#/pregnancies/${row.pregnancyId}">${row.name}</a>`} ${row.protectedPerson ? tag('bad', w.protected) : nothing}`;

  /** @param {string} caption @param {any[]} rows @param {(row: any) => unknown} time */
  function lines(caption, rows, time) {
    return table({ caption, rows, columns: [[w.time, time], [w.name, name], [w.weeks, (row) => app.week(row.weeks, 0).replace('0日', '')], [w.phone, (row) => row.phone], [w.state, (row) => word(w.states, row.state)]] });
  }

  /** @param {string} other */
  const to = (other) => `#/interviews?ward=${ward}&day=${other}`;

  return {
    title: () => w.title,
    async load() {
      if (ward) list = await api.get('/desk/interviews', { ward, day: of });
    },
    body: () => html`
      <div class="toolbar">${may('pregnancy.consultation.LIST_CARE_CASES') ? html`<a class="button second" href="#/care-cases">${w.list}</a>` : nothing}
        ${wardsOf(me, wards).length > 1 ? wardsOf(me, wards).map(([code, title]) => html`<a class="button ${code === ward ? '' : 'second'}" href=${`#/interviews?ward=${code}&day=${of}`} aria-current=${code === ward ? 'true' : nothing}>${title}</a>`) : nothing}
        <a class="button second" href=${to(plusDays(of, -1))}>← ${w.earlier}</a><a class="button second" href=${to(plusDays(of, 1))}>${w.later} →</a>
        <button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      <p class="strong">${day(of)}</p>
      ${list.closed ? banner('info', w.closed) : nothing}
      ${list.items.length === 0 ? empty(w.empty, w.emptyNext) : lines(w.caption, list.items, (row) => html`<span class="strong">${row.from.slice(11)}〜${row.to.slice(11)}</span>`)}
      ${list.elsewhere.length > 0 ? html`<section aria-labelledby="elsewhere"><h2 id="elsewhere">${w.elsewhere}</h2><p>${w.elsewhereLead}</p>${lines(w.elsewhere, list.elsewhere, (row) => moment(`${row.from}:00+09:00`))}</section>` : nothing}`,
  };
}
