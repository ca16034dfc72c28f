import { html, nothing } from '../../shared/lit.js';
import { newKey } from '../../shared/api.js';
import { empty, refused, tag } from '../../shared/components.js';
import { nearMoment } from '../../shared/dates.js';

/**
 * @typedef {{ id: string, at: string, title: string, text?: string, link?: string, read: boolean }} Notice
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function notices({ words, common, device, language, act, problem, busy }) {
  const w = words.notices;
  /** @type {Notice[]} */
  let items = [];
  let next = '';

  async function load() {
    const page = (await device.read('/me/notices')).body;
    items = page.items;
    next = page.next ?? '';
  }

  async function more() {
    await act(async () => {
      const page = await device.api.get('/me/notices', { cursor: next });
      items = [...items, ...page.items];
      next = page.next ?? '';
    });
  }

  /** @param {Notice} notice */
  async function read(notice) {
    await act(async () => {
      await device.api.send('POST', '/me/notices/read', { ids: [notice.id] }, newKey());
      notice.read = true;
    });
  }

  /** @param {Notice} notice */
  function one(notice) {
    return html`<li class="card">
      <p class="small">${nearMoment(notice.at, language)} ${notice.read ? nothing : tag('now', w.unread)}</p>
      <h2>${notice.title}</h2>
      ${notice.text ? html`<p class="lines">${notice.text}</p>` : nothing}
      <p class="row">${notice.link?.startsWith('/') ? html`<a class="button second" href=${notice.link} @click=${() => void read(notice)}>${w.open}<span class="hidden">: ${notice.title}</span></a>` : nothing}
        ${notice.read ? nothing : html`<button type="button" class="button quiet" ?disabled=${busy()} @click=${() => read(notice)}>${w.markRead}<span class="hidden">: ${notice.title}</span></button>`}</p>
    </li>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`<ul class="plain">${items.map(one)}</ul>`}
      ${next ? html`<p><button type="button" class="button second wide" @click=${more}>${common.more}</button></p>` : nothing}`,
  };
}
