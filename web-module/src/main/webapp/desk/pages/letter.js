import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/letters-ja.js';

/**
 * One letter: to whom it goes, what it says, what holds it back, and what a clerk decides.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function letter({ api, common, newKey, may, params, update, act, problem, busy, announce }) {
  const w = words.letter;
  const path = `/desk/letters/${params.id}`;
  /** @type {any} */
  let it = null;
  let said = '';
  let key = newKey();
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
  }

  /**
   * @param {string} decision
   * @param {{ title: string, consequences: string[] } | null} question
   * @param {string} [reason]
   */
  async function decide(decision, question, reason) {
    said = '';
    const named = /** @type {Record<string, any>} */ (w)[decision];
    if (question && !(await confirm({ ...question, yes: named, no: common_.stop, grave: decision === 'DROP' }))) return;
    const worked = await act(async () => {
      await api.send('POST', `${path}/decision`, { rowVersion: it.rowVersion, decision, ...(reason ? { reason } : {}) }, key);
      key = newKey();
      await load();
    });
    if (worked) {
      said = w.done;
      form.values = {};
      announce(said);
    } else form.take(problem());
    update();
  }

  function drop() {
    const reason = form.text_('reason').trim();
    if (!reason) {
      form.refusals.reason = { field: 'reason', text: common_.reasonNeeded };
      update();
      form.focusRefused();
      return;
    }
    void decide('DROP', { title: w.dropAsk, consequences: w.dropWhat }, reason);
  }

  function todo() {
    if (it.allowed.length === 0 || !may('documents.letters.DECIDE_LETTER')) return nothing;
    const can = (/** @type {string} */ move) => it.allowed.includes(move);
    const button = (/** @type {string} */ move) => (can(move) ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${() => decide(move, null)}>${/** @type {Record<string, any>} */ (w)[move]}</button></p>` : nothing);
    return html`<section class="card noprint todo" aria-labelledby="todo"><h2 id="todo">${w.todo}</h2>
      ${can('LOOK') && it.address ? html`<p><button type="button" class="button" ?disabled=${busy()} @click=${() => decide('LOOK', { title: w.lookAsk, consequences: w.lookWhat })}>${w.LOOK}</button></p>` : nothing}
      ${['BY_HAND', 'OTHER_PRINTER'].includes(it.state) && can('POST') ? html`<p><a class="button" href="/api/v1${path}/sheet" download>${w.sheet}</a></p>` : nothing}
      ${['POST', 'BY_HAND', 'OTHER_PRINTER', 'TAKE_OUT', 'TAKE_BACK'].map(button)}
      ${can('DROP') ? html`<details><summary>${w.DROP}</summary>${form.area('reason', { label: w.dropReason, required: true, rows: 2 })}
        <p><button type="button" class="button grave" ?disabled=${busy()} @click=${drop}>${w.DROP}</button></p></details>` : nothing}</section>`;
  }

  return {
    title: () => (it ? w.title(it.name) : ''),
    load,
    body: () => html`
      <div class="toolbar"><a href="#/letters?ward=${it.ward}">← ${w.back}</a> ${tag(it.state === 'POSTED' ? 'done' : 'plain', word(words.states, it.state))}</div>
      ${refused(common, problem())}${said ? banner('done', said) : nothing}
      ${it.holds.includes('ADDRESS_PROTECTED') ? banner('bad', w.protected) : nothing}
      <div class="two">
        <section class="card" aria-labelledby="content"><h2 id="content">${w.content}</h2>
          ${facts([
            [w.to, it.name],
            [w.address, it.address ? html`${it.address.postcode ? html`〒${it.address.postcode.slice(0, 3)}-${it.address.postcode.slice(3)}<br>` : nothing}${it.address.text}${it.address.building ? html`<br>${it.address.building}` : nothing}` : w.noAddress],
            [words.list.written, moment(it.writtenAt)],
          ])}
          <h3>${it.title}</h3>
          ${it.lines.map((/** @type {any} */ line) => html`<p class="lines">${line.label ? html`<span class="strong">${line.label}</span>　` : nothing}${line.words}</p>`)}
          ${it.purpose.startsWith('births.registration.') && may('births.registration.READ_REGISTRATION') ? html`<p class="noprint"><a href="#/registrations/${it.ownerId}">${w.owner}</a></p>` : nothing}</section>
        <div>
          ${it.holds.length > 0 ? html`<section class="card" aria-labelledby="held"><h2 id="held">${w.held}</h2>
            <dl class="facts">${it.holds.map((/** @type {string} */ hold) => html`<div><dt>${word(words.holds, hold)}</dt><dd>${word(words.next, hold)}</dd></div>`)}</dl>
            ${it.lacking.length > 0 ? facts(it.lacking.map((/** @type {any} */ one) => /** @type {[string, unknown]} */ ([words.places[/** @type {keyof typeof words.places} */ (one.place)] ?? one.place, html`${one.words} <code>${one.codePoints.join('、')}</code>`]))) : nothing}</section>` : nothing}
          ${todo()}
        </div>
      </div>`,
  };
}
