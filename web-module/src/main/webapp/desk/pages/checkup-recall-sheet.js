import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/checkup-recall-ja.js';

/**
 * A child that did not come: whom to call, what was done, and how it ends.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupRecallSheet({ api, common, newKey, params, may, update, act, problem, busy, announce }) {
  const path = `/desk/checkup-recall/${params.id}`;
  /** @type {any} */
  let it = null;
  let saved = '';
  const form = new Form({ words: common, update, values: fresh() });

  function fresh() {
    return { on: today(), way: 'CALL', reached: false, 'well.on': today(), 'elsewhere.on': today(), 'exemption.on': today() };
  }

  async function load() {
    it = await api.get(path);
  }

  /** @param {string} where @param {Record<string, any>} body @param {(answer: any) => string} said */
  async function send(where, body, said) {
    saved = '';
    if (await act(async () => {
      const answer = await api.send('POST', `${path}/${where}`, body, newKey());
      await load();
      saved = said(answer);
    })) {
      announce(saved);
      form.values = fresh();
      form.take(null);
    } else form.take(problem());
    update();
  }

  /** @param {string[]} names */
  function missing(names) {
    const empty = names.filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    update();
    form.focusRefused();
    return empty.length > 0;
  }

  /** @param {string} name @param {string} as */
  const given = (name, as) => (form.text_(name).trim() ? { [as]: form.text_(name).trim() } : {});

  async function note() {
    if (!missing(['on'])) await send('contacts', { way: form.values.way, on: form.text_('on'), reached: form.values.reached === true, ...given('note', 'note'), ...given('nextOn', 'nextOn') }, () => w.saved);
  }

  async function notice() {
    if (await confirm({ title: w.sendAsk, consequences: w.sendWhat, yes: w.sendDo, no: w.stop })) await send('notices', { done: true }, (answer) => w.sent(word(w.ways, answer.way)));
  }

  /** Each ending has fields of its own, named after it. @param {'well' | 'elsewhere' | 'exemption'} how @param {string[]} names */
  async function end(how, names) {
    if (missing(['on', ...names].map((name) => `${how}.${name}`)) || !(await confirm({ title: w.endAsk, consequences: w.endWhat, yes: w.noteDo, no: w.stop, grave: true }))) return;
    const body = Object.fromEntries(['on', 'note', ...names].map((name) => [name, form.text_(`${how}.${name}`).trim()]).filter(([, text]) => text));
    await send(how, { version: it.line.version, ...body }, () => w.saved);
    form.refusals = Object.fromEntries(Object.entries(form.refusals).map(([name, refusal]) => [`${how}.${name}`, refusal]));
    update();
  }

  /** @param {any} one */
  const guardian = (one) => [one.name, one.keptFrom ? tag('bad', w.keptFrom) : one.phone ? html`<a href=${`tel:${one.phone.replace(/[^0-9+]/g, '')}`}>${one.phone}</a>` : '−'];

  function ways() {
    return html`<section class="card noprint" aria-labelledby="note"><h2 id="note">${w.noteTitle}</h2>
        ${form.choice('way', { label: w.way }, pairs(w.ways).filter(([code]) => code !== 'NOTICE'))}<div class="pair">${form.input('on', { label: w.on, type: 'date', required: true })}${form.input('nextOn', { label: w.nextOn, type: 'date' })}</div>
        ${form.check('reached', { label: w.reached })}${form.area('note', { label: w.note, rows: 3 })}
        <p class="actions"><button type="button" class="button" ?disabled=${busy()} @click=${note}>${w.noteDo}</button>
          ${it.reach === 'NOBODY' ? nothing : html`<button type="button" class="button second" ?disabled=${busy()} @click=${notice}>${w.send}</button>`}
          ${may('checkups.MOVE_CHECKUP') ? html`<a class="button second" href=${`#/infant-checkups/${it.line.checkupId}/move`}>${w.again}</a>` : nothing}</p></section>
      ${may('checkups.KNOW_WELL') ? html`<details class="card noprint"><summary>${w.well}</summary><p>${w.wellWhat}</p>${form.input('well.on', { label: w.on, type: 'date', required: true })}${form.choice('well.where', { label: w.where, required: true }, pairs(w.wheres))}${form.input('well.seenBy', { label: w.seenBy, required: true, max: 100 })}${form.area('well.note', { label: w.note, rows: 2 })}
        <button type="button" class="button" ?disabled=${busy()} @click=${() => end('well', ['where', 'seenBy'])}>${w.wellDo}</button></details>` : nothing}
      ${may('checkups.DONE_ELSEWHERE') ? html`<details class="card noprint"><summary>${w.elsewhere}</summary>${form.input('elsewhere.on', { label: w.on, type: 'date', required: true })}${form.input('elsewhere.place', { label: w.place, required: true, max: 100 })}
        <button type="button" class="button" ?disabled=${busy()} @click=${() => end('elsewhere', ['place'])}>${w.elsewhereDo}</button></details>` : nothing}
      ${may('checkups.EXEMPT_CHECKUP') ? html`<details class="card noprint"><summary>${w.exempt}</summary>${form.input('exemption.on', { label: w.on, type: 'date', required: true })}${form.choice('exemption.reason', { label: w.reason, required: true }, pairs(w.reasons))}${form.area('exemption.note', { label: w.note, rows: 2 })}
        <button type="button" class="button grave" ?disabled=${busy()} @click=${() => end('exemption', ['reason'])}>${w.exemptDo}</button></details>` : nothing}`;
  }

  return {
    title: () => (it ? w.of(it.line.name) : w.title),
    load,
    body: () => html`<div class="toolbar"><a href=${`#/checkup-recall?ward=${it.ward}`}>← ${w.back}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      <p>${it.line.protectedPerson ? tag('bad', w.protected) : nothing}${tag('plain', word(w.states, it.line.state))}${it.line.signs.map((/** @type {string} */ sign) => tag('warn', word(w.sign, sign)))}</p>
      ${facts([[w.kind, word(w.kinds, it.line.kind)], [w.birthDate, day(it.line.birthDate)], [w.misses, String(it.line.misses)], [w.until, day(it.line.until)], [w.newDay, it.line.newDay ? day(it.line.newDay) : ''], [w.address, it.address], [w.reach, word(w.reaches, it.reach)]])}
      <section class="card" aria-labelledby="guardians"><h2 id="guardians">${w.guardians}</h2>${it.guardians.length === 0 ? html`<p>${w.nobody}</p>` : facts(it.guardians.map(guardian))}</section>
      <section class="card" aria-labelledby="history"><h2 id="history">${w.history}</h2>${it.contacts.length === 0 ? html`<p>${w.historyNone}</p>` : table({
        caption: w.history, rows: it.contacts,
        columns: [[w.on, (/** @type {any} */ one) => day(one.on)], [w.way, (/** @type {any} */ one) => html`${word(w.ways, one.way)} ${one.way === 'NOTICE' || one.way === 'LETTER' ? nothing : tag(one.reached ? 'done' : 'plain', one.reached ? w.reached : w.notReached)}`], [w.note, (/** @type {any} */ one) => one.note ?? ''], [w.nextOn, (/** @type {any} */ one) => (one.nextOn ? day(one.nextOn) : '')], [w.by, (/** @type {any} */ one) => one.by ?? w.city]],
      })}</section>
      ${['MISSED', 'TARGETED', 'INVITED'].includes(it.line.state) && may('checkups.NOTE_RECALL_CONTACT') ? ways() : nothing}`,
  };
}
