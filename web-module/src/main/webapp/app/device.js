import { api, newKey } from '../shared/api.js';
import { chooseLanguage, chosenLanguage, languageOf } from '../shared/language.js';
import { Problem, SignedOut, Unreachable } from '../shared/problem.js';
import { store } from './store.js';

/**
 * The family's device: who is signed in, what it remembers, and what it still has to send.
 *
 * A form is sent once: its key is made when the person presses the button and stays with it, so that a second try after a
 * lost answer is answered with the first one's result. One tab sends at a time.
 *
 * @typedef {import('../shared/language.js').LanguageCode} LanguageCode
 * @typedef {{ kind: string, id: string, displayName: string, language: LanguageCode, mail: boolean, csrf: string, actions: string[] }} Me
 * @typedef {{ body: any, savedAt: string | null }} Answer `savedAt` is set when the device's copy is shown
 */
export class Device {
  /** @param {typeof import('../shared/messages/ja.js').default} words */
  constructor(words) {
    /** @type {Me | null} */
    this.me = null;
    /** The session was confirmed by the server since the page was opened. */
    this.confirmed = false;
    this.offline = false;
    this.savedAt = '';
    this.waiting = 0;
    /** @type {LanguageCode} */
    this.language = chosenLanguage() ?? 'ja';
    this.api = api(() => this.language, words);
    /** @type {() => void} */
    this.changed = () => {};
  }

  /** @returns {Promise<boolean>} whether somebody is signed in, as far as the device can know */
  async open() {
    try {
      await this.confirm();
      return true;
    } catch (failed) {
      if (failed instanceof SignedOut) {
        await this.forget(failed.wiped);
        return false;
      }
      if (!(failed instanceof Unreachable)) throw failed;
      this.offline = true;
      const kept = await store.answer('/me');
      this.me = kept ? kept.body : null;
      await this.count();
      if (!this.me) throw failed;
      return true;
    }
  }

  async confirm() {
    /** @type {Me} */
    const me = await this.api.get('/me');
    const before = await store.answer('/me');
    const others = (await store.outgoing()).some((one) => one.owner !== me.id);
    if ((before && before.body.id !== me.id) || others) await store.wipe();
    this.api.csrf(me.csrf);
    this.me = me;
    this.confirmed = true;
    this.offline = false;
    const { csrf, ...rest } = me;
    await store.keepAnswer('/me', rest);
    const chosen = chosenLanguage();
    if (chosen && chosen !== me.language) await this.api.send('PUT', '/me/preferences', { language: chosen, mail: me.mail }, newKey());
    this.language = chosen ?? languageOf(me.language);
    chooseLanguage(null);
    chooseLanguage(this.language);
    me.language = this.language;
    await this.count();
  }

  /**
   * What the server says, or what it said when there was a signal.
   *
   * @param {string} path
   * @param {Record<string, string | number>} [query]
   * @returns {Promise<Answer>}
   */
  async read(path, query) {
    const name = query ? `${path}?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}` : path;
    try {
      const body = await this.api.get(path, query);
      this.offline = false;
      this.savedAt = '';
      if (path === '/me/pregnancy') await this.hear(body);
      await store.keepAnswer(name, body);
      return { body, savedAt: null };
    } catch (failed) {
      if (failed instanceof Problem && failed.facts.status === 404) await store.forgetAnswer(name);
      if (!(failed instanceof Unreachable)) throw failed;
      this.offline = true;
      const kept = await store.answer(name);
      if (!kept) throw failed;
      this.savedAt = kept.at;
      return { body: kept.body, savedAt: kept.at };
    }
  }

  /**
   * A pregnancy has ended in a loss since the device last heard of it: nothing glad that was kept may stay.
   *
   * @param {{ pregnancy?: { silent: boolean } }} told
   */
  async hear(told) {
    const before = await store.answer('/me/pregnancy');
    if (told.pregnancy?.silent && before && !before.body.pregnancy?.silent) await this.fallSilent();
  }

  /** Forgets every kept page and what was begun of the notice; who is signed in stays. */
  async fallSilent() {
    const me = await store.answer('/me');
    await store.forgetAnswers();
    if (me) await store.keepAnswer('/me', me.body);
    await store.dropDraft('pregnancy-notice');
  }

  /**
   * Like read, with nothing where the server says that there is nothing.
   *
   * @param {string} path
   * @returns {Promise<any>}
   */
  async readIfAny(path) {
    try {
      return (await this.read(path)).body;
    } catch (failed) {
      if (failed instanceof Problem && failed.facts.status === 404) return null;
      throw failed;
    }
  }

  /**
   * Puts a form into the queue and tries at once.
   *
   * @param {string} subject what it is about, so that a page can find it again
   * @param {string} path
   * @param {any} body
   */
  async post(subject, path, body) {
    const owner = this.me?.id ?? '';
    for (const old of await store.outgoing()) {
      if (old.subject === subject && old.refusal) await store.dropOutgoing(old.key);
    }
    await store.keepOutgoing({ key: newKey(), owner, subject, path, body, at: new Date().toISOString(), refusal: null });
    await this.count();
    return this.flush();
  }

  /**
   * Sends what waits. Called at start, when the network comes back, and by the button.
   *
   * @returns {Promise<boolean>} whether anything was taken by the server
   */
  async flush() {
    let sent = false;
    await navigator.locks.request('hagukumi-outgoing', async () => {
      for (const one of await store.outgoing()) {
        if (one.refusal || (this.me && one.owner !== this.me.id)) continue;
        try {
          if (!this.confirmed || this.offline) await this.confirm();
          await this.api.send('POST', one.path, one.body, one.key);
          await store.dropOutgoing(one.key);
          await store.dropDraft(one.subject);
          sent = true;
        } catch (failed) {
          if (failed instanceof Unreachable) {
            this.offline = true;
            break;
          }
          if (failed instanceof SignedOut) {
            if (failed.wiped) await this.forget(true);
            throw failed;
          }
          if (!(failed instanceof Problem)) throw failed;
          if (failed.facts.status === 429) break;
          await store.keepOutgoing({ ...one, refusal: failed.facts });
        }
      }
    });
    await this.count();
    return sent;
  }

  async count() {
    this.waiting = (await store.outgoing()).filter((one) => !one.refusal).length;
    this.changed();
  }

  /** @param {boolean} everything also what was begun and what waits, because the session was ended on purpose */
  async forget(everything) {
    if (everything) await store.wipe();
    else await store.forgetAnswers();
    this.me = null;
    this.confirmed = false;
    await this.count();
  }

  /** @param {boolean} everywhere */
  async signOut(everywhere) {
    if (everywhere) await this.api.send('DELETE', '/me/sessions');
    else await this.api.signOut();
    await store.wipe();
    chooseLanguage(null);
  }
}
