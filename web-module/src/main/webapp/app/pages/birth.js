import { html, nothing } from '../../shared/lit.js';
import { confirm, refused } from '../../shared/components.js';
import { moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { newKey } from '../../shared/api.js';
import { Problem } from '../../shared/problem.js';

const MOST = 9;

/** @typedef {typeof import('../messages/birth-ja.js').default} Words */

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return (await import('../messages/birth-en.js')).default;
  if (language === 'easy') return (await import('../messages/birth-easy.js')).default;
  return (await import('../messages/birth-ja.js')).default;
}

/**
 * A mother with a paper certificate tells of the birth, all children of the delivery at once; then the registration opens. What
 * was told by mistake is taken back here.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function birth({ words, common, device, language, update, go, act, problem, busy }) {
  const w = await wordsOf(language);
  const form = new Form({ words: common, update, values: { count: '1' } });
  const key = newKey();
  /** @type {Array<{ id: string, bornAt: string, order: number, children: number }>} */
  let told = [];

  function count() {
    return Math.min(MOST, Math.max(1, Number(form.text_('count')) || 1));
  }

  /** Each refusal of the list's items stands at the field of its child. @param {unknown} failed */
  function take(failed) {
    if (!(failed instanceof Problem)) return;
    form.take(failed);
    for (const one of failed.facts.errors) {
      const item = /^babies\[(\d+)\]\.(.+)$/.exec(one.field);
      if (item) form.refusals[`${item[2]}-${item[1]}`] = one;
    }
  }

  /** What is still empty, told at its field before anything is sent. */
  function missing() {
    const names = [...Array.from({ length: count() }, (_, index) => [`bornAt-${index}`, `sex-${index}`]).flat(), 'place'];
    const empty = names.filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    if (empty[0]) {
      update();
      document.getElementById(`f-${empty[0]}`)?.focus();
    }
    return empty.length > 0;
  }

  async function tell() {
    if (missing()) return;
    await act(async () => {
      const babies = Array.from({ length: count() }, (_, index) => ({ bornAt: form.text_(`bornAt-${index}`), sex: form.values[`sex-${index}`] }));
      try {
        const made = await device.api.send('POST', '/me/births', { babies, place: form.text_('place').trim() }, key);
        go(`/children/${made.items[0]}/registration`);
      } catch (failed) {
        take(failed);
        throw failed;
      }
    });
  }

  /** @param {{ id: string, bornAt: string }} one */
  async function takeBack(one) {
    if (!(await confirm({ title: w.takeBackAsk, consequences: [w.takeBackWhat], yes: w.takeBack, no: common.back, grave: true }))) return;
    await act(async () => {
      await device.api.send('DELETE', `/me/births/${one.id}`);
      told = told.filter((other) => other.id !== one.id);
    });
  }

  /** @param {number} index */
  function baby(index) {
    return html`${count() > 1 ? html`<h2>${w.nth(index + 1)}</h2>` : nothing}
      ${form.input(`bornAt-${index}`, { label: count() > 1 ? `${w.nth(index + 1)} ${w.bornAt}` : w.bornAt, type: 'datetime-local', required: true, hint: w.bornAtHint })}
      ${form.choice(`sex-${index}`, { label: count() > 1 ? `${w.nth(index + 1)} ${words.child.sex}` : words.child.sex, required: true }, Object.entries(words.child.sexes))}`;
  }

  return {
    title: () => w.title,
    async load() {
      told = (await device.read('/me/children')).body.told ?? [];
    },
    body: () => html`<p>${w.lead}</p>
      ${told.length > 0 ? html`<section class="card" aria-labelledby="told"><h2 id="told">${w.told}</h2><ul class="plain">${told.map((one) => html`<li>
        <p><span class="strong">${moment(`${one.bornAt}:00+09:00`, language)}</span> ${one.children > 1 ? w.nth(one.order) : nothing}</p>
        <p><a class="button second" href="#/children/${one.id}/registration">${w.register}</a>
          <button type="button" class="button quiet" ?disabled=${busy()} @click=${() => takeBack(one)}>${w.takeBack}</button></p></li>`)}</ul></section>` : nothing}
      ${refused(common, problem())}
      ${form.select('count', { label: w.count }, Array.from({ length: MOST }, (_, index) => [String(index + 1), w.children(index + 1)]))}
      ${Array.from({ length: count() }, (_, index) => baby(index))}
      ${form.input('place', { label: w.place, required: true, max: 100, hint: w.placeHint })}
      <p><button type="button" class="button wide" ?disabled=${busy()} @click=${tell}>${busy() ? common.sending : w.tell}</button></p>
      <p class="small">${w.quiet}</p>`,
  };
}
