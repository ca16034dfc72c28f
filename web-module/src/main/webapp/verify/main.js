import { html, render, showReadings } from '../shared/lit.js';
import { api } from '../shared/api.js';
import { chooseLanguage, chosenLanguage, fileOf, sharedWords } from '../shared/language.js';
import { shell } from '../shared/shell.js';
import { routes } from './routes.js';

const root = /** @type {HTMLElement} */ (document.getElementById('page'));

/** A page without a session: what is asked is answered, nothing is kept on the device but the language. */
async function begin() {
  let language = chosenLanguage() ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');
  let common = await sharedWords(language);
  let words = await wordsOf(language);
  const client = api(() => language, common);

  async function speak() {
    common = await sharedWords(language);
    words = await wordsOf(language);
    document.documentElement.lang = language === 'en' ? 'en' : 'ja';
    document.documentElement.classList.toggle('readings', language === 'ja_easy');
    showReadings(language === 'ja_easy');
  }

  await speak();
  root.replaceChildren();
  const frame = shell({
    root,
    get words() {
      return common;
    },
    get product() {
      return words.product;
    },
    routes: routes.map((route) => ({
      ...route,
      open: (context) => route.open(Object.assign(context, {
        api: client,
        words,
        common,
        language,
        setLanguage: async (/** @type {import('../shared/language.js').LanguageCode} */ code) => {
          language = code;
          chooseLanguage(code);
          await speak();
          frame.go('/');
        },
      })),
    })),
    language: () => language,
    signedOut: () => frame.draw(),
    frame: (content) => html`<header class="top"><span class="brand">${words.product}</span></header><main class="page" id="main">${content}</main>`,
  });
  await frame.start();
}

/** @param {import('../shared/language.js').LanguageCode} code */
async function wordsOf(code) {
  return (await import(`./messages/${fileOf(code)}.js`)).default;
}

begin().catch((failed) => {
  render(html`<main class="page"><p role="alert">読み込めませんでした。/ Could not be loaded.</p></main>`, root);
  throw failed;
});
