import { html } from '../shared/lit.js';
import { table } from '../shared/components.js';
import { word } from '../shared/codes-ja.js';
import { day } from '../shared/dates.js';
import w from './messages/checkup-day-ja.js';

/** Grams as kilograms, millimetres as centimetres. @param {string} kind @param {number} value */
export function measure(kind, value) {
  return kind === 'WEIGHT' ? `${(value / 1000).toFixed(2)} ${w.kg}` : `${(value / 10).toFixed(1)} ${w.cm}`;
}

/** Never more than a place among the percentiles is said. @param {any} standing */
export function standing(standing) {
  const place = standing.place === 'WITHIN' ? w.percentile(standing.percentile) : word(w.place, standing.place);
  return [word(w.curves, standing.curve), place, standing.corrected ? w.corrected : ''].filter(Boolean).join('　');
}

/** What was measured today and before, with the places among the percentiles. @param {any} found */
export function measurementRows(found) {
  const rows = [...found.measurements.map((/** @type {any} */ one) => ({ ...one, on: found.day })), ...found.before.map((/** @type {any} */ one) => ({ ...one, standings: [] }))];
  if (rows.length === 0) return html`<p>${w.beforeNone}</p>`;
  return table({
    caption: w.measurements, rows,
    columns: [[w.measurements, (/** @type {any} */ row) => word(w.measureKinds, row.kind)], [w.session, (/** @type {any} */ row) => day(row.on)], [w.before, (/** @type {any} */ row) => measure(row.kind, row.value)],
      ['', (/** @type {any} */ row) => row.standings.map((/** @type {any} */ one) => html`<div>${standing(one)}</div>`)]],
  });
}
