/**
 * The one place that names the WebJar: lit-html alone, which has no bare import and so needs no import map, no inline
 * script and no build. Pages are functions of what is known; custom elements would add weight without a reader.
 *
 * Words in やさしい日本語 carry their readings in brackets, 手続（てつづ）き. While readings are shown, `html` sets them above
 * the characters wherever such a text stands as content; in attributes and in choices of a list they stay in brackets.
 */
/** @typedef {import('../webjars/lit-html/3.3.2/lit-html.js').TemplateResult} TemplateResult */

import { html as plain } from '../webjars/lit-html/3.3.2/lit-html.js';

export { svg, nothing, render } from '../webjars/lit-html/3.3.2/lit-html.js';

const READING = /([一-鿿々]+)（([ぁ-ゖー ]+)）/;

let readings = false;

/** For each template, which of its values stand where elements may stand. @type {WeakMap<TemplateStringsArray, boolean[]>} */
const contents = new WeakMap();

/** @param {boolean} shown */
export function showReadings(shown) {
  readings = shown;
}

/**
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 * @returns {TemplateResult}
 */
export function html(strings, ...values) {
  if (!readings || !values.some((value) => typeof value === 'string' && READING.test(value))) return plain(strings, ...values);
  let content = contents.get(strings);
  if (!content) {
    let before = '';
    content = strings.map((string) => {
      before += string;
      return before.lastIndexOf('<') <= before.lastIndexOf('>') && !/<(option|textarea|title)[^>]*>[^<]*$/.test(before);
    });
    contents.set(strings, content);
  }
  const here = content;
  return plain(strings, ...values.map((value, index) => (typeof value === 'string' && here[index] ? read(value) : value)));
}

/** @param {string} text */
function read(text) {
  const parts = text.split(new RegExp(READING, 'g'));
  return parts.map((part, index) => {
    if (index % 3 === 0) return part;
    return index % 3 === 1 ? plain`<ruby>${part}<rp>（</rp><rt>${parts[index + 1]}</rt><rp>）</rp></ruby>` : '';
  });
}
