import { html, nothing } from '../../shared/lit.js';
import { banner, empty, facts } from '../../shared/components.js';
import { day } from '../../shared/dates.js';
import { pregnancyWords } from '../pregnancy-words.js';

/**
 * Her pregnancy: how far it has come and what comes next. After a loss it says only what helps.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function pregnancy({ device, language }) {
  const w = await pregnancyWords(language);
  /** @type {any} */
  let mine = null;

  function office() {
    if (!mine.office.phone) return html`<p>${mine.office.name}</p>`;
    return html`<p>${mine.office.name} <a href=${`tel:${mine.office.phone.replace(/[^0-9+]/g, '')}`}>${mine.office.phone}</a></p>`;
  }

  function asking() {
    return html`<section class="card" aria-labelledby="ask"><h2 id="ask">${w.ask}</h2>${office()}</section>`;
  }

  function lost() {
    return html`<p>${w.lostText}</p>
      <section class="card" aria-labelledby="talk"><h2 id="talk">${w.lostSupport}</h2><p>${w.lostSupportText}</p>${office()}</section>
      <p><a href="#/postnatal-care">${w.lostCareLink}</a></p><p><a href="#/pregnancy/checkups">${w.checkupsLink}</a></p><p><a href="#/grants">${w.grantsLink}</a></p>
      <section class="card" aria-labelledby="still"><h2 id="still">${w.lostContinue}</h2><ul>${w.lostItems.map((one) => html`<li>${one}</li>`)}</ul></section>
      <p class="small"><a href="#/pregnancy/notice">${w.lostAgain}</a></p>`;
  }

  /** @param {any} course */
  function going(course) {
    return html`<section class="card" aria-labelledby="how"><h2 id="how">${w.week(course.weeks, course.days)} <span class="small">${w.month(course.month)}</span></h2>
      ${facts([
        [w.due, day(course.dueOn, language)], [w.children, w.people(course.children)], [w.notifiedOn, day(course.notifiedOn, language)],
        [w.handbooks, course.handbooks.length === 0 ? w.noHandbook : html`<ul class="plain">${course.handbooks.map((/** @type {any} */ one) => html`<li>${course.children > 1 ? `${w.handbook(one.child)} ` : nothing}${one.number}</li>`)}</ul>`],
        ...(course.handedOver.length > 0 ? [/** @type {[string, any]} */ ([w.received, html`<ul class="plain">${course.handedOver.map((/** @type {keyof typeof w.items} */ one) => html`<li>${w.items[one]}</li>`)}</ul>`])] : []),
      ])}</section>`;
  }

  function next() {
    if (mine.state === 'NOTIFIED') return html`<section class="card" aria-labelledby="next"><h2 id="next">${w.nextTitle}</h2><p>${w.interviewNext}</p><p><a class="button wide" href="#/interview">${w.bookInterview}</a></p></section>`;
    if (mine.state === 'DELIVERED') return html`<section class="card" aria-labelledby="next"><h2 id="next">${w.nextTitle}</h2><p>${w.deliveredNext}</p></section>`;
    return nothing;
  }

  return {
    title: () => (mine?.silent ? w.lostTitle : w.title),
    async load() {
      mine = (await device.read('/me/pregnancy')).body.pregnancy ?? null;
    },
    body: () => {
      if (!mine || (mine.state === 'MOVED_OUT' && !mine.course)) return empty(w.noneTitle, html`<p>${w.noneText}</p><p><a class="button wide" href="#/pregnancy/notice">${w.tell}</a></p>`);
      if (mine.silent) return lost();
      const ended = mine.state === 'DELIVERED' || mine.state === 'MOVED_OUT';
      return html`${mine.state === 'MOVED_OUT' ? banner('info', w.movedOut) : mine.state === 'DELIVERED' ? banner('info', w.delivered) : nothing}
        ${next()}${ended ? nothing : going(mine.course)}
        ${mine.state === 'MOVED_OUT' ? nothing : html`<ul class="plain links"><li><a href="#/touch-points">${w.touchPoints}</a></li><li><a href="#/pregnancy/weeks">${w.weeksLink}</a></li>
          <li><a href="#/pregnancy/checkups">${w.checkupsLink}</a></li><li><a href="#/pregnancy/stay">${w.stayLink}</a></li><li><a href="#/postnatal-care">${w.careLink}</a></li></ul>`}<p><a class="button second wide" href="#/grants">${w.grantsLink}</a></p>${asking()}
        ${ended ? html`<p><a class="button second wide" href="#/pregnancy/notice">${w.tell}</a></p>` : nothing}
        ${mine.state === 'MOVED_OUT' ? nothing : html`<p class="small"><a href="#/pregnancy/loss">${w.lossLink}</a></p>`}`;
    },
  };
}
