import { together } from '../../shared/language.js';
import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused } from '../../shared/components.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { newKey } from '../../shared/api.js';
import { Problem } from '../../shared/problem.js';
import { stayWords } from '../stay-words.js';

/**
 * Her stay elsewhere around the birth: planned, agreed to after seeing what is told to whom and until when, taken back. Asked of
 * the server each time and kept on no device, so that nothing of it stays there after a loss.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function stay({ common, device, language, update, act, problem, busy }) {
  const w = await stayWords(language);
  /** @type {any} */
  let mine = null;
  let editing = false;
  let done = '';
  let key = newKey();
  const form = new Form({ words: common, update });

  async function load() {
    mine = await device.api.get('/me/stay-elsewhere');
    editing = mine.open && !mine.stay;
    fill();
  }

  function fill() {
    const plan = isOpen() ? mine.stay.plan : null;
    form.values = plan
      ? { municipality: plan.municipalityName, address: plan.address, phone: plan.phone, from: plan.from, to: plan.to, facility: plan.facility ?? '', services: plan.services }
      : { services: ['VISIT'] };
  }

  function isOpen() {
    return mine?.stay && ['PLANNED', 'CONSENTED', 'ACCEPTED', 'DECLINED'].includes(mine.stay.state);
  }

  /** @param {string} said @param {() => Promise<any>} work */
  async function carryOut(said, work) {
    done = '';
    form.refusals = {};
    const well = await act(async () => {
      try {
        await work();
      } catch (failed) {
        if (failed instanceof Problem) form.take(failed);
        throw failed;
      }
      key = newKey();
      await load();
    });
    if (well) done = said;
    update();
  }

  async function keep() {
    await carryOut(w.kept, () => device.api.send('POST', '/me/stay-elsewhere', {
      ...(isOpen() ? { version: mine.stay.plan.version } : {}),
      municipality: form.text_('municipality').trim(), address: form.text_('address').trim(), phone: form.text_('phone').trim(),
      from: form.text_('from'), to: form.text_('to'), ...(form.text_('facility').trim() ? { facility: form.text_('facility').trim() } : {}), services: form.values.services ?? [],
    }, key));
  }

  async function agree() {
    const { id, plan } = mine.stay;
    await carryOut(w.agreed, () => device.api.send('POST', `/me/stay-elsewhere/${id}/consent`, { version: plan.version, municipality: plan.municipality }, key));
  }

  async function withdraw() {
    const consequences = [w.withdrawWhat, ...(mine.stay.readThere ? [w.withdrawRead] : [])];
    if (!(await confirm({ title: w.withdrawAsk, consequences, yes: w.withdraw, no: common.back }))) return;
    await carryOut(w.withdrawn, () => device.api.send('POST', `/me/stay-elsewhere/${mine.stay.id}/withdrawal`));
  }

  function planForm() {
    return html`<section class="card" aria-labelledby="plan"><h2 id="plan">${w.plan}</h2>
      ${form.input('municipality', { label: w.where, required: true, max: 60, hint: w.whereHint })}
      ${form.input('address', { label: w.address, required: true, max: 200 })}
      ${form.input('phone', { label: w.phone, required: true, type: 'tel', max: 20 })}
      ${form.input('from', { label: w.from, required: true, type: 'date' })}
      ${form.input('to', { label: w.to, required: true, type: 'date' })}
      ${form.input('facility', { label: w.facility, max: 60 })}
      ${form.several('services', { label: w.services }, Object.entries(w.care))}
      <p><button type="button" class="button wide" ?disabled=${busy()} @click=${keep}>${busy() ? common.sending : w.keep}</button></p></section>`;
  }

  function shown() {
    const { plan, state, declined, consent } = mine.stay;
    return html`<section class="card" aria-labelledby="plan"><h2 id="plan">${w.plan}</h2>
      ${facts([
        [w.state, html`<span class="strong">${w.states[/** @type {keyof typeof w.states} */ (state)]}</span>`], [w.declined, declined ? w.declines[/** @type {keyof typeof w.declines} */ (declined)] : null],
        [w.where, plan.municipalityName], [w.address, plan.address], [w.phone, plan.phone], [w.from, day(plan.from, language)], [w.to, day(plan.to, language)], [w.facility, plan.facility ?? null],
        [w.services, together(plan.services.map((/** @type {keyof typeof w.care} */ one) => w.care[one]), language)],
      ])}
      ${state === 'DECLINED' ? html`<p>${w.declinedNext}</p>` : nothing}
      ${consent ? html`<p class="small">${w.agreedUntil(day(consent.until, language))}</p>` : nothing}
      ${mine.stay.addressHeldBack ? banner('info', w.heldBack) : nothing}
      ${isOpen() ? html`<p><button type="button" class="button second" @click=${() => { editing = true; update(); }}>${w.change}</button>
        <button type="button" class="button quiet" ?disabled=${busy()} @click=${withdraw}>${w.withdraw}</button></p>` : nothing}</section>`;
  }

  function agreeing() {
    const items = mine.items.filter((/** @type {string} */ item) => item in w.items);
    return html`<section class="card" aria-labelledby="agree"><h2 id="agree">${w.consent}</h2>
      <p class="strong">${w.toWhom(mine.stay.plan.municipalityName)}</p><p>${w.untilWhen(day(mine.recallsOn, language))}</p>
      <h3>${w.what}</h3><ul>${items.map((/** @type {keyof typeof w.items} */ item) => html`<li>${w.items[item]}</li>`)}</ul>
      <p>${w.never}</p><p>${w.withdrawable}</p>
      ${mine.connected ? html`<p><button type="button" class="button wide" ?disabled=${busy()} @click=${agree}>${busy() ? common.sending : w.agree}</button></p>` : banner('info', w.off)}</section>`;
  }

  function reports() {
    return html`<section class="card" aria-labelledby="reports"><h2 id="reports">${w.reports}</h2><ul class="plain">${mine.stay.reports.map((/** @type {any} */ one) => html`<li>
      ${day(one.on, language)} ${w.care[/** @type {keyof typeof w.care} */ (one.service)]} ${w.outcomes[/** @type {keyof typeof w.outcomes} */ (one.outcome)]} ${one.childGrams ? html`<span class="small">${w.grams(one.childGrams)}</span>` : nothing}</li>`)}</ul></section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => {
      if (!mine.open) return empty(w.closedTitle, w.closedText);
      return html`<p>${w.lead}</p>${refused(common, problem())}${done ? banner('done', done) : nothing}
        ${mine.stay && !editing ? shown() : nothing}
        ${mine.stay && !editing && mine.stay.state === 'PLANNED' ? agreeing() : nothing}
        ${mine.stay && mine.stay.reports.length > 0 ? reports() : nothing}
        ${editing ? planForm() : isOpen() ? nothing : html`<p><button type="button" class="button second wide" @click=${() => { editing = true; fill(); update(); }}>${w.anew}</button></p>`}`;
    },
  };
}
