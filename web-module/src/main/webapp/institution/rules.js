import { number } from '../shared/form.js';
import { today } from '../shared/dates.js';
import words from './messages/ja.js';

/**
 * The rules of the birth certificate's form (出生証明書の様式等を定める省令) as far as a page can see them; the server has the
 * last word. A refusal stops, a warning asks to look again.
 *
 * @typedef {Record<string, any>} Values
 * @typedef {import('../shared/problem.js').FieldRefusal} FieldRefusal
 */

const w = words.rule;

/** @param {Values} v @param {string} name */
const said = (v, name) => String(v[name] ?? '').trim();

/** @param {Values} v @param {string} name @param {number} min @param {number} max */
function within(v, name, min, max) {
  const value = number(v[name]);
  return value !== undefined && value >= min && value <= max;
}

/** The hour of the day: 午前 and 午後 count from 0 to 11. @param {Values} v */
export function bornAt(v) {
  const hour = (number(v.hour) ?? 0) + (v.half === 'PM' ? 12 : 0);
  return `${said(v, 'bornOn')}T${String(hour).padStart(2, '0')}:${String(number(v.minute) ?? 0).padStart(2, '0')}`;
}

/** @param {Values} v @returns {FieldRefusal[]} */
export function refusals(v) {
  /** @type {FieldRefusal[]} */
  const found = [];
  /** @param {boolean} wrong @param {string} field @param {string} text */
  const when = (wrong, field, text) => {
    if (wrong) found.push({ field, text });
  };
  const facility = ['HOSPITAL', 'CLINIC', 'MIDWIFERY_HOME'].includes(v.placeKind);
  const mayBeBlank = v.attendantKind === 'OTHER';
  when(!/^[A-Za-z0-9-]{1,36}$/.test(said(v, 'number')), 'number', w.pattern);
  when(said(v, 'serial') !== '' && !within(v, 'serial', 1, 999999999), 'serial', w.serial);
  when(!/^[0-9]{6}$/.test(said(v, 'municipality')), 'municipality', w.code6);
  when(said(v, 'medicalInstitutionCode') !== '' && !/^[0-9]{10}$/.test(said(v, 'medicalInstitutionCode')), 'medicalInstitutionCode', w.code10);
  when(!v.sex, 'sex', w.choose);
  when(said(v, 'bornOn') === '', 'bornOn', w.needed);
  when(said(v, 'bornOn') > today(), 'bornOn', w.future);
  when(!v.half, 'half', w.choose);
  when(!within(v, 'hour', 0, 11), 'hour', w.hour);
  when(!within(v, 'minute', 0, 59), 'minute', w.minute);
  when(!v.placeKind, 'placeKind', w.choose);
  when(said(v, 'placeAddress') === '', 'placeAddress', w.needed);
  when(facility && said(v, 'facilityName') === '', 'facilityName', w.facility);
  when(said(v, 'weightGrams') === '' ? !mayBeBlank : !within(v, 'weightGrams', 100, 7000), 'weightGrams', said(v, 'weightGrams') === '' ? w.blankOnlyOther : w.weight);
  when(said(v, 'lengthCm') === '' ? !mayBeBlank : !within(v, 'lengthCm', 10, 70), 'lengthCm', said(v, 'lengthCm') === '' ? w.blankOnlyOther : w.length);
  when(!v.plurality, 'plurality', w.choose);
  when(v.plurality === 'MULTIPLE' && !within(v, 'count', 2, 9), 'count', w.count);
  when(v.plurality === 'MULTIPLE' && !within(v, 'order', 1, number(v.count) ?? 9), 'order', w.order);
  when(said(v, 'motherName') === '', 'motherName', w.needed);
  when(!within(v, 'gestationWeeks', 19, 45), 'gestationWeeks', w.weeks);
  when(!within(v, 'gestationDays', 0, 6), 'gestationDays', w.days);
  when(!within(v, 'liveBirths', 1, 30), 'liveBirths', w.live);
  when(!within(v, 'stillbirths', 0, 30), 'stillbirths', w.still);
  when(said(v, 'certifiedOn') === '', 'certifiedOn', w.needed);
  when(said(v, 'certifiedOn') !== '' && said(v, 'certifiedOn') < said(v, 'bornOn'), 'certifiedOn', w.certified);
  when(!v.attendantKind, 'attendantKind', w.choose);
  when(said(v, 'attendantName') === '', 'attendantName', w.needed);
  when(said(v, 'attendantAddress') === '', 'attendantAddress', w.needed);
  return found;
}

/** @param {Values} v @returns {Record<string, string>} */
export function warnings(v) {
  /** @type {Record<string, string>} */
  const found = {};
  if (within(v, 'weightGrams', 100, 7000) && !within(v, 'weightGrams', 300, 6000)) found.weightGrams = words.warn.weight;
  if (within(v, 'lengthCm', 10, 70) && !within(v, 'lengthCm', 30, 60)) found.lengthCm = words.warn.length;
  if (within(v, 'gestationWeeks', 19, 19)) found.gestationWeeks = words.warn.weeks;
  if (v.sex === 'UNDETERMINED') found.sex = words.warn.undetermined;
  return found;
}

/** @param {Values} v the contract's CertificateContent; names exactly as typed */
export function content(v) {
  const facility = ['HOSPITAL', 'CLINIC', 'MIDWIFERY_HOME'].includes(v.placeKind);
  const weight = number(v.weightGrams);
  const length = number(v.lengthCm);
  return {
    ...(said(v, 'childFamilyName') ? { childFamilyName: said(v, 'childFamilyName') } : {}),
    ...(said(v, 'childGivenName') ? { childGivenName: said(v, 'childGivenName') } : {}),
    sex: v.sex,
    bornAt: bornAt(v),
    place: { kind: v.placeKind, address: said(v, 'placeAddress'), ...(facility ? { facilityName: said(v, 'facilityName') } : {}) },
    ...(weight === undefined ? {} : { weightGrams: weight }),
    ...(length === undefined ? {} : { lengthMillimetres: Math.round(length * 10) }),
    plurality: v.plurality === 'MULTIPLE' ? { kind: 'MULTIPLE', count: number(v.count), order: number(v.order) } : { kind: 'SINGLE' },
    motherName: said(v, 'motherName'),
    gestationWeeks: number(v.gestationWeeks),
    gestationDays: number(v.gestationDays),
    liveBirths: number(v.liveBirths),
    stillbirths: number(v.stillbirths),
    certifiedOn: said(v, 'certifiedOn'),
    attendant: { kind: v.attendantKind, address: said(v, 'attendantAddress'), name: said(v, 'attendantName') },
  };
}

/** The server's names of fields and the form's, where they differ. */
export const FIELD_OF = /** @type {Record<string, string>} */ ({
  'content.bornAt': 'bornOn', 'content.place.kind': 'placeKind', 'content.place.address': 'placeAddress', 'content.place.facilityName': 'facilityName',
  'content.lengthMillimetres': 'lengthCm', 'content.plurality.kind': 'plurality', 'content.plurality': 'plurality', 'content.plurality.count': 'count', 'content.plurality.order': 'order',
  'content.attendant.kind': 'attendantKind', 'content.attendant.name': 'attendantName', 'content.attendant.address': 'attendantAddress',
});

/** @param {any} c a content as the server gives it @returns {Values} */
export function valuesOf(c) {
  const hour = Number(c.bornAt.slice(11, 13));
  return {
    childFamilyName: c.childFamilyName, childGivenName: c.childGivenName, sex: c.sex, bornOn: c.bornAt.slice(0, 10), half: hour < 12 ? 'AM' : 'PM', hour: String(hour % 12), minute: String(Number(c.bornAt.slice(14))),
    placeKind: c.place.kind, placeAddress: c.place.address, facilityName: c.place.facilityName, weightGrams: c.weightGrams, lengthCm: c.lengthMillimetres ? c.lengthMillimetres / 10 : '',
    plurality: c.plurality.kind, count: c.plurality.count, order: c.plurality.order, motherName: c.motherName, gestationWeeks: c.gestationWeeks, gestationDays: c.gestationDays,
    liveBirths: c.liveBirths, stillbirths: c.stillbirths, certifiedOn: c.certifiedOn, attendantKind: c.attendant.kind, attendantName: c.attendant.name, attendantAddress: c.attendant.address,
  };
}
