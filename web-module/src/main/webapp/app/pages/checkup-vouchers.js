import { html, nothing } from '../../shared/lit.js';
import { empty, facts, tag } from '../../shared/components.js';
import { day, today } from '../../shared/dates.js';

/** @typedef {typeof import('../messages/checkup-vouchers-ja.js').default} Words */

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return /** @type {any} */ ((await import('../messages/checkup-vouchers-en.js')).default);
  if (language === 'easy') return /** @type {any} */ ((await import('../messages/checkup-vouchers-easy.js')).default);
  return (await import('../messages/checkup-vouchers-ja.js')).default;
}

/**
 * The vouchers of her children for checkups at clinics, and what clinics found. It opens without a signal.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function checkupVouchers({ device, language }) {
  const w = await wordsOf(language);
  /** @type {any[]} */
  let items = [];

  /** @param {{ kind: string, value: number }} one @returns {[string, string]} */
  const measured = (one) => [w.measures[/** @type {keyof Words['measures']} */ (one.kind)], one.kind === 'WEIGHT' ? `${one.value / 1000} kg` : `${one.value / 10} cm`];

  /** @param {any} result */
  function found(result) {
    /** @type {Array<[string, any]>} */
    const pairs = [
      [w.on, day(result.on, language)], [w.at, result.clinicName], ...result.measured.map(measured),
      [w.judgement, html`<span class="strong">${w.judgements[/** @type {keyof Words['judgements']} */ (result.judgement)]}</span>`],
      ...(result.findings.length > 0 ? /** @type {Array<[string, any]>} */ ([[w.findings, result.findings.map((/** @type {keyof Words['items']} */ item) => w.items[item]).join('、')]]) : []),
      ...(result.advice ? /** @type {Array<[string, any]>} */ ([[w.advice, result.advice]]) : []),
      ...(result.backYen ? /** @type {Array<[string, any]>} */ ([[w.back, w.given(result.backYen, day(result.backUntil, language))]]) : []),
    ];
    return html`<h3>${w.result}</h3>${facts(pairs)}`;
  }

  /** @param {any} one */
  function card(one) {
    const id = `voucher-${one.checkupId}`;
    return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${w.kinds[/** @type {keyof Words['kinds']} */ (one.kind)]}　${one.childName} ${tag(one.state === 'ISSUED' ? 'now' : 'plain', w.states[/** @type {keyof Words['states']} */ (one.state)])}</h2>
      ${one.code ? html`<div class="token"><img src="data:image/svg+xml,${encodeURIComponent(one.qr)}" alt=${w.qr} width="200" height="200"><p class="characters small-code">${one.code}</p></div>` : nothing}
      ${one.state === 'USED' ? nothing : html`<p class="small">${w.window(day(one.from, language), day(one.until, language))}</p>`}
      ${one.code && one.from > today() ? html`<p>${w.soon(day(one.from, language))}</p>` : nothing}
      ${one.state === 'LAPSED' ? html`<p>${w.lapsed}</p>` : nothing}
      ${one.result ? found(one.result) : nothing}</section>`;
  }

  return {
    title: () => w.title,
    async load() {
      items = (await device.read('/me/checkup-vouchers')).body.items;
    },
    body: () => {
      const open = items.filter((one) => one.code);
      const past = items.filter((one) => !one.code).reverse();
      return html`${open.length > 0 ? html`<p>${w.lead}</p>${open.map(card)}<p class="small">${w.elsewhere}</p>` : empty(w.none, w.noneNext)}${past.map(card)}`;
    },
  };
}
