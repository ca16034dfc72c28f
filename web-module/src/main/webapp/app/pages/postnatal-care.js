import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, tag } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { day as longDay, nearDay, nearMoment, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { postnatalWords } from '../postnatal-words.js';

const NIGHT = 1440;

/**
 * Care after the birth: she applies, the ward answers; then what is booked, a kind, a day, an hour and yes. After a loss it speaks of her alone. Everything is
 * asked of the server each time and kept nowhere.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function postnatalCare({ common, device, language, update, act, problem, busy, announce }) {
  const w = await postnatalWords(language);
  /** @type {any} */
  let mine = null;
  let key = newKey();
  let kind = '';
  let day = '';
  /** @type {any} */
  let moving = null;
  let saved = '';
  /** @type {any} */
  let office = null;
  const form = new Form({ words: common, update, values: {} });

  async function read() {
    mine = await device.api.get('/me/postnatal-care', kind ? { kind } : {});
  }

  async function load() {
    kind = '';
    day = '';
    moving = null;
    key = newKey();
    office = (await device.read('/me/pregnancy')).body.pregnancy?.office ?? null;
    try {
      await read();
    } catch (failed) {
      if (!(failed instanceof Problem) || failed.facts.status !== 404) throw failed;
      mine = null;
    }
  }

  /** @param {string} said */
  function say(said) {
    saved = said;
    announce(said);
    update();
  }

  /** @param {string} at */
  const local = (at) => nearMoment(`${at}:00+09:00`, language);

  /** @param {number} yen */
  const money = (yen) => yen.toLocaleString('ja-JP');

  /** By how much the wanted one is cheaper: a booking that is moved keeps its reduction. */
  function reduction() {
    if (moving?.reductionYen > 0) return mine.reductionYen;
    return mine.kinds.find((/** @type {any} */ one) => one.kind === kind)?.reductionYen ?? 0;
  }

  /** @param {number} yen */
  const cheaper = (yen) => (yen > 0 ? w.cheaper(money(yen)) : w.notCheaper);

  /** @param {string} wanted */
  async function see(wanted) {
    saved = '';
    kind = wanted;
    day = '';
    await act(read);
    update();
  }

  /** @param {any} offer */
  async function book(offer) {
    const yen = reduction();
    if (!(await confirm({ title: w.ask(local(offer.from)), consequences: [`${w.kinds[/** @type {keyof typeof w.kinds} */ (offer.kind)]}　${offer.place.name}`, cheaper(yen), w.fee], yes: w.book, no: w.back }))) return;
    saved = '';
    const said = moving ? w.moved : w.done;
    const done = await act(async () => {
      await device.api.send('POST', '/me/postnatal-care', { offerId: offer.id, reductionYen: yen, ...(moving ? { moved: { bookingId: moving.id, version: moving.version } } : {}) }, key);
      await load();
    });
    if (done) say(said);
    else {
      // The place may have gone meanwhile: what is free now is shown beside the refusal.
      key = newKey();
      await read().catch(() => mine);
      update();
    }
  }

  async function apply() {
    saved = '';
    if (await act(async () => {
      try {
        const words = form.text_('words').trim();
        await device.api.send('POST', '/me/postnatal-care/application', words ? { words } : {}, key);
        form.set('words', '');
        await load();
      } catch (failed) {
        if (failed instanceof Problem) form.take(failed);
        throw failed;
      }
    })) say(w.applied);
    else key = newKey();
  }

  async function withdraw() {
    if (!(await confirm({ title: w.withdrawAsk, consequences: w.withdrawWhat, yes: w.withdraw, no: w.back }))) return;
    saved = '';
    const one = mine.application;
    if (await act(async () => {
      await device.api.send('POST', `/me/postnatal-care/application/${one.id}/withdraw`, { version: one.version }, newKey());
      await load();
    })) say(w.withdrawn);
  }

  /** What she applied for, or how she applies. */
  function application() {
    const one = mine.application;
    if (one?.state === 'APPLIED') {
      return html`<section class="card" aria-labelledby="applied"><h2 id="applied">${w.waiting}</h2><p>${w.waitingText(longDay(one.on, language))}</p>
        ${one.words ? facts([[w.words, one.words]]) : nothing}
        <p><button type="button" class="button second wide" ?disabled=${busy()} @click=${withdraw}>${w.withdraw}</button></p></section>`;
    }
    return html`${one?.state === 'DECLINED' ? html`<section class="card" aria-labelledby="declined"><h2 id="declined">${w.declined}</h2>${facts([[w.reason, one.reason]])}<p>${w.declinedHelp}</p><p class="small">${w.objection}</p></section>` : nothing}
      ${mine.mayApply ? html`<section aria-labelledby="apply"><h2 id="apply">${one ? w.applyAgain : w.apply}</h2><p>${mine.afterLoss ? w.lossApplyLead : w.applyLead}</p>
        ${form.area('words', { label: w.words, hint: w.wordsHint, rows: 3 })}
        <p><button type="button" class="button wide" ?disabled=${busy()} @click=${apply}>${busy() ? common.sending : w.applyDo}</button></p></section>`
        : html`<p>${mine.applyFrom && mine.applyFrom > today() ? w.applyFrom(longDay(mine.applyFrom, language)) : mine.applyFrom ? w.over : w.ward}</p>`}`;
  }

  /** @param {any} one */
  async function cancel(one) {
    if (!(await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancelDo, no: w.back, grave: true }))) return;
    saved = '';
    if (await act(async () => {
      await device.api.send('POST', `/me/postnatal-care/${one.id}/cancel`, { version: one.version }, newKey());
      await load();
    })) say(w.cancelled);
  }

  /** @param {any} one */
  function booked(one) {
    const open = one.state === 'BOOKED';
    return html`<li class="card"><h3>${w.kinds[/** @type {keyof typeof w.kinds} */ (one.kind)]} ${tag(open ? 'now' : 'plain', w.state[/** @type {keyof typeof w.state} */ (one.state)])}</h3>
      <p class="strong">${local(one.from)}〜${one.from.slice(0, 10) === one.to.slice(0, 10) ? one.to.slice(11) : local(one.to)}</p>
      ${facts([
        [w.place, html`${one.place.name}<br>${one.place.address}`],
        one.place.phone ? [w.phone, html`<a href=${`tel:${one.place.phone.replace(/[^0-9+]/g, '')}`}>${one.place.phone}</a>`] : null,
        one.state === 'MISSED' ? null : [w.reduction, cheaper(one.reductionYen)],
        open ? [w.until, one.mayChange ? w.untilDay(longDay(one.changeUntil, language)) : w.untilOver] : null,
      ])}
      ${open && one.mayChange ? html`<p><button type="button" class="button second wide" @click=${() => { moving = moving?.id === one.id ? null : one; kind = ''; day = ''; update(); }}>${moving?.id === one.id ? w.keep : w.change}</button></p>
      <p><button type="button" class="button second wide" ?disabled=${busy()} @click=${() => cancel(one)}>${w.cancel}</button></p>` : nothing}</li>`;
  }

  /** @param {any} one */
  function when(one) {
    if (!one.last) return w.ward;
    if (one.open) return w.last(longDay(one.last, language));
    return one.opensOn > today() ? w.opens(longDay(one.opensOn, language)) : w.over;
  }

  function kinds() {
    return html`<section aria-labelledby="kind"><h2 id="kind">${moving ? w.chooseMove : w.choose}</h2>
      <ul class="plain">${mine.kinds.map((/** @type {any} */ one) => html`<li class="card"><h3>${w.kinds[/** @type {keyof typeof w.kinds} */ (one.kind)]} <span class="small">${one.minutes === NIGHT ? w.night : w.minutes(one.minutes)}</span></h3>
        <p>${w.what[/** @type {keyof typeof w.what} */ (one.kind)]}<br>${when(one)}</p>
        ${one.open ? html`<p><button type="button" class="button second wide" ?disabled=${busy()} aria-label="${w.kinds[/** @type {keyof typeof w.kinds} */ (one.kind)]} ${w.see}" @click=${() => see(one.kind)}>${w.see}</button></p>` : nothing}</li>`)}</ul></section>`;
  }

  /** Whom to phone: much here is arranged by a talk. */
  function ward() {
    if (!office?.phone) return nothing;
    return html`<section class="card" aria-labelledby="ward"><h2 id="ward">${w.wardTitle}</h2><p>${office.name} <a href=${`tel:${office.phone.replace(/[^0-9+]/g, '')}`}>${office.phone}</a></p></section>`;
  }

  /** Before the ward has answered: what there is, with nothing to choose. */
  function kindsOnly() {
    return html`<section aria-labelledby="kind"><h2 id="kind">${w.kindsTitle}</h2>
      <ul class="plain">${mine.kinds.map((/** @type {any} */ one) => html`<li class="card"><h3>${w.kinds[/** @type {keyof typeof w.kinds} */ (one.kind)]} <span class="small">${one.minutes === NIGHT ? w.night : w.minutes(one.minutes)}</span></h3>
        <p>${w.what[/** @type {keyof typeof w.what} */ (one.kind)]}<br>${when(one)}</p></li>`)}</ul></section>`;
  }

  function choose() {
    const name = w.kinds[/** @type {keyof typeof w.kinds} */ (kind)];
    const other = html`<p><button type="button" class="button second wide" @click=${() => { kind = ''; day = ''; update(); }}>${w.otherKind}</button></p>`;
    if (mine.offers.length === 0) return html`${empty(w.noneTitle, w.noneText)}${other}`;
    const here = mine.offers.filter((/** @type {any} */ one) => one.from.startsWith(day));
    if (!day || here.length === 0) {
      const days = [...new Set(mine.offers.map((/** @type {any} */ one) => /** @type {string} */ (one.from.slice(0, 10))))];
      return html`<section aria-labelledby="day"><h2 id="day">${name}　${w.chooseDay}</h2>
        <ul class="plain">${days.map((one) => html`<li><p><button type="button" class="button second wide" @click=${() => { day = one; update(); }}>${nearDay(one, language)}</button></p></li>`)}</ul>${other}</section>`;
    }
    return html`<section aria-labelledby="hour"><h2 id="hour">${nearDay(day, language)}　${w.chooseHour}</h2>
      <ul class="plain">${here.map((/** @type {any} */ one) => html`<li><p><button type="button" class="button second wide" ?disabled=${busy()} @click=${() => book(one)}>${one.from.slice(11)}　${one.place.name}（${w.free(one.free)}）</button></p></li>`)}</ul>
      <p><button type="button" class="button second wide" @click=${() => { day = ''; update(); }}>${w.otherDay}</button></p>${other}</section>`;
  }

  return {
    title: () => (mine?.afterLoss ? w.lossTitle : w.title),
    load,
    body: () => {
      if (!mine) return empty(w.noPregnancy, html`<p><a class="button wide" href="#/pregnancy">${w.toPregnancy}</a></p>`);
      const may = moving || mine.usesLeft > 0;
      const granted = mine.application?.state === 'GRANTED';
      return html`${saved ? banner('done', saved) : nothing}${refused(common, problem())}
        <p>${mine.afterLoss ? w.lossLead : w.lead}</p>
        ${granted ? nothing : application()}
        <p>${mine.reductionsLeft > 0 ? w.reductions(mine.reductionsLeft, money(mine.reductionYen)) : w.noReductions} ${w.fee}</p>
        ${mine.bookings.length > 0 ? html`<section aria-labelledby="mine"><h2 id="mine">${w.mine}</h2><ul class="plain">${mine.bookings.map(booked)}</ul></section>` : nothing}
        ${!granted ? kindsOnly() : may ? html`${moving ? nothing : html`<p>${w.usesLeft(mine.usesLeft)}</p>`}${kind ? choose() : kinds()}` : html`<p>${w.usesSpent}</p>`}${ward()}`;
    },
  };
}
