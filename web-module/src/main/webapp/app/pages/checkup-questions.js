import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, refused } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { Problem, Unreachable } from '../../shared/problem.js';
import { CheckupAnswers, isAsked, same } from '../checkup-answers.js';

/** @typedef {typeof import('../messages/checkup-questions-ja.js').default} Words */
/** @typedef {import('../checkup-answers.js').Sheet} Sheet */
/** @typedef {import('../checkup-answers.js').Question} Question */
/** @typedef {import('../checkup-answers.js').Value} Value */

const QUIET_MS = 1200;
/** @type {Value} */
const NONE = { chosen: [] };
let pages = 0;

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return /** @type {any} */ ((await import('../messages/checkup-questions-en.js')).default);
  if (language === 'easy') return /** @type {any} */ ((await import('../messages/checkup-questions-easy.js')).default);
  return (await import('../messages/checkup-questions-ja.js')).default;
}

/**
 * The questionnaire of a checkup, a part a screen: half of it is there already, each answer is kept as it is given, with or without a
 * signal, and handed in once at the end; corrected until reception on the day.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function checkupQuestions({ common, device, language, params, update, act, problem, busy, announce }) {
  const w = await wordsOf(language);
  const self = (pages += 1);
  const path = `/me/checkups/${params.id}/questions`;
  const draft = new CheckupAnswers(params.id ?? '');
  /** @type {Sheet | null} */
  let it = null;
  let step = 0;
  let timer = 0;
  let savedAt = '';
  let unsaved = false;
  let key = newKey();
  let done = '';
  let saving = Promise.resolve();
  const form = new Form({ words: common, update, changed });

  /** @param {string} code */
  const name = (code) => `answers.${code}`;
  /** @param {string} code */
  const question = (code) => it?.questions.find((one) => one.code === code);

  /** What the form says now. @param {string} code @returns {Value} */
  function answer(code) {
    const asked = question(code);
    const value = form.values[name(code)];
    if (!asked || value === undefined || value === null || value === '') return NONE;
    if (asked.kind === 'ONE') return { chosen: [value] };
    if (asked.kind === 'MANY') return { chosen: value };
    const words = String(value).trim();
    return words === '' ? NONE : { chosen: [], words };
  }

  /** @param {string} code @param {Value} value */
  function put(code, value) {
    const kind = question(code)?.kind;
    form.values[name(code)] = kind === 'ONE' ? value.chosen[0] : kind === 'MANY' ? value.chosen : value.words ?? '';
  }

  /** @param {string} field */
  function changed(field) {
    const code = field.replace('answers.', '');
    const asked = question(code);
    if (!it || !asked) return;
    delete form.sources[field];
    const value = form.values[field];
    if (asked.kind === 'MANY' && Array.isArray(value)) {
      const alone = asked.options.filter((one) => one.alone).map((one) => one.code);
      const last = value.at(-1);
      if (last !== undefined && value.length > 1) form.values[field] = alone.includes(last) ? [last] : value.filter((one) => !alone.includes(one));
    }
    done = '';
    unsaved = true;
    void draft.write(it, code, answer(code));
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void keep(), QUIET_MS);
  }

  /** Sends what waits; one at a time. */
  function keep() {
    saving = saving.then(async () => {
      const sheet = it;
      const sent = { ...draft.waiting };
      if (!sheet || sheet.closed || Object.keys(sent).length === 0) return;
      try {
        const kept = await device.api.send('PUT', `${path}/answers`, { answers: Object.entries(sent).map(([code, one]) => ({ question: code, chosen: one.chosen, ...(one.words ? { words: one.words } : {}), seen: one.seen, settles: one.settles })) });
        await draft.sent(sheet, sent);
        sheet.state = kept.state;
        for (const given of kept.answers) {
          sheet.answers = [...sheet.answers.filter((one) => one.question !== given.question), given];
          const again = draft.waiting[given.question];
          if (again) again.seen = given.version;
        }
        sheet.suggestions = sheet.suggestions.filter((one) => !kept.answers.some((/** @type {any} */ given) => given.question === one.question));
        await draft.remember(sheet);
        savedAt = new Date().toISOString();
        unsaved = Object.keys(draft.waiting).length > 0;
      } catch (failed) {
        if (failed instanceof Unreachable) {
          unsaved = true;
          announce(w.unsaved);
          window.addEventListener('online', () => void (self === pages ? keep() : null), { once: true });
        } else if (failed instanceof Problem) form.take(failed);
        else throw failed;
      }
      update();
    });
    return saving;
  }

  async function load() {
    try {
      it = /** @type {Sheet} */ (await device.api.get(path));
      await draft.remember(it);
    } catch (failed) {
      const kept = failed instanceof Unreachable ? await draft.remembered() : undefined;
      if (!kept) throw failed;
      it = kept;
    }
    for (const one of it.answers) {
      put(one.question, one);
      if (one.source !== 'FAMILY') form.sources[name(one.question)] = w.sources[one.source];
    }
    if (!it.closed) {
      for (const one of it.suggestions) {
        put(one.question, one);
        form.sources[name(one.question)] = w.sources[/** @type {'EARLIER'} */ (one.source)];
      }
      await draft.takeUp(it);
      for (const [code, value] of Object.entries(draft.waiting)) put(code, value);
      unsaved = Object.keys(draft.waiting).length > 0;
      if (unsaved) await keep();
    }
    key = newKey();
  }

  /** The parts that ask something, in their order. */
  function sections() {
    const sheet = /** @type {Sheet} */ (it);
    return [...new Set(sheet.questions.map((one) => one.section))];
  }

  /** @param {string} section */
  const asked = (section) => /** @type {Sheet} */ (it).questions.filter((one) => one.section === section && isAsked(/** @type {Sheet} */ (it), one, answer));

  /** @param {number} to */
  async function walk(to) {
    window.clearTimeout(timer);
    const sheet = /** @type {Sheet} */ (it);
    // What was known already is hers once she has seen it and gone on.
    for (const one of asked(sections()[step] ?? '')) {
      const known = sheet.suggestions.find((suggested) => suggested.question === one.code);
      if (known && same(known, answer(one.code))) await draft.write(sheet, one.code, { chosen: known.chosen, ...(known.words ? { words: known.words } : {}) });
    }
    step = to;
    void keep();
    update();
    window.scrollTo(0, 0);
    document.getElementById('part')?.focus();
  }

  async function handIn() {
    if (!(await confirm({ title: w.handInAsk, consequences: w.handInWhat, yes: w.handIn, no: common.back }))) return;
    const sheet = /** @type {Sheet} */ (it);
    const handed = await act(async () => {
      for (const one of sheet.suggestions) if (isAsked(sheet, /** @type {Question} */ (question(one.question)), answer) && same(one, answer(one.question))) await draft.write(sheet, one.question, { chosen: one.chosen, ...(one.words ? { words: one.words } : {}) });
      await keep();
      if (Object.keys(draft.waiting).length > 0) throw new Unreachable();
      try {
        await device.api.send('POST', `${path}/handing-in`, { done: true }, key);
      } catch (failed) {
        key = newKey();
        if (failed instanceof Problem) {
          form.take(failed);
          const first = sections().findIndex((section) => asked(section).some((one) => form.refusals[name(one.code)]));
          if (first >= 0) step = first;
        }
        throw failed;
      }
      await load();
    });
    if (handed) {
      done = w.handedIn;
      step = 0;
      announce(done);
    }
    update();
    if (!handed) form.focusRefused();
  }

  /** @param {Question} one */
  function control(one) {
    const options = { label: one.words, required: one.required };
    const field = name(one.code);
    const choices = one.options.map((option) => /** @type {[string, string]} */ ([option.code, option.words]));
    if (one.kind === 'ONE') return form.choice(field, options, choices);
    if (one.kind === 'MANY') return form.several(field, options, choices);
    if (one.kind === 'DATE') return form.input(field, { ...options, type: 'date', narrow: true });
    if (one.kind === 'NUMBER') return form.input(field, { ...options, mode: 'numeric', hint: w.number(one.least, one.most) });
    return one.most > 100 ? form.area(field, { ...options, max: one.most }) : form.input(field, { ...options, max: one.most });
  }

  /** @param {Question} one @param {Value} value */
  function said(one, value) {
    if (one.kind === 'DATE' && value.words) return day(value.words, language);
    const text = value.words ?? value.chosen.map((code) => one.options.find((option) => option.code === code)?.words ?? code).join(w.and);
    return text || w.nothing;
  }

  /** Two devices answered differently: she says which holds. */
  function clashes() {
    const sheet = /** @type {Sheet} */ (it);
    const open = sheet.answers.filter((one) => one.others.length > 0);
    if (open.length === 0 || sheet.closed) return nothing;
    return banner('warn', html`${open.map((one) => {
      const of = /** @type {Question} */ (question(one.question));
      return html`<section aria-label=${of.words}><p class="strong">${of.words}</p><p class="actions">${[one, ...one.others].map((value) => html`<button type="button" class="button second" @click=${() => settle(of, value)}>${said(of, value)}</button>`)}</p></section>`;
    })}`, w.clash);
  }

  /** @param {Question} of @param {Value} value */
  async function settle(of, value) {
    const chosen = { chosen: value.chosen, ...(value.words ? { words: value.words } : {}) };
    put(of.code, chosen);
    await draft.write(/** @type {Sheet} */ (it), of.code, chosen, true);
    await keep();
  }

  function reading() {
    return html`${banner('info', w.closed)}${sections().map((section) => {
      const rows = asked(section);
      return rows.length === 0 ? nothing : html`<section class="card" aria-label=${w.sections[/** @type {keyof Words['sections']} */ (section)]}><h2>${w.sections[/** @type {keyof Words['sections']} */ (section)]}</h2>${rows.map((one) => html`<p>${one.words}<br><span class="strong">${said(one, answer(one.code))}</span></p>`)}</section>`;
    })}`;
  }

  function writing() {
    const sheet = /** @type {Sheet} */ (it);
    const all = sections();
    const section = all[step] ?? '';
    const questions = asked(section);
    const own = questions.some((one) => one.seenBy !== 'FAMILY');
    const nurse = questions.some((one) => one.seenBy === 'SENSITIVE');
    return html`${done ? banner('done', done) : nothing}
      ${sheet.handedIn > 0 && !done ? banner(sheet.state === 'CHANGING' ? 'warn' : 'info', sheet.state === 'CHANGING' ? w.changing : w.wasHandedIn(moment(sheet.handedInAt ?? '', language))) : nothing}
      ${refused(common, problem())}${clashes()}
      ${step === 0 ? html`<p>${w.lead}</p>` : nothing}
      <h2 id="part" tabindex="-1">${w.step(step + 1, all.length)} ${w.sections[/** @type {keyof Words['sections']} */ (section)]}</h2>
      <progress max=${all.length} .value=${step + 1} aria-label=${w.progress}></progress>
      ${own ? html`<p class="small">${nurse ? w.nurseOnly : w.staffOnly}</p>` : nothing}
      ${questions.map(control)}
      <p class="actions">${step > 0 ? html`<button type="button" class="button second" @click=${() => walk(step - 1)}>${common.back}</button>` : nothing}
        ${step < all.length - 1 ? html`<button type="button" class="button" @click=${() => walk(step + 1)}>${common.next}</button>`
    : html`<button type="button" class="button" ?disabled=${busy()} @click=${handIn}>${busy() ? common.sending : sheet.handedIn > 0 ? w.handInAgain : w.handIn}</button>`}</p>
      <p class="small saved" role="status">${unsaved ? w.unsaved : savedAt ? `✓ ${w.saved}（${moment(savedAt, language)}）` : ''}</p>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => (/** @type {Sheet} */ (it).closed ? reading() : writing()),
  };
}
