import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';
import { memory } from '../queue-memory.js';
import { legend, LIST_KEYS, walker } from '../walk.js';

const FILTERS = ['state', 'whose', 'channel', 'name', 'dueUntil', 'number'];
const SOON_DAYS = 3;

/**
 * The ward's registrations of birth, soonest deadline first. The filter stands in the address, so that it can be kept and shared.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function registrations({ api, common, newKey, may, query, update, go, act, problem, busy, announce }) {
  const w = words.queue;
  /** @type {any[]} */
  let items = [];
  let next = '';
  /** All of the ward, whatever the page shows. @type {Array<{ id: string, name: string, cases: number, takesOver: boolean }>} */
  let clerks = [];
  let moved = -1;
  let key = newKey();
  const form = new Form({ words: common, update });
  for (const name of FILTERS) form.values[name] = query.get(name) ?? '';
  const walk = walker(() => items.length, (index) => go(`/registrations/${items[index].id}`), update);

  /** @param {string} [cursor] */
  function ask(cursor) {
    const { state } = form.values;
    return api.get('/desk/registrations', { ...Object.fromEntries(FILTERS.map((name) => [name, form.values[name]])), state: state === 'ALL' ? Object.keys(words.states).filter((one) => one !== 'DRAFT' && one !== 'DISCARDED') : state, cursor });
  }

  function remember() {
    memory.registrations = items.map((one) => one.id);
    memory.registrationsAddress = `/registrations${query.size > 0 ? `?${query}` : ''}`;
  }

  async function load() {
    const page = await ask();
    items = page.items;
    next = page.next ?? '';
    remember();
    if (may('births.registration.HAND_OVER_REGISTRATIONS')) clerks = (await api.get('/desk/registrations/clerks')).items;
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
    const chosen = new URLSearchParams(FILTERS.filter((name) => form.values[name]).map((name) => [name, form.text_(name)]));
    go(`/registrations${chosen.size > 0 ? `?${chosen}` : ''}`);
  }

  async function handOver() {
    if (!form.values.from || !form.values.to) return;
    if (!(await confirm({ title: w.handOverAsk, consequences: w.handOverWhat, yes: w.handOver, no: common_.stop }))) return;
    await act(async () => {
      moved = (await api.send('POST', '/desk/registrations/hand-over', { from: form.values.from, to: form.values.to }, key)).count;
      key = newKey();
      await load();
      announce(w.handedOver(moved));
    });
    update();
  }

  /** The deadline is told in words and colour. @param {any} row */
  function due(row) {
    const waits = ['FILED', 'UNDER_REVIEW', 'NEEDS_FIX'].includes(row.state);
    return html`${day(row.dueOn)} ${waits ? tag(row.daysLeft < 0 ? 'bad' : row.daysLeft <= SOON_DAYS ? 'warn' : 'plain', w.left(row.daysLeft)) : nothing}`;
  }

  function handing() {
    const from = clerks.filter((one) => one.cases > 0);
    if (from.length === 0) return nothing;
    /** @param {typeof clerks} who @returns {Array<[string, string]>} */
    const choices = (who) => [['', w.choose], ...who.map((one) => /** @type {[string, string]} */ ([one.id, w.clerk(one.name, one.cases)]))];
    return html`<details class="noprint"><summary>${w.handOver}</summary><p>${w.handOverLead}</p>
      <div class="filters">${form.select('from', { label: w.from }, choices(from))}${form.select('to', { label: w.to }, choices(clerks.filter((one) => one.takesOver)))}
      <button type="button" class="button second" ?disabled=${busy()} @click=${handOver}>${w.handOver}</button></div></details>`;
  }

  return {
    title: () => w.title,
    load,
    key: walk.key,
    body: () => html`
      <form class="filters" role="search" @submit=${filter}>
        ${form.select('state', { label: w.state }, [['', w.waiting], ...pairs(words.states).filter(([code]) => code !== 'DRAFT' && code !== 'DISCARDED'), ['ALL', common_.all]])}
        ${form.select('whose', { label: w.whose }, [['', w.whoses.ANYBODYS], ['MINE', w.whoses.MINE], ['NOBODYS', w.whoses.NOBODYS]])}
        ${form.select('channel', { label: w.channel }, [['', common_.all], ...pairs(words.channels)])}
        ${form.input('name', { label: w.name, max: 50 })}
        ${form.input('dueUntil', { label: w.dueUntil, type: 'date', narrow: true })}
        ${form.input('number', { label: w.number, max: 18 })}
        <button class="button">${common_.search}</button>
      </form>
      ${refused(common, problem())}${moved >= 0 ? banner('done', w.handedOver(moved)) : nothing}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`
        <div class="row"><p class="small">${w.count(items.length)}${next ? '＋' : ''}</p>${legend(LIST_KEYS)}</div>
        ${table({
          caption: w.title, rows: items, current: walk.at,
          columns: [
            [w.due, due],
            [w.child, (row) => html`<a href="#/registrations/${row.id}">${row.childName ?? w.nameless}</a>`],
            [w.mother, (row) => row.motherName ?? ''],
            [w.born, (row) => day(row.bornOn)],
            [w.received, (row) => html`${day(row.receivedOn)} ${row.late ? tag('warn', w.late) : nothing}`],
            [w.channel, (row) => word(words.channels, row.channel)],
            [w.state, (row) => html`${tag('plain', word(words.states, row.state))} ${row.secondPersonWaited ? tag('now', w.second) : nothing}`],
            [w.assigned, (row) => row.assignedName ?? w.nobody],
          ],
        })}
        ${next ? html`<p><button type="button" class="button second" @click=${more}>${common.more}</button></p>` : nothing}
        `}
      ${handing()}
      ${may('births.registration.LIST_OPEN_MATTERS') ? html`<p class="noprint"><a href="#/registrations/matters">${w.matters}</a></p>` : nothing}
      ${may('births.registration.READ_SET_ASIDE_ANSWERS') ? html`<p class="noprint"><a href="#/registrations/answers">${w.answers}</a></p>` : nothing}
      ${may('births.registration.REPORT_BIRTHS') ? html`<p class="noprint"><a href="#/registrations/population-report">${words.report.link}</a></p>` : nothing}`,
  };
}
