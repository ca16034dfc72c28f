import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { daysBetween, shortDay, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';

/**
 * Children whose family has not written, oldest first: who does not write may need a visit most. From here a colleague calls
 * and writes the slip down for the family.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function missing({ api, common, query, update, go, may, wards, problem }) {
  const w = words.missing;
  /** @type {any[]} */
  let items = [];
  const form = new Form({ words: common, update, values: { ward: query.get('ward') ?? '' } });

  /** @param {Event} event */
  function filter(event) {
    event.preventDefault();
    go(`/visits/missing${form.values.ward ? `?ward=${form.values.ward}` : ''}`);
  }

  /** @param {string} code */
  const wardName = (code) => wards.find(([one]) => one === code)?.[1] ?? code;

  return {
    title: () => w.title,
    async load() {
      items = (await api.get('/desk/missing-slips', { ward: form.values.ward })).items;
    },
    body: () => html`
      <div class="toolbar"><a href="#/visits">← ${words.visits.title}</a><button type="button" class="button second" @click=${() => window.print()}>${words.print}</button></div>
      <p>${w.lead}</p>
      ${wards.length > 0 ? html`<form class="filters" role="search" @submit=${filter}>
        ${form.select('ward', { label: w.ward }, [['', words.all], ...wards])}<button class="button">${words.search}</button></form>` : nothing}
      ${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: items,
        columns: [
          [words.visits.child, (row) => html`${row.childName ?? w.unnamed} ${row.protectedPersons ? tag('bad', words.persons.protected) : nothing}`],
          [words.visits.mother, (row) => row.motherName ?? ''],
          [words.visits.born, (row) => shortDay(row.bornOn)],
          [w.age, (row) => w.days(daysBetween(row.bornOn, today()))],
          [w.dueOn, (row) => html`${shortDay(row.dueOn)} ${tag('warn', w.late(daysBetween(row.dueOn, today())))}`],
          [w.ward, (row) => wardName(row.ward)],
          [w.next, (row) => (may('births.ENTER_SLIP') ? html`<a href="#/children/${row.childId}/slip">${w.enter}</a>` : '')],
        ],
      })}`,
  };
}
