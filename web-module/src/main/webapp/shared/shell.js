import { html, nothing, render } from './lit.js';
import { Problem, SignedOut, Unreachable } from './problem.js';
import { failure, waiting } from './components.js';

/**
 * The frame all three areas share: which page belongs to the address, when it loads, where the focus goes, what is read
 * out, and how a refusal reaches the person. A page is a function of its context; it never touches the document.
 *
 * @typedef {import('./lit.js').TemplateResult} TemplateResult
 * @typedef {{ ja: string }} Named
 * @typedef {object} View
 * @property {() => string} title heading and window title
 * @property {() => Promise<void>} [load] fetches what the page shows; the frame shows waiting and failure
 * @property {() => unknown} body
 * @property {(event: KeyboardEvent) => boolean} [key] a desk's keyboard; true when the key was used
 * @property {() => void} [leave]
 *
 * @typedef {object} Route
 * @property {string} path pattern such as `/slips/:child`
 * @property {string} example an address with the demo data's ids, from which the page tests are generated
 * @property {(context: Context) => View | Promise<View>} open
 * @property {string} [nav] the navigation entry that is current on this page
 * @property {boolean} [free] may be seen without a session
 *
 * @typedef {object} Context
 * @property {Record<string, string>} params
 * @property {URLSearchParams} query
 * @property {() => void} update draws again
 * @property {(path: string) => void} go
 * @property {(text: string) => void} announce reads a text out without moving the focus
 * @property {(work: () => Promise<void>) => Promise<boolean>} act does one thing at a time; a refusal is shown, never lost
 * @property {() => Promise<void>} reload
 * @property {() => boolean} busy
 * @property {() => Problem | null} problem the refusal of the last act
 * @property {(value: Problem | null) => void} setProblem
 * @property {string} language
 */

/**
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {Route[]} options.routes
 * @param {typeof import('./messages/ja.js').default} options.words
 * @param {() => string} options.language
 * @param {string} options.product
 * @param {(content: unknown, route: Route, title: string) => unknown} options.frame
 * @param {(reason: SignedOut) => void} options.signedOut
 * @param {string} [options.skipText]
 */
export function shell(options) {
  const { root, routes } = options;
  const live = document.getElementById('live');
  let turn = 0;
  let acting = false;
  /** @type {Problem | null} */
  let refusal = null;
  /** @type {unknown} */
  let trouble = null;
  let loading = false;
  /** The address that what is drawn belongs to: a moment behind the browser's own while a page is being opened. */
  let at = '';
  /** @type {View | null} */
  let view = null;
  /** @type {Route} */
  let route = /** @type {Route} */ (routes[0]);

  /** @param {string} text */
  function announce(text) {
    if (live) live.textContent = text;
  }

  function draw() {
    const title = view?.title() || (trouble ? options.words.notShown : '');
    document.title = title ? `${title}｜${options.product}` : options.product;
    let content;
    if (trouble instanceof SignedOut) content = nothing;
    else if (trouble) content = failure(options.words, trouble, () => void reload());
    else if (loading || !view) content = waiting(options.words);
    else content = view.body();
    const heading = title ? html`<h1 id="title" tabindex="-1">${title}</h1>` : nothing;
    render(options.frame(html`${heading}${content}`, route, title), root);
    root.setAttribute('aria-busy', String(loading || acting));
    root.dataset['at'] = at;
  }

  function focusHeading() {
    document.getElementById('title')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** @param {unknown} failed */
  function kept(failed) {
    if (failed instanceof SignedOut) {
      // Nothing was loaded, so there is nothing to draw until somebody is signed in again.
      trouble = failed;
      options.signedOut(failed);
      return;
    }
    if (!(failed instanceof Problem) && !(failed instanceof Unreachable)) throw failed;
    trouble = failed;
  }

  async function reload() {
    const mine = ++turn;
    trouble = null;
    if (view?.load) {
      loading = true;
      draw();
      try {
        await view.load();
      } catch (failed) {
        if (mine !== turn) return;
        kept(failed);
      }
      if (mine !== turn) return;
      loading = false;
    }
    draw();
  }

  /** @param {() => Promise<void>} work */
  async function act(work) {
    if (acting) return false;
    acting = true;
    refusal = null;
    draw();
    let done = false;
    try {
      await work();
      done = true;
    } catch (failed) {
      if (failed instanceof SignedOut) options.signedOut(failed);
      else if (failed instanceof Problem) refusal = failed;
      else if (failed instanceof Unreachable) refusal = offline(options.words);
      else throw failed;
    } finally {
      acting = false;
      draw();
    }
    if (refusal) document.getElementById('refusal')?.focus();
    return done;
  }

  /** @param {string} path */
  function go(path) {
    if (`#${path}` === location.hash) void open(false);
    else location.hash = path;
  }

  /** @param {boolean} first the very first page keeps the focus where the browser put it */
  async function open(first) {
    const mine = ++turn;
    at = location.hash.slice(1) || '/';
    const found = match(routes, at);
    view?.leave?.();
    route = found.route;
    view = null;
    trouble = null;
    refusal = null;
    loading = true;
    draw();
    /** @type {Context} */
    const context = {
      params: found.params,
      query: found.query,
      update: draw,
      go,
      announce,
      act,
      reload,
      busy: () => acting,
      problem: () => refusal,
      setProblem: (value) => {
        refusal = value;
      },
      language: options.language(),
    };
    const opened = await route.open(context);
    if (mine !== turn) return;
    view = opened;
    loading = false;
    await reload();
    if (!first) focusHeading();
    announce(view.title());
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if (target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]')) return;
    if (event.key === 'Enter' && target instanceof Element && target.closest('a, button, summary')) return;
    if (view?.key?.(event)) event.preventDefault();
  }

  /** Goes on after signing in again: what was typed stays, and what could not be loaded is. */
  async function resume() {
    if (trouble) await reload();
    else draw();
  }

  window.addEventListener('hashchange', () => void open(false));
  document.addEventListener('keydown', key);
  root.replaceChildren();
  return { start: () => open(true), resume, draw, go, announce, reload };
}

/** @param {typeof import('./messages/ja.js').default} words */
function offline(words) {
  return new Problem({ status: 0, code: '', text: words.noSignal, detail: '', remedy: words.noSignalRemedy, errors: [], allowed: [], state: '' });
}

/**
 * @param {Route[]} routes
 * @param {string} address
 * @returns {{ route: Route, params: Record<string, string>, query: URLSearchParams }}
 */
export function match(routes, address) {
  const [path = '/', search = ''] = address.split('?');
  const asked = path.split('/').filter(Boolean);
  for (const route of routes) {
    const pattern = route.path.split('/').filter(Boolean);
    if (pattern.length !== asked.length) continue;
    /** @type {Record<string, string>} */
    const params = {};
    const fits = pattern.every((part, index) => {
      if (!part.startsWith(':')) return part === asked[index];
      params[part.slice(1)] = decodeURIComponent(asked[index] ?? '');
      return true;
    });
    if (fits) return { route, params, query: new URLSearchParams(search) };
  }
  return { route: /** @type {Route} */ (routes[0]), params: {}, query: new URLSearchParams(search) };
}
