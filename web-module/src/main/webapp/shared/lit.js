/**
 * The one place that names the WebJar: lit-html alone, which has no bare import and so needs no import map, no inline
 * script and no build. Pages are functions of what is known; custom elements would add weight without a reader.
 */
/** @typedef {import('../webjars/lit-html/3.3.2/lit-html.js').TemplateResult} TemplateResult */

export { html, svg, nothing, render } from '../webjars/lit-html/3.3.2/lit-html.js';
