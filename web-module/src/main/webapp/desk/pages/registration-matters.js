import { html } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';

/**
 * Over all cases of the ward: what waits for a second person, and which amendments the family register returned.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function registrationMatters({ api, common, problem }) {
  const w = words.matters;
  /** @type {any[]} */
  let decisions = [];
  /** @type {any[]} */
  let returned = [];

  /** @param {any} one */
  const address = (one) => `#/registrations/${one.registrationId}${one.what === 'AMEND' || one.standing ? '/amendments' : ''}`;
  /** @param {any} one */
  const child = (one) => html`<a href=${address(one)}>${one.childName ?? words.queue.nameless}</a>`;

  return {
    title: () => w.title,
    async load() {
      ({ decisions, returned } = await api.get('/desk/open-registration-matters'));
    },
    body: () => html`<p class="noprint"><a href="#/registrations">← ${common_.keys.queue}</a></p>${refused(common, problem())}
      <section aria-labelledby="decisions"><h2 id="decisions">${w.decisions}</h2><p>${w.decisionsLead}</p>
        ${decisions.length === 0 ? empty(w.decisionsEmpty, w.decisionsNext) : table({
          caption: w.decisions, rows: decisions,
          columns: [
            [w.at, (one) => moment(one.proposedAt)],
            [w.what, (one) => tag('now', word(w.whats, one.what))],
            [w.child, child],
            [w.why, (one) => one.reason],
            [w.by, (one) => html`${one.proposedBy} ${one.mine ? tag('plain', w.mine) : ''}`],
          ],
        })}</section>
      <section aria-labelledby="returned"><h2 id="returned">${w.returned}</h2><p>${w.returnedLead}</p>
        ${returned.length === 0 ? empty(w.returnedEmpty, w.returnedNext) : table({
          caption: w.returned, rows: returned,
          columns: [
            [w.ended, (one) => moment(one.endedAt)],
            [w.kind, (one) => word(words.amendments.kinds, one.kind)],
            [w.child, child],
            [w.answer, (one) => html`${tag('bad', word(w.standings, one.standing))} ${one.reason ?? ''}`],
          ],
        })}</section>`,
  };
}
