import { html } from '../../shared/lit.js';
import slipWords from '../../app/messages/slip-ja.js';
import { banner, refused } from '../../shared/components.js';
import { pairs } from '../../shared/codes-ja.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { condition, contact, filing, fill, known, missing, wish } from '../../shared/slip.js';
import words from '../messages/ja.js';

/**
 * A clerk writes the birth contact slip for a family that told it on paper, by telephone or at the counter.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function slip({ api, common, newKey, params, update, act, problem, setProblem, busy, announce }) {
  const w = words.slip;
  const s = slipWords;
  const path = `/desk/children/${params.child}/contact-slip`;
  /** @type {import('../../shared/slip.js').Prefill | null} */
  let prefill = null;
  /** @type {import('../../shared/slip.js').Known[]} */
  let shown = [];
  let done = false;
  const key = newKey();
  const form = new Form({ words: common, update, changed: (name) => delete form.sources[name] });

  async function send() {
    const low = prefill?.lowBirthWeight ?? false;
    const found = missing(form.values, s, low);
    if (!form.values.heardBy) found.unshift({ field: 'heardBy', text: s.needed.hospital });
    if (found.length > 0) {
      const refusal = new Problem({ status: 0, code: '', text: s.check, detail: '', remedy: s.checkRemedy, errors: found, allowed: [], state: '' });
      form.take(refusal);
      setProblem(refusal);
      update();
      document.getElementById('refusal')?.focus();
      return;
    }
    const { heardBy, ...values } = form.values;
    done = await act(async () => {
      await api.send('POST', path, { heardBy, slip: filing(values, low) }, key);
    });
    const refusal = problem();
    if (refusal) form.take(new Problem({ ...refusal.facts, errors: refusal.facts.errors.map((one) => ({ ...one, field: one.field.replace(/^slip\./, '') })) }));
    if (done) announce(w.done);
    update();
  }

  return {
    title: () => w.title,
    async load() {
      prefill = /** @type {import('../../shared/slip.js').Prefill} */ (await api.get(`${path}/prefill`));
      shown = fill(form, prefill, s);
    },
    body: () => (done ? html`${banner('done', w.done)}<p><a href="#/visits">${words.visits.title}</a></p>` : html`
      <p>${w.lead}</p>${refused(common, problem())}
      <div class="two"><form novalidate @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        ${form.choice('heardBy', { label: w.heardBy, required: true }, pairs(w.heard))}
        ${contact(form, s, prefill?.lowBirthWeight ?? false)}${condition(form, s)}${wish(form, s)}
        <p class="actions"><button type="button" class="button" ?disabled=${busy()} @click=${send}>${busy() ? common.sending : w.send}</button></p>
      </form>${known(shown, s, common.source, 'ja')}</div>`),
  };
}
