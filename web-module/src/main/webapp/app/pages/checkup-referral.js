import { html, nothing } from '../../shared/lit.js';
import { empty, facts } from '../../shared/components.js';
import { day } from '../../shared/dates.js';
import { Problem } from '../../shared/problem.js';

/** @typedef {typeof import('../messages/checkup-referral-ja.js').default} Words */

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return /** @type {any} */ ((await import('../messages/checkup-referral-en.js')).default);
  if (language === 'easy') return /** @type {any} */ ((await import('../messages/checkup-referral-easy.js')).default);
  return (await import('../messages/checkup-referral-ja.js')).default;
}

/**
 * Where to go with the referral letter of a checkup and by when; the answer once somebody of the ward has told it.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function checkupReferral({ device, language, params }) {
  const w = await wordsOf(language);
  /** @type {any[]} */
  let items = [];

  /** @param {Record<string, string>} words @param {string} code */
  const word = (words, code) => words[code] ?? code;

  /** @param {any} one */
  const answer = (one) => html`<h3>${w.answer}</h3><p class="strong">${word(w.outcomes, one.outcome)}</p><p>${word(w.outcomeWhat, one.outcome)}</p>
    ${facts([[w.facility, one.facility], [w.examinedOn, day(one.examinedOn, language)], [w.words, one.words ? html`<span class="lines">${one.words}</span>` : ''], [w.nextOn, one.nextOn ? day(one.nextOn, language) : '']])}`;

  /** @param {any} one */
  const goes = (one) => ['LETTER_READY', 'TO_VISIT'].includes(one.stage);

  return {
    title: () => w.title,
    async load() {
      try {
        items = (await device.api.get(`/me/checkups/${params.id}/referrals`)).referrals;
      } catch (failed) {
        if (!(failed instanceof Problem) || failed.facts.status !== 404) throw failed;
        items = [];
      }
    },
    body: () => (items.length === 0 ? empty(w.none, w.noneNext) : html`<p>${w.lead}</p>
      ${items.map((one) => html`<section class="card" aria-labelledby=${`r-${one.referralId}`}><h2 id=${`r-${one.referralId}`}>${word(w.groups, one.group)}</h2><p class="strong">${word(w.stages, one.stage)}</p><p>${word(w.stageWhat, one.stage)}</p>
        ${goes(one) ? facts([[w.where, one.addressed], [w.by, day(one.visitBy, language)]]) : nothing}
        ${one.answer ? answer(one.answer) : nothing}
        ${one.phone ? html`<p>${w.ask} <a href=${`tel:${one.phone}`}>${one.phone}</a></p>` : nothing}</section>`)}`),
  };
}
