import { html, nothing, render } from './lit.js';
import { api, newKey } from './api.js';
import { failure } from './components.js';
import common from './messages/ja.js';
import { SignedOut, Unreachable } from './problem.js';
import { shell } from './shell.js';

/**
 * The frame of the two working areas, desk and institution: one bar with what this account may open, and a session that can
 * run out without taking the page's contents with it.
 *
 * @typedef {{ kind: string, id: string, displayName: string, roles: Array<{ role: string, ward?: string, deputyFor?: string }>,
 *             institution?: { id: string, name: string }, csrf: string, actions: string[] }} Me
 * @typedef {import('./shell.js').Route & { states?: string[] }} AreaRoute
 * @typedef {import('./shell.js').Context & { api: import('./api.js').Api, me: Me, may: (action: string) => boolean, wards: Array<[string, string]>, common: typeof common, newKey: () => string }} AreaContext
 * @typedef {{ name: string, title: string, address: string, needs: string }} Entry
 *
 * @param {object} options
 * @param {string} options.product
 * @param {string} options.home path of the area, such as `/desk/`
 * @param {AreaRoute[]} options.routes
 * @param {Entry[]} options.entries
 * @param {typeof import('./messages/area-ja.js').default} options.words
 */
export async function startArea({ product, home, routes, entries, words }) {
  const root = /** @type {HTMLElement} */ (document.getElementById('page'));
  const client = api(() => 'ja', common);
  /** @type {Me | null} */
  let me = null;
  let ended = false;
  /** The city's wards, for names beside codes. @type {Array<[string, string]>} */
  let wards = [];
  const signIn = () => `/signin/staff?return=${encodeURIComponent(home + location.hash)}`;

  async function enter() {
    me = /** @type {Me} */ (await client.get('/me'));
    client.csrf(me.csrf);
    ended = false;
    if (me.actions.includes('identity.READ_CITY')) wards = (await client.get('/desk/city')).wards.map((/** @type {any} */ one) => [one.code, one.name]);
  }

  try {
    await enter();
  } catch (failed) {
    root.replaceChildren();
    if (failed instanceof SignedOut) render(welcome(), root);
    else if (failed instanceof Unreachable) render(html`<main class="page">${failure(common, failed, () => location.reload())}</main>`, root);
    else throw failed;
    root.setAttribute('aria-busy', 'false');
    return;
  }

  function welcome() {
    document.title = `${words.signIn}｜${product}`;
    return html`<header class="bar"><span class="brand">${product}</span></header>
      <main class="page narrow"><h1 id="title">${words.signIn}</h1><p>${words.signInLead}</p><p><a class="button" href=${signIn()}>${words.signIn}</a></p></main>`;
  }

  async function leave() {
    try {
      await client.signOut();
    } catch (failed) {
      if (!(failed instanceof SignedOut)) throw failed;
    }
    location.replace(home);
  }

  async function back() {
    try {
      await enter();
      await frame.resume();
    } catch (failed) {
      if (!(failed instanceof SignedOut) && !(failed instanceof Unreachable)) throw failed;
      frame.announce(words.stillOut);
    }
  }

  const frame = shell({
    root,
    words: common,
    product,
    routes: routes.map((route) => ({
      ...route,
      open: (context) => route.open(Object.assign(context, { api: client, me: /** @type {Me} */ (me), common, newKey, may: (/** @type {string} */ action) => me?.actions.includes(action) ?? false, wards })),
    })),
    language: () => 'ja',
    signedOut: () => {
      ended = true;
      frame.draw();
      document.getElementById('ended')?.focus();
    },
    frame: (content, route) => html`
      <a class="skip" href="#main" @click=${skip}>${common.skip}</a>
      <header class="bar">
        <a class="brand" href="#/">${product}</a>
        <nav aria-label=${common.menu}><ul>${entries.filter((entry) => me?.actions.includes(entry.needs)).map((entry) => html`<li><a href=${entry.address} aria-current=${route.nav === entry.name ? 'page' : nothing}>${entry.title}</a></li>`)}</ul></nav>
        <div class="who"><span>${me?.displayName ?? ''}${me?.institution ? html` <span class="of">${me.institution.name}</span>` : nothing}${mine()}</span>
          <button type="button" class="button quiet" @click=${leave}>${words.signOut}</button></div>
      </header>
      <main class="page" id="main" tabindex="-1">
        ${ended ? html`<div class="banner warn" id="ended" role="alert" tabindex="-1"><span class="mark" aria-hidden="true">!</span><div>
          <p class="strong">${words.ended}</p><p>${words.endedRemedy}</p>
          <p class="actions"><a class="button second" href="/signin/staff?return=${encodeURIComponent(home)}" target="_blank" rel="opener">${words.signInNewTab}</a>
            <button type="button" class="button" @click=${back}>${words.signedInAgain}</button></p></div></div>` : nothing}
        ${content}
      </main>`,
  });

  function mine() {
    const names = [...new Set((me?.roles ?? []).map((role) => wards.find(([code]) => code === role.ward)?.[1]).filter(Boolean))];
    return names.length > 0 ? html` <span class="of">${names.join('・')}</span>` : nothing;
  }

  window.addEventListener('hashchange', () => requestAnimationFrame(showCurrent));
  await frame.start();
  showCurrent();
}

/** Where the entries stand in one line, the current one is brought into sight. */
function showCurrent() {
  const current = /** @type {HTMLElement | null} */ (document.querySelector('.bar nav [aria-current]'));
  const line = current?.closest('ul');
  if (current && line) line.scrollLeft = current.offsetLeft - 16;
}

/** @param {Event} event the address after `#` is the page, so the jump is made by hand */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
