import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/grants-ja.js';

/**
 * The queue of applications: a state at a time, the longest waiting first; beside it who has to be reckoned anew.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function grants({ api, common, update, act, problem, busy, query }) {
  /** @type {any} */
  let it = { items: [], toReckon: [] };
  const form = new Form({ words: common, update, changed: () => void load().then(update), values: { state: query.get('state') ?? 'FILED' } });

  async function load() {
    it = await api.get(`/desk/grants?state=${form.values.state}`);
  }

  async function more() {
    await act(async () => {
      const next = await api.get(`/desk/grants?state=${form.values.state}&cursor=${encodeURIComponent(it.next)}`);
      it = { ...next, items: [...it.items, ...next.items], toReckon: it.toReckon };
    });
    update();
  }

  return {
    title: () => w.title,
    load,
    body: () => html`
      <div class="toolbar">${form.select('state', { label: w.state }, pairs(w.states))}<a href="#/persons">${w.counter.find}</a><a href="#/grants/figures">${w.figures}</a></div>
      ${refused(common, problem())}
      ${it.items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: it.items,
        columns: [
          [w.name, (/** @type {any} */ row) => html`<a href="#/grants/${row.pregnancyId}">${row.name}</a> ${row.protectedPerson ? tag('warn', w.protected) : nothing}`],
          [w.instalment, (row) => word(w.instalments, row.instalment)], [w.filedOn, (row) => day(row.filedOn)], [w.waiting, (row) => w.days(row.waitingDays)], [w.state, (row) => word(w.states, row.state)],
        ],
      })}
      ${it.next ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${more}>${w.more}</button></p>` : nothing}
      <section class="card" aria-labelledby="reckon"><h2 id="reckon">${w.toReckon}</h2>
        ${it.toReckon.length === 0 ? html`<p>${w.toReckonNone}</p>` : html`<ul>${it.toReckon.map((/** @type {any} */ one) => html`<li><a href="#/grants/${one.pregnancyId}">${one.name}</a>：${word(w.reckonWhy, one.why)}</li>`)}</ul>`}</section>`,
  };
}
