import { html } from '../../shared/lit.js';
import { empty } from '../../shared/components.js';
import { visitKind, word } from '../../shared/codes-ja.js';
import { day, monday, plusDays, shortDay, today } from '../../shared/dates.js';
import words from '../messages/ja.js';

/**
 * The visits planned in one week, day by day.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function week({ api, query }) {
  const w = words.visits;
  const from = monday(query.get('of') ?? today());
  /** @type {any[]} */
  let items = [];

  /** @param {string} date */
  function column(date) {
    const here = items.filter((one) => one.plannedAt?.startsWith(date)).sort((a, b) => a.plannedAt.localeCompare(b.plannedAt));
    return html`<section class=${here.length === 0 ? 'rest' : ''} aria-label=${day(date)}><h2>${shortDay(date)}</h2>
      ${here.map((one) => html`<a href="#/visits/${one.id}"><span class="strong">${one.plannedAt.slice(11)}</span> ${one.motherName ?? ''}<br>${word(visitKind, one.kind)}<br>${one.visitorName ?? ''}</a>`)}</section>`;
  }

  return {
    title: () => w.week,
    async load() {
      items = (await api.get('/desk/visits', { week: from, limit: 100 })).items;
    },
    body: () => html`
      <div class="toolbar"><a class="button second" href="#/visits">${w.list}</a>
        <a class="button second" href="#/visits/week?of=${plusDays(from, -7)}">← ${w.earlier}</a>
        <a class="button second" href="#/visits/week?of=${today()}">${w.now}</a>
        <a class="button second" href="#/visits/week?of=${plusDays(from, 7)}">${w.later} →</a>
        <button type="button" class="button second" @click=${() => window.print()}>${words.print}</button></div>
      <p class="strong">${w.weekOf(day(from))}</p>
      ${items.length === 0 ? empty(w.emptyWeek, html`<p><a href="#/visits">${w.list}</a></p>`) : html`<div class="week">${[0, 1, 2, 3, 4, 5, 6].map((n) => column(plusDays(from, n)))}</div>`}`,
  };
}
