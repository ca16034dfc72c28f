import { SignedOut, Unreachable } from '../shared/problem.js';

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

const LOOK_MS = 15_000;

/**
 * Looks at the day again and again while its page is open; without a network the page goes on with what was known last.
 *
 * @param {object} options
 * @param {import('../shared/api.js').Api} options.api
 * @param {string} options.id
 * @param {(work: () => Promise<void>) => Promise<boolean>} options.act
 * @param {(day: Day) => void} options.seen
 * @param {() => void} options.update
 */
export function watchDay({ api, id, act, seen, update }) {
  let timer = 0;

  async function read() {
    const day = await api.get(`/desk/checkup-days/${id}`);
    known.set(id, day);
    seen(day);
  }

  const watch = {
    async open() {
      const before = known.get(id);
      try {
        await read();
      } catch (failed) {
        if (!(failed instanceof Unreachable) || !before) throw failed;
        seen(before);
      }
      window.clearInterval(timer);
      timer = window.setInterval(() => void watch.look(), LOOK_MS);
    },
    async look() {
      try {
        await read();
      } catch (failed) {
        // The frame says that the session has ended; until somebody signs in again there is nothing to see.
        if (failed instanceof SignedOut) {
          watch.close();
          await act(() => Promise.reject(failed));
        } else if (!(failed instanceof Unreachable)) throw failed;
      }
      update();
    },
    close: () => window.clearInterval(timer),
  };
  return watch;
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
