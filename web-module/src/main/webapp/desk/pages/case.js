import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { certificateFacts } from '../../shared/certificate.js';
import { flag, routing, state, word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import words from '../messages/ja.js';
import { after, memory } from '../queue-memory.js';
import { legend } from '../walk.js';

/**
 * One certificate: what it says, what is odd about it, what became of it, and what may be done now.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function certificateCase({ api, common, newKey, may, params, update, go, act, problem, setProblem, busy, announce }) {
  const w = words.case;
  const path = `/desk/certificates/${params.id}`;
  /** @type {any} */
  let it = null;
  let done = false;
  const form = new Form({ words: common, update });
  const keys = { forward: newKey(), return: newKey(), 'undo-join': newKey() };

  async function load() {
    it = await api.get(path);
  }

  /**
   * @param {'forward' | 'return' | 'undo-join'} what
   * @param {Record<string, string>} body
   * @param {string[]} needed
   * @param {{ title: string, consequences: string[], yes: string }} question
   */
  async function work(what, body, needed, question) {
    done = false;
    const missing = needed.filter((name) => !form.text_(`${what}.${name}`).trim());
    if (missing.length > 0) {
      const refusal = new Problem({ status: 0, code: '', text: words.reasonNeeded, detail: '', remedy: '', errors: missing.map((name) => ({ field: `${what}.${name}`, text: words.reasonNeeded })), allowed: [], state: '' });
      form.take(refusal);
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ ...question, no: words.stop, grave: what !== 'forward' }))) return;
    const worked = await act(async () => {
      await api.send('POST', `${path}/${what}`, { ...body, rowVersion: it.rowVersion }, keys[what]);
      await load();
    });
    if (worked) {
      done = true;
      keys[what] = newKey();
      form.values = {};
      announce(w.done);
    } else {
      const refusal = problem();
      if (refusal) {
        setProblem(refusal);
        form.take(new Problem({ ...refusal.facts, errors: refusal.facts.errors.map((one) => ({ ...one, field: `${what}.${one.field}` })) }));
      }
    }
    update();
  }

  function todo() {
    /** @param {string} what @param {string} operation */
    const can = (what, operation) => it.allowed.includes(what) && may(operation);
    return html`
      ${can('JOIN', 'births.JOIN_CERTIFICATE') ? html`<p><a class="button" href="#/certificates/${it.id}/join">${w.join}</a></p>` : nothing}
      ${can('UNDO_JOIN', 'births.UNDO_JOIN') ? html`<details><summary>${w.undo}</summary>
        ${form.area('undo-join.reason', { label: words.reason, required: true, rows: 2 })}
        <p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => work('undo-join', { reason: form.text_('undo-join.reason').trim() }, ['reason'], { title: w.undoAsk, consequences: w.undoWhat, yes: w.undo })}>${w.undo}</button></p></details>` : nothing}
      ${can('FORWARD', 'births.FORWARD_CERTIFICATE') ? html`<details ?open=${it.routing === 'FORWARD'}><summary>${w.forward}</summary>
        ${form.input('forward.municipality', { label: w.forwardTo, required: true, mode: 'numeric', max: 6 })}
        ${form.area('forward.note', { label: w.forwardNote, required: true, rows: 2 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => work('forward', { municipality: form.text_('forward.municipality').trim(), note: form.text_('forward.note').trim() }, ['municipality', 'note'], { title: w.forwardAsk, consequences: w.forwardWhat, yes: w.forward })}>${w.forward}</button></p></details>` : nothing}
      ${can('RETURN', 'births.RETURN_CERTIFICATE') ? html`<details ?open=${it.routing === 'RETURN'}><summary>${w.return}</summary>
        ${form.area('return.reason', { label: words.reason, required: true, rows: 2 })}
        <p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => work('return', { reason: form.text_('return.reason').trim() }, ['reason'], { title: w.returnAsk, consequences: w.returnWhat, yes: w.return })}>${w.return}</button></p></details>` : nothing}`;
  }

  function joined() {
    if (!it.joined) return html`<p>${w.notJoined}</p>`;
    return html`${it.joined.underProtection ? banner('bad', words.sheet.protected, words.persons.protected) : nothing}<p>${it.joined.byToken ? w.joinedToken : w.joinedClerk}（${moment(it.joined.at)}）</p>
      <p>${may('identity.READ_PERSON') ? html`<a href="#/persons/${it.joined.motherId}">${w.person}</a>` : nothing}</p>
      ${may('births.ENTER_SLIP') ? html`<p><a href="#/children/${it.joined.childId}/slip">${w.enterSlip}</a></p>` : nothing}
      ${may('births.registration.ENTER_PAPER_REGISTRATION') ? html`<p><a href="#/registrations/paper?child=${it.joined.childId}">${w.enterPaper}</a></p>` : nothing}`;
  }

  function paper() {
    if (!it.hasAttachment) return html`<p class="small">${w.noAttachment}</p>`;
    const said = w.papers[/** @type {keyof typeof w.papers} */ (it.attachmentState)];
    return html`<p class="small">${w.attachment(it.attachmentType ?? '')} ${said}</p>
      ${it.attachmentState === 'CLEAN' ? html`<p class="noprint"><a class="button second" href="/api/v1${path}/attachment" download>${w.takePaper}</a></p>` : nothing}`;
  }

  function proof() {
    if (!it.evidence) return nothing;
    if (it.evidence.kind !== 'SOAP') return html`<p class="small">${w.typed}</p>`;
    if (!it.evidence.receiptAt) return html`<p class="small">${w.noReceipt}</p>`;
    return html`<p class="small">${w.proved(moment(it.evidence.receiptAt))}</p>
      ${may('births.EXPORT_EVIDENCE') ? html`<details class="noprint"><summary>${w.takeEvidence}</summary><p class="small">${w.evidenceLead}</p>
        <p><a class="button second" href="/api/v1${path}/evidence" download>${w.takeEvidence}</a></p></details>` : nothing}`;
  }

  return {
    title: () => (it ? w.title(it.number) : ''),
    load,
    /** @param {KeyboardEvent} event */
    key(event) {
      const next = after(memory.certificates, params.id ?? '');
      if (event.key === 'n' && next) go(`/certificates/${next}`);
      else if (event.key === 'u') go(memory.certificatesAddress);
      else return false;
      return true;
    },
    body: () => html`
      <div class="toolbar"><a href="#${memory.certificatesAddress}">← ${words.keys.queue}</a> ${tag(it.state === 'RECEIVED' ? 'now' : 'plain', word(state, it.state))}
        ${it.version > 1 ? tag('plain', words.queue.version(it.version)) : nothing}
        ${it.routing === 'HERE' ? nothing : tag('bad', word(routing, it.routing))}
        ${it.flags.map((/** @type {string} */ one) => tag('warn', word(flag, one)))}
        <button type="button" class="button second" @click=${() => window.print()}>${words.print}</button>
        ${after(memory.certificates, params.id ?? '') ? html`<a class="button second end" href="#/certificates/${after(memory.certificates, params.id ?? '')}">${w.next} →</a>` : nothing}</div>
      ${refused(common, problem())}${done ? banner('done', w.done) : nothing}
      ${it.reason ? banner('info', it.reason, w.reasonShown) : nothing}
      ${it.remarks.length > 0 ? banner('warn', html`<ul>${it.remarks.map((/** @type {any} */ one) => html`<li>${one.title} <span class="small">（${one.code}）</span></li>`)}</ul>`, w.remarks) : nothing}
      <div class="two">
        <section class="card" aria-labelledby="content"><h2 id="content">${w.content}</h2>${certificateFacts(it.content, it.bornAtInWords)}</section>
        <div>
          <section class="card" aria-labelledby="joined"><h2 id="joined">${w.joined}</h2>${joined()}</section>
          ${it.allowed.some((/** @type {string} */ one) => ['JOIN', 'UNDO_JOIN', 'FORWARD', 'RETURN'].includes(one)) ? html`<section class="card noprint todo" aria-labelledby="todo"><h2 id="todo">${w.todo}</h2>${todo()}</section>` : nothing}
          <section class="card" aria-labelledby="evidence"><h2 id="evidence">${w.evidence}</h2>
            ${facts([
              [words.queue.institution, it.institutionName], [w.received, moment(it.receivedAt)], [w.municipality, it.municipality], [w.medicalCode, it.medicalInstitutionCode],
            ])}
            ${paper()}${proof()}</section>
          <section class="card" aria-labelledby="versions"><h2 id="versions">${w.versions}</h2>
            <ol class="plain">${it.versions.map((/** @type {any} */ one) => html`<li>${one.id === it.id ? html`<span class="strong">${words.queue.version(one.version)}</span>` : html`<a href="#/certificates/${one.id}">${words.queue.version(one.version)}</a>`}
              ${word(state, one.state)}　${moment(one.receivedAt)}</li>`)}</ol></section>
          ${it.duplicates.length > 0 ? html`<section class="card" aria-labelledby="duplicates"><h2 id="duplicates">${w.duplicates}</h2>
            <ul>${it.duplicates.map((/** @type {string} */ id, /** @type {number} */ index) => html`<li><a href="#/certificates/${id}">${w.duplicate(index + 1)}</a></li>`)}</ul></section>` : nothing}
          ${legend([['n', words.keys.next], ['u', words.keys.queue]])}
        </div>
      </div>`,
  };
}
