import { html, nothing } from '../../shared/lit.js';
import { newKey } from '../../shared/api.js';
import { banner, empty, refused } from '../../shared/components.js';
import { day } from '../../shared/dates.js';

/**
 * The code to show at the hospital, large enough to be scanned and read across a counter. The QR code is kept on the
 * device, for hospitals' basements have no signal.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function token({ words, common, device, language, act, problem, busy }) {
  const w = words.token;
  const key = newKey();
  /** @type {{ token: string, state: string, expiresOn?: string } | null} */
  let it = null;
  let picture = '';

  async function load() {
    it = await device.readIfAny('/me/delivery-token');
    picture = '';
    if (it?.state === 'OPEN') picture = `data:image/svg+xml,${encodeURIComponent((await device.read('/me/delivery-token/qr')).body)}`;
  }

  async function make() {
    await act(async () => {
      await device.api.send('POST', '/me/delivery-token', undefined, key);
      await load();
    });
  }

  const button = () => html`${refused(common, problem())}<p><button type="button" class="button wide" ?disabled=${busy()} @click=${make}>${w.make}</button></p>`;

  return {
    title: () => w.title,
    load,
    body: () => {
      if (!it) return empty(w.none, html`<p>${w.noneNext}</p>${button()}`);
      if (it.state === 'USED') return banner('done', w.used);
      if (it.state !== 'OPEN') return html`${banner('warn', w.over)}${button()}`;
      return html`<p>${w.lead}</p>
        <div class="token"><img src=${picture} alt=${w.qr} width="240" height="240">
          <p class="small">${w.spoken}</p>
          <p class="characters">${it.token}</p>
          ${it.expiresOn ? html`<p class="small">${w.until(day(it.expiresOn, language))}</p>` : nothing}</div>
        <p class="small">${w.twins} ${w.bright}</p>`;
    },
  };
}
