import { html, nothing } from '../shared/lit.js';
import { pairs, word } from '../shared/codes-ja.js';
import { number } from '../shared/form.js';
import w from './messages/checkup-day-ja.js';

/**
 * What is recorded at each station: fields, and what they become. A form answers with the records to send, or with nothing where
 * something is missing, which it has marked.
 *
 * @typedef {import('../shared/form.js').Form} Form
 * @typedef {{ where: string, body: Record<string, any> }} Record_
 * @typedef {{ form: Form, station: string, kind: string, organs: string[], update: () => void }} Sheet
 */

const ORGAN_OF_TEETH = 'TEETH_AND_MOUTH';
const ITEMS = /** @type {Record<string, string[]>} */ ({ URINE: ['URINE_PROTEIN', 'URINE_SUGAR', 'URINE_BLOOD'], VISION: ['VISION_RIGHT', 'VISION_LEFT', 'REFRACTION'], HEARING: ['HEARING_RIGHT', 'HEARING_LEFT'] });
const URINE = ['MINUS', 'TRACE', 'PLUS', 'PLUS2', 'PLUS3'];
const SENSES = ['PASSED', 'BELOW', 'NOT_POSSIBLE'];
const TYPES = /** @type {Record<string, string[]>} */ ({ Y1M6: ['O1', 'O2', 'A', 'B', 'C'], Y3: ['O', 'A', 'B', 'C1', 'C2'] });
/** Upper right E to A, upper left A to E, lower right E to A, lower left A to E. */
const LETTERS = ['E', 'D', 'C', 'B', 'A', 'A', 'B', 'C', 'D', 'E'];

/** @param {Form} form @param {Record<string, string>} marked */
function mark(form, marked) {
  form.refusals = Object.fromEntries(Object.entries(marked).map(([field, text]) => [field, { field, text, code: '' }]));
  form.update();
  form.focusRefused();
  return Object.keys(marked).length > 0;
}

/** What was recorded so far, in the fields. @param {Form} form @param {string} station @param {string} kind @param {any} case_ */
export function fill(form, station, kind, case_) {
  form.refusals = {};
  const kept = form.values.examiner;
  form.values = { stature: kind === 'Y3' ? 'HEIGHT' : 'LENGTH', brush: 'C', chart: new Array(20).fill('SOUND'), ...(kept ? { examiner: kept } : {}) };
  if (!case_) return;
  for (const one of case_.measurements) {
    if (one.kind === 'WEIGHT') form.values.weight = String(one.value / 1000);
    else if (one.kind === 'HEAD') form.values.head = String(one.value / 10);
    else {
      form.values.stature = one.kind;
      form.values.length = String(one.value / 10);
    }
  }
  for (const one of case_.screenings) form.values[one.item] = one.answer;
  for (const one of case_.findings) {
    form.values[`said.${one.organ}`] = one.said;
    form.values[`words.${one.organ}`] = one.words ?? '';
  }
  if (case_.teeth) {
    form.values.chart = [...case_.teeth.chart];
    form.values.risk = case_.teeth.risk;
    form.values.type = case_.teeth.type;
  }
  form.values.words = (station === 'INTERVIEW' ? case_.interview : case_.guidance) ?? '';
  const stop = case_.stops.find((/** @type {any} */ one) => one.station === station);
  if (stop?.examiner) form.values.examiner = stop.examiner;
}

/** @param {Sheet} sheet */
export function fields(sheet) {
  const { form, station } = sheet;
  if (station === 'MEASUREMENT') return measurement(form);
  if (ITEMS[station]) return (ITEMS[station] ?? []).map((item) => form.choice(item, { label: word(w.items, item), required: item !== 'REFRACTION' }, (station === 'URINE' ? URINE : SENSES).map((code) => [code, word(w.screening, code)])));
  if (station === 'MEDICAL') return medical(sheet);
  if (station === 'DENTAL') return dental(sheet);
  return form.area('words', { label: station === 'INTERVIEW' ? w.interviewWords : w.guidanceWords, hint: station === 'INTERVIEW' ? w.interviewHint : w.guidanceHint, rows: 6 });
}

/** @param {Form} form */
function measurement(form) {
  return html`<div class="pair">${form.input('weight', { label: w.weight, unit: w.kg, mode: 'decimal', required: true })}${form.input('length', { label: w.length, unit: w.cm, mode: 'decimal', required: true })}${form.input('head', { label: w.head, unit: w.cm, mode: 'decimal' })}</div>
    ${form.choice('stature', { label: w.how, required: true }, [['LENGTH', w.lying], ['HEIGHT', w.standing]])}`;
}

/** @param {Sheet} sheet */
function medical({ form, organs, update }) {
  const mine = organs.filter((organ) => organ !== ORGAN_OF_TEETH);
  return html`${form.input('examiner', { label: w.examiner, hint: w.examinerHint, required: true, max: 60 })}
    <p><button type="button" class="button second" @click=${() => { for (const organ of mine) form.values[`said.${organ}`] ??= 'NO_FINDING'; update(); }}>${w.restClear}</button></p>
    ${mine.map((organ) => said(form, organ))}`;
}

/** @param {Form} form @param {string} organ */
function said(form, organ) {
  const value = form.values[`said.${organ}`];
  return html`${form.choice(`said.${organ}`, { label: word(w.organs, organ), required: true }, pairs(w.said))}
    ${value && value !== 'NO_FINDING' ? form.area(`words.${organ}`, { label: w.words(word(w.organs, organ)), rows: 2, required: true }) : nothing}`;
}

/** @param {Sheet} sheet */
function dental({ form, kind, update }) {
  /** @type {string[]} */
  const chart = form.values.chart;
  return html`${form.input('examiner', { label: w.examiner, hint: w.examinerHint, required: true, max: 60 })}
    ${form.choice('brush', { label: w.brush }, pairs(w.teeth))}
    <fieldset class="field"><legend>${w.chart}</legend><div class="teeth">${chart.map((state, index) => {
      const jaw = (index < 10 ? 0 : 2) + (index % 10 < 5 ? 0 : 1);
      const place = `${w.jaws[jaw]}${LETTERS[index % 10]}`;
      return html`<button type="button" class=${`tooth ${state.toLowerCase()}`} aria-label=${w.tooth(place, word(w.teeth, state))} @click=${() => { chart[index] = chart[index] === form.values.brush ? 'SOUND' : form.values.brush; update(); }}><span aria-hidden="true">${LETTERS[index % 10]}<br>${word(w.toothMarks, state)}</span></button>`;
    })}</div></fieldset>
    ${form.check('risk', { label: w.risk })}
    ${form.choice('type', { label: w.type, hint: w.typeHint, required: true }, (TYPES[kind] ?? []).map((type) => [type, type]))}
    ${said(form, ORGAN_OF_TEETH)}`;
}

/** @param {Sheet} sheet @returns {Record_[] | null} */
export function records(sheet) {
  const { form, station, organs } = sheet;
  if (station === 'MEASUREMENT') return measured(form);
  if (ITEMS[station]) {
    const items = ITEMS[station] ?? [];
    const empty = items.filter((item) => item !== 'REFRACTION' && !form.values[item]);
    if (mark(form, Object.fromEntries(empty.map((item) => [item, w.needed])))) return null;
    return [{ where: 'screening', body: { station, answers: items.filter((item) => form.values[item]).map((item) => ({ item, answer: form.values[item] })) } }];
  }
  if (station === 'MEDICAL') return found(form, station, organs.filter((organ) => organ !== ORGAN_OF_TEETH));
  if (station === 'DENTAL') {
    if (!form.values.type) {
      mark(form, { type: w.needed });
      return null;
    }
    const mouth = found(form, station, [ORGAN_OF_TEETH]);
    return mouth && [{ where: 'teeth', body: { chart: form.values.chart, risk: form.values.risk === true, type: form.values.type } }, ...mouth];
  }
  const words = form.text_('words').trim();
  return words ? [{ where: 'words', body: { station, words } }] : [];
}

/** Kilograms and centimetres become grams and millimetres. @param {Form} form @returns {Record_[] | null} */
function measured(form) {
  /** @type {Record<string, string>} */
  const marked = {};
  const values = [];
  for (const [field, kind, times, most] of /** @type {Array<[string, string, number, number]>} */ ([['weight', 'WEIGHT', 1000, 200], ['length', form.values.stature, 10, 250], ['head', 'HEAD', 10, 250]])) {
    const text = form.text_(field).trim();
    const value = number(text);
    if (!text) {
      if (field !== 'head') marked[field] = w.needed;
    } else if (value === undefined || value <= 0) marked[field] = w.notNumber;
    else if (value > most) marked[field] = w.tooLarge;
    else values.push({ kind, value: Math.round(value * times), confirmed: [] });
  }
  return mark(form, marked) ? null : [{ where: 'measurements', body: { values } }];
}

/** @param {Form} form @param {string} station @param {string[]} organs @returns {Record_[] | null} */
function found(form, station, organs) {
  /** @type {Record<string, string>} */
  const marked = {};
  if (!form.text_('examiner').trim()) marked.examiner = w.needed;
  for (const organ of organs) {
    const value = form.values[`said.${organ}`];
    if (!value) marked[`said.${organ}`] = w.needed;
    else if (value !== 'NO_FINDING' && !form.text_(`words.${organ}`).trim()) marked[`words.${organ}`] = w.wordsNeeded;
  }
  if (mark(form, marked)) return null;
  return [{ where: 'findings', body: { station, findings: organs.map((organ) => ({ organ, said: form.values[`said.${organ}`], ...(form.values[`said.${organ}`] === 'NO_FINDING' ? {} : { words: form.text_(`words.${organ}`).trim() }) })) } }];
}

/** Whether somebody from outside examines there. @param {string} station */
export function namesExaminer(station) {
  return station === 'MEDICAL' || station === 'DENTAL';
}
