import { store } from './store.js';

/**
 * What was answered in a checkup's questionnaire and is not on the server yet, each with the version of the answer that this device
 * had seen. It lies on the device, so that neither a tunnel nor a closed window takes it. Answers that only their writer and health
 * staff may see are never written to the device: others may hold the same phone.
 *
 * @typedef {{ chosen: string[], words?: string }} Value
 * @typedef {{ code: string, section: string, kind: 'ONE' | 'MANY' | 'TEXT' | 'DATE' | 'NUMBER', required: boolean, least: number, most: number, seenBy: 'FAMILY' | 'HEALTH_STAFF' | 'SENSITIVE',
 *   when?: { question: string, options: string[] }, words: string, options: Array<{ code: string, alone: boolean, words: string }> }} Question
 * @typedef {Value & { question: string, version: number, source: 'FAMILY' | 'CERTIFICATE' | 'PREGNANCY' | 'EARLIER', handedIn: boolean, others: Value[] }} Given
 * @typedef {{ form: string, state: 'BEGUN' | 'HANDED_IN' | 'CHANGING', closed: boolean, handedIn: number, handedInAt?: string, questions: Question[], answers: Given[],
 *   suggestions: Array<Value & { question: string, source: Given['source'] }> }} Sheet
 */
export class CheckupAnswers {
  /** @param {string} checkup */
  constructor(checkup) {
    this.name = `checkup-questions-${checkup}`;
    this.path = `/me/checkups/${checkup}/questions`;
    /** @type {Record<string, Value & { seen: number, settles: boolean }>} what is to be sent */
    this.waiting = {};
  }

  /** @param {Sheet} sheet @param {string} question @param {Value} value @param {boolean} [settles] */
  write(sheet, question, value, settles = false) {
    const stands = sheet.answers.find((one) => one.question === question);
    this.waiting[question] = { ...value, seen: this.waiting[question]?.seen ?? stands?.version ?? 0, settles };
    if (settles) this.waiting[question].seen = stands?.version ?? 0;
    return this.keep(sheet);
  }

  /** Those that were sent and not written anew meanwhile. @param {Sheet} sheet @param {Record<string, Value & { seen: number, settles: boolean }>} sent */
  sent(sheet, sent) {
    for (const [question, value] of Object.entries(sent)) if (this.waiting[question] === value) delete this.waiting[question];
    return this.keep(sheet);
  }

  /** @param {Sheet} sheet */
  keep(sheet) {
    const open = new Set(sheet.questions.filter((one) => one.seenBy === 'FAMILY').map((one) => one.code));
    const kept = Object.fromEntries(Object.entries(this.waiting).filter(([question]) => open.has(question)));
    return Object.keys(kept).length > 0 ? store.keepDraft(this.name, kept) : store.dropDraft(this.name);
  }

  /** What waited on the device comes back. @param {Sheet} sheet */
  async takeUp(sheet) {
    const kept = /** @type {Record<string, any>} */ ((await store.draft(this.name))?.values ?? {});
    for (const [question, value] of Object.entries(kept)) {
      const stands = sheet.answers.find((one) => one.question === question);
      if (!this.waiting[question] && sheet.questions.some((one) => one.code === question) && !(stands && same(stands, value))) this.waiting[question] = value;
    }
    return this.keep(sheet);
  }

  /** For reading without a signal: what only its writer and staff may see stays out. @param {Sheet} sheet */
  remember(sheet) {
    const open = new Set(sheet.questions.filter((one) => one.seenBy === 'FAMILY').map((one) => one.code));
    return store.keepAnswer(this.path, { ...sheet, answers: sheet.answers.filter((one) => open.has(one.question)), suggestions: sheet.suggestions.filter((one) => open.has(one.question)) });
  }

  /** @returns {Promise<Sheet | undefined>} */
  async remembered() {
    return (await store.answer(this.path))?.body;
  }
}

/** Whether both say the same, in whichever order. @param {Value} one @param {Value} other */
export function same(one, other) {
  return (one.words ?? '') === (other.words ?? '') && [...one.chosen].sort().join() === [...other.chosen].sort().join();
}

/** Asked only after another answer, which itself may be asked only after another. @param {Sheet} sheet @param {Question} question @param {(code: string) => Value} answer @returns {boolean} */
export function isAsked(sheet, question, answer) {
  const when = question.when;
  if (!when) return true;
  const before = sheet.questions.find((one) => one.code === when.question);
  return Boolean(before) && isAsked(sheet, /** @type {Question} */ (before), answer) && answer(when.question).chosen.some((one) => when.options.includes(one));
}
