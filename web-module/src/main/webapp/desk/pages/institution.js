import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, tag } from '../../shared/components.js';
import { certificatePurpose, certificateStatus, institutionKind, institutionStatus, pairs, word } from '../../shared/codes-ja.js';
import { moment, today } from '../../shared/dates.js';
import { Form, nested } from '../../shared/form.js';
import words from '../messages/ja.js';

const FIELDS = ['name', 'kind', 'medicalCode', 'municipality', 'ward', 'address', 'phone', 'status', 'validFrom', 'validTo'];

/**
 * One partner institution and the certificates its messages are recognised by.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function institution({ api, common, newKey, params, wards, update, go, act, problem, busy, announce }) {
  const w = words.institutions;
  const fresh = params.id === 'new';
  /** @type {any} */
  let it = null;
  let saved = false;
  let key = newKey();
  const form = new Form({ words: common, update });
  const entry = new Form({ words: common, update, values: { purpose: '' } });
  const user = new Form({ words: common, update });

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
    saved = await act(async () => {
      await api.send('POST', `/desk/institutions/${params.id}/certificates`, nested({ pem: entry.text_('pem').trim(), purpose: entry.values.purpose }), newKey());
      entry.values = { purpose: '' };
      await load();
    });
    entry.take(problem());
    update();
  }

  /** @param {string} fingerprint @param {'ACTIVE' | 'SUSPENDED' | 'REVOKED'} status */
  async function change(fingerprint, status) {
    if (status === 'REVOKED' && !(await confirm({ title: w.revokeAsk, consequences: w.revokeWhat, yes: w.revoke, no: words.stop, grave: true }))) return;
    saved = await act(async () => {
      await api.send('PUT', `/desk/institutions/${params.id}/certificates/${fingerprint}`, { status }, newKey());
      await load();
    });
    update();
  }

  async function addUser() {
    saved = await act(async () => {
      await api.send('POST', `/desk/institutions/${params.id}/users`, { name: user.text_('userName').trim(), subject: user.text_('userSubject').trim() }, newKey());
      user.values = {};
      await load();
    });
    const refusal = problem();
    user.refusals = Object.fromEntries((refusal?.facts.errors ?? []).map((one) => [one.field === 'name' ? 'userName' : 'userSubject', one]));
    update();
  }

  /** @param {string} id */
  async function endUser(id) {
    if (!(await confirm({ title: w.endUserAsk, consequences: w.endUserWhat, yes: w.endUser, no: words.stop, grave: true }))) return;
    saved = await act(async () => {
      await api.send('DELETE', `/desk/institutions/${params.id}/users/${id}`);
      await load();
    });
    update();
  }

  /** @param {any} one */
  function certificate(one) {
    return html`<li class="candidate"><div class="row"><span class="strong">${word(certificatePurpose, one.purpose)}</span>${tag(one.status === 'ACTIVE' ? 'done' : 'plain', word(certificateStatus, one.status))}</div>
      ${facts([[w.notBefore, moment(one.notBefore)], [w.notAfter, moment(one.notAfter)], [w.since, moment(one.statusSince)], [w.fingerprint, html`<span class="mono">${one.fingerprint}</span>`]])}
      ${one.status === 'REVOKED' ? nothing : html`<p class="actions"><button type="button" class="button second" ?disabled=${busy()} @click=${() => change(one.fingerprint, one.status === 'ACTIVE' ? 'SUSPENDED' : 'ACTIVE')}>${one.status === 'ACTIVE' ? w.suspend : w.resume}</button>
        <button type="button" class="button grave" ?disabled=${busy()} @click=${() => change(one.fingerprint, 'REVOKED')}>${w.revoke}</button></p>`}</li>`;
  }

  function users() {
    const active = it.users.filter((/** @type {any} */ one) => one.active);
    return html`<section class="card" aria-labelledby="users"><h2 id="users">${w.users}</h2>
      ${active.length === 0 ? html`<p>${w.noUsers}</p>` : html`<ul class="plain">${active.map((/** @type {any} */ one) => html`<li class="row"><span>${one.name}</span><button type="button" class="button quiet" ?disabled=${busy()} @click=${() => endUser(one.id)}>${w.endUser}<span class="hidden">: ${one.name}</span></button></li>`)}</ul>`}
      <details><summary>${w.addUser}</summary>${user.input('userName', { label: w.userName, required: true, max: 100 })}${user.input('userSubject', { label: w.userSubject, required: true, max: 255 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${addUser}>${w.addUser}</button></p></details></section>`;
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
        ${form.input('municipality', { label: w.municipality, hint: w.municipalityHint, mode: 'numeric', max: 6 })}${form.select('ward', { label: words.persons.ward }, [['', '－'], ...wards])}
        ${form.input('address', { label: w.address, max: 200 })}${form.input('phone', { label: w.phone, type: 'tel' })}
        ${form.choice('status', { label: w.status, required: true }, pairs(institutionStatus))}
        <div class="pair">${form.input('validFrom', { label: w.validFrom, type: 'date', narrow: true })}${form.input('validTo', { label: w.validTo, type: 'date', narrow: true })}</div>
        <p><button type="button" class="button" ?disabled=${busy()} @click=${save}>${words.save}</button></p></section>
      ${fresh ? nothing : html`<section aria-labelledby="certificates"><h2 id="certificates">${w.certificates}</h2>
        ${(it.certificates ?? []).length === 0 ? empty(w.noCertificates, '') : html`<ul class="plain">${it.certificates.map(certificate)}</ul>`}
        <details><summary>${w.addCertificate}</summary>${entry.area('pem', { label: w.pem, required: true, rows: 6 })}${entry.select('purpose', { label: w.purpose, hint: w.purposeHint }, [['', w.byItself], ...pairs(certificatePurpose)])}
          <p><button type="button" class="button" ?disabled=${busy()} @click=${register}>${w.addCertificate}</button></p></details>${users()}</section>`}</div>`,
  };
}
