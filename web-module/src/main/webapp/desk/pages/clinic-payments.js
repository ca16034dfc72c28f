import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { moment, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import clinics from '../messages/clinic-checkups-ja.js';
import w from '../messages/clinic-payments-ja.js';

/** @type {Record<string, 'done' | 'warn' | 'plain'>} */
const TAGS = { PROPOSED: 'warn', APPROVED: 'done', WITHDRAWN: 'plain' };

/** The month before this one. */
function lastMonth() {
  const [year, month] = today().split('-').map(Number);
  return month === 1 ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
}

/**
 * What the city owes its clinics: the months, and one of them by institution and kind.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function clinicPayments({ api, common, newKey, update, act, may, problem, busy, announce }) {
  /** @type {any[]} */
  let items = [];
  /** @type {any} */
  let list = null;
  let key = newKey();
  let saved = '';
  const form = new Form({ words: common, update, values: { month: lastMonth() } });
  const yen = (/** @type {number} */ value) => `${value.toLocaleString('ja-JP')}円`;

  async function load() {
    items = (await api.get('/desk/clinic-payments')).items;
  }

  /** @param {() => Promise<unknown>} doing @param {string} said */
  async function work(doing, said) {
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
  async function open(id) {
    saved = '';
    await act(async () => { list = await api.get(`/desk/clinic-payments/${id}`); });
    update();
    document.getElementById('rows')?.focus();
  }

  async function make() {
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(form.text_('month'))) {
      form.refusals = { month: { field: 'month', text: w.needed, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    await work(async () => {
      const made = await api.send('POST', '/desk/clinic-payments', { month: form.text_('month') }, key);
      key = newKey();
      list = await api.get(`/desk/clinic-payments/${made.id}`);
    }, w.made);
    key = newKey();
  }

  /** @param {'approval' | 'withdrawal'} what */
  async function end(what) {
    const approves = what === 'approval';
    const asked = approves ? { title: w.approveAsk, consequences: w.approveWhat, yes: w.approve, no: w.stop } : { title: w.withdrawAsk, consequences: w.withdrawWhat, yes: w.withdraw, no: w.stop, grave: true };
    if (!(await confirm(asked))) return;
    await work(async () => {
      await api.send('POST', `/desk/clinic-payments/${list.id}/${what}`, { done: true }, newKey());
      list = await api.get(`/desk/clinic-payments/${list.id}`);
    }, approves ? w.approved : w.withdrawn);
  }

  function whole() {
    return html`<section class="card" aria-labelledby="rows"><h2 id="rows" tabindex="-1">${list.month}　${tag(TAGS[list.state] ?? 'plain', word(w.states, list.state))}　${w.total} ${yen(list.yen)}</h2>
      ${table({
        caption: w.open, rows: list.rows,
        columns: [
          [w.code, (row) => row.code ?? ''], [w.institutions, (row) => row.institution], [w.kind, (row) => word(clinics.kinds, row.kind)], [w.paid, (row) => row.paid], [w.paidYen, (row) => yen(row.paidYen)],
          [w.takenBack, (row) => row.takenBack || ''], [w.takenBackYen, (row) => (row.takenBack ? yen(row.takenBackYen) : '')], [w.sum, (row) => yen(row.paidYen + row.takenBackYen)],
        ],
      })}
      <p class="actions noprint">${list.state === 'PROPOSED' && !list.own && may('checkups.clinics.APPROVE_PAYMENT_LIST') ? html`<button type="button" class="button" ?disabled=${busy()} @click=${() => end('approval')}>${w.approve}</button>` : nothing}
        ${list.state === 'PROPOSED' && may('checkups.clinics.WITHDRAW_PAYMENT_LIST') ? html`<button type="button" class="button grave" ?disabled=${busy()} @click=${() => end('withdrawal')}>${w.withdraw}</button>` : nothing}
        ${list.state === 'APPROVED' ? html`<a class="button second" href=${`/api/v1/desk/clinic-payments/${list.id}/file`} download>${w.file}</a>` : nothing}</p>
      ${list.state === 'PROPOSED' && list.own ? html`<p class="small">${w.own}</p>` : nothing}</section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`${refused(common, problem())}${saved ? banner('done', saved) : nothing}<p>${w.lead}</p>
      ${may('checkups.clinics.PROPOSE_PAYMENT_LIST') ? html`<form class="toolbar noprint" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void make(); }}>${form.input('month', { label: w.month, type: 'month', required: true })}<button type="submit" class="button" ?disabled=${busy()}>${w.make}</button></form>` : nothing}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: items,
        columns: [
          [w.month, (row) => html`<button type="button" class="button quiet" ?disabled=${busy()} @click=${() => open(row.id)}>${row.month}<span class="hidden"> ${w.open}</span></button>`],
          [w.state, (row) => tag(TAGS[row.state] ?? 'plain', word(w.states, row.state))], [w.institutions, (row) => row.institutions], [w.checkups, (row) => row.checkups], [w.yen, (row) => yen(row.yen)],
          [w.by, (row) => html`${row.proposedBy}<br><span class="small">${moment(row.proposedAt)}</span>`], [w.endedBy, (row) => (row.endedBy ? html`${row.endedBy}<br><span class="small">${moment(row.endedAt)}</span>` : '')],
        ],
      })}${list ? whole() : nothing}`,
  };
}
