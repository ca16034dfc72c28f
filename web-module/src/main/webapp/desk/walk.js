import { html } from '../shared/lit.js';
import words from './messages/ja.js';

/**
 * Walking a table by the keyboard: j down, k up, Enter opens.
 *
 * @param {() => number} length
 * @param {(index: number) => void} open
 * @param {() => void} update
 */
export function walker(length, open, update) {
  const walk = {
    at: -1,
    /** @param {KeyboardEvent} event */
    key(event) {
      if (event.key === 'Enter' && walk.at >= 0) {
        open(walk.at);
        return true;
      }
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || length() === 0) return false;
      walk.at = Math.min(length() - 1, Math.max(0, walk.at + step));
      update();
      const row = document.querySelector(`[data-row="${walk.at}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      const link = row?.querySelector('a');
      if (link instanceof HTMLElement) link.focus({ preventScroll: true });
      return true;
    },
  };
  return walk;
}

/** @param {Array<[string, string]>} keys */
export function legend(keys) {
  return html`<p class="keys noprint">${keys.map(([key, what]) => html`<kbd>${key}</kbd> ${what}　`)}</p>`;
}

export const LIST_KEYS = /** @type {Array<[string, string]>} */ ([['j', words.keys.down], ['k', words.keys.up], ['Enter', words.keys.open]]);
