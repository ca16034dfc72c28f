/**
 * What the work place remembers. Begun certificates stay in the window's tab and end with it; what is the same in every
 * certificate of an institution (its address, its code) stays on the computer. Nothing of a family is among the latter.
 */

const SAME = ['municipality', 'medicalInstitutionCode', 'placeKind', 'placeAddress', 'facilityName', 'attendantKind', 'attendantAddress'];

/** @param {Storage} place @param {string} name @returns {Record<string, any>} */
function read(place, name) {
  try {
    const kept = JSON.parse(place.getItem(name) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch (broken) {
    if (!(broken instanceof SyntaxError)) throw broken;
    return {};
  }
}

/** @param {string} name */
export const draft = (name) => read(sessionStorage, `hagukumi-draft-${name}`);

/** @param {string} name @param {Record<string, any>} values */
export const keepDraft = (name, values) => sessionStorage.setItem(`hagukumi-draft-${name}`, JSON.stringify(values));

/** @param {string} name */
export const dropDraft = (name) => sessionStorage.removeItem(`hagukumi-draft-${name}`);

/** @param {string} institution */
export const same = (institution) => read(localStorage, `hagukumi-same-${institution}`);

/** @param {string} institution @param {Record<string, any>} values */
export function keepSame(institution, values) {
  localStorage.setItem(`hagukumi-same-${institution}`, JSON.stringify(Object.fromEntries(SAME.map((name) => [name, values[name]]))));
}
