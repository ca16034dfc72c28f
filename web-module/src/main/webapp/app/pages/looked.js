import { html, nothing } from '../../shared/lit.js';
import { empty, refused } from '../../shared/components.js';
import { nearMoment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { childName } from './names.js';

/**
 * @typedef {{ at: string, what: string, who?: string }} Look
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function looked({ words, common, device, language, query, go, act, problem, update }) {
  const w = words.looked;
  /** @type {Look[]} */
  let items = [];
  let next = '';
  /** @type {any[]} */
  let children = [];
  const person = query.get('person') ?? '';
  const form = new Form({ words: common, update, values: { person }, changed: () => go(form.text_('person') ? `/looked?person=${form.text_('person')}` : '/looked') });

  async function more() {
    await act(async () => {
      const page = await device.api.get('/me/looked', { person, cursor: next });
      items = [...items, ...page.items];
      next = page.next ?? '';
    });
  }

  return {
    title: () => w.title,
    async load() {
      children = (await device.read('/me/children')).body.items;
      const page = (await device.read('/me/looked', person ? { person } : undefined)).body;
      items = page.items;
      next = page.next ?? '';
    },
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}
      ${children.length > 0 ? form.select('person', { label: w.whose }, [['', w.mine], ...children.map((one) => /** @type {[string, string]} */ ([one.id, childName(one, words)]))]) : nothing}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`<ol class="plain looks">${items.map((look) => html`<li>
        <p class="small">${nearMoment(look.at, language)}</p>
        <p class="strong">${look.who ?? w.hidden}</p>
        <p>${look.what}</p></li>`)}</ol>`}
      ${next ? html`<p><button type="button" class="button second wide" @click=${more}>${common.more}</button></p>` : nothing}
      <p class="small">${w.strange}</p>`,
  };
}
