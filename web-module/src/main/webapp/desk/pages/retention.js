import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused, table } from '../../shared/components.js';
import { day, moment, today } from '../../shared/dates.js';
import { Form, number } from '../../shared/form.js';
import words from '../messages/ja.js';

/** @param {import('../routes.js').AreaContext} context */
export default function retention({ api, common, newKey, may, update, act, problem, busy }) {
  const w = words.retention;
  /** @type {any} */
  let it = null;
  let saved = false;
  let key = newKey();
  const form = new Form({ words: common, update, values: { from: today() } });

  async function load() {
    it = await api.get('/desk/retention');
  }

  async function keep() {
    saved = await act(async () => {
      await api.send('POST', '/desk/retention/periods', { kind: form.text_('kind').trim(), years: number(form.values.years) ?? 0, from: form.text_('from'), source: form.text_('source').trim() }, key);
      key = newKey();
      form.values = { from: today() };
      await load();
    });
    form.take(problem());
    update();
  }

  return {
    title: () => w.title,
    load,
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}${saved ? banner('done', words.saved) : nothing}
      <div class="two"><div>${it.periods.length === 0 ? empty(w.empty, '') : table({
        caption: w.title, rows: /** @type {any[]} */ (it.periods),
        columns: [[w.kind, (row) => row.kind], [w.years, (row) => `${row.years}`], [w.from, (row) => day(row.from)], [w.source, (row) => row.source]],
      })}
      <h2>${w.runs}</h2>${it.runs.length === 0 ? html`<p>${w.noRuns}</p>` : table({
        caption: w.runs, rows: /** @type {any[]} */ (it.runs),
        columns: [[w.at, (row) => moment(row.at)], [w.kind, (row) => row.kind], [w.deleted, (row) => `${row.deleted}`]],
      })}</div>
      ${may('keepRetentionPeriod') ? html`<section class="card" aria-labelledby="new"><h2 id="new">${w.new}</h2>
        ${form.input('kind', { label: w.kind, required: true, max: 60 })}${form.input('years', { label: w.years, required: true, mode: 'numeric' })}${form.input('from', { label: w.from, required: true, type: 'date', narrow: true })}${form.input('source', { label: w.source, required: true, max: 300 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${keep}>${words.save}</button></p></section>` : nothing}</div>`,
  };
}
