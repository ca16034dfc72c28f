import { html, nothing } from '../../shared/lit.js';
import { empty, facts } from '../../shared/components.js';
import { day } from '../../shared/dates.js';
import { Problem } from '../../shared/problem.js';

/** @typedef {typeof import('../messages/checkup-result-ja.js').default} Words */

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return /** @type {any} */ ((await import('../messages/checkup-result-en.js')).default);
  if (language === 'easy') return /** @type {any} */ ((await import('../messages/checkup-result-easy.js')).default);
  return (await import('../messages/checkup-result-ja.js')).default;
}

/**
 * The result of a child's checkup as it was released: what was measured, what was looked at, what the family was advised.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function checkupResult({ device, language, params }) {
  const w = await wordsOf(language);
  /** @type {any} */
  let it = null;

  /** @param {Record<string, string>} words @param {string} code */
  const word = (words, code) => words[code] ?? code;

  /** @param {any} one */
  const value = (one) => (one.kind === 'WEIGHT' ? `${(one.value / 1000).toFixed(2)} kg` : `${(one.value / 10).toFixed(1)} cm`);

  /** @param {any} place */
  const where = (place) => [word(w.curves, place.curve), place.place === 'WITHIN' ? w.percentile(place.percentile) : word(w.places, place.place), place.corrected ? w.corrected : ''].filter(Boolean).join('　');

  return {
    title: () => w.title,
    async load() {
      try {
        it = await device.api.get(`/me/checkups/${params.id}/result`);
      } catch (failed) {
        if (!(failed instanceof Problem) || failed.facts.status !== 404) throw failed;
        it = null;
      }
    },
    body: () => (it === null ? empty(w.none, w.noneNext) : html`<p class="strong">${it.childName}　${word(w.kinds, it.kind)}</p><p class="small">${day(it.day, language)}</p>
      <section class="card" aria-labelledby="judged"><h2 id="judged">${w.judged}</h2><p class="strong">${word(w.medicals, it.medical)}</p><p>${word(w.medicalWhat, it.medical)}</p>
        ${it.findings.length > 0 ? html`<p>${w.findings}</p><ul>${it.findings.map((/** @type {string} */ organ) => html`<li>${word(w.organs, organ)}</li>`)}</ul>` : nothing}</section>
      ${it.guidance ? html`<section class="card" aria-labelledby="advice"><h2 id="advice">${w.advice}</h2><p class="lines">${it.guidance}</p></section>` : nothing}
      ${it.measurements.length > 0 ? html`<section class="card" aria-labelledby="measured"><h2 id="measured">${w.measured}</h2>
        ${facts(it.measurements.map((/** @type {any} */ one) => [word(w.measures, one.kind), html`<span class="strong">${value(one)}</span>${one.standings.map((/** @type {any} */ place) => html`<br><span class="small">${where(place)}</span>`)}`]))}
        <p class="small">${w.percentileWhat}</p></section>` : nothing}
      ${it.screenings.length > 0 ? html`<section class="card" aria-labelledby="screened"><h2 id="screened">${w.screened}</h2>${facts(it.screenings.map((/** @type {any} */ one) => [word(w.items, one.item), word(w.answers, one.answer)]))}</section>` : nothing}
      ${it.teeth ? html`<section class="card" aria-labelledby="teeth"><h2 id="teeth">${w.teeth}</h2><p>${it.teeth.decayed === 0 ? w.sound : w.decayed(it.teeth.decayed)}</p></section>` : nothing}
      <p>${w.ask}</p>`),
  };
}
