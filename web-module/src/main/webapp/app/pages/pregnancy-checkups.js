import { html } from '../../shared/lit.js';
import { facts } from '../../shared/components.js';
import { day } from '../../shared/dates.js';

/** @typedef {typeof import('../messages/checkups-ja.js').default} Words */

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return (await import('../messages/checkups-en.js')).default;
  if (language === 'easy') return (await import('../messages/checkups-easy.js')).default;
  return (await import('../messages/checkups-ja.js')).default;
}

/**
 * The voucher to show at the next checkup, how many are left, and what checkups found. It opens without a signal.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function checkups({ device, language }) {
  const w = await wordsOf(language);
  /** @type {{ vouchers: any[], results: any[] }} */
  let it = { vouchers: [], results: [] };
  /** After a loss nothing is promised of a handbook. */
  let quiet = false;

  /** @param {any} voucher */
  function card(voucher) {
    const left = it.vouchers.filter((one) => one.kind === voucher.kind && one.state === 'ISSUED').length;
    return html`<section class="card" aria-labelledby=${`voucher-${voucher.kind}`}><h2 id=${`voucher-${voucher.kind}`}>${w.kinds[/** @type {keyof Words['kinds']} */ (voucher.kind)]}</h2>
      <p>${w.nth(voucher.number)}・${w.left(left)}${voucher.yen ? `・${w.upTo(voucher.yen)}` : ''}</p>
      <div class="token"><img src="data:image/svg+xml,${encodeURIComponent(voucher.qr)}" alt=${w.qr} width="200" height="200"><p class="characters small-code">${voucher.code}</p></div></section>`;
  }

  /** @param {any} result */
  function found(result) {
    const c = result.checkup;
    /** @type {Array<[string, any]>} */
    const pairs = [
      [w.weight, c.weightGrams ? `${Math.round(c.weightGrams / 100) / 10} kg` : ''], [w.pressure, c.pressure ? `${c.pressure.systolic}/${c.pressure.diastolic}` : ''],
      [w.oedema, c.oedema ? w.oedemas[/** @type {keyof Words['oedemas']} */ (c.oedema)] : ''], [w.protein, c.urineProtein ? w.urine[/** @type {keyof Words['urine']} */ (c.urineProtein)] : ''],
      [w.sugar, c.urineSugar ? w.urine[/** @type {keyof Words['urine']} */ (c.urineSugar)] : ''], [w.fundal, c.fundalMillimetres ? `${c.fundalMillimetres / 10} cm` : ''],
      [w.haemoglobin, c.haemoglobin ? `${c.haemoglobin / 10} g/dl` : ''], [w.advice, c.advice ?? ''], [w.next, c.nextOn ? day(c.nextOn, language) : ''],
      [w.back, result.reimbursedYen ? w.given(result.reimbursedYen, day(result.reimbursableUntil, language)) : ''],
    ];
    return html`<li class="card"><h3>${day(c.on, language)} <span class="small">${w.kinds[/** @type {keyof Words['kinds']} */ (c.kind)]}・${c.facility}</span></h3>${facts(pairs.filter(([, value]) => value !== ''))}</li>`;
  }

  return {
    title: () => w.title,
    async load() {
      // First: a loss told since empties what the device has kept.
      quiet = (await device.read('/me/pregnancy')).body.pregnancy?.silent ?? false;
      it = (await device.read('/me/pregnancy/checkups')).body;
    },
    body: () => {
      const next = it.vouchers.filter((one) => one.code);
      return html`${next.length > 0 ? html`<p>${w.show}</p>${next.map(card)}` : html`<p>${quiet ? w.noneQuiet : w.none}</p>`}
        <section aria-labelledby="results"><h2 id="results">${w.results}</h2>
          ${it.results.length === 0 ? html`<p>${w.noResults}</p>` : html`<ul class="plain">${[...it.results].reverse().map(found)}</ul>`}</section>`;
    },
  };
}
