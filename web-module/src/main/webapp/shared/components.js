import { html, nothing, render } from './lit.js';
import { Problem, Unreachable } from './problem.js';

/**
 * Pieces every page uses. Each is a function from facts to markup; none keeps state.
 *
 * @typedef {typeof import('./messages/ja.js').default} Words
 */

/** @param {Words} words */
export function waiting(words) {
  return html`<p class="waiting" role="status"><span class="spinner" aria-hidden="true"></span>${words.loading}</p>`;
}

/**
 * @param {'info' | 'warn' | 'bad' | 'done'} kind
 * @param {unknown} content
 * @param {string} [title]
 */
export function banner(kind, content, title) {
  const mark = { info: 'i', warn: '!', bad: '×', done: '✓' }[kind];
  return html`<div class="banner ${kind}">
    <span class="mark" aria-hidden="true">${mark}</span>
    <div>${title ? html`<p class="strong">${title}</p>` : nothing}${typeof content === 'string' ? html`<p>${content}</p>` : content}</div>
  </div>`;
}

/**
 * A refusal: what happened, what would help, and the code to quote.
 *
 * @param {Words} words
 * @param {Problem | null} problem
 * @param {(field: string) => void} [reach] leads to a refused field, when the page can
 */
export function refused(words, problem, reach) {
  if (!problem) return nothing;
  const { code, text, detail, remedy, errors } = problem.facts;
  return html`<div class="banner bad" id="refusal" role="alert" tabindex="-1">
    <span class="mark" aria-hidden="true">×</span>
    <div>
      <p class="strong">${text}</p>
      ${detail ? html`<p>${detail}</p>` : nothing}
      ${remedy ? html`<p>${remedy}</p>` : nothing}
      ${errors.length > 0 ? html`<ul>${errors.map((one) => html`<li>${reach ? html`<button type="button" class="inline" @click=${() => reach(one.field)}>${one.text}</button>` : one.text}${one.remedy ? html` ${one.remedy}` : nothing}</li>`)}</ul>` : nothing}
      ${code ? html`<p class="small">${words.code}: ${code}</p>` : nothing}
    </div>
  </div>`;
}

/**
 * A page that could not be shown.
 *
 * @param {Words} words
 * @param {unknown} trouble
 * @param {() => void} again
 */
export function failure(words, trouble, again) {
  const facts = trouble instanceof Problem ? trouble.facts : null;
  const noSignal = trouble instanceof Unreachable;
  return html`<div class="banner bad" role="alert">
      <span class="mark" aria-hidden="true">×</span>
      <div>
        <p class="strong">${facts ? facts.text : noSignal ? words.noSignal : words.unexpected}</p>
        <p>${facts ? facts.remedy : noSignal ? words.noSignalRemedy : words.unexpectedRemedy}</p>
        ${facts?.code ? html`<p class="small">${words.code}: ${facts.code}</p>` : nothing}
      </div>
    </div>
    <p><button type="button" class="button second" @click=${again}>${words.again}</button></p>`;
}

/**
 * Nothing to show, and what to do about it.
 *
 * @param {string} title
 * @param {unknown} next
 */
export function empty(title, next) {
  return html`<div class="empty"><p class="strong">${title}</p>${typeof next === 'string' ? html`<p>${next}</p>` : next}</div>`;
}

/**
 * Facts as a description list; what is absent is left out.
 *
 * @param {Array<[string, unknown] | null>} pairs
 */
export function facts(pairs) {
  return html`<dl class="facts">${pairs.map((pair) => (pair && pair[1] !== null && pair[1] !== undefined && pair[1] !== ''
    ? html`<div><dt>${pair[0]}</dt><dd>${pair[1]}</dd></div>` : nothing))}</dl>`;
}

/**
 * @param {'plain' | 'now' | 'warn' | 'bad' | 'done'} kind
 * @param {string} text
 */
export function tag(kind, text) {
  return html`<span class="tag ${kind}">${text}</span>`;
}

/**
 * A table whose rows can be walked with j and k. On a narrow screen each cell carries its column's name.
 *
 * @template T
 * @param {object} options
 * @param {string} options.caption
 * @param {Array<[string, (row: T) => unknown]>} options.columns
 * @param {T[]} options.rows
 * @param {number} [options.current] the row the keyboard is on
 * @param {(row: T) => string} [options.kind]
 */
export function table({ caption, columns, rows, current, kind }) {
  return html`<div class="sheet"><table class="list">
    <caption class="hidden">${caption}</caption>
    <thead><tr>${columns.map(([name]) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map((row, index) => html`<tr class=${`${index === current ? 'current' : ''} ${kind ? kind(row) : ''}`} aria-current=${index === current ? 'true' : nothing} data-row=${index}>
      ${columns.map(([name, cell]) => html`<td data-name=${name}>${cell(row)}</td>`)}
    </tr>`)}</tbody>
  </table></div>`;
}

/**
 * Asks before something that is hard to take back, and says what will happen. Resolves to false on Escape.
 *
 * @param {object} options
 * @param {string} options.title
 * @param {string[]} options.consequences
 * @param {string} options.yes
 * @param {string} options.no
 * @param {boolean} [options.grave]
 * @returns {Promise<boolean>}
 */
export function confirm({ title, consequences, yes, no, grave }) {
  const dialog = document.createElement('dialog');
  dialog.className = 'confirm';
  dialog.setAttribute('aria-labelledby', 'confirm-title');
  const heading = document.createElement('h2');
  heading.id = 'confirm-title';
  render(html`${title}`, heading);
  const list = document.createElement('ul');
  for (const consequence of consequences) {
    const item = document.createElement('li');
    render(html`${consequence}`, item);
    list.append(item);
  }
  const buttons = document.createElement('p');
  buttons.className = 'actions';
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'button second';
  render(html`${no}`, back);
  const forth = document.createElement('button');
  forth.type = 'button';
  forth.className = grave ? 'button grave' : 'button';
  render(html`${yes}`, forth);
  buttons.append(back, forth);
  dialog.append(heading, ...(consequences.length > 0 ? [list] : []), buttons);
  document.body.append(dialog);
  const before = document.activeElement;
  return new Promise((resolve) => {
    back.addEventListener('click', () => dialog.close('no'));
    forth.addEventListener('click', () => dialog.close('yes'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(dialog.returnValue === 'yes');
    });
    dialog.showModal();
    back.focus();
  });
}
