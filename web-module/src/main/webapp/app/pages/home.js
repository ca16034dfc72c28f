import { html, nothing } from '../../shared/lit.js';
import { empty, tag } from '../../shared/components.js';
import { day, daysBetween, moment, today } from '../../shared/dates.js';
import { childName } from './names.js';

/**
 * What is due now, soonest first, with the day and the days left.
 *
 * @typedef {{ what: 'DELIVERY_TOKEN' | 'BIRTH_REGISTRATION' | 'CONTACT_SLIP' | 'VISIT_PLANNED' | 'INVITATION', title: string, dueOn?: string, daysLeft?: number, at?: string, childId?: string }} Due
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function home({ words, device, language }) {
  const w = words.home;
  /** @type {{ due: Due[], unreadNotices: number }} */
  let facts = { due: [], unreadNotices: 0 };
  /** @type {any[]} */
  let children = [];

  /** @param {Due} due */
  function address(due) {
    if (due.what === 'DELIVERY_TOKEN') return '#/token';
    if (due.what === 'INVITATION') return '#/settings/guardians';
    if (due.what === 'BIRTH_REGISTRATION') return `#/children/${due.childId}/registration`;
    if (due.what === 'CONTACT_SLIP') return `#/children/${due.childId}/slip`;
    return `#/children/${due.childId}`;
  }

  /** @param {Due} due */
  function card(due) {
    const left = due.daysLeft ?? (due.dueOn ? daysBetween(today(), due.dueOn) : null);
    return html`<li class="card due">
      <h2>${due.title}</h2>
      ${due.dueOn ? html`<p class="when">${w.dueOn(day(due.dueOn, language))} ${left === null ? nothing : tag(left <= 3 ? 'now' : 'plain', w.left(left))}</p>` : nothing}
      ${due.at ? html`<p class="when">${w.at(moment(`${due.at}:00+09:00`, language))}</p>` : nothing}
      <p><a class="button wide" href=${address(due)}>${w.nextFor[due.what]}</a></p>
    </li>`;
  }

  return {
    title: () => w.title,
    async load() {
      facts = (await device.read('/me/home')).body;
      children = (await device.read('/me/children')).body.items;
    },
    body: () => html`
      ${facts.due.length > 0 ? html`<ul class="plain">${facts.due.map(card)}</ul>`
        : empty(w.emptyTitle, children.length > 0 ? '' : html`<p>${w.emptyNext}</p><p><a class="button second" href="#/token">${w.makeToken}</a></p>`)}
      ${facts.unreadNotices > 0 ? html`<p class="card row"><span>${w.unread(facts.unreadNotices)}</span><a class="button second" href="#/notices">${w.openNotices}</a></p>` : nothing}
      ${children.length > 0 ? html`<section aria-labelledby="children"><h2 id="children">${w.children}</h2>
        <ul class="plain links">${children.map((child) => html`<li><a href="#/children/${child.id}"><span class="strong">${childName(child, words)}</span>
          <span class="small">${words.child.bornOn(day(child.bornAt, language))}</span></a></li>`)}</ul></section>` : nothing}`,
  };
}
