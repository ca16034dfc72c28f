import { html, nothing } from '../shared/lit.js';
import { banner, failure } from '../shared/components.js';
import { nearMoment } from '../shared/dates.js';
import { chooseLanguage, fileOf, sharedWords } from '../shared/language.js';
import { render, showReadings } from '../shared/lit.js';
import { SignedOut } from '../shared/problem.js';
import { shell } from '../shared/shell.js';
import { Device } from './device.js';
import { icon } from './icons.js';
import { routes } from './routes.js';

/** @typedef {typeof import('./messages/ja.js').default} Words */

const root = /** @type {HTMLElement} */ (document.getElementById('page'));

/** @param {import('../shared/language.js').LanguageCode} code @returns {Promise<Words>} */
async function wordsOf(code) {
  return (await import(`./messages/${fileOf(code)}.js`)).default;
}

async function begin() {
  const first = new Device(await sharedWords('ja'));
  let common = await sharedWords(first.language);
  let words = await wordsOf(first.language);
  const device = first;
  let signedIn = false;

  async function speak() {
    common = await sharedWords(device.language);
    words = await wordsOf(device.language);
    document.documentElement.lang = device.language === 'en' ? 'en' : 'ja';
    document.documentElement.classList.toggle('readings', device.language === 'ja_easy');
    showReadings(device.language === 'ja_easy');
  }

  try {
    signedIn = await device.open();
  } catch (failed) {
    root.replaceChildren();
    render(html`<main class="page">${failure(common, failed, () => location.reload())}</main>`, root);
    return;
  }
  await speak();

  /** @param {SignedOut} reason */
  function signedOut(reason) {
    void device.forget(reason.wiped).then(() => {
      signedIn = false;
      frame.go('/signin');
    });
  }

  /**
   * @param {unknown} content
   * @param {import('../shared/shell.js').Route} route
   */
  function around(content, route) {
    const at = device.savedAt ? nearMoment(device.savedAt, fileOf(device.language)) : '';
    return html`
      <a class="skip" href="#main" @click=${skip}>${common.skip}</a>
      <header class="top"><a href="#/" class="brand">${icon('leaf')}<span>${words.product}</span></a></header>
      <main class="page" id="main" tabindex="-1">
        ${device.offline ? banner('warn', html`<p>${words.state.offline} ${at ? words.state.stale(at) : ''}</p>`) : nothing}
        ${device.waiting > 0 && !route.path.endsWith('/slip') ? banner('info', signedIn ? words.state.waiting(device.waiting) : words.state.waitingSignIn) : nothing}
        ${content}
      </main>
      ${signedIn ? html`<nav class="tabs" aria-label=${common.menu}>${tabs(route)}</nav>` : nothing}`;
  }

  /** @param {import('../shared/shell.js').Route} route */
  function tabs(route) {
    /** @type {Array<[keyof Words['nav'], string]>} */
    const entries = [['home', '#/'], ['token', '#/token'], ['notices', '#/notices'], ['settings', '#/settings']];
    return html`<ul>${entries.map(([name, address]) => html`<li><a href=${address} aria-current=${route.nav === name ? 'page' : nothing}>${icon(name)}<span>${words.nav[name]}</span></a></li>`)}</ul>`;
  }

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
      open: (context) => {
        const whole = Object.assign(context, {
          device,
          words,
          common,
          language: fileOf(device.language),
          /** @param {import('../shared/language.js').LanguageCode} code */
          setLanguage: async (code) => {
            device.language = code;
            chooseLanguage(code);
            await speak();
            frame.go(location.hash.slice(1) || '/');
          },
        });
        if (!signedIn && !route.free) {
          const signIn = routes.find((one) => one.path === '/signin');
          if (signIn) return signIn.open(whole);
        }
        return route.open(whole);
      },
    })),
    language: () => device.language,
    frame: around,
    signedOut,
  });

  device.changed = () => frame.draw();
  const flush = () =>
    device.flush().then(
      (sent) => (sent ? frame.reload() : undefined),
      (failed) => {
        if (failed instanceof SignedOut) signedOut(failed);
        else throw failed;
      },
    );
  window.addEventListener('online', () => void flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && device.waiting > 0) void flush();
  });
  await frame.start();
  if (signedIn && device.waiting > 0) await flush();
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('service-worker.js', { scope: './' });
}

/** @param {Event} event the address after `#` is the page, so the jump is made by hand */
function skip(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

void begin();
