import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { nearDay, nearMoment } from '../../shared/dates.js';
import { Problem } from '../../shared/problem.js';
import { consultationWords } from '../consultation-words.js';

/**
 * The interview at the notice: a day, then an hour, then yes. What is booked is asked of the server each time and kept nowhere.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function interview({ common, device, language, update, act, problem, busy, announce }) {
  const w = await consultationWords(language);
  /** @type {any} */
  let mine = null;
  let key = newKey();
  let day = '';
  let changing = false;
  let saved = '';

  async function load() {
    try {
      mine = await device.api.get('/me/interview');
    } catch (failed) {
      if (!(failed instanceof Problem) || failed.facts.status !== 404) throw failed;
      mine = null;
    }
    key = newKey();
    day = '';
    changing = false;
  }

  /** @param {string} said */
  function say(said) {
    saved = said;
    announce(said);
    update();
  }

  /** @param {string} at */
  const local = (at) => nearMoment(`${at}:00+09:00`, language);

  /** @param {string} at */
  async function book(at) {
    if (!(await confirm({ title: w.ask(local(at)), consequences: [], yes: w.book, no: w.back }))) return;
    saved = '';
    const done = await act(async () => {
      await device.api.send('POST', '/me/interview', { at, ...(mine.booked ? { version: mine.booked.version } : {}) }, key);
      await load();
    });
    if (done) say(w.done);
    else {
      // The hour may have gone meanwhile: what is free now is shown beside the refusal.
      key = newKey();
      mine = await device.api.get('/me/interview').catch(() => mine);
      update();
    }
  }

  async function cancel() {
    if (!(await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancelDo, no: w.back, grave: true }))) return;
    saved = '';
    if (await act(async () => {
      await device.api.send('POST', '/me/interview/cancel', { version: mine.booked.version }, newKey());
      await load();
    })) say(w.cancelled);
  }

  function booked() {
    const { office } = mine.booked;
    return html`<section class="card" aria-labelledby="booked"><h2 id="booked">${w.booked}</h2>
      <p class="strong">${local(mine.booked.from)}</p>
      ${mine.booked.dayClosed ? banner('warn', w.closed) : nothing}
      ${office ? facts([[w.place, html`${language === 'en' ? office.nameEn : office.name}<br>${office.address}`], [w.phone, html`<a href=${`tel:${office.phone.replace(/[^0-9+]/g, '')}`}>${office.phone}</a>`]]) : nothing}
      <p><a class="button second wide" href="/api/v1/me/interview/calendar" download="interview.ics">${w.calendar}</a></p>
      <p><button type="button" class="button second wide" @click=${() => { changing = !changing; day = ''; update(); }}>${changing ? w.keep : w.change}</button></p>
      <p><button type="button" class="button second wide" ?disabled=${busy()} @click=${cancel}>${w.cancel}</button></p></section>`;
  }

  function choose() {
    if (mine.days.length === 0) return empty(w.noneTitle, w.noneText);
    const chosen = mine.days.find((/** @type {any} */ one) => one.day === day);
    if (!chosen) {
      return html`<section aria-labelledby="day"><h2 id="day">${w.chooseDay}</h2><p>${w.minutes(mine.days[0].minutes)}</p>
        <ul class="plain">${mine.days.map((/** @type {any} */ one) => html`<li><p><button type="button" class="button second wide" @click=${() => { day = one.day; update(); }}>${nearDay(one.day, language)}</button></p></li>`)}</ul></section>`;
    }
    return html`<section aria-labelledby="hour"><h2 id="hour">${nearDay(day, language)} ${w.chooseHour}</h2>
      <ul class="plain">${chosen.hours.map((/** @type {any} */ one) => html`<li><p><button type="button" class="button second wide" ?disabled=${busy()} @click=${() => book(`${day}T${one.at}`)}>${one.at}（${w.free(one.free)}）</button></p></li>`)}</ul>
      <p><button type="button" class="button second wide" @click=${() => { day = ''; update(); }}>${w.otherDay}</button></p></section>`;
  }

  return {
    title: () => w.interview,
    load,
    body: () => {
      if (!mine) return empty(w.noPregnancy, html`<p><a class="button wide" href="#/pregnancy">${w.toPregnancy}</a></p>`);
      return html`${saved ? banner('done', saved) : nothing}${refused(common, problem())}
        ${mine.held ? html`<p>${w.held}</p>` : html`<p>${w.lead}</p>${mine.booked ? booked() : nothing}${!mine.booked || changing || mine.booked.dayClosed ? choose() : nothing}`}`;
    },
  };
}
