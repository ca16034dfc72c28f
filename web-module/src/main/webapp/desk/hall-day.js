/**
 * The day as this tablet knows it: the city's last word, and on top of it what waits here to be sent.
 *
 * @typedef {{ station: string, state: string, since: string, edition: number }} Stop
 * @typedef {{ checkupId: string, code: string, number?: number, name: string, birthDate: string, begins: string, state: string, protectedPerson: boolean,
 *             apart: boolean, answered: boolean, arrivedAt?: string, stops: Stop[], version: number }} Child
 * @typedef {{ sessionId: string, ward: string, kind: string, day: string, today: boolean, at: string, stations: string[], organs: string[], children: Child[] }} Day
 */

/** Days read while the network was there: as long as the window lives. @type {Map<string, Day>} */
const known = new Map();

/** @param {import('../shared/api.js').Api} api @param {string} id @returns {Promise<Day>} */
export async function readDay(api, id) {
  const day = await api.get(`/desk/checkup-days/${id}`);
  known.set(id, day);
  return day;
}

/** @param {string} id */
export function knownDay(id) {
  return known.get(id);
}

/** @type {Record<string, string>} */
const AFTER = { COME: 'AT', GO: 'WAITING', PASS: 'DONE', LEAVE_OUT: 'LEFT_OUT' };

/**
 * @param {Day} day
 * @param {(checkup: string) => import('./hall-store.js').Act[]} waiting
 * @returns {Child[]}
 */
export function childrenNow(day, waiting) {
  return day.children.map((child) => {
    const acts = waiting(child.checkupId);
    if (acts.length === 0) return child;
    const received = acts.some((act) => act.path.endsWith('/reception'));
    const stops = (child.stops.length > 0 ? child.stops : received ? day.stations.map((station) => ({ station, state: 'WAITING', since: day.at, edition: 0 })) : []).map((stop) => {
      const mine = acts.filter((act) => act.station === stop.station && act.path.endsWith('/steps'));
      const lastAct = mine.at(-1);
      const elsewhere = acts.some((act) => act.path.endsWith('/steps') && act.station !== stop.station && act.body.event === 'COME');
      const state = lastAct ? AFTER[lastAct.body.event] ?? stop.state : elsewhere && stop.state === 'AT' ? 'WAITING' : stop.state;
      return { ...stop, state };
    });
    return { ...child, state: received && ['INVITED', 'MISSED'].includes(child.state) ? 'ARRIVED' : child.state, stops };
  });
}

/** @param {string} iso @param {number} now */
export function minutesSince(iso, now) {
  return Math.max(0, Math.floor((now - Date.parse(iso)) / 60_000));
}
