import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { flag, pairs, routing, state, word } from '../../shared/codes-ja.js';
import { daysBetween, moment, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';
import { memory } from '../queue-memory.js';
import { legend, LIST_KEYS, walker } from '../walk.js';

const FILTERS = ['state', 'flag', 'routing', 'motherName', 'receivedFrom', 'receivedUntil'];

/**
 * What waits for a clerk, oldest first. The filter stands in the address, so that it can be kept and shared.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function queue({ api, common, query, update, go, act, problem }) {
  const w = words.queue;
  /** @type {any[]} */
  let items = [];
  let next = '';
  const form = new Form({ words: common, update });
  for (const name of FILTERS) form.values[name] = query.get(name) ?? '';
  const walk = walker(() => items.length, (index) => go(`/certificates/${items[index].id}`), update);

  /** @param {string} [cursor] */
  function ask(cursor) {
    return api.get('/desk/certificates', { ...form.values, state: form.values.state === 'ALL' ? Object.keys(state) : form.values.state, cursor });
  }

  async function load() {
    const page = await ask();
    items = page.items;
    next = page.next ?? '';
    remember();
  }

  function remember() {
    memory.certificates = items.map((one) => one.id);
    memory.certificatesAddress = `/${query.size > 0 ? `?${query}` : ''}`;
  }

  async function more() {
    await act(async () => {
      const page = await ask(next);
      items = [...items, ...page.items];
      next = page.next ?? '';
      remember();
    });
  }

  /** @param {Event} event */
  function filter(event) {
    event.preventDefault();
    const chosen = new URLSearchParams(Object.entries(form.values).filter(([, value]) => value));
    go(`/${chosen.size > 0 ? `?${chosen}` : ''}`);
  }

  /** @param {any} row */
  const flags = (row) => html`<span class="tags">${row.flags.map((/** @type {string} */ one) => tag('warn', word(flag, one)))}${row.routing === 'HERE' ? nothing : tag('bad', word(routing, row.routing))}</span>`;

  /** A case that waits longer than three days is said in words. @param {any} row */
  function waited(row) {
    const days = daysBetween(row.receivedAt.slice(0, 10), today());
    return row.state === 'RECEIVED' && days > 3 ? tag('warn', w.waited(days)) : nothing;
  }

  return {
    title: () => w.title,
    load,
    key: walk.key,
    body: () => html`
      <form class="filters" role="search" @submit=${filter}>
        ${form.select('state', { label: w.state }, [['', w.waiting], ...pairs(state), ['ALL', words.all]])}
        ${form.select('flag', { label: w.flag }, [['', words.all], ...pairs(flag)])}
        ${form.select('routing', { label: w.routing }, [['', words.all], ...pairs(routing)])}
        ${form.input('motherName', { label: w.motherName, max: 50 })}
        ${form.input('receivedFrom', { label: w.receivedFrom, type: 'date', narrow: true })}
        ${form.input('receivedUntil', { label: w.receivedUntil, type: 'date', narrow: true })}
        <button class="button">${words.search}</button>
      </form>
      ${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`
        <div class="row"><p class="small">${w.count(items.length)}${next ? '＋' : ''}</p>${legend(LIST_KEYS)}</div>
        ${table({
          caption: w.title, rows: items, current: walk.at,
          columns: [
            [w.receivedAt, (row) => html`${moment(row.receivedAt)} ${waited(row)}`],
            [w.bornAt, (row) => moment(`${row.bornAt}:00+09:00`)],
            [w.motherName, (row) => html`<a href="#/certificates/${row.id}">${row.motherName}</a>`],
            [w.institution, (row) => row.institutionName ?? ''],
            [w.number, (row) => html`<span class="mono">${row.number}</span> ${row.version > 1 ? w.version(row.version) : nothing}`],
            [w.state, (row) => tag('plain', word(state, row.state))],
            [w.flag, flags],
          ],
        })}
        ${next ? html`<p><button type="button" class="button second" @click=${more}>${common.more}</button></p>` : nothing}`}`,
  };
}
