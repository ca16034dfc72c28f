import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, tag } from '../../shared/components.js';
import { fullName, hiddenField, pairs, supportMeasure, word } from '../../shared/codes-ja.js';
import { day, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';

/**
 * The support measures (支援措置) that protect one person: entered by one clerk and in force at once, ended by two.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function measures({ api, common, newKey, may, params, update, act, problem, busy, announce }) {
  const w = words.measures;
  /** @type {any} */
  let person = null;
  /** @type {any[]} */
  let family = [];
  /** @type {any[]} */
  let items = [];
  let saved = '';
  let key = newKey();
  const empties = () => ({ validFrom: today(), hidden: ['ADDRESS', 'WARD', 'FACILITY', 'APPOINTMENT', 'PHONE'], alsoProtected: [] });
  const form = new Form({ words: common, update, values: empties() });
  /** The measure whose end is being asked for. */
  let asking = '';
  const ending = new Form({ words: common, update });

  async function load() {
    person = await api.get(`/desk/persons/${params.id}`);
    family = may('identity.READ_FAMILY') ? (await api.get(`/desk/persons/${params.id}/family`)).members.filter((/** @type {any} */ one) => one.id !== params.id) : [];
    items = (await api.get(`/desk/persons/${params.id}/support-measures`)).items;
  }

  /** @param {string} done @param {() => Promise<any>} work */
  async function carryOut(done, work) {
    saved = '';
    if (await act(async () => {
      await work();
      await load();
    })) saved = done;
    update();
    if (saved) announce(saved);
  }

  async function enter() {
    await carryOut(w.entered, async () => {
      await api.send('POST', `/desk/persons/${params.id}/support-measures`, {
        alsoProtected: form.values.alsoProtected, protectedFrom: form.text_('protectedFrom').split(/[\s,、，]+/).filter(Boolean), validFrom: form.text_('validFrom'), validTo: form.text_('validTo'), hidden: form.values.hidden, shutsOut: form.values.shutsOut === true, grounds: form.text_('grounds').trim(),
      }, key);
      key = newKey();
      form.values = empties();
    });
    form.take(problem());
    update();
    if (!saved) form.focusRefused();
  }

  /** @param {string} id */
  function open(id) {
    asking = id;
    ending.values = {};
    ending.take(null);
    update();
  }

  /** @param {any} one */
  async function ask(one) {
    await carryOut(w.asked, async () => {
      await api.send('POST', `/desk/support-measures/${one.id}/end-requests`, { reason: ending.text_('reason').trim() }, newKey());
      asking = '';
    });
    ending.take(problem());
    update();
  }

  /** @param {any} one */
  async function end(one) {
    if (!(await confirm({ title: w.endAsk, consequences: w.endWhat, yes: w.end, no: words.stop, grave: true }))) return;
    await carryOut(w.ended, () => api.send('POST', `/desk/support-measures/${one.id}/end`));
  }

  /** @param {any[]} people */
  const named = (people) => people.map((one) => `${one.name ?? w.unknown}${one.residentNumber ? `（${one.residentNumber}）` : ''}`).join('、');

  /** @param {any} one */
  function actions(one) {
    if (!may('identity.END_SUPPORT_MEASURE') || one.state === 'ENDED') return nothing;
    if (one.ofTheRegister) return html`<p class="hint">${w.byRegister}</p>`;
    if (one.state === 'END_ASKED') {
      return html`${banner('warn', html`<p>${one.endAskedByMe ? w.waitsForAnother : w.pleaseConfirm}</p><p>${one.endReason}</p>`)}
        <p class="actions">${one.endAskedByMe ? nothing : html`<button type="button" class="button" ?disabled=${busy()} @click=${() => end(one)}>${w.end}</button>`}
        <button type="button" class="button second" ?disabled=${busy()} @click=${() => carryOut(w.keptUp, () => api.send('POST', `/desk/support-measures/${one.id}/keep`))}>${w.keep}</button></p>`;
    }
    return asking === one.id
      ? html`<p>${w.askLead}</p>${ending.area('reason', { label: words.reason, required: true, max: 400 })}
        <p class="actions"><button type="button" class="button" ?disabled=${busy()} @click=${() => ask(one)}>${w.askEnd}</button>
        <button type="button" class="button second" @click=${() => open('')}>${words.stop}</button></p>`
      : html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${() => open(one.id)}>${w.askEnd}</button></p>`;
  }

  /** @param {any} one */
  const card = (one) => html`<section class="card">${facts([
    [words.queue.state, tag(one.state === 'ENDED' || one.validTo < today() ? 'plain' : 'warn', one.validTo < today() ? w.over : word(supportMeasure, one.state))],
    [w.period, `${day(one.validFrom)}〜${day(one.endedOn ?? one.validTo)}`],
    [w.protected, named(one.protectedPersons)], [w.from, named(one.protectedFrom)],
    [w.hiddenFields, one.hidden.map((/** @type {string} */ field) => word(hiddenField, field)).join('、')], [w.shutsOut, one.shutsOut ? w.yes : w.no],
    [w.origin, one.ofTheRegister ? w.register : w.desk], [w.grounds, one.grounds ?? ''], [w.endReason, one.state === 'ENDED' ? one.endReason ?? '' : ''],
  ])}${actions(one)}</section>`;

  return {
    title: () => w.title,
    load,
    body: () => html`${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      <p><a href="#/persons/${params.id}">${fullName(person.name)}</a></p>${banner('warn', w.lead)}
      <div class="two"><div><h2>${w.list}</h2>${items.length === 0 ? empty(w.none, '') : items.map(card)}</div>
      ${may('identity.ENTER_SUPPORT_MEASURE') ? html`<section class="card noprint" aria-labelledby="new"><h2 id="new">${w.new}</h2><p>${w.newLead}</p>
        ${family.length > 0 ? form.several('alsoProtected', { label: w.also }, family.map((one) => [one.id, fullName(one.name)])) : nothing}
        ${form.input('protectedFrom', { label: w.fromNumbers, required: true, max: 330, hint: w.fromHint })}
        <div class="pair">${form.input('validFrom', { label: w.validFrom, required: true, type: 'date', narrow: true })}${form.input('validTo', { label: w.validTo, required: true, type: 'date', narrow: true })}</div>
        ${form.several('hidden', { label: w.hiddenFields }, pairs(hiddenField))}
        ${form.check('shutsOut', { label: w.shutsOutLabel })}
        ${form.area('grounds', { label: w.grounds, required: true, max: 400, hint: w.groundsHint })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${enter}>${w.enter}</button></p></section>` : nothing}</div>`,
  };
}
