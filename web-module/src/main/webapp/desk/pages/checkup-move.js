import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, refused } from '../../shared/components.js';
import { pairs } from '../../shared/codes-ja.js';
import { nearDay } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/checkup-recall-ja.js';

/**
 * A date agreed by phone: what is free of each session now.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupMove({ api, common, newKey, params, update, act, problem, busy, announce }) {
  const path = `/desk/infant-checkups/${params.id}`;
  /** @type {any} */
  let it = null;
  let own = '';
  let saved = '';
  const form = new Form({ words: common, update, values: { together: true }, changed: (name) => { if (name === 'ward') void look(); } });

  async function load() {
    it = await api.get(`${path}/places`, { ward: form.text_('ward') });
    own ||= it.ward;
    form.values.ward = it.ward;
  }

  async function look() {
    await act(load);
    update();
  }

  /** @param {any} of @param {any} hour */
  async function move(of, hour) {
    if (it.ward !== own && !form.values.reason) {
      form.refusals = { reason: { field: 'reason', text: w.needed, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.moveAsk(`${nearDay(of.day)} ${hour.begins}`), consequences: w.moveWhat, yes: w.moveDo, no: w.stop }))) return;
    saved = '';
    if (await act(async () => {
      await api.send('POST', `${path}/move`, { band: hour.bandId, version: it.version, together: form.values.together === true, ...(it.ward === own ? {} : { reason: form.values.reason }) }, newKey());
      saved = w.moved;
      await load();
    })) announce(saved);
    else form.take(problem());
    update();
  }

  return {
    title: () => w.moveTitle,
    load,
    body: () => html`<div class="toolbar"><a href=${`#/checkup-recall?ward=${own}`}>← ${w.back}</a><a href=${`#/checkup-sessions?ward=${own}`}>${w.sessions}</a></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      ${form.select('ward', { label: w.ward }, it.wards.map((/** @type {any} */ ward) => [ward.code, ward.name]))}
      ${it.ward === own ? nothing : form.choice('reason', { label: w.otherReason, required: true }, pairs(w.moveReasons))}
      ${form.check('together', { label: w.together })}
      ${it.days.length === 0 ? html`<p>${w.noDays}</p>` : it.days.map((/** @type {any} */ of) => html`<section class="card" aria-label=${nearDay(of.day)}><h2>${nearDay(of.day)}</h2>
        <p class="actions">${of.hours.map((/** @type {any} */ hour) => html`<button type="button" class="button second" ?disabled=${busy() || hour.free === 0} @click=${() => move(of, hour)}>${hour.begins}　${hour.free > 0 ? w.free(hour.free) : w.full}</button>`)}</p></section>`)}`,
  };
}
