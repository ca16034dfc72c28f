import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, refused } from '../../shared/components.js';
import { pairs, role } from '../../shared/codes-ja.js';
import { day, plusDays, today } from '../../shared/dates.js';
import { Form, nested } from '../../shared/form.js';
import words from '../messages/ja.js';
import { allOf } from '../all.js';

/**
 * One staff member: roles with their wards, and who decides in their place (代決).
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function colleague({ api, common, newKey, may, params, wards, update, go, act, problem, busy, announce }) {
  const w = words.staff;
  const fresh = params.id === 'new';
  /** @type {any} */
  let it = null;
  /** @type {any[]} */
  let others = [];
  /** @type {Array<{ role: string, ward?: string }>} */
  let roles = [];
  let saved = false;
  let key = newKey();
  const form = new Form({ words: common, update });
  const entry = new Form({ words: common, update, values: { from: today(), to: plusDays(today(), 7) } });

  async function load() {
    others = (await allOf(api, '/desk/staff'));
    it = others.find((one) => one.id === params.id) ?? null;
    others = others.filter((one) => one.id !== params.id && one.active);
    roles = it ? it.roles.map((/** @type {any} */ one) => ({ ...one })) : [{ role: 'REGISTER_CLERK' }];
    form.values = it ? { name: it.name, subject: it.subject, mail: it.mail ?? '', active: it.active } : { active: true };
    entry.values.deputyId ??= others[0]?.id ?? '';
  }

  async function save() {
    const body = { ...nested({ name: form.text_('name').trim(), subject: form.text_('subject').trim(), mail: form.text_('mail').trim() }), active: form.values.active === true, roles: roles.map((one) => nested(one)) };
    let id = params.id;
    saved = await act(async () => {
      if (fresh) id = (await api.send('POST', '/desk/staff', body, key)).id;
      else await api.send('PUT', `/desk/staff/${params.id}`, body, key);
      key = newKey();
    });
    form.take(problem());
    update();
    if (saved) announce(words.saved);
    if (saved && fresh) go(`/staff/${id}`);
    else form.focusRefused();
  }

  async function appoint() {
    saved = await act(async () => {
      await api.send('POST', `/desk/staff/${params.id}/deputies`, nested({ deputyId: entry.values.deputyId, from: entry.values.from, to: entry.values.to, reason: entry.text_('reason').trim() }), newKey());
      await load();
    });
    entry.take(problem());
    update();
  }

  /** @param {string} id */
  async function endDeputy(id) {
    if (!(await confirm({ title: w.endDeputyAsk, consequences: w.endDeputyWhat, yes: w.endDeputy, no: words.stop, grave: true }))) return;
    saved = await act(async () => {
      await api.send('DELETE', `/desk/deputies/${id}`);
      await load();
    });
    update();
  }

  /** @param {number} index */
  function roleRow(index) {
    const one = /** @type {{ role: string, ward?: string }} */ (roles[index]);
    const known = pairs(role).filter(([code]) => code !== 'RESIDENT' && code !== 'INSTITUTION');
    return html`<li class="pair"><div class="field"><label for="role-${index}">${w.roles}</label><select id="role-${index}" @change=${(/** @type {any} */ event) => {
      one.role = event.target.value;
      update();
    }}>${known.map(([code, name]) => html`<option value=${code} .selected=${one.role === code}>${name}</option>`)}</select></div>
      <div class="field"><label for="ward-${index}">${w.ward}</label><select id="ward-${index}" @change=${(/** @type {any} */ event) => {
        one.ward = event.target.value;
        update();
      }}><option value="" .selected=${!one.ward}>${w.allWards}</option>${wards.map(([code, name]) => html`<option value=${code} .selected=${one.ward === code}>${name}</option>`)}</select></div>
      <p><button type="button" class="button quiet" @click=${() => {
        roles = roles.filter((_, at) => at !== index);
        update();
      }}>${w.removeRole}</button></p></li>`;
  }

  return {
    title: () => (fresh ? w.new : (it?.name ?? w.title)),
    load,
    body: () => html`<div class="toolbar"><a href="#/staff">← ${w.title}</a></div>
      ${refused(common, problem())}${saved ? banner('done', words.saved) : nothing}
      <div class="two"><section class="card">
        ${form.input('name', { label: w.name, required: true, max: 100 })}${form.input('subject', { label: w.subject, hint: w.subjectHint, required: true, max: 255 })}${form.input('mail', { label: w.mail, type: 'email', max: 254 })}
        ${form.check('active', { label: w.active })}
        <h2>${w.roles}</h2><ul class="plain">${roles.map((_, index) => roleRow(index))}</ul>
        <p><button type="button" class="button second" @click=${() => {
          roles = [...roles, { role: 'REGISTER_CLERK' }];
          update();
        }}>${w.addRole}</button></p>
        <p><button type="button" class="button" ?disabled=${busy()} @click=${save}>${words.save}</button></p></section>
      ${fresh ? nothing : html`<section class="card" aria-labelledby="deputies"><h2 id="deputies">${w.deputies}</h2>
        ${(it.deputies ?? []).length === 0 ? html`<p>${w.noDeputies}</p>` : html`<ul class="plain">${it.deputies.map((/** @type {any} */ one) => html`<li class="row"><span>${one.deputyName}　${day(one.from)}〜${day(one.to)}${one.reason ? `　${one.reason}` : ''}</span>
          ${may('identity.APPOINT_DEPUTY') ? html`<button type="button" class="button quiet" ?disabled=${busy()} @click=${() => endDeputy(one.id)}>${w.endDeputy}<span class="hidden">: ${one.deputyName}</span></button>` : nothing}</li>`)}</ul>`}
        ${may('identity.APPOINT_DEPUTY') ? html`${entry.select('deputyId', { label: w.deputy }, others.map((one) => [one.id, one.name]))}
          <div class="pair">${entry.input('from', { label: w.from, type: 'date', required: true, narrow: true })}${entry.input('to', { label: w.to, type: 'date', required: true, narrow: true })}</div>
          ${entry.input('reason', { label: w.why, max: 200 })}
          <p><button type="button" class="button second" ?disabled=${busy()} @click=${appoint}>${w.appoint}</button></p>` : nothing}</section>`}</div>`,
  };
}
