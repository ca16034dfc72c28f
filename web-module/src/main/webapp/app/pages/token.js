import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused } from '../../shared/components.js';
import { nearDay, today } from '../../shared/dates.js';
import { Form, nested } from '../../shared/form.js';
import { store } from '../store.js';

const KEPT = '/device/delivery-code';

/**
 * The code to show at the hospital, large enough to be scanned and read across a counter. The city tells it once and keeps
 * only what recognises it, so it is kept here; a hospital's basement has no signal anyway.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function token({ words, common, device, language, act, problem, busy, update }) {
  const w = words.token;
  const form = new Form({ words: common, update });
  /** @type {{ id: string, code: string, qr: string, validUntil: string } | null} */
  let kept = null;
  /** @type {{ id: string, validUntil: string } | null} */
  let open = null;

  async function load() {
    kept = (await store.answer(KEPT))?.body ?? null;
    open = (await device.read('/me/children')).body.openToken ?? null;
    if (kept && (device.offline ? kept.validUntil < today() : kept.id !== open?.id)) {
      await store.forgetAnswer(KEPT);
      kept = null;
    }
  }

  async function make() {
    if (open && !(await confirm({ title: w.renewAsk, consequences: w.renewWhat, yes: w.renew, no: words.settings.no }))) return;
    await act(async () => {
      kept = await device.api.send('POST', '/me/delivery-token', nested(form.values));
      await store.keepAnswer(KEPT, kept);
    });
  }

  return {
    title: () => w.title,
    load,
    body: () => {
      if (kept) {
        return html`<p>${w.lead}</p>
          <div class="token"><img src="data:image/svg+xml,${encodeURIComponent(kept.qr)}" alt=${w.qr} width="240" height="240">
            <p class="small">${w.spoken}</p>
            <p class="characters">${kept.code}</p>
            <p class="small">${w.until(nearDay(kept.validUntil, language))}</p></div>
          <p class="small">${w.twins} ${w.bright}</p>`;
      }
      return html`${open ? banner('info', w.elsewhereNext, w.elsewhere) : empty(w.none, w.noneNext)}
        ${refused(common, problem())}
        ${open ? nothing : form.input('expectedOn', { label: w.expected, type: 'date', narrow: true })}
        <p><button type="button" class="button wide" ?disabled=${busy()} @click=${make}>${open ? w.renew : w.make}</button></p>`;
    },
  };
}
