import { html } from '../../shared/lit.js';
import { refused } from '../../shared/components.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import w from '../messages/clinic-checkups-ja.js';

/**
 * Where a result on paper begins: the number of its voucher.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function clinicCheckups({ api, common, newKey, update, act, problem, busy }) {
  const form = new Form({ words: common, update });

  async function find() {
    if (!form.text_('code').trim()) {
      form.refusals = { code: { field: 'code', text: w.needed, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    await act(async () => {
      try {
        const found = await api.send('POST', '/desk/checkup-vouchers/find', { code: form.text_('code').trim() }, newKey());
        location.hash = `#/clinic-checkups/${found.checkupId}`;
      } catch (failed) {
        if (failed instanceof Problem) form.take(failed);
        throw failed;
      }
    });
  }

  return {
    title: () => w.title,
    body: () => html`${refused(common, problem())}<p>${w.lead}</p>
      <form class="card" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void find(); }}>${form.input('code', { label: w.find, hint: w.findHint, required: true, max: 32 })}
      <p><button type="submit" class="button" ?disabled=${busy()}>${w.search}</button></p></form>`,
  };
}
