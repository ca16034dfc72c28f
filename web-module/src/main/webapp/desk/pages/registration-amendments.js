import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';

/**
 * The chain of what was corrected (訂正) and completed (追完) after acceptance, and the next link of it.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function registrationAmendments({ api, common, newKey, may, params, update, act, problem, busy, announce }) {
  const w = words.amendments;
  const path = `/desk/registration-amendments/${params.id}`;
  /** @type {any[]} */
  let chain = [];
  /** @type {any} */
  let it = null;
  let done = false;
  let rows = [0];
  const form = new Form({ words: common, update });
  form.values = { kind: 'CORRECTION' };
  /** @type {Record<string, string>} */
  const keys = {};

  async function load() {
    it = await api.get(`/desk/registrations/${params.id}`);
    chain = (await api.get(path)).items;
  }

  /**
   * @param {string} what
   * @param {string} address
   * @param {Record<string, unknown>} body
   * @param {{ title: string, consequences: string[], yes: string } | null} question
   */
  async function work(what, address, body, question) {
    done = false;
    if (question && !(await confirm({ ...question, no: common_.stop }))) return;
    keys[what] ??= newKey();
    done = await act(async () => {
      await api.send('POST', address, body, keys[what]);
      await load();
    });
    if (done) {
      delete keys[what];
      form.values = { kind: 'CORRECTION' };
      rows = [0];
      announce(w.done);
    } else form.take(problem());
    update();
  }

  /** @param {string} name */
  function missing(name) {
    form.refusals[name] = { field: name, text: common_.reasonNeeded };
    update();
    form.focusRefused();
  }

  function propose() {
    const open = rows.find((at) => !form.text_(`field.${at}`));
    if (open !== undefined) return missing(`field.${open}`);
    if (!form.text_('reason').trim()) return missing('reason');
    const values = rows.map((at) => ({ field: form.text_(`field.${at}`), ...(form.text_(`value.${at}`).trim() ? { value: form.text_(`value.${at}`).trim() } : {}) }));
    return void work('propose', path, { rowVersion: it.rowVersion, kind: form.text_('kind'), reason: form.text_('reason').trim(), values }, { title: w.proposeAsk, consequences: w.proposeWhat, yes: w.propose });
  }

  function decline() {
    const declined = form.text_('declined').trim();
    if (!declined) return missing('declined');
    return void work('decide', `${path}/decision`, { declined }, null);
  }

  /** What the family register did with it. @param {any} at */
  function register(at) {
    if (!at) return nothing;
    const words_ = `${w.register}：${word(w.registers, at.standing)}${at.on ? `（${day(at.on)}）` : ''}`;
    if (at.standing !== 'NOT_ENTERED' && at.standing !== 'GIVEN_UP') return html`<p class="small">${words_}</p>`;
    return html`${banner('bad', words_)}${at.reason ? banner('info', at.reason, w.registersReason) : nothing}`;
  }

  /** @param {any} one */
  function link(one) {
    const waits = !one.decidedAt && !one.version;
    return html`<section class="card" aria-labelledby=${`n-${one.position}`}><h2 id=${`n-${one.position}`}>${w.nth(one.position)}　${word(w.kinds, one.kind)} ${waits ? tag('now', w.waits) : one.declined ? tag('bad', w.declined) : nothing}</h2>
      <p>${one.reason}</p>
      ${table({ caption: w.title, rows: one.changes, columns: [
        [w.field, (/** @type {any} */ row) => word(words.fields, row.field)], [w.was, (/** @type {any} */ row) => (row.was ? word(words.values, row.was) : w.nothing)], [w.becomes, (/** @type {any} */ row) => (row.becomes ? word(words.values, row.becomes) : w.nothing)],
      ] })}
      <p class="small">${w.by(one.proposedBy, moment(one.proposedAt))}${one.decidedAt ? html`<br>${w.decided(one.decidedBy ?? '', moment(one.decidedAt))}` : nothing}${one.declined ? html`<br>${one.declined}` : nothing}</p>
      ${register(one.register)}
      ${waits && may('births.registration.AMEND_REGISTRATION') ? html`<div class="noprint todo">${one.mine ? html`<p>${w.notByYou}</p>` : html`
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => work('decide', `${path}/decision`, {}, { title: w.approveAsk, consequences: w.approveWhat, yes: w.approve })}>${w.approve}</button></p>
        <details><summary>${w.decline}</summary>${form.area('declined', { label: w.declineReason, required: true, rows: 2 })}
          <p><button type="button" class="button second" ?disabled=${busy()} @click=${decline}>${w.decline}</button></p></details>`}</div>` : nothing}</section>`;
  }

  function next() {
    if (!may('births.registration.AMEND_REGISTRATION') || !it.acceptanceNumber || chain.some((one) => !one.decidedAt && !one.version)) return nothing;
    /** @type {Array<[string, string]>} */
    const fields = [['', words.queue.choose], ...it.form.fields.map((/** @type {any} */ one) => /** @type {[string, string]} */ ([one.path, word(words.fields, one.path)]))];
    return html`<section class="card noprint" aria-labelledby="next"><h2 id="next">${w.propose}</h2><p>${w.lead}</p>
      ${form.select('kind', { label: w.kind, required: true }, pairs(w.kinds))}
      ${rows.map((at) => html`<div class="card inner">${form.select(`field.${at}`, { label: w.field, required: true }, fields)}${form.input(`value.${at}`, { label: w.value, hint: w.valueHint, max: 500 })}
        ${rows.length > 1 ? html`<p><button type="button" class="button quiet" @click=${() => { rows = rows.filter((one) => one !== at); update(); }}>${w.remove}</button></p>` : nothing}</div>`)}
      ${form.area('reason', { label: common_.reason, required: true, rows: 2 })}
      <p class="actions"><button type="button" class="button second" ?disabled=${rows.length >= 20} @click=${() => { rows = [...rows, Math.max(...rows) + 1]; update(); }}>${w.add}</button>
        <button type="button" class="button" ?disabled=${busy()} @click=${propose}>${w.propose}</button></p></section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`<p class="noprint"><a href="#/registrations/${params.id}">← ${w.back}</a></p>
      ${refused(common, problem())}${done ? banner('done', w.done) : nothing}
      ${chain.length === 0 ? empty(w.empty, w.lead) : chain.map(link)}
      ${next()}`,
  };
}
