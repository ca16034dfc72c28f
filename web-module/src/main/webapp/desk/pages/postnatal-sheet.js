import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment, shortDay } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/postnatal-ja.js';

/**
 * One woman's care after the birth: what she applied for and the ward's answer, what is booked, what the clerk agrees with her, and whether she wishes what became doubtful.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function postnatalSheet({ api, common, newKey, params, update, act, problem, busy, announce }) {
  const path = `/desk/postnatal-care/${params.id}`;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let moving = null;
  let seen = false;
  let saved = '';
  let key = newKey();
  const form = new Form({ words: common, update, values: { kind: 'STAY' } });

  async function read() {
    it = await api.get(path, seen ? { kind: form.text_('kind') } : {});
    if (!it.offers.some((/** @type {any} */ one) => one.id === form.values.offer)) form.values.offer = it.offers[0]?.id ?? '';
  }

  async function load() {
    moving = null;
    seen = false;
    key = newKey();
    await read();
  }

  /** @param {string} action */
  const can = (action) => it.allowed.includes(action);

  /** @param {() => Promise<any>} work */
  async function send(work) {
    saved = '';
    if (await act(async () => {
      await work();
      await load();
    })) {
      saved = w.sheet.done;
      announce(saved);
    } else {
      key = newKey();
      form.take(problem());
    }
    update();
  }

  async function see() {
    saved = '';
    seen = true;
    await act(read);
    update();
  }

  function book() {
    void send(() => api.send('POST', path, { offerId: form.values.offer, ...(moving ? { moved: { bookingId: moving.id, version: moving.version } } : {}) }, key));
  }

  /** @param {any} row */
  async function confirmed(row) {
    if (await confirm({ title: w.sheet.confirmAsk, consequences: w.sheet.confirmWhat, yes: w.sheet.confirm, no: w.back })) await send(() => api.send('POST', `/desk/postnatal-bookings/${row.id}/confirmation`, { version: row.version }, newKey()));
  }

  /** @param {any} row */
  async function cancel(row) {
    const quiet = row.askBecause === 'LOSS';
    if (await confirm({ title: w.sheet.cancelAsk, consequences: quiet ? w.sheet.cancelQuietWhat : w.sheet.cancelWhat, yes: w.sheet.cancel, no: w.back, grave: true })) await send(() => api.send('POST', `/desk/postnatal-bookings/${row.id}/cancel`, { version: row.version }, newKey()));
  }

  function enter() {
    const words = form.text_('words').trim();
    void send(async () => {
      await api.send('POST', `${path}/application`, words ? { words } : {}, key);
      form.set('words', '');
    });
  }

  /** @param {'GRANTED' | 'DECLINED'} decision */
  async function decide(decision) {
    const reason = form.text_('reason').trim();
    const quiet = it.state === 'LOST';
    if (!(await confirm({ title: decision === 'GRANTED' ? w.sheet.grantAsk : w.sheet.declineAsk, consequences: quiet ? w.sheet.decideQuietWhat : w.sheet.decideWhat, yes: decision === 'GRANTED' ? w.sheet.grant : w.sheet.decline, no: w.back, grave: decision === 'DECLINED' }))) return;
    await send(() => api.send('POST', `/desk/postnatal-applications/${it.application.id}/decision`, { decision, ...(decision === 'DECLINED' && reason ? { reason } : {}), version: it.application.version }, newKey()));
  }

  function application() {
    const one = it.application;
    const entering = it.mayApply && can('ENTER_APPLICATION');
    return html`<section class="card" aria-labelledby="application"><h2 id="application">${w.sheet.application}</h2>
      ${one ? facts([[w.day.state, tag(one.state === 'APPLIED' ? 'warn' : one.state === 'GRANTED' ? 'done' : 'plain', word(w.applied, one.state))], [w.day.appliedOn, day(one.on)], [w.sheet.words, one.words], [w.sheet.reason, one.reason]]) : html`<p>${w.sheet.notApplied}</p>`}
      ${one?.state === 'APPLIED' && can('DECIDE_APPLICATION') ? html`<div class="noprint"><p>${w.sheet.decideLead}</p><p><button type="button" class="button" ?disabled=${busy()} @click=${() => decide('GRANTED')}>${w.sheet.grant}</button></p>
        ${form.area('reason', { label: w.sheet.reasonForHer, hint: w.sheet.reasonHint, rows: 2 })}<p><button type="button" class="button second" ?disabled=${busy()} @click=${() => decide('DECLINED')}>${w.sheet.decline}</button></p></div>` : nothing}
      ${entering ? html`<div class="noprint">${form.area('words', { label: w.sheet.wordsHeard, hint: w.sheet.wordsHint, rows: 2 })}<p><button type="button" class="button second" ?disabled=${busy()} @click=${enter}>${w.sheet.enter}</button></p></div>` : nothing}</section>`;
  }

  /** @param {any} row */
  function acts(row) {
    if (row.state !== 'BOOKED' && row.state !== 'TO_ASK') return nothing;
    const when = shortDay(row.from.slice(0, 10));
    return html`<span class="noprint">
      ${row.state === 'TO_ASK' && can('CONFIRM_CARE') ? html`<button type="button" class="button" ?disabled=${busy()} aria-label="${when} ${w.sheet.confirm}" @click=${() => confirmed(row)}>${w.sheet.confirm}</button>` : nothing}
      ${can('BOOK_CARE') ? html`<button type="button" class="button second" aria-label="${when} ${w.sheet.move}" @click=${() => { moving = moving?.id === row.id ? null : row; update(); }}>${moving?.id === row.id ? w.sheet.moveStop : w.sheet.move}</button>` : nothing}
      ${can('CANCEL_CARE') ? html`<button type="button" class="button second" ?disabled=${busy()} aria-label="${when} ${w.sheet.cancel}" @click=${() => cancel(row)}>${w.sheet.cancel}</button>` : nothing}</span>`;
  }

  function bookings() {
    return html`<section class="card" aria-labelledby="bookings"><h2 id="bookings">${w.sheet.bookings}</h2>
      ${it.bookings.length === 0 ? html`<p>${w.sheet.none}</p>` : table({
        caption: w.sheet.bookings, rows: /** @type {any[]} */ (it.bookings),
        columns: [
          [w.sheet.when, (row) => moment(`${row.from}:00+09:00`)], [w.day.kind, (row) => word(w.kinds, row.kind)], [w.day.place, (row) => html`${row.place.name}<br><span class="small">${row.place.phone}</span>`], [w.day.reduction, (row) => w.reduction(row.reductionYen)],
          [w.day.state, (row) => html`${tag(row.state === 'TO_ASK' ? 'warn' : 'plain', word(w.states, row.state))} ${row.askBecause ? html`<span class="small">${word(w.because, row.askBecause)}</span>` : nothing}`], ['', acts],
        ],
      })}</section>`;
  }

  function booking() {
    if (!can('BOOK_CARE') || it.application?.state !== 'GRANTED') return nothing;
    const kind = it.kinds.find((/** @type {any} */ one) => one.kind === form.values.kind);
    return html`<section class="card noprint" aria-labelledby="book"><h2 id="book">${moving ? w.sheet.move : w.sheet.book}</h2><p>${w.sheet.lead}</p>
      ${form.select('kind', { label: w.sheet.kind }, pairs(w.kinds))}
      ${kind ? html`<p class="small">${kind.last ? w.sheet.open(day(kind.opensOn), day(kind.last)) : w.sheet.arranged}　${w.reduction(kind.reductionYen)}</p>` : nothing}
      <p><button type="button" class="button second" ?disabled=${busy()} @click=${see}>${w.sheet.see}</button></p>
      ${!seen ? nothing : it.offers.length === 0 ? html`<p>${w.sheet.noOffers}</p>` : html`${form.select('offer', { label: w.sheet.offer }, it.offers.map((/** @type {any} */ one) => /** @type {[string, string]} */ ([one.id, `${shortDay(one.from.slice(0, 10))} ${one.from.slice(11)}　${one.place.name}（${w.sheet.free(one.free)}）`])))}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${book}>${moving ? w.sheet.moveDo : w.sheet.book}</button></p>`}</section>`;
  }

  return {
    title: () => w.sheet.title,
    load,
    body: () => html`
      <div class="toolbar"><a class="button second" href="#/pregnancies/${params.id}">${w.sheet.pregnancy}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      <section class="card" aria-labelledby="woman"><h2 id="woman">${it.name} ${it.protectedPerson ? tag('bad', w.protected) : nothing} ${it.state === 'LOST' ? tag('warn', w.day.quiet) : nothing}</h2>
        ${facts([[w.sheet.phone, it.phone], it.state === 'LOST' ? null : [w.sheet.due, day(it.dueOn)], [w.sheet.ended, it.endedOn ? day(it.endedOn) : ''], [w.sheet.left, w.sheet.leftWords(it.usesLeft, it.reductionsLeft)]])}</section>
      ${application()}${bookings()}${booking()}`,
  };
}
