import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';
import { after, memory } from '../queue-memory.js';
import { legend } from '../walk.js';

/**
 * One registration of birth: the form beside the certificate with their differences, and what may be done now.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function registrationCase({ api, common, newKey, may, params, update, go, act, problem, busy, announce }) {
  const w = words.case;
  const path = `/desk/registrations/${params.id}`;
  /** @type {any} */
  let it = null;
  let said = '';
  /** Fields to be put right, each with its words. @type {number[]} */
  let defects = [0];
  /** Fields to be put right on the phone. @type {number[]} */
  let mended = [0];
  const form = new Form({ words: common, update });
  /** @type {Record<string, string>} */
  const keys = {};

  async function load() {
    it = await api.get(path);
  }

  /**
   * @param {string} what the operation's last part
   * @param {Record<string, unknown>} body
   * @param {{ title: string, consequences: string[], yes: string, grave?: boolean } | null} question
   * @param {(answer: any) => string} [told]
   */
  async function work(what, body, question, told = () => w.done) {
    said = '';
    if (question && !(await confirm({ ...question, no: common_.stop }))) return;
    keys[what] ??= newKey();
    const worked = await act(async () => {
      const answer = await api.send('POST', `${path}/${what}`, body, keys[what]);
      said = told(answer);
      await load();
    });
    if (worked) {
      delete keys[what];
      form.values = {};
      defects = [0];
      mended = [0];
      announce(said);
    } else form.take(problem());
    update();
  }

  /** A needed text; says so at its field where it is missing. @param {string} name */
  function needed(name) {
    const text = form.text_(name).trim();
    if (!text) {
      form.refusals[name] = { field: name, text: common_.reasonNeeded };
      update();
      form.focusRefused();
    }
    return text;
  }

  function ask() {
    const wanted = defects.map((at) => ({ field: form.text_(`field.${at}`), words: form.text_(`words.${at}`).trim(), at }));
    const open = wanted.find((one) => !one.field || !one.words);
    if (open) {
      const name = open.field ? `words.${open.at}` : `field.${open.at}`;
      form.refusals[name] = { field: name, text: common_.reasonNeeded };
      update();
      form.focusRefused();
      return;
    }
    void work('correction-request', { rowVersion: it.rowVersion, defects: wanted.map(({ field, words: text }) => ({ field, words: text })) }, { title: w.askAsk, consequences: w.askWhat, yes: w.ask });
  }

  /** A choice where the form has one, a line otherwise; it begins with what stands there. @param {number} at */
  function mendedValue(at) {
    const field = it.form.fields.find((/** @type {any} */ one) => one.path === form.text_(`phone.field.${at}`));
    if (!field) return nothing;
    const name = `phone.value.${at}`;
    const options = { label: w.phoneValue, hint: field.value ? shown(field) : words.amendments.nothing };
    return field.words.length > 0 ? form.select(name, options, [['', words.paper.none], ...field.words.map((/** @type {string} */ one) => /** @type {[string, string]} */ ([one, word(words.values, one)]))]) : form.input(name, { ...options, max: field.most });
  }

  function mend() {
    const open = mended.find((at) => !form.text_(`phone.field.${at}`));
    if (open !== undefined) {
      needed(`phone.field.${open}`);
      return;
    }
    const spokenWith = needed('spokenWith');
    const reason = spokenWith && needed('phoneReason');
    if (!reason) return;
    if (form.values.consented !== true) {
      form.refusals.consented = { field: 'consented', text: w.phoneConsentNeeded };
      update();
      form.focusRefused();
      return;
    }
    const values = mended.map((at) => ({ field: form.text_(`phone.field.${at}`), ...(form.text_(`phone.value.${at}`).trim() ? { value: form.text_(`phone.value.${at}`).trim() } : {}) }));
    void work('phone-mending', { rowVersion: it.rowVersion, spokenWith, reason, consented: true, values }, { title: w.phoneAsk, consequences: w.phoneWhat, yes: w.phone });
  }

  function todo() {
    /** @param {string} what @param {string} operation */
    const can = (what, operation) => it.allowed.includes(what) && may(`births.registration.${operation}`);
    const open = { rowVersion: it.rowVersion };
    const mayTake = ['UNDER_REVIEW', 'NEEDS_FIX'].includes(it.form.state) && !it.mine && may('births.registration.TAKE_UP_REGISTRATION');
    return html`
      ${can('TAKE_UP', 'TAKE_UP_REGISTRATION') || mayTake ? html`<p><button type="button" class="button" ?disabled=${busy()} @click=${() => work('take-up', open, null)}>${mayTake ? w.takeOver : w.takeUp}</button></p>` : nothing}
      ${can('ACCEPT', 'ACCEPT_REGISTRATION') ? html`<p><button type="button" class="button" ?disabled=${busy()} @click=${() => work('acceptance', open, { title: w.acceptAsk, consequences: w.acceptWhat, yes: w.accept }, (answer) => w.accepted(answer.number))}>${w.accept}</button></p>` : nothing}
      ${can('ASK', 'ASK_FOR_CORRECTION') ? html`<details><summary>${w.ask}</summary><p class="small">${w.askLead}</p>
        ${defects.map((at) => html`<div class="card inner">
          ${form.select(`field.${at}`, { label: w.askField, required: true }, [['', words.queue.choose], ...(it.form.photo.needed ? [/** @type {[string, string]} */ (['certificate.photo', words.photo.title])] : []), ...fields().map((/** @type {any} */ one) => /** @type {[string, string]} */ ([one.path, word(words.fields, one.path)]))])}
          ${form.area(`words.${at}`, { label: w.askWords, required: true, rows: 2 })}
          ${defects.length > 1 ? html`<p><button type="button" class="button quiet" @click=${() => { defects = defects.filter((one) => one !== at); update(); }}>${w.removeDefect}</button></p>` : nothing}</div>`)}
        <p class="actions"><button type="button" class="button second" ?disabled=${defects.length >= 20} @click=${() => { defects = [...defects, Math.max(...defects) + 1]; update(); }}>${w.addDefect}</button>
          <button type="button" class="button" ?disabled=${busy()} @click=${ask}>${w.ask}</button></p></details>` : nothing}
      ${can('MEND_BY_PHONE', 'MEND_BY_PHONE') ? html`<details><summary>${w.phone}</summary><p class="small">${w.phoneLead}</p>
        ${mended.map((at) => html`<div class="card inner">
          ${form.select(`phone.field.${at}`, { label: w.phoneField, required: true }, [['', words.queue.choose], ...it.phoneFields.map((/** @type {string} */ one) => /** @type {[string, string]} */ ([one, word(words.fields, one)]))])}
          ${mendedValue(at)}
          ${mended.length > 1 ? html`<p><button type="button" class="button quiet" @click=${() => { mended = mended.filter((one) => one !== at); update(); }}>${w.removeDefect}</button></p>` : nothing}</div>`)}
        <p><button type="button" class="button second" ?disabled=${mended.length >= 20} @click=${() => { mended = [...mended, Math.max(...mended) + 1]; update(); }}>${w.addDefect}</button></p>
        ${form.input('spokenWith', { label: w.phoneWith, required: true, max: 100 })}${form.area('phoneReason', { label: w.phoneReason, required: true, rows: 2 })}
        ${form.check('consented', { label: w.phoneConsent })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${mend}>${w.phone}</button></p></details>` : nothing}
      ${can('SEND_ON', 'SEND_ON_REGISTRATION') ? html`<details><summary>${w.sendOn}</summary>
        ${form.input('municipality', { label: w.sendTo, required: true, mode: 'numeric', max: 6 })}${form.area('note', { label: w.sendNote, required: true, rows: 2 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => {
          const municipality = needed('municipality');
          const note = municipality && needed('note');
          if (note) void work('sending-on', { ...open, municipality, note }, { title: w.sendAsk, consequences: w.sendWhat, yes: w.sendOn });
        }}>${w.sendOn}</button></p></details>` : nothing}
      ${can('TELL_RESIDENCE', 'TELL_RESIDENCE') ? html`<details><summary>${w.tellResidence}</summary><p class="small">${w.tellResidenceLead}</p>
        ${form.input('municipality', { label: w.tellTo, required: true, mode: 'numeric', max: 6 })}${form.area('note', { label: w.tellNote, required: true, rows: 2 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => {
          const municipality = needed('municipality');
          const note = municipality && needed('note');
          if (note) void work('residence-told', { ...open, municipality, note }, { title: w.tellAsk, consequences: w.tellWhat, yes: w.tellResidence });
        }}>${w.tellResidence}</button></p></details>` : nothing}
      ${can('TAKE_BACK', 'TAKE_BACK_ACCEPTANCE') ? html`<details><summary>${w.takeBack}</summary><p class="small">${w.takeBackLead}</p>
        ${form.area('takeBack', { label: common_.reason, required: true, rows: 3 })}
        <p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => {
          const reason = needed('takeBack');
          if (reason) void work('taking-back', { ...open, reason }, { title: w.takeBackAsk, consequences: w.takeBackWhat, yes: w.takeBack, grave: true }, (answer) => (answer.decided ? w.done : w.takeBackProposed));
        }}>${w.takeBack}</button></p></details>` : nothing}
      ${can('REFUSE', 'REFUSE_REGISTRATION') ? html`<details><summary>${w.refuse}</summary><p class="small">${w.refuseLead}</p>
        ${form.area('reason', { label: common_.reason, required: true, rows: 3 })}
        <p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => {
          const reason = needed('reason');
          if (reason) void work('refusal', { ...open, reason }, { title: w.refuseAsk, consequences: w.refuseWhat, yes: w.refuse, grave: true }, (answer) => (answer.decided ? w.done : w.proposed));
        }}>${w.refuse}</button></p></details>` : nothing}`;
  }

  function proposal() {
    const one = it.proposal;
    if (!one) return nothing;
    const back = one.act === 'TAKE_BACK';
    const decision = back ? 'taking-back-decision' : 'refusal-decision';
    const question = back ? { title: w.takeBackApproveAsk, consequences: w.takeBackApproveWhat, yes: w.takeBackApprove, grave: true } : { title: w.approveAsk, consequences: w.approveWhat, yes: w.approve, grave: true };
    return html`<section class="card noprint todo" aria-labelledby="proposal"><h2 id="proposal">${back ? w.takeBackProposal : w.proposal}</h2>
      <p>${w.proposedBy(one.proposedBy, moment(one.at))}</p>${banner('info', one.reason, common_.reason)}
      ${one.mine ? html`<p>${w.notByYou}</p>` : may(`births.registration.${back ? 'TAKE_BACK_ACCEPTANCE' : 'REFUSE_REGISTRATION'}`) ? html`
        <p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => work(decision, {}, question)}>${question.yes}</button></p>
        <details><summary>${w.decline}</summary>${form.area('declined', { label: w.declineReason, required: true, rows: 2 })}
          <p><button type="button" class="button" ?disabled=${busy()} @click=${() => {
            const declined = needed('declined');
            if (declined) void work(decision, { declined }, null);
          }}>${w.decline}</button></p></details>` : nothing}</section>`;
  }

  /** That the acceptance is to be taken back, and what the family register said. */
  function takeBack() {
    const one = it.takeBack;
    if (!one || (one.outcome === 'NOT_NEEDED' && it.form.state !== 'ACCEPTED')) return nothing;
    return html`<section class="card" aria-labelledby="takeBack"><h2 id="takeBack">${w.takeBackState}</h2>
      <p>${w.proposedBy(one.askedBy, moment(one.askedAt))}</p>${banner('info', one.reason, common_.reason)}
      ${one.outcome ? banner('warn', word(w.takeBackOutcomes, one.outcome)) : one.stuck ? banner('bad', w.takeBackStuck) : html`<p>${w.takeBackAsked}</p>`}</section>`;
  }

  /** Fields that are asked, or in which something stands. */
  const fields = () => it.form.fields.filter((/** @type {any} */ one) => one.value || one.need === 'REQUIRED');

  /** @param {any} field */
  function shown(field) {
    if (!field.value) return '';
    if (field.shape === 'DATE') return day(field.value);
    if (field.shape === 'MINUTE') return moment(`${field.value}:00+09:00`);
    return field.shape === 'WORD' || field.shape === 'FLAG' || field.shape === 'COUNTRY' ? word(words.values, field.value) : field.value;
  }

  /** @param {string} path @param {any} field */
  function certified(path, field) {
    const said = it.certified.find((/** @type {any} */ one) => one.field === path)?.value;
    return said ? shown({ ...field, value: said }) : '';
  }

  let photoOpen = false;

  /** Without an electronic certificate its photo is what the form is compared with. */
  function photo() {
    const one = it.form.photo;
    if (!one.needed) return nothing;
    const may_ = it.allowed.includes('ACCEPT') && may('births.registration.COMPARE_PHOTO') && one.state === 'CLEAN';
    return html`<section class="card" aria-labelledby="photo"><h2 id="photo">${words.photo.title} ${one.compared ? tag('done', words.photo.compared) : nothing}</h2>
      <p>${one.state ? words.photo.states[/** @type {keyof typeof words.photo.states} */ (one.state)] : words.photo.none}</p>
      ${one.state === 'CLEAN' ? photoOpen ? html`<p><a href="/api/v1${path}/photo" target="_blank" rel="noopener"><img class="photo" src="/api/v1${path}/photo" alt=${words.photo.alt}></a></p>`
        : html`<p class="noprint"><button type="button" class="button second" @click=${() => { photoOpen = true; update(); }}>${words.photo.open}</button></p>` : nothing}
      ${may_ && !one.compared && photoOpen ? html`<p class="noprint"><button type="button" class="button" ?disabled=${busy()} @click=${() => work('photo-comparison', { rowVersion: it.rowVersion }, { title: words.photo.ask, consequences: words.photo.what, yes: words.photo.agree })}>${words.photo.agree}</button></p>` : nothing}</section>`;
  }

  function sides() {
    const differs = new Set(it.form.differences);
    return html`<div class="sheet"><table class="list sides"><caption class="hidden">${w.fields}</caption>
      <thead><tr><th scope="col">${w.field}</th><th scope="col">${w.form}</th><th scope="col">${w.certificate}</th></tr></thead>
      ${Object.entries(words.sections).map(([section, title]) => html`<tbody><tr><th colspan="3" scope="colgroup">${title}</th></tr>
        ${fields().filter((/** @type {any} */ one) => one.section === section).map((/** @type {any} */ one) => html`<tr class=${differs.has(one.path) ? 'differs' : ''}>
          <th scope="row" data-name=${w.field}>${word(words.fields, one.path)} ${differs.has(one.path) ? tag('bad', w.differs) : nothing}</th>
          <td data-name=${w.form}>${shown(one)}</td><td data-name=${w.certificate}>${certified(one.path, one)}</td></tr>`)}</tbody>`)}
    </table></div>`;
  }

  const name = () => ['child.familyName', 'child.givenName'].map((field) => it.form.fields.find((/** @type {any} */ one) => one.path === field)?.value ?? '').join('　').trim() || words.queue.nameless;

  return {
    title: () => (it ? w.title(name()) : ''),
    load,
    /** @param {KeyboardEvent} event */
    key(event) {
      const next = after(memory.registrations, params.id ?? '');
      if (event.key === 'n' && next) go(`/registrations/${next}`);
      else if (event.key === 'u') go(memory.registrationsAddress);
      else return false;
      return true;
    },
    body: () => html`
      <div class="toolbar"><a href="#${memory.registrationsAddress}">← ${common_.keys.queue}</a> ${tag(it.form.state === 'FILED' ? 'now' : 'plain', word(words.states, it.form.state))}
        ${it.form.late ? tag('warn', words.queue.late) : nothing}${it.proposal ? tag('now', words.queue.second) : nothing}
        <button type="button" class="button second" @click=${() => window.print()}>${w.print}</button>
        ${after(memory.registrations, params.id ?? '') ? html`<a class="button second end" href="#/registrations/${after(memory.registrations, params.id ?? '')}">${w.next} →</a>` : nothing}</div>
      ${refused(common, problem())}${said ? banner('done', said) : nothing}
      ${it.underProtection ? banner('bad', w.protected) : nothing}
      ${it.nobodyTold ? banner('info', w.nobodyTold) : nothing}
      ${it.form.late && !it.acceptanceNumber ? banner('warn', w.late) : nothing}
      ${it.form.differences.length > 0 ? banner('warn', w.difference) : nothing}
      <div class="two">
        <section class="card" aria-labelledby="fields"><h2 id="fields">${w.fields}</h2>
          ${it.certified.length === 0 ? html`<p>${w.noCertificate}</p>` : nothing}${photo()}${sides()}
          ${it.certificateId && may('births.READ_CERTIFICATE') ? html`<p class="noprint"><a href="#/certificates/${it.certificateId}">${w.openCertificate}</a></p>` : nothing}</section>
        <div>
          ${proposal()}${takeBack()}
          ${it.proposal || (it.allowed.length === 0 && (it.mine || !['UNDER_REVIEW', 'NEEDS_FIX'].includes(it.form.state))) ? nothing : html`<section class="card noprint todo" aria-labelledby="todo"><h2 id="todo">${w.todo}</h2>${todo()}</section>`}
          <section class="card" aria-labelledby="standing"><h2 id="standing">${w.standing}</h2>${facts([
            [w.received, it.form.receivedOn ? day(it.form.receivedOn) : null], [w.due, day(it.form.dueOn)], [w.channel, word(words.channels, it.channel)],
            [w.deposit, it.deposit === 'NOW' ? null : `${word(words.deposits, it.deposit)}（${it.depositReason ?? ''}）`],
            [w.assignedTo, it.assignedTo ?? w.nobody], [w.number, it.acceptanceNumber], [w.acceptedOn, it.acceptedOn ? day(it.acceptedOn) : null], [w.sentTo, it.sentTo],
          ])}</section>
          ${it.acceptanceNumber ? html`<p class="noprint"><a class="button second" href="#/registrations/${it.form.id}/amendments">${w.amendments}</a></p>` : nothing}
          ${it.form.defects.length > 0 ? html`<section class="card" aria-labelledby="defects"><h2 id="defects">${w.defects}</h2>
            <ul>${it.form.defects.map((/** @type {any} */ one) => html`<li><span class="strong">${one.field === 'certificate.photo' ? words.photo.title : word(words.fields, one.field)}</span> ${one.words ?? (one.code === 'FIELD_MISSING' ? w.missing : '')}</li>`)}</ul></section>` : nothing}
          ${it.form.mendedByPhone.length > 0 ? html`<section class="card" aria-labelledby="byPhone"><h2 id="byPhone">${w.byPhone}</h2>
            ${it.form.mendedByPhone.map((/** @type {any} */ one) => html`<p>${w.talk(moment(one.at), one.by, one.spokenWith)}<br><span class="small">${one.reason}</span></p>
              <ul>${one.changes.map((/** @type {any} */ change) => html`<li><span class="strong">${word(words.fields, change.field)}</span> ${change.was ? word(words.values, change.was) : words.amendments.nothing} → ${change.becomes ? word(words.values, change.becomes) : words.amendments.nothing}</li>`)}</ul>`)}</section>` : nothing}
          <section class="card" aria-labelledby="history"><h2 id="history">${w.history}</h2>
            <ol class="plain">${it.form.history.map((/** @type {any} */ one) => html`<li>${moment(one.at)}　${word(words.moves, one.move)}${one.reason ? html`<br><span class="small">${one.reason}</span>` : nothing}</li>`)}</ol></section>
          ${legend([['n', common_.keys.next], ['u', common_.keys.queue]])}
        </div>
      </div>`,
  };
}
