import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { shortDay } from '../../shared/dates.js';
import words from '../messages/stay-ja.js';

/**
 * Women of the ward who stay elsewhere around the birth, and women of other municipalities who stay here.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function stays({ api, common, may, wards, problem }) {
  const w = words.list;
  /** @type {any[]} */
  let away = [];
  /** @type {any[]} */
  let guests = [];

  /** @param {string | undefined} code */
  const wardName = (code) => (code ? (wards.find(([one]) => one === code)?.[1] ?? code) : w.nobody);

  return {
    title: () => w.title,
    async load() {
      away = (await api.get('/desk/stays')).items;
      guests = (await api.get('/desk/guests')).items;
    },
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}
      ${may('pregnancy.intake.LIST_APPLICATIONS') ? html`<p class="noprint"><a href="#/portal-applications">${w.applications}</a></p>` : nothing}
      <section aria-labelledby="away"><h2 id="away">${w.away}</h2>
        ${away.length === 0 ? empty(w.awayEmpty, w.awayEmptyNext) : table({
          caption: w.away, rows: away,
          columns: [
            [w.name, (row) => html`<a href="#/stays/${row.id}">${row.name}</a> ${row.protectedPerson ? tag('bad', w.protected) : nothing}`],
            [w.where, (row) => row.municipalityName], [w.from, (row) => shortDay(row.from)], [w.to, (row) => shortDay(row.to)], [w.due, (row) => shortDay(row.dueOn)],
            [w.state, (row) => html`${word(words.states, row.state)} ${row.stuck ? tag('bad', w.stuck) : row.waiting > 0 ? tag('now', w.waiting) : nothing}`],
            [w.reports, (row) => String(row.reports)],
          ],
        })}</section>
      <section aria-labelledby="guests"><h2 id="guests">${w.guests}</h2>
        ${guests.length === 0 ? empty(w.guestsEmpty, w.guestsEmptyNext) : table({
          caption: w.guests, rows: guests,
          columns: [
            [w.name, (row) => html`<a href="#/guests/${row.id}">${row.woman?.name ?? w.recalled}</a> ${row.undisclosed ? tag('bad', w.undisclosed) : nothing}`],
            [w.home, (row) => row.homeName], [w.from, (row) => (row.woman ? shortDay(row.woman.from) : '')], [w.due, (row) => (row.woman ? shortDay(row.woman.dueOn) : '')],
            [w.state, (row) => word(words.guestStates, row.state)], [w.ward, (row) => wardName(row.ward)],
          ],
        })}</section>`,
  };
}
