import { html, nothing } from '../../shared/lit.js';
import { empty, tag } from '../../shared/components.js';
import { day, daysBetween, nearDay, nearMoment, today } from '../../shared/dates.js';
import { childName, visitWords } from './names.js';

/**
 * What is due now, soonest first, with the day and the days left.
 *
 * @typedef {{ what: 'DELIVERY_TOKEN' | 'BIRTH_REGISTRATION' | 'CONTACT_SLIP' | 'VISIT_PLANNED' | 'INVITATION', title: string, dueOn?: string, daysLeft?: number, at?: string, childId?: string }} Due
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function home({ words, device, language }) {
  const w = words.home;
  /** @type {{ due: Due[], unreadNotices: number, quiet: boolean }} */
  let facts = { due: [], unreadNotices: 0, quiet: false };
  /** @type {any[]} */
  let children = [];
  /** @type {Array<{ id: string, bornAt: string, order: number, children: number }>} */
  let told = [];
  /** @type {{ state: string, silent: boolean, course?: { weeks: number, days: number } } | null} */
  let pregnancy = null;

  /** How far the pregnancy has come; after a loss a quiet way to what helps; else the way to tell of one. */
  function expecting() {
    if (pregnancy?.silent) return html`<li><a href="#/pregnancy">${w.support}</a></li>`;
    if (pregnancy?.course && (pregnancy.state === 'NOTIFIED' || pregnancy.state === 'INTERVIEWED')) {
      return html`<li><a href="#/pregnancy"><span class="strong">${w.pregnancy}</span> <span class="small">${w.week(pregnancy.course.weeks, pregnancy.course.days)}</span></a></li>`;
    }
    return html`<li><a href="#/pregnancy">${w.tellPregnancy}</a></li>`;
  }

  /** @param {Due} due */
  function address(due) {
    if (due.what === 'DELIVERY_TOKEN') return '#/token';
    if (due.what === 'INVITATION') return '#/settings/guardians';
    if (due.what === 'BIRTH_REGISTRATION') return `#/children/${due.childId}/registration`;
    if (due.what === 'CONTACT_SLIP') return `#/children/${due.childId}/slip`;
    return `#/children/${due.childId}`;
  }

  /** @param {Due} due */
  function whose(due) {
    const child = children.length > 1 ? children.find((one) => one.id === due.childId) : null;
    return child ? html`<p class="small">${childName(child, words)}</p>` : nothing;
  }

  /**
   * The first is what to do now; the others wait, so only one button stands out.
   *
   * @param {Due} due @param {number} index
   */
  function card(due, index) {
    const left = due.daysLeft ?? (due.dueOn ? daysBetween(today(), due.dueOn) : null);
    return html`<li class="card due">
      ${whose(due)}<h2>${due.title}</h2>
      ${due.dueOn ? html`<p class="when">${w.dueOn(nearDay(due.dueOn, language))} ${left === null ? nothing : tag(left <= 3 ? 'now' : 'plain', w.left(left))}</p>` : nothing}
      ${due.at ? html`<p class="when">${w.at(nearMoment(`${due.at}:00+09:00`, language))}</p>` : nothing}
      <p><a class=${index === 0 ? 'button wide' : 'button second wide'} href=${address(due)}>${w.nextFor[due.what]}</a></p>
    </li>`;
  }

  /** Slip and visit in a line, or nothing: after a death this page asks and reminds of nothing. @param {any} child */
  function standing(child) {
    if (facts.quiet) return nothing;
    const said = [child.slip?.filedAt ? w.slipSent : nothing, visitWords(child.visit, words, language) ?? nothing].filter((one) => one !== nothing);
    return said.map((one) => html`<span class="small">${one}</span>`);
  }

  return {
    title: () => w.title,
    async load() {
      // First: a loss told since empties what the device has kept.
      pregnancy = (await device.read('/me/pregnancy')).body.pregnancy ?? null;
      facts = (await device.read('/me/home')).body;
      const mine = (await device.read('/me/children')).body;
      children = mine.items;
      told = mine.told ?? [];
    },
    body: () => html`
      ${facts.due.length > 0 ? html`<ul class="plain">${facts.due.map(card)}</ul>`
        : pregnancy?.silent ? nothing : empty(w.emptyTitle, facts.quiet ? '' : children.length > 0 ? w.emptyLater : html`<p>${w.emptyNext}</p><p><a class="button second" href="#/token">${w.makeToken}</a></p>`)}
      ${facts.unreadNotices > 0 ? html`<ul class="plain links"><li><a href="#/notices"><span class="strong">${w.unread(facts.unreadNotices)}</span> <span class="hidden">${w.openNotices}</span></a></li></ul>` : nothing}
      ${children.length > 0 ? html`<section aria-labelledby="children"><h2 id="children">${w.children}</h2>
        <ul class="plain links">${children.map((child) => html`<li><a href="#/children/${child.id}"><span class="strong">${childName(child, words)}</span>
          <span class="small">${words.child.bornOn(day(child.bornAt, language))}</span>${standing(child)}</a></li>`)}<li><a href="#/checkups">${w.checkups}</a></li></ul></section>` : nothing}
      ${facts.quiet ? (pregnancy?.silent ? html`<ul class="plain links">${expecting()}</ul>` : nothing) : html`<ul class="plain links">${told.map((one) => html`<li><a href="#/children/${one.id}/registration"><span class="strong">${words.child.unnamed}${one.children > 1 ? ` ${words.child.order(one.order)}` : ''}</span>
          <span class="small">${words.child.bornOn(day(one.bornAt, language))}</span></a></li>`)}
        ${expecting()}${pregnancy?.silent ? nothing : html`<li><a href="#/birth">${w.tellBirth}</a></li>`}</ul>`}`,
  };
}
