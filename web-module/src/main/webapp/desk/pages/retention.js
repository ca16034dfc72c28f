import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { day, moment, plusDays, today } from '../../shared/dates.js';
import { Form, number } from '../../shared/form.js';
import words from '../messages/ja.js';

/**
 * How long each kind of record is kept, on what ground, and what the job removed.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function retention({ api, common, newKey, may, update, act, problem, busy }) {
  const w = words.retention;
  /** @type {any} */
  let it = null;
  let saved = false;
  let key = newKey();
  const empties = () => ({ startsOn: plusDays(today(), 1), years: '0', months: '0', days: '0' });
  const form = new Form({ words: common, update, values: empties() });

  async function load() {
    it = await api.get('/desk/retention');
    form.values.kind ??= it.kinds[0]?.kind ?? '';
  }

  async function keep() {
    if (!(await confirm({ title: w.ask, consequences: w.askWhat, yes: words.save, no: words.stop, grave: true }))) return;
    saved = await act(async () => {
      await api.send('POST', '/desk/retention/periods', {
        kind: form.text_('kind'), startsOn: form.text_('startsOn'), years: number(form.values.years) ?? 0, months: number(form.values.months) ?? 0, days: number(form.values.days) ?? 0, source: form.text_('source').trim(), uncertain: form.values.uncertain === true,
      }, key);
      key = newKey();
      form.values = empties();
      await load();
    });
    form.take(problem());
    update();
  }

  /** @param {string} kind */
  const named = (kind) => it.kinds.find((/** @type {any} */ one) => one.kind === kind)?.name ?? kind;

  return {
    title: () => w.title,
    load,
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}${saved ? banner('done', words.saved) : nothing}
      <div class="two"><div>${it.kinds.length === 0 ? empty(w.empty, '') : table({
        caption: w.title, rows: /** @type {any[]} */ (it.kinds),
        columns: [
          [w.kind, (row) => row.name], [w.countedFrom, (row) => row.countedFrom], [w.atLeast, (row) => w.words(row.atLeast)],
          [w.period, (row) => row.periods.map((/** @type {any} */ one) => html`<p><span class="strong">${w.words(one.period)}</span>（${day(one.startsOn)}〜）${one.uncertain ? tag('warn', w.uncertain) : nothing}<span class="source">${one.source}</span></p>`)],
        ],
      })}
      <h2>${w.runs}</h2>${it.runs.length === 0 ? html`<p>${w.noRuns}</p>` : table({
        caption: w.runs, rows: /** @type {any[]} */ (it.runs),
        columns: [[w.at, (row) => moment(row.startedAt)], [w.kind, (row) => named(row.kind)], [w.period, (row) => w.words(row.period)], [w.before, (row) => moment(row.before)], [w.removed, (row) => `${row.removed}`]],
      })}</div>
      ${may('retention.CHANGE_RETENTION_PERIOD') ? html`<section class="card noprint" aria-labelledby="new"><h2 id="new">${w.new}</h2>
        ${form.select('kind', { label: w.kind, required: true }, it.kinds.map((/** @type {any} */ one) => [one.kind, one.name]))}
        ${form.input('startsOn', { label: w.startsOn, required: true, type: 'date', narrow: true })}
        <div class="pair">${form.input('years', { label: w.years, required: true, mode: 'numeric' })}${form.input('months', { label: w.months, required: true, mode: 'numeric' })}${form.input('days', { label: w.days, required: true, mode: 'numeric' })}</div>
        ${form.input('source', { label: w.source, required: true, max: 200 })}${form.check('uncertain', { label: w.uncertainHint })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${keep}>${words.save}</button></p></section>` : nothing}</div>`,
  };
}
