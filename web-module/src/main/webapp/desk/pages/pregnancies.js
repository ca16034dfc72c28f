import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { shortDay } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import app from '../../app/messages/pregnancy-ja.js';
import checkups from '../messages/checkups-ja.js';
import results from '../messages/results-ja.js';
import words from '../messages/ja.js';
import pregnancy from '../messages/pregnancy-ja.js';
import { memory } from '../queue-memory.js';
import { legend, LIST_KEYS, walker } from '../walk.js';

/**
 * The ward's pregnancies, the nearest birth first.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function pregnancies({ api, common, query, update, go, act, may, problem }) {
  const w = pregnancy.list;
  /** @type {any[]} */
  let items = [];
  let next = '';
  const form = new Form({ words: common, update, values: { ended: query.get('ended') ?? '', dueTo: query.get('dueTo') ?? '' } });
  const walk = walker(() => items.length, (index) => go(`/pregnancies/${items[index].id}`), update);

  /** @param {string} [cursor] */
  function ask(cursor) {
    return api.get('/desk/pregnancies', { ended: form.values.ended, dueTo: form.values.dueTo, cursor });
  }

  /** @param {Event} event */
  function filter(event) {
    event.preventDefault();
    const chosen = new URLSearchParams(Object.entries(form.values).filter(([, value]) => value));
    go(`/pregnancies${chosen.size > 0 ? `?${chosen}` : ''}`);
  }

  return {
    title: () => w.title,
    async load() {
      const page = await ask();
      items = page.items;
      next = page.next ?? '';
      memory.pregnancies = items.map((one) => one.id);
    },
    key: walk.key,
    body: () => html`
      <div class="toolbar"><a class="button second" href="#/stays">${w.stays}</a>${may('pregnancy.checkups.LIST_ATTENTION') ? html`<a class="button second" href="#/pregnancies/attention">${checkups.attention.title}</a>` : nothing}${may('pregnancy.results.LIST_SET_ASIDE') ? html`<a class="button second" href="#/pregnancies/set-aside">${results.aside.title}</a>` : nothing}${may('pregnancy.results.TAKE_FILE') ? html`<a class="button second" href="#/pregnancies/result-file">${results.file.title}</a>` : nothing}<button type="button" class="button second" @click=${() => window.print()}>${words.print}</button></div>
      <form class="filters" role="search" @submit=${filter}>
        ${form.select('ended', { label: w.which }, [['', w.going], ...pairs({ true: w.ended })])}
        ${form.input('dueTo', { label: w.dueTo, type: 'date', narrow: true })}
        <button class="button">${words.search}</button>
      </form>
      ${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`${legend(LIST_KEYS)}${table({
        caption: w.caption, rows: items, current: walk.at,
        columns: [
          [w.due, (row) => html`<span class="strong">${shortDay(row.dueOn)}</span>`],
          [w.name, (row) => html`<a href="#/pregnancies/${row.id}">${row.name}</a> ${row.protectedPerson ? tag('bad', w.protected) : nothing}`],
          [w.weeks, (row) => (form.values.ended ? '' : app.week(row.weeks, row.days))],
          [w.state, (row) => word(pregnancy.states, row.state)],
          [w.children, (row) => (row.fetuses > 1 ? tag('warn', app.people(row.fetuses)) : app.people(row.fetuses))],
          [w.handbooks, (row) => (row.handbooks === 0 ? tag('plain', w.none) : w.books(row.handbooks))],
          [w.notifiedOn, (row) => shortDay(row.notifiedOn)],
        ],
      })}
      ${next ? html`<p><button type="button" class="button second" @click=${() => act(async () => {
        const page = await ask(next);
        items = [...items, ...page.items];
        next = page.next ?? '';
        memory.pregnancies = items.map((one) => one.id);
      })}>${common.more}</button></p>` : nothing}`}`,
  };
}
