import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/stay-ja.js';

/**
 * One notice of マイナポータル that became no case: who may be meant and why, and what is done with it.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function applicationPage({ api, common, newKey, params, update, go, act, problem, busy, announce }) {
  const w = words.applications;
  /** @type {any} */
  let one = null;
  let said = '';
  let key = newKey();
  const form = new Form({ words: common, update });

  async function load() {
    one = await api.get(`/desk/portal-applications/${params.id}`);
    form.values.item ??= one.item && one.item in w.items ? one.item : 'dueDate';
  }

  /** @param {string} name */
  function written(name) {
    const text = form.text_(name).trim();
    if (!text) {
      form.refusals[name] = { field: name, text: common_.reasonNeeded };
      update();
      form.focusRefused();
    }
    return text;
  }

  /** @param {string} done @param {string} place @param {any} body */
  async function send(done, place, body) {
    if (await act(async () => {
      await api.send('POST', `/desk/portal-applications/${params.id}/${place}`, body, key);
      key = newKey();
      await load();
    })) {
      said = done;
      announce(done);
    }
    update();
  }

  /** @param {any} candidate */
  async function open(candidate) {
    if (!(await confirm({ title: w.openAsk, consequences: [`${candidate.name}　${day(candidate.bornOn)}`, w.openWhat], yes: w.open, no: common.back }))) return;
    await act(async () => {
      const opened = await api.send('POST', `/desk/portal-applications/${params.id}/opening`, { personId: candidate.personId }, key);
      go(`/pregnancies/${opened.pregnancyId}`);
    });
  }

  async function giveBack() {
    const text = written('words');
    if (text) await send(w.returned, 'return', { item: form.values.item, words: text });
  }

  async function reject() {
    const text = written('rejection');
    if (text && (await confirm({ title: w.rejectAsk, consequences: [w.rejectWhat], yes: w.doReject, no: common.back, grave: true }))) await send(w.rejected, 'rejection', { words: text });
  }

  async function settle() {
    const text = written('note');
    if (text) await send(w.settled, 'settling', { words: text });
  }

  function deciding() {
    if (one.onlyToSettle) {
      return html`<section class="card noprint" aria-labelledby="settle"><h2 id="settle">${w.settle}</h2><p>${w.settleLead}</p>
        ${form.area('note', { label: w.note, required: true, rows: 3, max: 500 })}<p><button type="button" class="button" ?disabled=${busy()} @click=${settle}>${w.settle}</button></p></section>`;
    }
    return html`<section class="card" aria-labelledby="who"><h2 id="who">${w.candidates}</h2>
        ${one.candidates.length === 0 ? html`<p>${w.noCandidates}</p>` : html`<ul class="plain">${one.candidates.map((/** @type {any} */ candidate) => html`<li><p><span class="strong">${candidate.name}</span> ${day(candidate.bornOn)}
          ${candidate.protectedPerson ? tag('bad', w.protected) : nothing}<br>${w.agrees}：${candidate.agreements.map((/** @type {string} */ code) => word(w.agreements, code)).join('、')}</p>
          <p class="noprint"><button type="button" class="button second" aria-label=${`${w.open}：${candidate.name} ${day(candidate.bornOn)}`} ?disabled=${busy()} @click=${() => open(candidate)}>${w.open}</button></p></li>`)}</ul>`}</section>
      <section class="card noprint" aria-labelledby="back"><h2 id="back">${w.giveBack}</h2>
        ${form.select('item', { label: w.item }, pairs(w.items))}${form.area('words', { label: w.words, required: true, rows: 3, max: 500 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${giveBack}>${w.doReturn}</button></p></section>
      <section class="card noprint" aria-labelledby="no"><h2 id="no">${w.reject}</h2>
        ${form.area('rejection', { label: w.words, required: true, rows: 3, max: 500 })}<p><button type="button" class="button grave" ?disabled=${busy()} @click=${reject}>${w.doReject}</button></p></section>`;
  }

  return {
    title: () => (one ? `${w.title} ${one.number}` : w.title),
    load,
    body: () => html`<p class="noprint"><a href="#/portal-applications">← ${w.back}</a></p>${refused(common, problem())}${said ? banner('done', said) : nothing}
      ${banner('warn', html`${one.findingWords} ${one.item ? html`：${word(w.items, one.item)}` : nothing} <span class="small">（${one.finding}）</span>`)}
      <section class="card" aria-labelledby="values"><h2 id="values">${w.values}</h2>${facts([
        [w.filed, moment(one.filedAt)], [w.attachments, one.attachments > 0 ? String(one.attachments) : null],
        ...one.values.map((/** @type {any} */ value) => /** @type {[string, unknown]} */ ([word(w.items, value.item), value.value])),
      ])}</section>
      ${one.state === 'SET_ASIDE' ? deciding() : nothing}`,
  };
}
