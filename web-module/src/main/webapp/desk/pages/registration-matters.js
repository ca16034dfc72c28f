import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';

/**
 * Over all cases of the ward: what waits for a second person, which amendments the family register returned, and what reached
 * nobody of a family.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function registrationMatters({ api, common, newKey, may, update, act, problem, busy, announce }) {
  const w = words.matters;
  /** @type {any[]} */
  let decisions = [];
  /** @type {any[]} */
  let returned = [];
  /** @type {any[]} */
  let untold = [];
  let settled = false;
  const form = new Form({ words: common, update });

  async function load() {
    ({ decisions, returned, untold } = await api.get('/desk/open-registration-matters'));
  }

  /** @param {any} one */
  const noteOf = (one) => `note.${one.registrationId}.${one.position}`;

  /** @param {any} one */
  async function settle(one) {
    const name = noteOf(one);
    const note = form.text_(name).trim();
    if (!note) {
      form.refusals[name] = { field: name, text: common_.reasonNeeded };
      update();
      form.focusRefused();
      return;
    }
    settled = await act(async () => {
      await api.send('POST', `/desk/registrations/${one.registrationId}/untold/${one.position}/settling`, { note }, newKey());
      await load();
    });
    if (settled) announce(w.untoldSettled);
    update();
  }

  /** @param {any} one */
  const address = (one) => `#/registrations/${one.registrationId}${one.what === 'AMEND' || one.standing ? '/amendments' : ''}`;
  /** @param {any} one */
  const child = (one) => html`<a href=${address(one)}>${one.childName ?? words.queue.nameless}</a>`;

  return {
    title: () => w.title,
    load,
    body: () => html`<p class="noprint"><a href="#/registrations">← ${common_.keys.queue}</a></p>${refused(common, problem())}${settled ? banner('done', w.untoldSettled) : nothing}
      <section aria-labelledby="decisions"><h2 id="decisions">${w.decisions}</h2><p>${w.decisionsLead}</p>
        ${decisions.length === 0 ? empty(w.decisionsEmpty, w.decisionsNext) : table({
          caption: w.decisions, rows: decisions,
          columns: [
            [w.at, (one) => moment(one.proposedAt)],
            [w.what, (one) => tag('now', word(w.whats, one.what))],
            [w.child, child],
            [w.why, (one) => one.reason],
            [w.by, (one) => html`<span>${one.proposedBy} ${one.mine ? tag('plain', w.mine) : ''}</span>`],
          ],
        })}</section>
      <section aria-labelledby="returned"><h2 id="returned">${w.returned}</h2><p>${w.returnedLead}</p>
        ${returned.length === 0 ? empty(w.returnedEmpty, w.returnedNext) : table({
          caption: w.returned, rows: returned,
          columns: [
            [w.ended, (one) => moment(one.endedAt)],
            [w.kind, (one) => word(words.amendments.kinds, one.kind)],
            [w.child, child],
            [w.answer, (one) => html`<span>${tag('bad', word(w.standings, one.standing))} ${one.reason ?? ''}</span>`],
          ],
        })}</section>
      <section aria-labelledby="untold"><h2 id="untold">${w.untold}</h2><p>${w.untoldLead}</p>
        ${untold.length === 0 ? empty(w.untoldEmpty, w.untoldNext) : untold.map((one, at) => html`<section class="card" aria-labelledby=${`untold-${at}`}>
          <h3 id=${`untold-${at}`}><a href="#/registrations/${one.registrationId}">${one.childName ?? words.queue.nameless}</a></h3>
          <p>${tag('now', word(w.notices, one.notice))} ${moment(one.aroseAt)}</p>
          ${may('births.registration.SETTLE_UNTOLD') ? html`<div class="noprint">${form.area(noteOf(one), { label: w.untoldNote, required: true, rows: 2 })}
            <p><button type="button" class="button" ?disabled=${busy()} @click=${() => settle(one)}>${w.untoldSettle}</button></p></div>` : nothing}</section>`)}</section>`,
  };
}
