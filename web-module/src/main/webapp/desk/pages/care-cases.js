import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { moment, shortDay } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';
import consultation from '../messages/consultation-ja.js';
import { wardOf, wardsOf } from '../consultation-ward.js';
import { legend, LIST_KEYS, walker } from '../walk.js';

/**
 * The nurses' cases of a ward: who should look soonest first, and whose each is. A case of somebody who left is in the pool.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function careCases({ api, common, newKey, me, wards, query, update, go, act, problem, busy, announce }) {
  const w = consultation.list;
  const ward = wardOf(me, wards, query);
  /** @type {any} */
  let page = { items: [], nurses: [], pool: 0 };
  let key = newKey();
  let saved = '';
  const form = new Form({ words: common, update, values: { ward, whose: query.get('whose') ?? 'MINE', withNurse: query.get('withNurse') ?? '' } });
  const walk = walker(() => page.items.length, (index) => go(`/care-cases/${page.items[index].id}`), update);

  /** @param {string} [cursor] */
  function ask(cursor) {
    const [whose, nurse] = form.text_('whose').split('.');
    return api.get('/desk/care-cases', { ward, whose: whose ?? 'MINE', nurse, withNurse: form.values.withNurse, cursor });
  }

  async function load() {
    page = await ask();
    key = newKey();
  }

  /** @param {Event} event */
  function filter(event) {
    event.preventDefault();
    go(`/care-cases?${new URLSearchParams(Object.entries(form.values).filter(([name, value]) => value && ['ward', 'whose', 'withNurse'].includes(name)))}`);
  }

  async function handOver() {
    if (!(await confirm({ title: w.handOverAsk, consequences: w.handOverWhat, yes: w.handOverDo, no: consultation.sheet.back }))) return;
    saved = '';
    let cases = 0;
    if (await act(async () => {
      ({ cases } = await api.send('POST', '/desk/care-cases/hand-over', { ward, from: form.values.from || page.nurses[0]?.id, ...(form.values.to ? { to: form.values.to } : {}) }, key));
      await load();
    })) {
      saved = w.handed(cases);
      announce(saved);
    }
    update();
  }

  /** @param {any} nurse */
  const named = (nurse) => `${nurse.name}（${nurse.holding ? w.cases(nurse.cases) : `${w.gone}・${w.cases(nurse.cases)}`}）`;

  return {
    title: () => w.title,
    load,
    key: walk.key,
    body: () => html`
      <div class="toolbar"><a class="button second" href=${`#/interviews?ward=${ward}`}>${w.interviews}</a>${tag(page.pool > 0 ? 'warn' : 'plain', w.inPool(page.pool))}<button type="button" class="button second" @click=${() => window.print()}>${words.print}</button></div>
      <form class="filters" role="search" @submit=${filter}>
        ${wardsOf(me, wards).length > 1 ? form.select('ward', { label: consultation.wards }, wardsOf(me, wards)) : nothing}
        ${form.select('whose', { label: w.whose }, [['MINE', w.mine], ['POOL', w.pool], ['ALL', w.all], ...page.nurses.map((/** @type {any} */ one) => /** @type {[string, string]} */ ([`NURSE.${one.id}`, named(one)]))])}
        ${form.select('withNurse', { label: w.only }, [['', w.all], ...pairs({ true: w.yes })])}
        <button class="button">${words.search}</button>
      </form>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      ${page.items.length === 0 ? empty(w.empty, w.emptyNext) : html`${legend(LIST_KEYS)}${table({
        caption: w.caption, rows: /** @type {any[]} */ (page.items), current: walk.at, kind: (row) => (row.grade === 3 ? 'late' : ''),
        columns: [
          [w.grade, (row) => (row.grade > 0 ? tag(row.grade === 3 ? 'bad' : row.grade === 2 ? 'warn' : 'plain', word(consultation.grades, String(row.grade))) : nothing)],
          [w.name, (row) => html`<a href="#/care-cases/${row.id}">${row.name}</a> ${row.protectedPerson ? tag('bad', w.protected) : nothing}`],
          [w.due, (row) => html`${shortDay(row.dueOn)} <span class="small">${w.week(row.weeks)}</span>`],
          [w.why, (row) => html`<span class="tags">${row.signs.map((/** @type {string} */ one) => tag('plain', word(consultation.signs, one)))}</span>`],
          [w.next, (row) => html`<span class="tags">${row.waiting.map((/** @type {string} */ one) => tag('warn', word(consultation.kinds, one)))}${row.questionnaire === 'ANSWERED' ? tag('now', consultation.questionnaireStates.ANSWERED) : nothing}</span>${row.interviewAt ? html`<br>${w.interviewAt(moment(`${row.interviewAt}:00+09:00`))}` : nothing}`],
          [w.nurse, (row) => html`${row.nurseName ?? w.noNurse} ${row.nurseGone ? tag('bad', w.gone) : nothing}`],
        ],
      })}
      ${page.next ? html`<p><button type="button" class="button second" @click=${() => act(async () => {
        const more = await ask(page.next);
        page = { ...more, items: [...page.items, ...more.items] };
      })}>${common.more}</button></p>` : nothing}`}
      ${page.nurses.length > 0 ? html`<section class="card" aria-labelledby="hand"><h2 id="hand">${w.handOver}</h2><p>${w.handOverLead}</p>
        ${form.select('from', { label: w.from }, page.nurses.map((/** @type {any} */ one) => [one.id, named(one)]))}
        ${form.select('to', { label: w.to }, [['', w.toPool], ...page.nurses.filter((/** @type {any} */ one) => one.holding).map((/** @type {any} */ one) => /** @type {[string, string]} */ ([one.id, named(one)]))])}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${handOver}>${w.handOverDo}</button></p></section>` : nothing}`,
  };
}
