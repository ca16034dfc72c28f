import { html, nothing } from '../../shared/lit.js';
import { banner, empty, facts, refused } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';

/**
 * Answers of the family-register system that fitted no case: each with why, and how it was cleared up.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function registerAnswers({ api, common, newKey, may, wards, update, act, problem, busy, announce }) {
  const w = words.answers;
  /** @type {any[]} */
  let items = [];
  /** @type {any[]} */
  let filings = [];
  let settled = false;
  const form = new Form({ words: common, update });

  async function load() {
    items = (await api.get('/desk/register-answers')).items;
    filings = may('births.registration.READ_SET_ASIDE_FILINGS') ? (await api.get('/desk/set-aside-filings')).items : [];
  }

  /** @param {string} id @param {string} [place] */
  async function settle(id, place = 'register-answers') {
    const note = form.text_(`note.${id}`).trim();
    if (!note) {
      form.refusals[`note.${id}`] = { field: `note.${id}`, text: common_.reasonNeeded };
      update();
      form.focusRefused();
      return;
    }
    settled = await act(async () => {
      await api.send('POST', `/desk/${place}/${id}/settling`, { note }, newKey());
      await load();
    });
    if (settled) announce(w.settled);
    update();
  }

  /** @param {any} one */
  const card = (one) => html`<section class="card" aria-labelledby=${`a-${one.id}`}><h2 id=${`a-${one.id}`}>${one.acceptanceNumber}</h2>
    ${facts([
      [w.received, moment(one.receivedAt)], [w.said, one.entered ? w.entered : `${w.notEntered}${one.words ? `：${one.words}` : ''}`], [w.decidedOn, day(one.decidedOn)],
      [w.why, html`${one.findingWords} <span class="small">（${one.finding}）</span>`],
    ])}
    ${one.registrationId ? html`<p class="noprint"><a href="#/registrations/${one.registrationId}">${w.open}</a></p>` : nothing}
    ${may('births.registration.SETTLE_SET_ASIDE_ANSWER') ? html`<div class="noprint">${form.area(`note.${one.id}`, { label: w.note, required: true, rows: 2 })}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => settle(one.id)}>${w.settle}</button></p></div>` : nothing}</section>`;

  /** Opened by hand, since that is recorded. @type {Set<string>} */
  const opened = new Set();

  /** @param {any} one */
  const photo = (one) => (one.photoState !== 'CLEAN' ? nothing : opened.has(one.id)
    ? html`<p><a href="/api/v1/desk/set-aside-filings/${one.id}/photo" target="_blank" rel="noopener"><img class="photo" src="/api/v1/desk/set-aside-filings/${one.id}/photo" alt=${words.photo.alt}></a></p>`
    : html`<p class="noprint"><button type="button" class="button second" @click=${() => { opened.add(one.id); update(); }}>${words.photo.open}</button></p>`);

  /** @param {any} one */
  const filed = (one) => html`<section class="card" aria-labelledby=${`f-${one.id}`}><h3 id=${`f-${one.id}`}>${one.filingId}</h3>
    ${facts([
      [w.filedAt, moment(one.filedAt)], [w.received, moment(one.receivedAt)], [w.addressee, wards.find(([code]) => code === one.addressee)?.[1] ?? one.addressee],
      [w.why, html`${one.findingWords} ${one.field ? html`：${word(words.fields, one.field)}` : nothing} <span class="small">（${one.finding}）</span>`], [w.photo, one.photo ? (one.photoState ? words.photo.states[/** @type {keyof typeof words.photo.states} */ (one.photoState)] : w.photoUnreadable) : null],
    ])}${photo(one)}
    <details><summary>${w.values}</summary>${facts(one.values.map((/** @type {any} */ value) => /** @type {[string, unknown]} */ ([word(words.fields, value.field), word(words.values, value.value)])))}</details>
    ${may('births.registration.SETTLE_SET_ASIDE_FILING') ? html`<div class="noprint">${form.area(`note.${one.id}`, { label: w.note, required: true, rows: 2 })}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => settle(one.id, 'set-aside-filings')}>${w.settle}</button></p></div>` : nothing}</section>`;

  return {
    title: () => w.title,
    load,
    body: () => html`<p class="noprint"><a href="#/registrations">← ${common_.keys.queue}</a></p><p>${w.lead}</p>
      ${refused(common, problem())}${settled ? banner('done', w.settled) : nothing}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : items.map(card)}
      ${may('births.registration.READ_SET_ASIDE_FILINGS') ? html`<section aria-labelledby="filings"><h2 id="filings">${w.filings}</h2><p>${w.filingsLead}</p>
        ${filings.length === 0 ? empty(w.filingsEmpty, w.filingsEmptyNext) : filings.map(filed)}</section>` : nothing}`,
  };
}
