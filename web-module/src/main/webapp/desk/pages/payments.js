import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import w from '../messages/grants-ja.js';

/**
 * The payout desk: what is due, payments a state at a time with what can be done in it, batches.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function payments({ api, common, newKey, update, act, problem, busy, announce, query, go }) {
  /** @type {any[]} */
  let due = [];
  /** @type {any} */
  let page = { items: [], sums: [] };
  /** @type {any} */
  let all = { batches: [], approved: 0, approvedYen: 0, earliest: '' };
  /** @type {Set<string>} */
  let chosen = new Set();
  let saved = '';
  const form = new Form({ words: common, update, changed: (name) => { if (name === 'state') void show().then(update); }, values: { state: query.get('state') ?? 'PROPOSED', on: today() } });

  async function show() {
    chosen = new Set();
    page = await api.get(`/desk/payments?state=${form.values.state}&limit=500`);
  }

  async function load() {
    [due, all] = await Promise.all([api.get('/desk/payments/due').then((/** @type {any} */ body) => body.items), api.get('/desk/payment-batches')]);
    form.values.day = form.values.day ?? all.earliest;
    await show();
  }

  /** @param {() => Promise<unknown>} doing @param {string} [said] */
  async function work(doing, said = w.saved) {
    saved = '';
    const done = await act(async () => {
      await doing();
      await load();
    });
    if (done) {
      saved = said;
      announce(said);
    }
    update();
  }

  /** @param {string} id */
  function toggle(id) {
    if (!chosen.delete(id)) chosen.add(id);
    update();
  }

  /** @param {any} row @param {boolean} can */
  const box = (row, can) => (can ? html`<label class="check"><input type="checkbox" .checked=${chosen.has(row.id)} @change=${() => toggle(row.id)}><span class="hidden">${w.choose} ${row.name}</span></label>` : nothing);

  const propose = () => work(() => api.send('POST', '/desk/payments/proposals', { ids: due.filter((one) => chosen.has(one.id)).map((one) => one.id) }, newKey()));

  async function approve() {
    const these = page.items.filter((/** @type {any} */ one) => chosen.has(one.id));
    const yen = these.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.yen, 0);
    if (!(await confirm({ title: w.approveAsk(these.length, yen.toLocaleString()), consequences: w.approveWhat, yes: w.approve, no: common_.stop }))) return;
    await work(() => api.send('POST', '/desk/payments/approvals', { ids: these.map((/** @type {any} */ one) => one.id) }, newKey()));
  }

  /** @param {any} row @param {'withdrawal' | 'correction'} what */
  async function move(row, what) {
    const back = what === 'withdrawal';
    if (!(await confirm({ title: back ? w.withdrawAsk : w.correctAsk, consequences: back ? w.withdrawWhat : w.correctWhat, yes: back ? w.withdraw : w.correct, no: common_.stop, grave: back }))) return;
    await work(() => api.send('POST', `/desk/payments/${row.id}/${what}`, { done: true }, newKey()));
  }

  /** @param {any} row */
  const giveBack = (row) => work(() => api.send('POST', `/desk/payments/${row.id}/return`, { on: form.text_('on'), reason: form.values[`reason-${row.id}`] ?? 'NAME_MISMATCH' }, newKey()));

  async function make() {
    saved = '';
    await act(async () => {
      const made = await api.send('POST', '/desk/payment-batches', { on: form.text_('day') }, newKey());
      go(`/payments/batches/${made.id}`);
    });
    update();
  }

  /** @param {any} event */
  async function results(event) {
    const file = event.target.files[0];
    if (!file) return;
    const csv = await file.text();
    await work(async () => {
      const done = await api.send('POST', '/desk/payments/results', { csv }, newKey());
      saved = w.resultsDone(done.payments);
    });
    event.target.value = '';
  }

  /** @param {any} row */
  function doing(row) {
    const parts = [];
    if (row.state === 'PROPOSED' || row.state === 'APPROVED') parts.push(html`<button type="button" class="button quiet" ?disabled=${busy()} @click=${() => move(row, 'withdrawal')}>${w.withdraw}</button>`);
    if (row.state === 'EXPORTED' || row.state === 'SETTLED') {
      parts.push(html`<details><summary>${w.giveBack}</summary>${form.select(`reason-${row.id}`, { label: w.reason }, pairs(w.reasons))}${form.input('on', { label: w.on, type: 'date', narrow: true })}
        <button type="button" class="button grave" ?disabled=${busy()} @click=${() => giveBack(row)}>${w.giveBack}</button></details>`);
    }
    if (row.state === 'RETURNED') parts.push(html`<button type="button" class="button second" ?disabled=${busy()} @click=${() => move(row, 'correction')}>${w.correct}</button>`);
    return parts;
  }

  const count = () => [...chosen].length;

  return {
    title: () => w.paymentsTitle,
    load,
    body: () => {
      const waiting = form.values.state === 'PROPOSED';
      const dueChosen = due.some((one) => chosen.has(one.id));
      const pageChosen = page.items.some((/** @type {any} */ one) => chosen.has(one.id));
      return html`<div class="toolbar"><a href="#/grants/figures">${w.figures}</a></div>
        ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
        <section class="card" aria-labelledby="due"><h2 id="due">${w.due}</h2>
          ${due.length === 0 ? empty(w.dueEmpty, w.dueEmptyNext) : html`${table({ caption: w.due, rows: due, columns: [
            [w.choose, (/** @type {any} */ row) => box(row, row.kind === 'AWARD' && row.state === 'DUE' && row.payable)], [w.name, (row) => html`<a href="#/grants/${row.pregnancyId}">${row.name}</a>`], [w.instalment, (row) => `${word(w.instalments, row.instalment)}-${row.sequence}`],
            [w.state, (row) => `${word(w.lineKinds, row.kind)}・${word(w.lineStates, row.state)}`], [w.yen, (row) => `${row.yen.toLocaleString()}円`], [w.payable, (row) => (row.kind === 'AWARD' && !row.payable ? tag('warn', w.payableNo) : nothing)],
          ] })}<p><button type="button" class="button" ?disabled=${busy() || !dueChosen} @click=${propose}>${w.propose}</button></p>`}</section>
        <section class="card" aria-labelledby="list"><h2 id="list">${w.list}</h2>
          ${form.select('state', { label: w.state }, pairs(w.paymentStates).map(([code, text]) => {
            const sum = page.sums.find((/** @type {any} */ one) => one.state === code);
            return [code, sum ? `${text}（${sum.payments}件・${sum.yen.toLocaleString()}円）` : text];
          }))}
          ${page.items.length === 0 ? empty(waiting ? w.approveNone : w.listEmpty, w.listEmptyNext) : html`${table({ caption: w.list, rows: page.items, columns: [
            ...(waiting ? [/** @type {[string, (row: any) => any]} */ ([w.choose, (row) => (row.own ? tag('plain', w.own) : box(row, true))])] : []),
            [w.number, (/** @type {any} */ row) => row.number], [w.name, (row) => html`<a href="#/grants/${row.pregnancyId}">${row.name}</a>`], [w.instalment, (row) => `${word(w.instalments, row.instalment)}-${row.sequence}`], [w.yen, (row) => `${row.yen.toLocaleString()}円`],
            [w.age, (row) => w.days(row.ageDays)], [w.state, (row) => html`${word(w.paymentStates, row.state)}${row.returnReason ? html`<br>${word(w.reasons, row.returnReason)}` : nothing}${doing(row)}`],
          ] })}
          ${waiting ? html`<p><button type="button" class="button quiet" @click=${() => { page.items.filter((/** @type {any} */ one) => !one.own).forEach((/** @type {any} */ one) => chosen.add(one.id)); update(); }}>${w.chooseAll}</button> ${w.chosen(count())} <button type="button" class="button" ?disabled=${busy() || !pageChosen} @click=${approve}>${w.approve}</button></p>` : nothing}`}</section>
        <section class="card" aria-labelledby="batches"><h2 id="batches">${w.batches}</h2>
          ${all.approved > 0 ? html`<p>${w.makeText(all.approved, all.approvedYen.toLocaleString())}</p>${form.input('day', { label: w.makeDay, type: 'date', narrow: true, hint: w.makeEarliest(day(all.earliest)) })}<p><button type="button" class="button" ?disabled=${busy()} @click=${make}>${w.make}</button></p>` : nothing}
          ${all.batches.length === 0 ? empty(w.batchesEmpty, w.batchesNext) : table({ caption: w.batches, rows: all.batches, columns: [
            [w.number, (/** @type {any} */ row) => html`<a href="#/payments/batches/${row.id}">${row.number}</a>`], [w.valueOn, (row) => day(row.valueOn)], [w.count, (row) => row.payments], [w.sum, (row) => `${row.yen.toLocaleString()}円`], [w.state, (row) => word(w.batchStates, row.state)],
          ] })}</section>
        <details class="card noprint"><summary>${w.results}</summary><p>${w.resultsText}</p><div class="field"><label for="results">${w.resultsFile}</label><input id="results" type="file" accept=".csv,text/csv" ?disabled=${busy()} @change=${results}></div></details>`;
    },
  };
}
