import { html, nothing } from '../../shared/lit.js';
import { banner, refused, table } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { Form } from '../../shared/form.js';
import w from '../messages/grants-ja.js';

/**
 * The division's figures, whether lines and ledger agree to the yen, and a change of rules tried out.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function figures({ api, common, update, act, problem, busy }) {
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let sums = null;
  /** @type {any} */
  let tried = null;
  const form = new Form({ words: common, update, values: { table: 'measure,version,applies_from,applies_to,value\nfirst-yen,1,2025-04-01,,50000\nsecond-yen,1,2025-04-01,,50000\nsecond-open-days,1,2025-04-01,,56\nlimit-months,1,2025-04-01,,24' } });

  async function load() {
    [it, sums] = await Promise.all([api.get('/desk/grants/figures'), api.get('/desk/payments/reconciliation')]);
  }

  async function run() {
    tried = null;
    await act(async () => {
      tried = await api.send('POST', '/desk/grants/trial', { table: form.text_('table') });
    });
    update();
  }

  /** @param {string} name @returns {[string, (row: any) => any]} */
  const column = (name) => [w[/** @type {'applied'} */ (name)], (row) => `${row.counts[name].toLocaleString()}（${row.yearBefore[name].toLocaleString()}）`];

  return {
    title: () => w.figures,
    load,
    body: () => html`<div class="toolbar"><a href="#/grants">← ${w.back}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}
      <section class="card" aria-labelledby="reconciliation"><h2 id="reconciliation">${w.reconciliation}</h2>${banner(sums.agrees ? 'done' : 'bad', sums.agrees ? w.agrees : w.disagrees)}
        ${table({ caption: w.reconciliation, rows: sums.checks, columns: [[w.subject, (/** @type {any} */ row) => word(w.subjects, row.subject)], [w.byLines, (row) => `${row.yen.toLocaleString()}円`], [w.byLedger, (row) => `${row.ledgerYen.toLocaleString()}円`], [w.difference, (row) => `${row.difference.toLocaleString()}円`]] })}</section>
      <section class="card" aria-labelledby="months"><h2 id="months">${w.months}</h2><p>${w.takeUp(it.takenUp, it.notified)}</p>
        ${table({ caption: w.months, rows: it.months, columns: [[w.month, (/** @type {any} */ row) => row.month.slice(0, 7)], column('applied'), column('granted'), column('refused'), column('paid'), column('paidYen'), column('returned'), column('daysToPay')] })}</section>
      <section class="card noprint" aria-labelledby="trial"><h2 id="trial">${w.trial}</h2><p>${w.trialText}</p>${form.area('table', { label: w.trialTable, rows: 6 })}<p><button type="button" class="button second" ?disabled=${busy()} @click=${run}>${w.trialRun}</button></p>
        ${tried ? html`<p role="status">${w.trialResult(tried)}</p>` : nothing}</section>`,
  };
}
