import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/checkup-figures-ja.js';

/** @typedef {typeof import('../messages/checkup-figures-ja.js').default['columns']} Columns */

const COUNTS = /** @type {Array<keyof Columns>} */ (['due', 'seen', 'elsewhere', 'missed', 'misses', 'normal', 'underCare', 'observe', 'referExam', 'referTreat', 'openReferrals', 'withDecay', 'decayed']);

/**
 * What the ward sees of its checkups, by the month in which the children came of age; the year's figures as a file.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupFigures({ api, common, query, wards, update, act, problem, busy }) {
  /** @type {any[]} */
  let items = [];
  const month = today().slice(0, 7);
  const year = Number(today().slice(0, 4)) - (Number(today().slice(5, 7)) < 4 ? 1 : 0);
  const form = new Form({ words: common, update, values: { from: query.get('from') ?? `${year}-04`, until: query.get('until') ?? month, year: String(year), format: 'XLSX' } });

  async function load() {
    items = (await api.get('/desk/checkup-figures', { from: form.text_('from'), until: form.text_('until'), ward: form.text_('ward') })).items;
  }

  async function show() {
    await act(load);
    form.take(problem());
    update();
  }

  /** Two of a hundred is 2.0. @param {any} row */
  const coverage = (row) => (row.due === 0 ? '−' : `${(((row.seen + row.elsewhere) * 100) / row.due).toFixed(1)}%`);

  return {
    title: () => w.title,
    load,
    body: () => html`<div class="toolbar"><a href="#/checkup-sessions">← ${w.back}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}
      <div class="filters noprint">${form.input('from', { label: w.from, type: 'month' })}${form.input('until', { label: w.until, type: 'month' })}${form.select('ward', { label: w.ward }, [['', w.all], ...wards])}
        <button type="button" class="button" ?disabled=${busy()} @click=${show}>${w.show}</button></div>
      <p class="small">${w.what}</p>
      ${items.length === 0 ? empty(w.none, w.noneNext) : table({
        caption: w.title, rows: items,
        columns: [[w.month, (/** @type {any} */ row) => row.month.slice(0, 7)], [w.ward, (/** @type {any} */ row) => wards.find(([code]) => code === row.ward)?.[1] ?? row.ward], [w.kind, (/** @type {any} */ row) => word(w.kinds, row.kind)],
          [w.coverage, coverage], ...COUNTS.map((name) => /** @type {[string, (row: any) => any]} */ ([w.columns[name], (row) => row[name].toLocaleString('ja-JP')]))],
      })}
      <section class="card noprint" aria-labelledby="report"><h2 id="report">${w.report}</h2><p>${w.reportWhat}</p><div class="pair">${form.input('year', { label: w.year, mode: 'numeric' })}${form.select('format', { label: w.format }, pairs(w.formats))}</div>
        ${/^20\d\d$/.test(form.text_('year')) ? html`<p><a class="button" href=${`/api/v1/desk/checkup-figures/report?year=${form.text_('year')}&format=${form.text_('format')}`} download>${w.take}</a></p>` : nothing}</section>`,
  };
}
