import { html } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { fullName, kana, standing, word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';
import registration from '../messages/registration-ja.js';
import { legend, LIST_KEYS, walker } from '../walk.js';

/**
 * Finds a person. Nothing is searched until both name and birth date are given: a list of everybody helps nobody.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function persons({ api, may, common, query, update, go, problem }) {
  const w = words.persons;
  /** @type {any[] | null} */
  let items = null;
  const form = new Form({ words: common, update, values: { name: query.get('name') ?? '', birthDate: query.get('birthDate') ?? '' } });
  const walk = walker(() => items?.length ?? 0, (index) => go(`/persons/${items?.[index].id}`), update);

  /** @param {Event} event */
  function find(event) {
    event.preventDefault();
    go(`/persons?${new URLSearchParams({ name: form.text_('name').trim(), birthDate: form.text_('birthDate') })}`);
  }

  return {
    title: () => w.title,
    key: walk.key,
    async load() {
      if (form.text_('name') && form.text_('birthDate')) items = (await api.get('/desk/persons', { name: form.text_('name'), birthDate: form.text_('birthDate') })).items;
    },
    body: () => html`<p>${w.lead}</p>
      <form class="filters" role="search" @submit=${find}>${form.input('name', { label: w.name, required: true, max: 100 })}${form.input('birthDate', { label: w.birthDate, required: true, type: 'date', narrow: true })}
        <button class="button">${w.find}</button></form>
      ${refused(common, problem())}
      ${items === null ? '' : items.length === 0 ? html`${empty(w.empty, w.emptyNext)}${may('births.registration.ENTER_PAPER_REGISTRATION') ? html`<p><a href="#/registrations/paper?mother=">${registration.paper.unknown}</a></p>` : ''}` : html`${legend(LIST_KEYS)}${table({
        caption: w.title, rows: items, current: walk.at,
        columns: [
          [w.name, (row) => html`<a href="#/persons/${row.id}">${fullName(row.name)}</a> <span class="small">${kana(row.name)}</span>`],
          [w.birthDate, (row) => day(row.birthDate)],
          [w.address, (row) => row.address ?? ''],
          [w.standing, (row) => word(standing, row.standing)],
          [w.protected, (row) => (row.underProtection ? tag('bad', w.protected) : '')],
        ],
      })}`}`,
  };
}
