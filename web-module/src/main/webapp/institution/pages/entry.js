import { html, nothing } from '../../shared/lit.js';
import { banner, facts, refused } from '../../shared/components.js';
import { certificateFacts } from '../../shared/certificate.js';
import { routing, word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { Form, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { attachmentOf } from '../attachment.js';
import { fields } from '../fields.js';
import { draft, dropDraft, keepDraft, keepSame, same } from '../kept.js';
import words from '../messages/ja.js';
import { content, FIELD_OF, refusals, valuesOf, warnings } from '../rules.js';

/**
 * Entering a birth certificate, or a whole new version of one. Typed, looked over as the paper form reads, sent once,
 * answered with a receipt to print.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function entry({ api, me, wards, common, newKey, params, update, act, problem, setProblem, busy, announce }) {
  const w = words.entry;
  const correcting = params.number ?? '';
  /** Each version is corrected from a draft of its own: what was begun on an older one must not overwrite a newer. */
  const name = () => (correcting ? `correct-${correcting}-${version}` : 'new');
  const institution = me.institution?.id ?? me.id;
  /** @type {'typing' | 'review' | 'done'} */
  let stage = 'typing';
  let version = 1;
  /** What another version, that came while this one was typed, says otherwise. @type {Record<string, string>} */
  let newer = {};
  /** @type {any} */
  let receipt = null;
  let key = newKey();
  /** @type {{ mediaType: string, base64: string, name: string } | null} */
  let attachment = null;
  const form = new Form({
    words: common,
    update,
    changed: (field) => {
      delete form.sources[field];
      delete newer[field];
      form.warnings = { ...warnings(form.values), ...newer };
      keepDraft(name(), form.values);
    },
  });

  async function load() {
    /** @param {Record<string, any>} known @param {string} source */
    const put = (known, source) => {
      for (const [field, value] of Object.entries(known)) {
        if (value === undefined || value === '' || form.values[field]) continue;
        form.values[field] = value;
        form.sources[field] = source;
      }
    };
    const before = correcting ? await sent() : null;
    form.values = { ...draft(name()) };
    if (before) {
      form.values.number = correcting;
      put(before, w.given);
    }
    put(same(institution), w.prior);
    form.warnings = warnings(form.values);
  }

  /** The newest version, as fields; the one being typed comes after it. @returns {Promise<Record<string, any>>} */
  async function sent() {
    const before = await api.get(`/institution/certificates/${correcting}`);
    version = before.version + 1;
    return { ...valuesOf(before.content), municipality: before.municipality, serial: before.serial, medicalInstitutionCode: before.medicalInstitutionCode };
  }

  /** Another version came between: shows at each field what it says otherwise; what was typed stays. */
  async function compare() {
    for (const [field, value] of Object.entries(await sent())) {
      const told = value === undefined || value === null ? '' : String(value);
      if (told !== form.text_(field).trim()) newer[field] = w.newer(told);
    }
    form.warnings = { ...warnings(form.values), ...newer };
    keepDraft(name(), form.values);
    stage = 'typing';
  }

  function review() {
    const found = refusals(form.values);
    if (found.length > 0) {
      const refusal = new Problem({ status: 0, code: '', text: w.check, detail: '', remedy: w.checkRemedy, errors: found.map((one) => ({ ...one, text: `${form.labels[one.field] ?? ''}：${one.text}` })), allowed: [], state: '' });
      form.take(new Problem({ ...refusal.facts, errors: found }));
      setProblem(refusal);
      update();
      form.focusRefused();
      return;
    }
    setProblem(null);
    form.refusals = {};
    stage = 'review';
    update();
    window.scrollTo(0, 0);
    document.getElementById('review')?.focus();
  }

  async function send() {
    const v = form.values;
    const serial = number(v.serial);
    const common_ = {
      ...(serial === undefined ? {} : { serial }),
      municipality: form.text_('municipality').trim(),
      ...(form.text_('medicalInstitutionCode').trim() ? { medicalInstitutionCode: form.text_('medicalInstitutionCode').trim() } : {}),
      ...(form.text_('deliveryToken').trim() ? { deliveryToken: form.text_('deliveryToken').trim() } : {}),
      content: content(v),
      ...(attachment ? { attachment: { mediaType: attachment.mediaType, base64: attachment.base64 } } : {}),
    };
    const done = await act(async () => {
      receipt = correcting
        ? await api.send('POST', `/institution/certificates/${correcting}/corrections`, { version, ...common_ }, key)
        : await api.send('POST', '/institution/certificates', { number: form.text_('number').trim(), ...common_ }, key);
    });
    if (done) {
      keepSame(institution, v);
      dropDraft(name());
      stage = 'done';
      announce(words.receipt.lead);
    } else {
      const refusal = problem();
      // An answer that was a refusal ends this intention; where no answer came, the same key asks again.
      if (refusal && refusal.facts.status !== 0) key = newKey();
      if (refusal?.facts.code === 'HB-K010') await compare();
      if (refusal && refusal.facts.errors.length > 0) {
        stage = 'typing';
        form.take(new Problem({ ...refusal.facts, errors: refusal.facts.errors.map((one) => ({ ...one, field: FIELD_OF[one.field] ?? one.field.replace(/^content\./, '') })) }));
      }
    }
    update();
    document.getElementById(done ? 'receipt' : 'refusal')?.focus();
  }

  /** @param {Event} event */
  async function attach(event) {
    const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
    delete form.refusals.attachment;
    if (file) {
      const read = await attachmentOf(file);
      if ('refusal' in read) form.refusals.attachment = { field: 'attachment', text: read.refusal };
      else attachment = read;
    }
    update();
  }

  function typing() {
    return html`<p>${correcting ? w.correctLead : w.lead}</p>${refused(common, problem(), (field) => document.getElementById(`f-${field}`)?.focus())}
      <form novalidate @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        ${fields(form, correcting !== '', wards)}
        <fieldset class="card"><legend class="strong">${w.sections.attachment}</legend>
          <div class="field"><label for="f-attachment">${w.attachment}</label><input type="file" id="f-attachment" accept="image/jpeg,image/png,application/pdf" aria-describedby=${form.refusals.attachment ? 'e-attachment' : nothing} @change=${attach}>${form.below('attachment')}</div>
          ${attachment ? html`<p>${w.attached(attachment.name)} <button type="button" class="button quiet" @click=${() => {
            attachment = null;
            update();
          }}>${w.removeAttachment}</button></p>` : nothing}</fieldset>
        <p class="actions"><button type="button" class="button" @click=${review}>${w.review}</button></p>
      </form>`;
  }

  function reviewing() {
    const told = Object.values(form.warnings);
    return html`<h2 id="review" tabindex="-1">${w.reviewTitle}</h2>${refused(common, problem())}
      ${told.length > 0 ? banner('warn', html`<ul>${told.map((one) => html`<li>${one}</li>`)}</ul>`, w.warnings) : nothing}
      ${form.text_('childGivenName').trim() ? nothing : banner('info', w.unnamed)}
      <section class="card">${facts([[w.number, form.text_('number')], [w.municipality, form.text_('municipality')], [w.deliveryToken, form.text_('deliveryToken')]])}${certificateFacts(content(form.values))}
        ${attachment ? html`<p>${w.attached(attachment.name)}</p>` : nothing}</section>
      <p class="actions"><button type="button" class="button second" ?disabled=${busy()} @click=${() => {
        stage = 'typing';
        update();
      }}>${w.edit}</button><button type="button" class="button" ?disabled=${busy()} @click=${send}>${busy() ? common.sending : w.send}</button></p>`;
  }

  function received() {
    const r = words.receipt;
    return html`<div id="receipt" tabindex="-1">${banner('done', r.lead, r.title)}</div>${receipt.repeated ? banner('info', r.repeated) : nothing}
      <section class="card">${facts([
        [r.number, receipt.number], [r.version, words.list.versionOf(receipt.version)], [r.received, moment(receipt.receivedAt)], [r.id, html`<span class="mono">${receipt.id}</span>`], [r.routing, word(routing, receipt.routing)],
        [r.digest, html`<span class="mono">${receipt.bodyDigest}</span>`], [r.seal, html`<span class="mono">${receipt.seal.slice(0, 88)}${receipt.seal.length > 88 ? '…' : ''}</span>`],
      ])}${receipt.remarks.length > 0 ? html`<h2>${r.remarks}</h2><ul>${receipt.remarks.map((/** @type {any} */ one) => html`<li>${one.title}（${one.code}）</li>`)}</ul>` : nothing}</section>
      <section class="card">${certificateFacts(content(form.values))}</section>
      <p class="actions"><button type="button" class="button" @click=${() => window.print()}>${r.print}</button><a class="button second" href="#/">${r.list}</a></p>`;
  }

  return {
    title: () => (stage === 'done' ? words.receipt.title : correcting ? w.correctTitle(correcting) : w.title),
    load,
    body: () => (stage === 'typing' ? typing() : stage === 'review' ? reviewing() : received()),
  };
}
