import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { pairs, visitKind, visitState, word } from '../../shared/codes-ja.js';
import { daysBetween, moment, shortDay, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';
import { memory } from '../queue-memory.js';
import { legend, LIST_KEYS, walker } from '../walk.js';

/**
 * The nurse's list by due date.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function visits({ api, common, query, update, go, act, may, problem }) {
  const w = words.visits;
  /** @type {any[]} */
  let items = [];
  let next = '';
  const form = new Form({ words: common, update, values: { state: query.get('state') ?? '', dueTo: query.get('dueTo') ?? '' } });
  const walk = walker(() => items.length, (index) => go(`/visits/${items[index].id}`), update);

  /** @param {string} [cursor] */
  function ask(cursor) {
    return api.get('/desk/visits', { state: form.values.state || ['DUE', 'PLANNED', 'VISITED'], dueTo: form.values.dueTo, cursor });
  }

  /** @param {Event} event */
  function filter(event) {
    event.preventDefault();
    const chosen = new URLSearchParams(Object.entries(form.values).filter(([, value]) => value));
    go(`/visits${chosen.size > 0 ? `?${chosen}` : ''}`);
  }

  return {
    title: () => w.title,
    async load() {
      const page = await ask();
      items = page.items;
      next = page.next ?? '';
      memory.visits = items.map((one) => one.id);
    },
    key: walk.key,
    body: () => html`
      <div class="toolbar"><a class="button second" href="#/visits/week">${w.week}</a>${may('births.LIST_MISSING_SLIPS') ? html`<a class="button second" href="#/visits/missing">${words.missing.title}</a>` : nothing}<button type="button" class="button second" @click=${() => window.print()}>${words.print}</button></div>
      <form class="filters" role="search" @submit=${filter}>
        ${form.select('state', { label: w.state }, [['', w.active], ...pairs(visitState)])}
        ${form.input('dueTo', { label: w.dueTo, type: 'date', narrow: true })}
        <button class="button">${words.search}</button>
      </form>
      ${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`${legend(LIST_KEYS)}${table({
        caption: w.title, rows: items, current: walk.at, kind: (row) => (row.overdue ? 'late' : ''),
        columns: [
          [w.due, (row) => html`<span class="strong">${shortDay(row.dueOn)}</span> ${row.state === 'DUE' ? tag(row.overdue ? 'bad' : 'plain', w.left(daysBetween(today(), row.dueOn))) : nothing}`],
          [w.kind, (row) => html`<a href="#/visits/${row.id}">${word(visitKind, row.kind)}</a>`],
          [w.child, (row) => row.childName ?? ''],
          [w.mother, (row) => row.motherName ?? ''],
          [w.born, (row) => shortDay(row.childBornOn)],
          [w.state, (row) => html`${word(visitState, row.state)}${row.plannedAt ? html`<br>${moment(`${row.plannedAt}:00+09:00`)}` : nothing}`],
          [w.visitor, (row) => row.visitorName ?? ''],
          [w.worries, (row) => html`<span class="tags">${row.worries > 0 ? tag('warn', `${row.worries}`) : nothing}${row.lowBirthWeight ? tag('plain', w.low) : nothing}${row.protectedPersons ? tag('bad', words.persons.protected) : nothing}${row.weightCorrected ? tag('warn', w.weightCorrected) : nothing}</span>`],
        ],
      })}
      ${next ? html`<p><button type="button" class="button second" @click=${() => act(async () => {
        const page = await ask(next);
        items = [...items, ...page.items];
        next = page.next ?? '';
        memory.visits = items.map((one) => one.id);
      })}>${common.more}</button></p>` : nothing}`}`,
  };
}
