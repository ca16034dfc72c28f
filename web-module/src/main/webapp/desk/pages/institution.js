import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, tag } from '../../shared/components.js';
import { institutionKind, institutionStatus, pairs } from '../../shared/codes-ja.js';
import { moment, today } from '../../shared/dates.js';
import { Form, nested } from '../../shared/form.js';
import words from '../messages/ja.js';

const FIELDS = ['name', 'kind', 'medicalCode', 'address', 'phone', 'status', 'validFrom', 'validTo'];

/**
 * One partner institution and the certificates its messages are recognised by.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function institution({ api, common, newKey, params, update, go, act, problem, busy, announce }) {
  const w = words.institutions;
  const fresh = params.id === 'new';
  /** @type {any} */
  let it = null;
  let saved = false;
  let key = newKey();
  const form = new Form({ words: common, update });
  const entry = new Form({ words: common, update, values: { validFrom: today() } });

  async function load() {
    if (fresh) {
      form.values = { kind: 'HOSPITAL', status: 'ACTIVE', validFrom: today(), ...form.values };
      return;
    }
    it = await api.get(`/desk/institutions/${params.id}`);
    form.values = Object.fromEntries(FIELDS.map((name) => [name, it[name] ?? '']));
  }

  async function save() {
    const body = nested(Object.fromEntries(FIELDS.map((name) => [name, form.text_(name).trim()])));
    let id = params.id;
    saved = await act(async () => {
      if (fresh) id = (await api.send('POST', '/desk/institutions', body, key)).id;
      else await api.send('PUT', `/desk/institutions/${params.id}`, body, key);
      key = newKey();
    });
    form.take(problem());
    update();
    if (saved) announce(words.saved);
    if (saved && fresh) go(`/institutions/${id}`);
    else form.focusRefused();
  }

  async function register() {
    const done = await act(async () => {
      await api.send('POST', `/desk/institutions/${params.id}/certificates`, { pem: entry.text_('pem').trim(), validFrom: entry.text_('validFrom') }, newKey());
      entry.values = { validFrom: today() };
      await load();
    });
    entry.take(problem());
    saved = done;
    update();
  }

  /** @param {string} fingerprint */
  async function withdraw(fingerprint) {
    if (!(await confirm({ title: w.withdrawAsk, consequences: w.withdrawWhat, yes: w.withdraw, no: words.stop, grave: true }))) return;
    saved = await act(async () => {
      await api.send('DELETE', `/desk/institutions/${params.id}/certificates/${fingerprint}`);
      await load();
    });
  }

  /** @param {any} one */
  function certificate(one) {
    return html`<li class="candidate"><div class="row"><span class="strong">${one.subject}</span>${tag(one.status === 'ACTIVE' ? 'done' : 'plain', w.certStatus[/** @type {keyof typeof w.certStatus} */ (one.status)])}</div>
      ${facts([[w.issuer, one.issuer], [w.notAfter, moment(one.notAfter)], [w.fingerprint, html`<span class="mono">${one.fingerprint}</span>`]])}
      ${one.status === 'ACTIVE' ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${() => withdraw(one.fingerprint)}>${w.withdraw}</button></p>` : nothing}</li>`;
  }

  return {
    title: () => (fresh ? w.new : (it?.name ?? w.title)),
    load,
    body: () => html`<div class="toolbar"><a href="#/institutions">← ${w.title}</a></div>
      ${refused(common, problem())}${saved ? banner('done', words.saved) : nothing}
      <div class="two"><section class="card">
        ${form.input('name', { label: w.name, required: true, max: 100 })}
        ${form.choice('kind', { label: w.kind, required: true }, pairs(institutionKind))}
        ${form.input('medicalCode', { label: w.medicalCode, hint: w.medicalCodeHint, mode: 'numeric', max: 10 })}
        ${form.input('address', { label: w.address, max: 200 })}${form.input('phone', { label: w.phone, type: 'tel' })}
        ${form.choice('status', { label: w.status, required: true }, pairs(institutionStatus))}
        <div class="pair">${form.input('validFrom', { label: w.validFrom, type: 'date', narrow: true })}${form.input('validTo', { label: w.validTo, type: 'date', narrow: true })}</div>
        <p><button type="button" class="button" ?disabled=${busy()} @click=${save}>${words.save}</button></p></section>
      ${fresh ? nothing : html`<section aria-labelledby="certificates"><h2 id="certificates">${w.certificates}</h2>
        ${(it.certificates ?? []).length === 0 ? empty(w.noCertificates, '') : html`<ul class="plain">${it.certificates.map(certificate)}</ul>`}
        <details><summary>${w.addCertificate}</summary>${entry.area('pem', { label: w.pem, required: true, rows: 6 })}${entry.input('validFrom', { label: w.pemFrom, type: 'date', required: true, narrow: true })}
          <p><button type="button" class="button" ?disabled=${busy()} @click=${register}>${w.addCertificate}</button></p></details></section>`}</div>`,
  };
}
