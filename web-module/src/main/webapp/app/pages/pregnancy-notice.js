import { html, nothing } from '../../shared/lit.js';
import { banner, facts, refused } from '../../shared/components.js';
import { day, nearMoment } from '../../shared/dates.js';
import { Form, nested, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { pregnancyWords } from '../pregnancy-words.js';
import { store } from '../store.js';

const SUBJECT = 'pregnancy-notice';
const PATH = '/me/pregnancy';
const STEPS = 4;

/** On which step a field is asked. @type {Record<string, number>} */
const STEP_OF = {
  dueOn: 1, fetuses: 1, parity: 1, heartbeatOn: 1, 'diagnosis.facility': 1, 'diagnosis.doctor': 1, infectionsChecked: 1, tuberculosisChecked: 1, handbookElsewhere: 1,
  phone: 2, occupation: 2, height: 2, weight: 2, 'body.heightMillimetres': 2, 'body.weightBeforeGrams': 2, 'delivery.facility': 2, stays: 2, 'delivery.address': 2, 'delivery.from': 2, 'delivery.to': 2, 'delivery.municipality': 2,
  'answers.cigarettes': 3, 'answers.supporters': 3, 'answers.historyNote': 3, 'answers.freeText': 3,
};

/** @param {Record<string, string>} words @returns {Array<[string, string]>} */
const choices = (words) => Object.entries(words);

/**
 * The notice of pregnancy in four short steps. Every stroke is kept on the device; sending works without a signal.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function notice(context) {
  const { common, device, language, query, update, go, act, setProblem, problem, busy, announce } = context;
  const w = await pregnancyWords(language);
  const step = Math.min(STEPS, Math.max(1, Number(query.get('step') ?? 1) || 1));
  /** @type {{ already: boolean, livesHere: boolean, values: Array<{ field: string, value: string, source: keyof typeof w.sources }> } | null} */
  let prefill = null;
  /** @type {import('../store.js').Outgoing | undefined} */
  let outgoing;
  let savedAt = '';
  const form = new Form({
    words: common,
    update,
    changed: (name) => {
      delete form.sources[name];
      void store.keepDraft(SUBJECT, form.values).then(() => {
        savedAt = new Date().toISOString();
        update();
      });
    },
  });

  function fill() {
    for (const one of prefill?.values ?? []) {
      const name = one.field === 'body.heightMillimetres' ? 'height' : one.field;
      if (!(name in STEP_OF)) continue;
      const value = name === 'height' ? String(Number(one.value) / 10) : one.value;
      if (form.text_(name) === '') form.values[name] = value;
      if (form.text_(name) === value) form.sources[name] = w.sources[one.source];
    }
    form.values.fetuses ??= '1';
    form.values.parity ??= '1';
    form.values.stays ??= 'false';
  }

  async function load() {
    outgoing = (await store.outgoing()).find((one) => one.subject === SUBJECT);
    if (outgoing && !outgoing.refusal) return;
    prefill = (await device.read(`${PATH}/prefill`)).body;
    const draft = await store.draft(SUBJECT);
    if (draft) form.values = { ...draft.values };
    savedAt = draft?.at ?? '';
    fill();
    if (outgoing?.refusal) {
      const refusal = new Problem(outgoing.refusal);
      setProblem(refusal);
      form.take(refusal);
    }
  }

  /** @param {number} to */
  const walk = (to) => go(`/pregnancy/notice?step=${to}`);

  /** @param {string} field leads to the refused field, on its own step */
  function reach(field) {
    const of = STEP_OF[field] ?? step;
    if (of === step) {
      document.getElementById(`f-${field}`)?.focus();
      return;
    }
    const refusal = problem();
    if (refusal) refusedBefore.set(SUBJECT, refusal);
    walk(of);
  }

  function filing() {
    const v = form.values;
    const away = v.stays === 'true';
    const height = number(v.height);
    const weight = number(v.weight);
    const answers = Object.fromEntries(Object.entries(v).filter(([name]) => name.startsWith('answers.')).map(([name, value]) => [name.slice('answers.'.length), value]));
    return {
      ...nested({
        dueOn: v.dueOn, heartbeatOn: v.heartbeatOn, 'diagnosis.facility': form.text_('diagnosis.facility').trim(), 'diagnosis.doctor': form.text_('diagnosis.doctor').trim(),
        occupation: form.text_('occupation').trim(), phone: form.text_('phone').trim(), 'delivery.facility': form.text_('delivery.facility').trim(), 'delivery.staysElsewhere': away,
        'delivery.address': away ? form.text_('delivery.address').trim() : undefined, 'delivery.from': away ? v['delivery.from'] : undefined, 'delivery.to': away ? v['delivery.to'] : undefined,
      }),
      fetuses: Number(v.fetuses), parity: number(v.parity) ?? 1, infectionsChecked: v.infectionsChecked === 'true', tuberculosisChecked: v.tuberculosisChecked === 'true', handbookElsewhere: v.handbookElsewhere === true,
      body: nested({ heightMillimetres: height === undefined ? undefined : Math.round(height * 10), weightBeforeGrams: weight === undefined ? undefined : Math.round(weight * 1000) }),
      answers: {
        ...nested({ smoking: answers.smoking, cigarettes: answers.smoking === 'YES' ? number(answers.cigarettes) : undefined, alcohol: answers.alcohol, feelings: answers.feelings, historyNote: answers.historyNote, economy: answers.economy, partner: answers.partner, freeText: answers.freeText }),
        ...(answers.cohabitantSmokes === undefined ? {} : { cohabitantSmokes: answers.cohabitantSmokes === true }),
        history: answers.history ?? [], supporters: answers.supporters ?? [], concerns: answers.concerns ?? [],
      },
    };
  }

  /** What is still empty. */
  function missing() {
    /** @type {Array<[string, string]>} */
    const asked = [['dueOn', w.dueOn], ['diagnosis.facility', w.facility], ['infectionsChecked', w.infections], ['tuberculosisChecked', w.tuberculosis], ['phone', w.phoneLabel], ['occupation', w.occupation]];
    return asked.filter(([name]) => form.text_(name).trim() === '').map(([field, label]) => ({ field, text: w.needed(label), code: '' }));
  }

  async function send() {
    const found = missing();
    await store.keepDraft(SUBJECT, form.values);
    if (found.length > 0) {
      const refusal = new Problem({ status: 0, code: '', text: w.check, detail: '', remedy: w.checkRemedy, errors: found, allowed: [], state: '' });
      form.take(refusal);
      setProblem(refusal);
      update();
      document.getElementById('refusal')?.focus();
      return;
    }
    await act(async () => {
      await device.post(SUBJECT, PATH, filing());
      await load();
      if (!outgoing) go('/pregnancy');
      announce(outgoing ? w.waitingTitle : w.sent);
    });
  }

  async function flush() {
    await act(async () => {
      await device.flush();
      await load();
      if (!outgoing) go('/pregnancy');
    });
  }

  /** @type {Array<[string, string]>} */
  const yesNo = [['true', w.yes], ['false', w.no]];

  function first() {
    const shown = (prefill?.values ?? []).filter((one) => one.field in labels);
    return html`<p>${w.lead}</p>
      ${shown.length > 0 ? html`<section class="card" aria-labelledby="known"><h2 id="known">${w.known}</h2><p class="small">${w.knownLead}</p>
        ${facts(shown.map((one) => [labels[one.field] ?? '', html`${one.field === 'woman.birthDate' ? day(one.value, language) : one.value}<span class="source">${common.source(w.sources[one.source])}</span>`]))}</section>` : nothing}
      ${form.input('dueOn', { label: w.dueOn, hint: w.dueOnHint, type: 'date', required: true, narrow: true })}
      ${form.select('fetuses', { label: w.fetuses, required: true }, Array.from({ length: 9 }, (_, index) => [String(index + 1), w.fetus(index + 1)]))}
      ${form.input('parity', { label: w.parity, mode: 'numeric', required: true })}
      ${form.input('diagnosis.facility', { label: w.facility, required: true, max: 60 })}
      ${form.input('diagnosis.doctor', { label: w.doctor, max: 60 })}
      ${form.input('heartbeatOn', { label: w.heartbeatOn, hint: w.heartbeatHint, type: 'date', narrow: true })}
      ${form.choice('infectionsChecked', { label: w.infections, hint: w.infectionsHint, required: true }, yesNo)}
      ${form.choice('tuberculosisChecked', { label: w.tuberculosis, required: true }, yesNo)}
      ${form.check('handbookElsewhere', { label: w.elsewhere })}`;
  }

  function second() {
    const away = form.values.stays === 'true';
    return html`${form.input('phone', { label: w.phoneLabel, hint: w.phoneHint, required: true, type: 'tel', mode: 'tel', autocomplete: 'tel' })}
      ${form.input('occupation', { label: w.occupation, hint: w.occupationHint, required: true, max: 60 })}
      ${form.input('height', { label: w.height, hint: w.bodyHint, mode: 'decimal', unit: 'cm' })}
      ${form.input('weight', { label: w.weight, mode: 'decimal', unit: 'kg' })}
      ${form.input('delivery.facility', { label: w.deliveryFacility, max: 60 })}
      ${form.choice('stays', { label: w.stays }, yesNo)}
      ${away ? html`${form.input('delivery.address', { label: w.stayAddress, max: 200, autocomplete: 'street-address' })}
        ${form.input('delivery.from', { label: w.stayFrom, type: 'date', narrow: true })}${form.input('delivery.to', { label: w.stayTo, type: 'date', narrow: true })}` : nothing}`;
  }

  function third() {
    return html`${banner('info', w.whyAsked)}
      ${form.choice('answers.feelings', { label: w.feelings }, choices(w.feeling))}
      ${form.several('answers.concerns', { label: w.concerns }, choices(w.concern))}
      ${form.several('answers.supporters', { label: w.supporters }, choices(w.supporter))}
      ${form.choice('answers.partner', { label: w.partner }, choices(w.partners))}
      ${form.choice('answers.economy', { label: w.economy }, choices(w.economies))}
      ${form.several('answers.history', { label: w.history }, choices(w.histories))}
      ${form.area('answers.historyNote', { label: w.historyNote, rows: 2 })}
      ${form.choice('answers.smoking', { label: w.smoking }, choices(w.smokings))}
      ${form.values['answers.smoking'] === 'YES' ? form.input('answers.cigarettes', { label: w.cigarettes, mode: 'numeric' }) : nothing}
      ${form.check('answers.cohabitantSmokes', { label: w.cohabitant })}
      ${form.choice('answers.alcohol', { label: w.alcohol }, choices(w.alcohols))}
      ${form.area('answers.freeText', { label: w.freeText })}`;
  }

  function fourth() {
    const v = form.values;
    return html`<p>${w.confirmLead}</p><section class="card">${facts([
      [w.dueOn, v.dueOn ? day(v.dueOn, language) : ''], [w.fetuses, w.fetus(Number(v.fetuses))], [w.parity, form.text_('parity')], [w.facility, form.text_('diagnosis.facility')],
      [w.phoneLabel, form.text_('phone')], [w.occupation, form.text_('occupation')], [w.deliveryFacility, form.text_('delivery.facility')], [w.stays, v.stays === 'true' ? w.yes : w.no],
    ])}</section>`;
  }

  const labels = /** @type {Record<string, string>} */ (w.labels);

  function buttons() {
    return html`<p class="actions">
      ${step > 1 ? html`<button type="button" class="button second" @click=${() => walk(step - 1)}>${common.back}</button>` : nothing}
      ${step < STEPS ? html`<button type="button" class="button" @click=${() => walk(step + 1)}>${common.next}</button>`
        : html`<button type="button" class="button" ?disabled=${busy()} @click=${send}>${busy() ? common.sending : w.send}</button>`}</p>
      ${savedAt ? html`<p class="small saved">✓ ${w.saved}（${nearMoment(savedAt, language)}）</p>` : nothing}`;
  }

  return {
    title: () => w.noticeTitle,
    async load() {
      await load();
      const before = refusedBefore.get(SUBJECT);
      refusedBefore.delete(SUBJECT);
      if (before) {
        form.take(before);
        setProblem(before);
      }
    },
    body: () => {
      if (outgoing && !outgoing.refusal) {
        return html`${banner('warn', html`<p>${w.waitingText}</p>`, w.waitingTitle)}${refused(common, problem())}
          <p><button type="button" class="button wide" ?disabled=${busy()} @click=${flush}>${busy() ? common.sending : w.sendNow}</button></p>`;
      }
      if (prefill?.already) return html`${banner('info', w.already)}<p><a class="button wide" href="#/pregnancy">${w.title}</a></p>`;
      if (prefill && !prefill.livesHere) return banner('warn', w.notHere);
      return html`<p class="steps"><span>${w.step(step, STEPS)}</span> <span class="strong">${w.steps[step - 1]}</span></p>
        <progress max=${STEPS} value=${step} aria-hidden="true"></progress>
        ${refused(common, problem(), reach)}
        <form novalidate @submit=${(/** @type {Event} */ event) => event.preventDefault()}>${[first, second, third, fourth][step - 1]?.()}${buttons()}</form>`;
    },
  };
}

/** A refusal found on the last step is shown on the step that can mend it. @type {Map<string, Problem>} */
const refusedBefore = new Map();
