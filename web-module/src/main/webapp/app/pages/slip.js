import { html, nothing } from '../../shared/lit.js';
import { banner, refused, tag } from '../../shared/components.js';
import { daysBetween, nearDay, nearMoment, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { condition, contact, filed, filing, fill, known, missing, STEP_OF, wish } from '../../shared/slip.js';
import { store } from '../store.js';

const STEPS = 4;

/** @param {string} language @returns {Promise<typeof import('../messages/slip-ja.js').default>} */
async function wordsOf(language) {
  if (language === 'en') return (await import('../messages/slip-en.js')).default;
  if (language === 'easy') return (await import('../messages/slip-easy.js')).default;
  return (await import('../messages/slip-ja.js')).default;
}

/**
 * The birth contact slip in four short steps. Every stroke is kept on the device; sending works without a signal.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function slip(context) {
  const { words, common, device, language, params, query, update, go, act, setProblem, problem, busy, announce } = context;
  const w = await wordsOf(language);
  const subject = `slip-${params.child}`;
  const path = `/me/children/${params.child}/contact-slip`;
  const again = query.get('again') === '1';
  const step = Math.min(STEPS, Math.max(1, Number(query.get('step') ?? 1) || 1));
  /** @type {any} */
  let done = null;
  /** @type {import('../../shared/slip.js').Prefill | null} */
  let prefill = null;
  /** @type {import('../../shared/slip.js').Known[]} */
  let shown = [];
  /** @type {import('../store.js').Outgoing | undefined} */
  let outgoing;
  let savedAt = '';
  const form = new Form({
    words: common,
    update,
    changed: (name) => {
      delete form.sources[name];
      void store.keepDraft(subject, form.values).then(() => {
        savedAt = new Date().toISOString();
        update();
      });
    },
  });

  async function load() {
    outgoing = (await store.outgoing()).find((one) => one.subject === subject);
    if (outgoing && !outgoing.refusal) return;
    done = await device.readIfAny(path);
    if (done && !again) return;
    done = null;
    prefill = (await device.read(`${path}/prefill`)).body;
    const draft = await store.draft(subject);
    if (draft) form.values = { ...draft.values };
    savedAt = draft?.at ?? '';
    if (prefill) shown = fill(form, prefill, w);
    if (outgoing?.refusal) {
      const refusal = new Problem(outgoing.refusal);
      setProblem(refusal);
      form.take(refusal);
    }
  }

  /** @param {number} to */
  function walk(to) {
    go(`/children/${params.child}/slip?step=${to}${again ? '&again=1' : ''}`);
  }

  /** @param {string} field leads to the refused field, on its own step */
  function reach(field) {
    const of = STEP_OF[/** @type {keyof typeof STEP_OF} */ (field)] ?? step;
    if (of === step) document.getElementById(`f-${field}`)?.focus();
    else {
      const refusal = problem();
      if (refusal) refusedBefore.set(subject, refusal);
      walk(of);
    }
  }

  async function send() {
    const low = prefill?.lowBirthWeight ?? false;
    const found = missing(form.values, w, low);
    if (found.length > 0) {
      const refusal = new Problem({ status: 0, code: '', text: w.check, detail: '', remedy: w.checkRemedy, errors: found, allowed: [], state: '' });
      form.take(refusal);
      setProblem(refusal);
      await store.keepDraft(subject, form.values);
      const first = STEP_OF[/** @type {keyof typeof STEP_OF} */ (found[0]?.field)];
      if (first && first !== step) {
        refusedBefore.set(subject, refusal);
        walk(first);
        return;
      }
      update();
      document.getElementById('refusal')?.focus();
      return;
    }
    await store.keepDraft(subject, form.values);
    await act(async () => {
      await device.post(subject, path, filing(form.values, low));
      await load();
      if (again && !outgoing) go(`/children/${params.child}/slip`);
      announce(outgoing ? w.waitingTitle : w.filedTitle);
    });
  }

  async function flush() {
    await act(async () => {
      await device.flush();
      await load();
    });
  }

  function buttons() {
    return html`<p class="actions">
      ${step > 1 ? html`<button type="button" class="button second" @click=${() => walk(step - 1)}>${common.back}</button>` : nothing}
      ${step < STEPS ? html`<button type="button" class="button" @click=${() => walk(step + 1)}>${common.next}</button>`
        : html`<button type="button" class="button" ?disabled=${busy()} @click=${send}>${busy() ? common.sending : w.send}</button>`}</p>
      ${savedAt ? html`<p class="small saved">✓ ${w.saved}（${nearMoment(savedAt, language)}）</p>` : nothing}`;
  }

  function questions() {
    const low = prefill?.lowBirthWeight ?? false;
    if (step === 2) return html`<p class="small">${w.optional}</p>${contact(form, w, low)}`;
    if (step === 3) return html`<p class="small">${w.whyAsked}</p>${condition(form, w)}`;
    if (step === 4) return html`${wish(form, w)}`;
    const left = prefill ? daysBetween(today(), prefill.dueOn) : 0;
    return html`<p>${w.lead}</p>
      ${prefill ? html`<p class="when">${w.due(nearDay(prefill.dueOn, language))} ${tag(left <= 3 ? 'now' : 'plain', words.home.left(left))}</p>` : nothing}
      ${low ? banner('info', w.lowLead, w.low) : nothing}
      ${known(shown, w, common.source, language)}`;
  }

  return {
    title: () => w.title,
    async load() {
      await load();
      const before = refusedBefore.get(subject);
      refusedBefore.delete(subject);
      if (before) {
        form.take(before);
        setProblem(before);
      }
    },
    body: () => {
      if (outgoing && !outgoing.refusal) {
        return html`${banner('warn', html`<p>${w.waitingText}</p>`, w.waitingTitle)}${refused(common, problem())}
          <p><button type="button" class="button wide" ?disabled=${busy()} @click=${flush}>${busy() ? common.sending : w.sendNow}</button></p>
          <section class="card">${filed(outgoing.body, w, language, false)}</section>`;
      }
      if (done) {
        return html`${banner('done', html`<p>${w.filedText(done.wardName ?? w.office)}</p>${done.enteredByClerk ? html`<p>${w.byClerk}</p>` : nothing}`, w.filedTitle)}
          <section class="card"><p class="small">${w.filedOn} ${nearMoment(done.filedAt, language)}</p>${filed(done.slip, w, language)}</section>
          <p class="small">${w.wait}</p><p><a class="button second wide" href="#/children/${params.child}/slip?again=1">${w.again}</a></p>`;
      }
      return html`<p class="steps"><span>${w.step(step, STEPS)}</span> <span class="strong">${w.steps[step - 1]}</span></p>
        <progress max=${STEPS} value=${step} aria-hidden="true"></progress>
        ${refused(common, problem(), reach)}
        <form novalidate @submit=${(/** @type {Event} */ event) => event.preventDefault()}>${questions()}${buttons()}</form>`;
    },
  };
}

/** A refusal found on the last step is shown on the step that can mend it. @type {Map<string, Problem>} */
const refusedBefore = new Map();
