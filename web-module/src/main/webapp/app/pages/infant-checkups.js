import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, tag } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { day, moment, nearDay } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';

/** @typedef {typeof import('../messages/infant-checkups-ja.js').default} Words */

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return /** @type {any} */ ((await import('../messages/infant-checkups-en.js')).default);
  if (language === 'easy') return /** @type {any} */ ((await import('../messages/infant-checkups-easy.js')).default);
  return (await import('../messages/infant-checkups-ja.js')).default;
}

/**
 * Her children's checkups: when and where, another date with a live count of places, waiting for a place, and the questionnaire.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function infantCheckups({ common, device, language, update, act, problem, busy, announce }) {
  const w = await wordsOf(language);
  /** @type {any[]} */
  let items = [];
  /** @type {{ id: string, days: any[], ward: string, own: string } | null} the checkup for which another date is chosen */
  let choosing = null;
  let chosen = '';
  let saved = '';
  let key = newKey();
  /** @type {Array<{ code: string, name: string, nameEn: string }>} */
  let wards = [];
  const form = new Form({ words: common, update, changed: (name) => { if (name === 'ward' && choosing) void look(choosing.id, form.text_('ward')); } });

  async function load() {
    items = (await device.api.get('/me/checkups')).items;
    choosing = null;
    chosen = '';
    key = newKey();
  }

  /** @param {string} said */
  function say(said) {
    saved = said;
    announce(said);
    update();
  }

  /** What is free now. @param {string} id @param {string} [ward] */
  async function look(id, ward) {
    saved = '';
    chosen = '';
    await act(async () => {
      const places = await device.api.get(`/me/checkups/${id}/places${ward ? `?ward=${ward}` : ''}`);
      wards = places.wards;
      choosing = { id, days: places.days, ward: places.ward, own: choosing?.id === id ? choosing.own : places.ward };
      form.values.ward = places.ward;
    });
    update();
    document.getElementById('choose')?.focus();
  }

  /** @param {any} one @param {any} of @param {any} hour */
  async function move(one, of, hour) {
    const elsewhere = choosing !== null && choosing.ward !== choosing.own;
    if (elsewhere && !form.values.reason) {
      form.refusals = { reason: { field: 'reason', text: w.reasonNeeded, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.moveAsk(`${nearDay(of.day, language)} ${hour.begins}`), consequences: one.twins > 0 ? [w.together(one.twins)] : [], yes: w.moveDo, no: common.back }))) return;
    const done = await act(async () => {
      await device.api.send('POST', `/me/checkups/${one.id}/move`, { band: hour.bandId, version: one.version, together: one.twins > 0, ...(elsewhere ? { reason: form.values.reason } : {}) }, key);
      await load();
    });
    if (done) return say(w.moved);
    // The place may have gone meanwhile: what is free now is shown beside the refusal.
    key = newKey();
    const places = await device.api.get(`/me/checkups/${one.id}/places?ward=${form.text_('ward')}`).catch(() => null);
    if (places && choosing) choosing.days = places.days;
    update();
  }

  /** @param {any} one */
  async function cancel(one) {
    if (!(await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancelDo, no: common.back, grave: true }))) return;
    if (await act(async () => {
      await device.api.send('POST', `/me/checkups/${one.id}/cancel`, { version: one.version }, newKey());
      await load();
    })) say(w.cancelled);
  }

  /** @param {any} one @param {string} session */
  async function wait(one, session) {
    if (await act(async () => {
      await device.api.send('POST', `/me/checkups/${one.id}/waiting`, { session }, newKey());
      await load();
    })) say(w.waits);
  }

  /** @param {any} one @param {'take' | 'stop'} what */
  async function line(one, what) {
    if (await act(async () => {
      await device.api.send('POST', `/me/checkups/${one.id}/waiting/${what}`, { version: one.version }, newKey());
      await load();
    })) say(what === 'take' ? w.moved : w.waitsNoMore);
  }

  /** @param {any} place */
  const where = (place) => facts([
    [w.when, html`<span class="strong">${nearDay(place.day, language)} ${place.begins}</span>`],
    ...(place.office ? /** @type {Array<[string, any]>} */ ([[w.place, html`${language === 'en' ? place.office.nameEn : place.office.name}<br>${place.office.address}`], [w.phone, html`<a href=${`tel:${place.office.phone.replace(/[^0-9+]/g, '')}`}>${place.office.phone}</a>`]]) : []),
  ]);

  /** @param {any} one */
  function waiting(one) {
    const it = one.waiting;
    if (!it) return nothing;
    return it.offered ? banner('done', html`${where(it.offered)}<p>${w.offerUntil(moment(it.until, language))}</p><p class="actions"><button type="button" class="button" ?disabled=${busy()} @click=${() => line(one, 'take')}>${w.take}</button>
        <button type="button" class="button second" ?disabled=${busy()} @click=${() => line(one, 'stop')}>${w.pass}</button></p>`, w.offered)
      : html`<p>${w.waiting(nearDay(it.day, language), it.before)}</p><p><button type="button" class="button quiet" ?disabled=${busy()} @click=${() => line(one, 'stop')}>${w.stop}</button></p>`;
  }

  /** @param {any} one */
  function choose(one) {
    const open = choosing;
    if (open === null || open.id !== one.id) return nothing;
    const of = open.days.find((session) => session.sessionId === chosen);
    const elsewhere = open.ward !== open.own;
    return html`<section aria-labelledby="choose"><h3 id="choose" tabindex="-1">${w.choose}</h3>
      ${form.select('ward', { label: w.ward }, wards.map((ward) => [ward.code, language === 'en' ? ward.nameEn : ward.name]))}
      ${elsewhere ? form.choice('reason', { label: w.reason, required: true }, /** @type {Array<[string, string]>} */ (Object.entries(w.reasons))) : nothing}
      ${open.days.length === 0 ? html`<p>${w.noDays}</p>` : !of ? html`<ul class="plain">${open.days.map((session) => {
        const free = session.hours.reduce((/** @type {number} */ sum, /** @type {any} */ hour) => sum + hour.free, 0);
        return html`<li><p>${free > 0 ? html`<button type="button" class="button second wide" @click=${() => { chosen = session.sessionId; update(); }}>${nearDay(session.day, language)}　${w.free(free)}</button>`
          : html`${nearDay(session.day, language)}　${w.full} <button type="button" class="button quiet" ?disabled=${busy()} @click=${() => wait(one, session.sessionId)}>${w.wait}<span class="hidden">: ${nearDay(session.day, language)}</span></button>`}</p></li>`;
      })}</ul>`
    : html`<p class="strong">${nearDay(of.day, language)}</p><ul class="plain">${of.hours.filter((/** @type {any} */ hour) => hour.free > 0).map((/** @type {any} */ hour) => html`<li><p><button type="button" class="button second wide" ?disabled=${busy()} @click=${() => move(one, of, hour)}>${hour.begins}　${w.free(hour.free)}</button></p></li>`)}</ul>
        <p><button type="button" class="button quiet" @click=${() => { chosen = ''; update(); }}>${w.otherDay}</button></p>`}
      <p><button type="button" class="button quiet" @click=${() => { choosing = null; update(); }}>${w.keep}</button></p></section>`;
  }

  /** @param {any} one */
  function card(one) {
    const id = `checkup-${one.id}`;
    const asks = ['Y1M6', 'Y3'].includes(one.kind) && ['TARGETED', 'INVITED', 'MISSED'].includes(one.state);
    return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${w.kinds[/** @type {keyof Words['kinds']} */ (one.kind)]}　${one.childName} ${tag(one.state === 'INVITED' ? 'now' : one.state === 'MISSED' ? 'warn' : 'plain', w.states[/** @type {keyof Words['states']} */ (one.state)])}</h2>
      ${one.place ? where(one.place) : one.state === 'TARGETED' ? html`<p>${w.noDate}</p>` : nothing}
      ${one.state === 'MISSED' ? html`<p>${w.missed}</p>` : nothing}
      <p class="small">${w.window(day(one.from, language), day(one.until, language))}</p>
      ${one.place && one.changeUntil ? html`<p class="small">${w.changeUntil(day(one.changeUntil, language))}</p>` : nothing}
      ${waiting(one)}
      ${one.code && one.state === 'INVITED' ? html`<details><summary>${w.code}　<span class="strong">${one.code}</span></summary><p>${w.codeWhat}</p><div class="token"><img src="data:image/svg+xml,${encodeURIComponent(one.qr)}" alt=${w.codeQr} width="200" height="200"></div></details>` : nothing}
      ${['RELEASED', 'CLOSED'].includes(one.state) ? html`<p><a class="button wide" href=${`#/checkups/${one.id}/result`}>${w.result}</a></p>` : nothing}
      ${asks ? html`<p><a class="button wide" href=${`#/checkups/${one.id}/questions`}>${w.questions}</a></p>` : nothing}
      ${one.mayChange && choosing?.id !== one.id ? html`<p><button type="button" class="button second wide" ?disabled=${busy()} @click=${() => look(one.id)}>${one.place ? w.change : w.choose}</button></p>` : nothing}
      ${one.mayChange && one.place ? html`<p><button type="button" class="button quiet" ?disabled=${busy()} @click=${() => cancel(one)}>${w.cancel}</button></p>` : nothing}
      ${!one.mayChange && one.place && one.state === 'INVITED' ? html`<p>${w.callUs}</p>` : nothing}
      ${choose(one)}</section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`${saved ? banner('done', saved) : nothing}${refused(common, problem())}${items.length === 0 ? empty(w.none, w.noneNext) : items.map(card)}<ul class="plain links"><li><a href="#/checkups/vouchers">${w.vouchers}</a></li></ul>`,
  };
}
