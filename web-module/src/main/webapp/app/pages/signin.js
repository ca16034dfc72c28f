import { html, nothing } from '../../shared/lit.js';
import { LANGUAGES } from '../../shared/language.js';
import { store } from '../store.js';

/** @param {import('../routes.js').AppContext} context */
export default function signIn({ words, device, setLanguage }) {
  const w = words.signIn;
  let kept = false;
  const back = `/app/${location.hash.startsWith('#/signin') ? '' : location.hash}`;
  return {
    title: () => w.title,
    async load() {
      kept = device.waiting > 0 || (await store.outgoing()).length > 0;
    },
    body: () => html`
      <p class="tagline">${words.tagline}</p>
      <div class="languages" role="group" aria-label=${words.settings.language}>${LANGUAGES.map((code) => html`<button type="button" class="button quiet"
        lang=${code === 'en' ? 'en' : 'ja'} aria-pressed=${device.language === code ? 'true' : 'false'} @click=${() => setLanguage(code)}>${words.settings.languages[code]}</button>`)}</div>
      <p>${w.lead}</p>
      ${kept ? html`<p>${w.kept}</p>` : nothing}
      <p><a class="button wide" href="/signin/residents?return=${encodeURIComponent(back)}">${w.button}</a></p>
      <section class="card" aria-labelledby="what"><h2 id="what">${w.whatTitle}</h2><ul>${w.keeps.map((one) => html`<li>${one}</li>`)}</ul></section>`,
  };
}
