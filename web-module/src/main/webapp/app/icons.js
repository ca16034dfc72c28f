import { svg, html } from '../shared/lit.js';

/** Drawings of our own, decorative: each stands beside its word. */
const drawn = {
  leaf: svg`<path d="M12 21c0-7 2-11 8-14-1 8-4 11-8 11M12 21c0-5-2-8-7-10 1 6 3 8 7 8"/>`,
  home: svg`<path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z"/>`,
  token: svg`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2v2h-2zM14 18h2v2h-2zM18 18h2v2h-2z"/>`,
  notices: svg`<path d="M4 6h16v12H4zM4 7l8 6 8-6"/>`,
  settings: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9M13 5v4M7 15v4"/>`,
};

/** @param {keyof typeof drawn} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${drawn[name]}</svg>`;
}
