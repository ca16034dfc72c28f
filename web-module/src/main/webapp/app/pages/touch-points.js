import { html, nothing } from '../../shared/lit.js';
import { empty, tag } from '../../shared/components.js';
import { day, nearMoment } from '../../shared/dates.js';
import { consultationWords } from '../consultation-words.js';

/**
 * When the city turns to her; empty when nothing is asked of her any more.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function touchPoints({ device, language }) {
  const w = await consultationWords(language);
  /** @type {any[]} */
  let items = [];

  /** @param {any} one */
  function standing(one) {
    if (one.done) return tag('done', w.doneOn(day(one.doneOn, language)));
    if (one.at) return tag('now', w.at(nearMoment(`${one.at}:00+09:00`, language)));
    return one.open ? tag('now', w.open) : tag('plain', w.from(day(one.from, language)));
  }

  return {
    title: () => w.points,
    async load() {
      ({ items } = await device.api.get('/me/touch-points'));
    },
    body: () => (items.length === 0 ? empty(w.pointsNone, w.pointsNoneText) : html`<p>${w.pointsLead}</p>
      ${items.map((one) => html`<section class="card" aria-labelledby=${one.kind}><h2 id=${one.kind}>${w.kinds[/** @type {keyof typeof w.kinds} */ (one.kind)]}</h2>
        <p>${standing(one)}</p>${one.link ? html`<p><a class=${one.open ? 'button wide' : 'button second wide'} href=${`#${one.link}`}>${w.go[/** @type {keyof typeof w.go} */ (one.kind)]}</a></p>` : nothing}</section>`)}`),
  };
}
