import { html, nothing } from '../shared/lit.js';
import { banner, confirm } from '../shared/components.js';
import { Problem, SignedOut, Unreachable } from '../shared/problem.js';
import { hallStore } from './hall-store.js';
import w from './messages/checkup-day-ja.js';

/** @typedef {import('./hall-store.js').Act} Act */

const AGAIN_MS = 5000;
const DOUBTS = /** @type {Record<string, string>} */ ({ 'HB-K340': 'UNIT', 'HB-K341': 'FAR_BEYOND', 'HB-K342': 'SHRUNK', 'HB-K343': 'GREW_TOO_FAST', 'HB-K344': 'LOST_TOO_MUCH', 'HB-K345': 'OTHER_KIND' });

/**
 * The way from the hall to the city: what is done is kept on this device first, then sent in its order, once each (every act has a key).
 * Without a network it waits; what the city refuses is shown and never dropped by itself. While something of a child was refused,
 * what was done later for the same child waits behind it.
 *
 * @param {object} options
 * @param {import('../shared/api.js').Api} options.api
 * @param {string} options.owner who is signed in
 * @param {() => string} options.newKey
 * @param {() => void} options.update
 * @param {() => void} options.arrived something reached the city after it had waited
 */
export function hall({ api, owner, newKey, update, arrived }) {
  /** @type {Act[]} */
  let acts = [];
  let away = false;
  let timer = 0;
  let last = '';
  /** @type {Promise<void> | null} */
  let running = null;

  /** @param {Act} act */
  async function drop(act) {
    acts = acts.filter((one) => one !== act);
    await hallStore.forget(act.key);
  }

  async function flush() {
    for (const act of [...acts]) {
      if (acts.some((one) => one.refusal && one.checkup === act.checkup)) continue;
      try {
        await api.send('POST', act.path, act.body, act.key);
        const waited = away;
        away = false;
        await drop(act);
        if (waited) arrived();
      } catch (failed) {
        if (failed instanceof Unreachable || (failed instanceof Problem && failed.facts.status >= 500)) {
          away = true;
          window.clearTimeout(timer);
          timer = window.setTimeout(quietly, AGAIN_MS);
          return;
        }
        if (!(failed instanceof Problem)) throw failed;
        act.refusal = failed.facts;
        await hallStore.keep(act);
      }
    }
  }

  /** By itself, with nobody pressing: where the session has ended, everything waits for the next sign-in. */
  function quietly() {
    hallway.send().catch((failed) => {
      if (!(failed instanceof SignedOut)) throw failed;
    });
  }

  const hallway = {
    async open() {
      acts = await hallStore.of(owner);
      window.addEventListener('online', quietly);
      if (acts.length > 0) quietly();
    },
    close() {
      window.clearTimeout(timer);
      window.removeEventListener('online', quietly);
    },
    /** One at a time, whoever asks. */
    async send() {
      while (running) await running;
      running = flush();
      try {
        await running;
      } finally {
        running = null;
        update();
      }
    },
    /** @param {{ path: string, body: any, checkup: string, station: string, label: string }} what @returns {Promise<'sent' | 'kept' | 'refused'>} */
    async act(what) {
      // Two acts of one moment keep their order.
      const now = new Date().toISOString();
      last = now > last ? now : `${last}0`;
      const act = { ...what, key: newKey(), owner, at: last, refusal: null };
      await hallStore.keep(act);
      acts.push(act);
      await hallway.send();
      if (act.refusal) return 'refused';
      return acts.includes(act) ? 'kept' : 'sent';
    },
    /** @param {string} checkup @param {string} station records that wait: the next one follows them */
    waiting: (checkup, station) => acts.filter((act) => act.checkup === checkup && act.station === station && act.path.includes('/records/')).length,
    /** @param {string} checkup */
    of: (checkup) => acts.filter((act) => act.checkup === checkup),
    away: () => away,
    /** What waits, and what was refused with the ways out of it. */
    shown() {
      const refused = acts.filter((act) => act.refusal);
      const waiting = acts.length - refused.length;
      return html`${waiting > 0 ? banner('warn', html`<p>${w.kept(waiting)}</p><p><button type="button" class="button second" @click=${quietly}>${w.sendNow}</button></p>`, away ? w.away : w.sending) : nothing}
        ${refused.map((act) => banner('bad', html`<p>${act.label}</p><p>${act.refusal?.text} ${act.refusal?.remedy}<span class="small">（${act.refusal?.code}）</span></p>
          ${(act.refusal?.errors ?? []).filter((one) => one.text !== act.refusal?.text).map((one) => html`<p>${one.text}</p>`)}
          <p class="actions">${doubtful(act) ? html`<button type="button" class="button" @click=${() => void hallway.insist(act)}>${w.insist}</button>` : html`<button type="button" class="button second" @click=${() => void hallway.again(act)}>${w.again}</button>`}
            <button type="button" class="button quiet" @click=${() => void hallway.forgo(act)}>${w.forgo}</button></p>`, w.refusedTitle))}`;
    },
    /** What is typed now takes the place of what was refused before. @param {string} checkup @param {string} station */
    async supersede(checkup, station) {
      for (const act of acts.filter((one) => one.refusal && one.checkup === checkup && one.station === station)) await drop(act);
    },
    /** Sends it once more: what stood in its way may be gone. @param {Act} act */
    async again(act) {
      act.refusal = null;
      act.key = await renewed(act);
      await hallway.send();
    },
    /** The value is right though it can hardly be meant. @param {Act} act */
    async insist(act) {
      const doubts = doubtsOf(act);
      act.body = { ...act.body, values: act.body.values.map((/** @type {any} */ value) => ({ ...value, confirmed: [...new Set([...value.confirmed, ...doubts])] })) };
      await hallway.again(act);
    },
    /** @param {Act} act */
    async forgo(act) {
      if (!(await confirm({ title: w.forgoAsk, consequences: [act.label], yes: w.forgo, no: w.stop, grave: true }))) return;
      await drop(act);
      await hallway.send();
    },
  };

  /** Another intention: a new key. @param {Act} act */
  async function renewed(act) {
    await hallStore.forget(act.key);
    const key = newKey();
    await hallStore.keep({ ...act, key });
    return key;
  }

  return hallway;
}

/** @param {Act} act @returns {string[]} */
function doubtsOf(act) {
  const codes = [act.refusal?.code ?? '', ...(act.refusal?.errors ?? []).map((one) => one.code ?? '')];
  return [...new Set(codes.map((code) => DOUBTS[code]).filter((doubt) => doubt !== undefined))];
}

/** @param {Act} act */
function doubtful(act) {
  return doubtsOf(act).length > 0;
}
