import { html } from '../../shared/lit.js';
import { banner } from '../../shared/components.js';
import { Unreachable } from '../../shared/problem.js';
import { store } from '../store.js';

/** Children of one delivery can be born on either side of midnight. */
const ONE_DELIVERY_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * The others of one delivery, whose registrations share what is shared. None where the device cannot know.
 *
 * @param {import('../device.js').Device} device
 * @param {string} child
 * @returns {Promise<Array<{ id: string, bornAt: string, givenName?: string }>>}
 */
export async function siblingsOf(device, child) {
  try {
    const { items, told } = (await device.read('/me/children')).body;
    const all = [...items, ...(told ?? []).map((/** @type {any} */ one) => ({ ...one, siblings: one.children - 1 }))];
    const self = all.find((/** @type {any} */ one) => one.id === child);
    if (!self || self.siblings === 0) return [];
    return all.filter((/** @type {any} */ one) => one.id !== child && Math.abs(Date.parse(one.bornAt) - Date.parse(self.bornAt)) <= ONE_DELIVERY_MS);
  } catch (failed) {
    if (failed instanceof Unreachable) return [];
    throw failed;
  }
}

/**
 * What was typed in a registration and is not on the server yet, with what stood there when it was typed. It lies on the device,
 * so that neither a tunnel nor a closed window takes it. Where another device wrote the same field meanwhile, the person is
 * asked; nothing is overwritten unseen.
 */
export class RegistrationDraft {
  /** @param {string} child */
  constructor(child) {
    this.name = `registration-${child}`;
    /** @type {Record<string, { mine: string, seen: string }>} */
    this.waiting = {};
    /** @type {Map<string, { mine: string, theirs: string }>} */
    this.clashes = new Map();
  }

  /** @param {string} field @param {string} mine @param {string} stands on the server, as far as this page knows */
  write(field, mine, stands) {
    this.clashes.delete(field);
    this.waiting[field] = { mine, seen: this.waiting[field]?.seen ?? stands };
    return this.keep();
  }

  /** @param {string[]} fields */
  sent(fields) {
    for (const field of fields) delete this.waiting[field];
    return this.keep();
  }

  keep() {
    return Object.keys(this.waiting).length > 0 ? store.keepDraft(this.name, this.waiting) : store.dropDraft(this.name);
  }

  drop() {
    this.waiting = {};
    this.clashes.clear();
    return store.dropDraft(this.name);
  }

  /**
   * What waited comes back.
   *
   * @param {(field: string) => string | undefined} standing what the server has; nothing where it knows no such field
   * @returns {Promise<Array<[string, string]>>} what goes into the form again, to be sent
   */
  async takeUp(standing) {
    this.waiting = /** @type {any} */ ((await store.draft(this.name))?.values ?? {});
    /** @type {Array<[string, string]>} */
    const again = [];
    for (const [field, { mine, seen }] of Object.entries(this.waiting)) {
      const theirs = standing(field);
      if (theirs === undefined || theirs === mine) delete this.waiting[field];
      else if (theirs === seen) again.push([field, mine]);
      else this.clashes.set(field, { mine, theirs });
    }
    return again;
  }

  /**
   * @param {string} field
   * @param {boolean} own whether what this device wrote shall stay
   * @returns {string} what stands now
   */
  settle(field, own) {
    const { mine, theirs } = this.clashes.get(field) ?? { mine: '', theirs: '' };
    this.clashes.delete(field);
    if (own) this.waiting[field] = { mine, seen: theirs };
    else delete this.waiting[field];
    return own ? mine : theirs;
  }

  /**
   * Both ways of writing, to choose one.
   *
   * @param {import('./registration.js').Words} w
   * @param {(field: string, own: boolean) => void} chosen
   */
  ask(w, chosen) {
    return banner('warn', html`${[...this.clashes].map(([field, { mine, theirs }]) => {
      const label = w.fields[/** @type {keyof typeof w.fields} */ (field)] ?? field;
      return html`<section aria-label=${label}><p class="strong">${label}</p>
        <p class="actions"><button type="button" class="button second" @click=${() => chosen(field, true)}>${w.mine}<br>${mine || w.nothing}</button>
          <button type="button" class="button second" @click=${() => chosen(field, false)}>${w.theirs}<br>${theirs || w.nothing}</button></p></section>`;
    })}`, w.clash);
  }
}
