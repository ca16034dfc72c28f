import { html, nothing } from './lit.js';
import { banner, facts } from './components.js';
import { bornMoment, day, nearDay } from './dates.js';
import { nested } from './form.js';
import { together } from './language.js';

/**
 * The fields of the birth contact slip (出生連絡票), once: the family's app and the clerk's entry show the same questions.
 *
 * @typedef {typeof import('../app/messages/slip-ja.js').default} SlipWords
 * @typedef {import('./form.js').Form} Form
 * @typedef {{ field: string, value: string, source: string, editable?: boolean }} Known
 * @typedef {{ childId: string, dueOn: string, filed: boolean, lowBirthWeight: boolean, values: Known[] }} Prefill
 */

const PHONE = /^[0-9+() -]{9,20}$/;

/** Which step asks for a field; a refusal leads back to it. */
export const STEP_OF = {
  motherPhone: 2, otherPhone: 2, callTimes: 2, 'stay.kind': 2, 'stay.address': 2, 'stay.municipality': 2, 'stay.phone': 2, 'stay.until': 2,
  hospital: 2, 'hospitalised.hospitalName': 2, 'hospitalised.dischargeOn': 2,
  'lowBirthWeight.presentPlace': 2, 'lowBirthWeight.presentPhone': 2, 'lowBirthWeight.note': 2,
  feeding: 3, motherCondition: 3, concerns: 3, freeText: 3, 'visitWish.place': 4, 'visitWish.days': 4,
};

/** @param {Record<string, string>} words @returns {Array<[string, string]>} */
function choices(words) {
  return Object.entries(words).map(([value, label]) => [value, label]);
}

/**
 * A value of the contract in words: constants, days, times and numbers as people read them.
 *
 * @param {string} field
 * @param {string} value
 * @param {SlipWords} w
 * @param {import('./dates.js').Language} language
 */
export function inWords(field, value, w, language) {
  /** @type {Record<string, Record<string, string>>} */
  const constants = {
    'child.sex': w.sexes, 'attendant.type': w.kindOfAttendant, 'hospitalised.mother': w.yesNo, 'hospitalised.child': w.yesNo, 'stay.kind': w.stays,
    feeding: w.feedings, motherCondition: w.conditions, concerns: w.concern, 'visitWish.place': w.wishes,
  };
  /** @type {Record<string, string>} */
  const units = { 'child.birthWeightGrams': w.units.grams, 'child.birthLengthCm': w.units.cm, 'child.gestationWeeks': w.units.weeks, 'child.gestationDays': w.units.days, 'child.plurality': w.units.children };
  const known = constants[field];
  if (known) return known[value] ?? value;
  if (units[field] !== undefined) return `${field.endsWith('Grams') ? Number(value).toLocaleString() : value} ${units[field]}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value, language);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return bornMoment(value, language);
  return value;
}

/** What a field is called. @param {string} field @param {SlipWords} w */
export function label(field, w) {
  /** @type {Record<string, string>} */
  const asked = {
    motherPhone: w.motherPhone, otherPhone: w.otherPhone, callTimes: w.callTimes, 'stay.kind': w.stay, 'stay.address': w.stayAddress, 'stay.phone': w.stayPhone, 'stay.until': w.stayUntil,
    'hospitalised.hospitalName': w.hospitalName, 'hospitalised.dischargeOn': w.dischargeOn, feeding: w.feeding, motherCondition: w.condition, concerns: w.concerns, freeText: w.freeText,
    'visitWish.place': w.wish, 'visitWish.days': w.wishDays, 'lowBirthWeight.presentPlace': w.lowPlace, 'lowBirthWeight.presentPhone': w.lowPhone, 'lowBirthWeight.note': w.lowNote,
  };
  return asked[field] ?? /** @type {Record<string, string>} */ (w.field)[field] ?? field;
}

/** @param {string} source @param {SlipWords} w */
export function sourceWords(source, w) {
  return /** @type {Record<string, string>} */ (w.sources)[source] ?? source;
}

/**
 * Puts what is known into the fields it is meant for and returns what is only shown.
 *
 * @param {Form} form
 * @param {Prefill} prefill
 * @param {SlipWords} w
 * @returns {Known[]}
 */
export function fill(form, prefill, w) {
  /** @type {Known[]} */
  const shown = [];
  /** @type {Record<string, { value: any, source: string }>} */
  const fields = {};
  for (const one of prefill.values) {
    if (one.field.startsWith('hospitalised.') && (one.value === 'true' || one.value === 'false')) fields[one.field] = { value: one.value === 'true', source: one.source };
    else if (!(one.field in STEP_OF)) shown.push(one);
    else if (one.field === 'concerns') fields.concerns = { value: [...(fields.concerns?.value ?? []), one.value], source: one.source };
    else fields[one.field] = { value: one.value, source: one.source };
  }
  const mother = fields['hospitalised.mother'];
  const child = fields['hospitalised.child'];
  delete fields['hospitalised.mother'];
  delete fields['hospitalised.child'];
  if (mother && child) fields.hospital = { value: mother.value && child.value ? 'BOTH' : mother.value ? 'MOTHER' : child.value ? 'CHILD' : 'NONE', source: mother.source };
  for (const [name, { value, source }] of Object.entries(fields)) {
    if (form.values[name] === undefined || form.values[name] === '') form.values[name] = value;
    if (String(form.values[name]) === String(value)) form.sources[name] = sourceWords(source, w);
  }
  form.values['stay.kind'] ??= 'HOME';
  return shown;
}

/**
 * @param {Known[]} shown
 * @param {SlipWords} w
 * @param {(where: string) => string} source
 * @param {import('./dates.js').Language} language
 */
export function known(shown, w, source, language) {
  if (shown.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="known"><h2 id="known">${w.known}</h2><p class="small">${w.knownLead}</p>
    ${facts(shown.map((one) => [label(one.field, w), html`${inWords(one.field, one.value, w, language)}<span class="source">${source(sourceWords(one.source, w))}</span>`]))}</section>`;
}

/** @param {Form} form @param {SlipWords} w @param {boolean} low */
export function contact(form, w, low) {
  const away = form.values['stay.kind'] !== 'HOME';
  const inHospital = form.values.hospital && form.values.hospital !== 'NONE';
  return html`
    ${form.input('motherPhone', { label: w.motherPhone, required: true, type: 'tel', mode: 'tel', autocomplete: 'tel' })}
    ${form.input('callTimes', { label: w.callTimes, hint: w.callTimesHint, max: 100 })}
    ${form.choice('stay.kind', { label: w.stay, required: true }, choices(w.stays))}
    ${away ? html`${form.input('stay.address', { label: w.stayAddress, required: true, max: 200, autocomplete: 'street-address' })}
      ${form.input('stay.phone', { label: w.stayPhone, type: 'tel', mode: 'tel' })}
      ${form.input('stay.until', { label: w.stayUntil, hint: w.stayUntilHint, type: 'date', narrow: true })}` : nothing}
    ${form.choice('hospital', { label: w.hospital, required: true }, choices(w.hospitals))}
    ${inHospital ? html`${form.input('hospitalised.hospitalName', { label: w.hospitalName, max: 60 })}
      ${form.input('hospitalised.dischargeOn', { label: w.dischargeOn, type: 'date', narrow: true })}` : nothing}
    ${low ? html`<section class="card low" aria-labelledby="low"><h2 id="low">${w.low}</h2><p>${w.lowLead}</p>
      ${form.input('lowBirthWeight.presentPlace', { label: w.lowPlace, hint: w.lowPlaceHint, required: true, max: 200 })}
      ${form.input('lowBirthWeight.presentPhone', { label: w.lowPhone, type: 'tel', mode: 'tel' })}
      ${form.area('lowBirthWeight.note', { label: w.lowNote, rows: 2 })}</section>` : nothing}`;
}

/** @param {Form} form @param {SlipWords} w */
export function condition(form, w) {
  return html`
    ${form.choice('feeding', { label: w.feeding }, choices(w.feedings))}
    ${form.choice('motherCondition', { label: w.condition }, choices(w.conditions))}
    ${form.several('concerns', { label: w.concerns }, choices(w.concern))}
    ${form.area('freeText', { label: w.freeText, hint: w.freeTextHint, rows: 4 })}`;
}

/** @param {Form} form @param {SlipWords} w */
export function wish(form, w) {
  const places = form.values['stay.kind'] === 'HOME' ? { HOME: w.wishes.HOME, NONE: w.wishes.NONE } : w.wishes;
  return html`${form.choice('visitWish.place', { label: w.wish, required: true }, choices(places))}
    ${form.values['visitWish.place'] === 'NONE' ? nothing : form.input('visitWish.days', { label: w.wishDays, max: 200 })}`;
}

/**
 * What can be seen to be missing before sending, for a slip sent later without a signal should not come back.
 *
 * @param {Record<string, any>} values
 * @param {SlipWords} w
 * @param {boolean} low
 * @returns {import('./problem.js').FieldRefusal[]}
 */
export function missing(values, w, low) {
  /** @type {import('./problem.js').FieldRefusal[]} */
  const found = [];
  const said = (/** @type {string} */ field) => String(values[field] ?? '').trim();
  if (!PHONE.test(said('motherPhone'))) found.push({ field: 'motherPhone', text: w.needed.motherPhone });
  if (values['stay.kind'] !== 'HOME' && said('stay.address') === '') found.push({ field: 'stay.address', text: w.needed.address });
  if (values['stay.kind'] !== 'HOME' && said('stay.phone') !== '' && !PHONE.test(said('stay.phone'))) found.push({ field: 'stay.phone', text: w.needed.phone });
  if (!values.hospital) found.push({ field: 'hospital', text: w.needed.hospital });
  if (low && said('lowBirthWeight.presentPlace') === '') found.push({ field: 'lowBirthWeight.presentPlace', text: w.needed.lowPlace });
  if (low && said('lowBirthWeight.presentPhone') !== '' && !PHONE.test(said('lowBirthWeight.presentPhone'))) found.push({ field: 'lowBirthWeight.presentPhone', text: w.needed.phone });
  if (!values['visitWish.place'] || (values['stay.kind'] === 'HOME' && values['visitWish.place'] === 'STAY')) found.push({ field: 'visitWish.place', text: w.needed.wish });
  return found;
}

/**
 * The filing as the contract wants it; answers to questions that no longer apply are left out.
 *
 * @param {Record<string, any>} values
 * @param {boolean} low
 */
export function filing(values, low) {
  const { hospital, ...said } = values;
  const kept = Object.entries(said).filter(([name]) => {
    if (name.startsWith('stay.') && name !== 'stay.kind') return values['stay.kind'] !== 'HOME';
    if (name.startsWith('hospitalised.')) return hospital !== 'NONE';
    if (name.startsWith('lowBirthWeight.')) return low;
    if (name === 'visitWish.days') return values['visitWish.place'] !== 'NONE';
    return name in STEP_OF;
  });
  const whole = nested(Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])));
  whole.concerns ??= [];
  whole.hospitalised = { ...whole.hospitalised, mother: hospital === 'MOTHER' || hospital === 'BOTH', child: hospital === 'CHILD' || hospital === 'BOTH' };
  return whole;
}

/**
 * A slip as it was written. That it counts as the notice of low birth weight is said only once it was received.
 *
 * @param {any} slip
 * @param {SlipWords} w
 * @param {import('./dates.js').Language} language
 * @param {boolean} [received]
 */
export function filed(slip, w, language, received = true) {
  const both = slip.hospitalised.mother && slip.hospitalised.child;
  const hospital = both ? 'BOTH' : slip.hospitalised.mother ? 'MOTHER' : slip.hospitalised.child ? 'CHILD' : 'NONE';
  /** @param {Record<string, string>} words @param {string | undefined} value */
  const word = (words, value) => (value ? (words[value] ?? value) : '');
  return html`${facts([
    [w.motherPhone, slip.motherPhone], [w.otherPhone, slip.otherPhone], [w.callTimes, slip.callTimes],
    [w.stay, word(w.stays, slip.stay.kind)], [w.stayAddress, slip.stay.address], [w.stayPhone, slip.stay.phone], [w.stayUntil, nearDay(slip.stay.until, language)],
    [w.hospital, word(w.hospitals, hospital)], [w.hospitalName, slip.hospitalised.hospitalName], [w.dischargeOn, nearDay(slip.hospitalised.dischargeOn, language)],
    [w.feeding, word(w.feedings, slip.feeding)], [w.condition, word(w.conditions, slip.motherCondition)],
    [w.concerns, together((slip.concerns ?? []).map((/** @type {string} */ one) => word(w.concern, one)), language)], [w.freeText, slip.freeText],
    [w.wish, word(w.wishes, slip.visitWish.place)], [w.wishDays, slip.visitWish.days],
    ...(slip.lowBirthWeight ? /** @type {Array<[string, unknown]>} */ ([[w.lowPlace, slip.lowBirthWeight.presentPlace], [w.lowPhone, slip.lowBirthWeight.presentPhone], [w.lowNote, slip.lowBirthWeight.note]]) : []),
  ])}${slip.lowBirthWeight && received ? banner('info', w.filedLow) : nothing}`;
}
