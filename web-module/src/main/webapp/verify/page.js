import { html, nothing } from '../shared/lit.js';
import { banner, facts, refused } from '../shared/components.js';
import { day } from '../shared/dates.js';
import { Form } from '../shared/form.js';
import { fileOf, LANGUAGES } from '../shared/language.js';

/**
 * The code of a record of deposit, and what it stands for today.
 *
 * @param {import('./routes.js').VerifyContext} context
 */
export default function verify({ api, words, common, language, setLanguage, act, update, announce, busy, problem }) {
  const w = words.verify;
  const form = new Form({ words: common, update });
  const inLanguage = fileOf(/** @type {import('../shared/language.js').LanguageCode} */ (language));
  /** @type {any} */
  let seen = null;

  /** @param {Event} event */
  async function ask(event) {
    event.preventDefault();
    seen = null;
    if (form.text_('code').trim() === '') {
      form.refusals['code'] = { field: 'code', code: '', text: w.empty, remedy: '' };
      form.focusRefused();
      update();
      document.getElementById('f-code')?.focus();
      return;
    }
    await act(async () => {
      seen = await api.send('POST', '/receipts/verify', { code: form.text_('code') });
    });
    form.take(problem());
    update();
    if (seen) {
      announce(w.standing[/** @type {keyof typeof w.standing} */ (seen.standing)]);
      document.getElementById('answer')?.focus();
    }
  }

  return {
    title: () => w.title,
    body: () => html`
      <div class="languages" role="group" aria-label=${common.language}>${LANGUAGES.map((code) => html`<button type="button" class="button quiet"
        lang=${code === 'en' ? 'en' : 'ja'} aria-pressed=${language === code ? 'true' : 'false'} @click=${() => setLanguage(code)}>${words.languages[code]}</button>`)}</div>
      <p>${w.lead}</p>
      ${problem() ? refused(common, problem()) : nothing}
      <form class="card code" @submit=${ask} novalidate>
        ${form.input('code', { label: w.code, hint: w.hint, required: true, max: 64, autocomplete: 'off' })}
        <p><button class="button wide" ?disabled=${busy()}>${busy() ? common.sending : w.button}</button></p>
      </form>
      ${seen ? answer() : nothing}
      <p class="small">${w.not}</p>`,
  };

  function answer() {
    const standing = /** @type {keyof typeof w.standing} */ (seen.standing);
    return html`<section class="card" id="answer" tabindex="-1" aria-labelledby="answer-title">
      <h2 id="answer-title">${w.genuine}</h2>
      ${banner(standing === 'ENDED' || standing === 'SENT_ON' ? 'warn' : 'done', w.standing[standing])}
      ${facts([
        [w.child, html`<span translate="no">${seen.familyName}　${seen.givenName ?? w.undecided}</span>`],
        [w.bornOn, day(seen.bornOn, inLanguage)],
        [w.receivedOn, day(seen.receivedOn, inLanguage)],
        seen.acceptedOn ? [w.acceptedOn, day(seen.acceptedOn, inLanguage)] : null,
      ])}
      <p>${w.compare}</p>
    </section>`;
  }
}
