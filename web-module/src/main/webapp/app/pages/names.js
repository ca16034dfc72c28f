import { nearMoment, today } from '../../shared/dates.js';

/**
 * A child's name as written, or words for a child without one; twins are told apart by their order.
 *
 * @param {any} child
 * @param {typeof import('../messages/ja.js').default} words
 * @returns {string}
 */
export function childName(child, words) {
  const known = child.givenName ? [child.familyName, child.givenName].filter(Boolean).join(' ') : words.child.unnamed;
  return child.siblings > 0 ? `${known} ${words.child.order(child.order)}` : known;
}

/**
 * Where a visit stands, in a sentence; nothing where there is none to speak of. A planned time that has passed is not announced
 * again: until the nurse has written it down, nobody knows whether the visit took place.
 *
 * @param {{ state: string, at?: string } | undefined} visit
 * @param {typeof import('../messages/ja.js').default} words
 * @param {import('../../shared/dates.js').Language} language
 * @returns {string | null}
 */
export function visitWords(visit, words, language) {
  const w = words.child;
  if (visit?.state === 'DUE') return w.visitDue;
  if (visit?.state === 'VISITED' || visit?.state === 'CLOSED') return w.visitDone;
  if (visit?.state !== 'PLANNED' || !visit.at || visit.at.slice(0, 10) < today()) return null;
  return w.visitPlanned(nearMoment(`${visit.at}:00+09:00`, language));
}
