import { html, nothing } from '../../shared/lit.js';
import { empty, refused } from '../../shared/components.js';
import { moment } from '../../shared/dates.js';

/**
 * @typedef {{ at: string, what: string, who?: string, about?: string }} Look
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function looked({ words, common, device, language, act, problem }) {
  const w = words.looked;
  /** @type {Look[]} */
  let items = [];
  let next = '';

  async function more() {
    await act(async () => {
      const page = await device.api.get('/me/looked', { cursor: next });
      items = [...items, ...page.items];
      next = page.next ?? '';
    });
  }

  return {
    title: () => w.title,
    async load() {
      const page = (await device.read('/me/looked')).body;
      items = page.items;
      next = page.next ?? '';
    },
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`<ol class="plain looks">${items.map((look) => html`<li>
        <p class="small">${moment(look.at, language)}</p>
        <p class="strong">${look.who ?? w.hidden}</p>
        <p>${look.what}${look.about ? html` <span class="small">${w.about(look.about)}</span>` : nothing}</p></li>`)}</ol>`}
      ${next ? html`<p><button type="button" class="button second wide" @click=${more}>${common.more}</button></p>` : nothing}
      <p class="small">${w.strange}</p>`,
  };
}
