import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { newKey } from '../../shared/api.js';
import { Problem } from '../../shared/problem.js';
import { base64 } from '../../shared/files.js';
import { RegistrationDraft, siblingsOf } from './registration-draft.js';
import { CertificatePhoto, PHOTO } from './registration-photo.js';

/**
 * @typedef {{ path: string, section: string, shape: string, pattern: string, most: number, words: string[], need: 'REQUIRED' | 'OPTIONAL' | 'NOT_ASKED', why: string, value?: string, source?: string }} Field
 * @typedef {{ id: string, state: string, version: number, wardName: string, ward: string, dueOn: string, daysLeft: number, late: boolean, receivedOn?: string, fields: Field[],
 *   unmet: Array<{ code: string, text: string, remedy: string }>, differences: string[], defects: Array<{ field: string, code: string, words?: string }>,
 *   history: Array<{ move: string, state: string, byOffice: boolean, at: string }>, mendedByPhone: Array<{ version: number, at: string, by: string, spokenWith: string, reason: string, changes: Array<{ field: string, was?: string, becomes?: string }> }>, toSign?: string, photo: import('./registration-photo.js').Standing, allowed: string[] }} Registration
 * @typedef {typeof import('../messages/registration-ja.js').default} Words
 */

const SECTIONS = ['CHILD', 'BIRTH', 'PARENTS', 'HOME', 'FILER', 'SIGN'];
const QUIET_MS = 700;

/**
 * What the last filing was refused for, a registration each: pages come and go while one walks through the parts, and each
 * finding stays at its field until the field is written anew. Codes and their texts only; gone with the page's memory.
 *
 * @type {Map<string, Record<string, import('../../shared/problem.js').FieldRefusal>>}
 */
const findings = new Map();

/** Counts the pages drawn: only the last one speaks when the signal is back, or it would clash with one left before. */
let pages = 0;

/** @param {string} language @returns {Promise<Words>} */
export async function wordsOf(language) {
  if (language === 'en') return (await import('../messages/registration-en.js')).default;
  if (language === 'easy') return (await import('../messages/registration-easy.js')).default;
  return (await import('../messages/registration-ja.js')).default;
}

/**
 * The registration of a birth: one part of the form on a screen, each stroke judged by the rules the server sent along and kept
 * on the server a moment later; then signed, filed and followed.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function registration(context) {
  const { words, common, device, language, params, query, update, go, act, setProblem, problem, busy, announce } = context;
  const w = await wordsOf(language);
  const path = `/me/children/${params.child}/registration`;
  const step = Math.min(SECTIONS.length, Math.max(1, Number(query.get('step') ?? 1) || 1));
  const section = SECTIONS[step - 1] ?? 'CHILD';
  /** @type {Registration | null} */
  let it = null;
  /** @type {Set<string>} */
  const unsaved = new Set();
  let timer = 0;
  let naming = 0;
  /** @type {Promise<void>} */
  let saving = Promise.resolve();
  let savedAt = '';
  const self = (pages += 1);
  const draft = new RegistrationDraft(params.child ?? '');
  /** @type {Array<{ id: string, bornAt: string, givenName?: string }>} */
  let siblings = [];
  /** @type {{ signature: File | null, certificate: File | null }} */
  const signed = { signature: null, certificate: null };
  const form = new Form({ words: common, update, changed });
  const photo = new CertificatePhoto({ w, device, path, act, update, taken: (answer) => { delete form.refusals[PHOTO]; take(answer); } });

  /** @param {string} name */
  function rule(name) {
    return it?.fields.find((one) => one.path === name);
  }

  /** @param {any} value */
  function textOf(value) {
    return value === true ? 'true' : value === false || value === null || value === undefined ? '' : String(value);
  }

  /** @param {string} name */
  function fits(name) {
    const field = rule(name);
    const value = textOf(form.values[name]);
    return !field || value === '' || ([...value].length <= field.most && new RegExp(`^(?:${field.pattern.replace('(?s)', '')})$`, 'su').test(value));
  }

  /** @param {string} name */
  function changed(name) {
    if (name === 'honseki.where') {
      const where = textOf(form.values[name]);
      form.set('honseki.municipality', where === 'other' ? '' : where);
      return;
    }
    delete findings.get(path)?.[name];
    delete form.sources[name];
    delete form.warnings[name];
    if (fits(name)) {
      unsaved.add(name);
      void draft.write(name, textOf(form.values[name]), rule(name)?.value ?? '');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void keep(), QUIET_MS);
    } else {
      form.warnings[name] = w.shape[/** @type {keyof typeof w.shape} */ (rule(name)?.shape)] ?? w.shape.TEXT;
    }
    if (name === 'child.givenName' || name === 'child.givenKana') {
      window.clearTimeout(naming);
      naming = window.setTimeout(() => void judgeName(), QUIET_MS);
    }
  }

  async function judgeName() {
    const name = textOf(form.values['child.givenName']);
    if (!name || !fits('child.givenName')) return;
    try {
      const reading = textOf(form.values['child.givenKana']);
      const judged = await device.api.send('POST', `${path}/name`, { name, ...(reading ? { reading } : {}) });
      delete form.warnings['child.givenName'];
      delete form.warnings['child.givenKana'];
      for (const one of judged.objections) {
        form.warnings[one.field] ??= w.objection(one.position, w.reasons[/** @type {keyof typeof w.reasons} */ (one.reason)] ?? '', one.permittedForms);
      }
      if (judged.taken) form.warnings['child.givenName'] = w.taken;
      else if (judged.needsAClerk) form.warnings['child.givenName'] ??= w.clerk;
    } catch (failed) {
      if (!(failed instanceof Problem)) throw failed;
      form.take(failed);
      Object.assign(form.refusals, findings.get(path));
    }
    update();
  }

  /** @param {string} name @param {string} value */
  function put(name, value) {
    form.values[name] = rule(name)?.shape === 'FLAG' ? value === 'true' : value;
  }

  /** @param {string} name @param {boolean} own */
  async function settle(name, own) {
    put(name, draft.settle(name, own));
    delete form.refusals[name];
    if (own) unsaved.add(name);
    await draft.keep();
    await keep();
    update();
  }

  /** Sends what changed; one at a time, so that the version sent is the one last answered. */
  function keep() {
    saving = saving.then(async () => {
      const current = it;
      if (!current || unsaved.size === 0) return;
      const names = [...unsaved];
      unsaved.clear();
      const values = names.map((field) => {
        const value = textOf(form.values[field]);
        return value === '' ? { field } : { field, value };
      });
      try {
        take(await device.api.send('PUT', current.state === 'NEEDS_FIX' ? `${path}/mending` : `${path}/draft`, { version: current.version, values }));
        savedAt = new Date().toISOString();
        await draft.sent(names.filter((name) => !unsaved.has(name)));
      } catch (failed) {
        if (!(failed instanceof Problem)) {
          names.forEach((name) => unsaved.add(name));
          savedAt = '';
          announce(w.unsaved);
          window.addEventListener('online', () => void (self === pages ? keep() : null), { once: true });
        } else {
          form.take(failed);
          Object.assign(form.refusals, findings.get(path));
          if (failed.facts.status === 409) {
            take(await device.api.get(path), names);
            for (const name of failed.facts.errors.length > 0 ? names : []) {
              const theirs = rule(name)?.value ?? '';
              if (form.refusals[name]) draft.clashes.set(name, { mine: textOf(form.values[name]), theirs });
              else unsaved.add(name);
            }
            if (unsaved.size > 0) timer = window.setTimeout(() => void keep(), QUIET_MS);
          }
        }
      }
      update();
    });
    return saving;
  }

  /**
   * What the server has; fields somebody is still writing stay as they are.
   *
   * @param {Registration} answer
   * @param {string[]} [own]
   */
  function take(answer, own = []) {
    it = answer;
    for (const field of answer.fields) {
      if (unsaved.has(field.path) || own.includes(field.path) || !fits(field.path)) continue;
      form.values[field.path] = field.shape === 'FLAG' ? field.value === 'true' : (field.value ?? '');
      const source = field.source && field.source !== 'FAMILY' ? w.sources[/** @type {keyof typeof w.sources} */ (field.source)] : '';
      if (source) form.sources[field.path] = source;
      else delete form.sources[field.path];
      if (answer.differences.includes(field.path)) form.warnings[field.path] = w.differs;
    }
    for (const defect of answer.defects) {
      form.refusals[defect.field] = { field: defect.field, text: defect.words ?? w.defect, code: '' };
    }
  }

  /** @param {number} to */
  function walk(to) {
    return act(async () => {
      await keep();
      go(`/children/${params.child}/registration?step=${to}`);
    });
  }

  async function file() {
    const { signature, certificate } = signed;
    if (!signature || !certificate) {
      setProblem(new Problem({ status: 0, code: '', text: w.signMissing, detail: '', remedy: w.signMissingRemedy, errors: [], allowed: [], state: '' }));
      update();
      return;
    }
    await act(async () => {
      await keep();
      const current = it;
      if (!current) return;
      const body = { version: current.version, signature: await base64(signature), certificate: await base64(certificate) };
      try {
        await device.api.send('POST', current.state === 'NEEDS_FIX' ? `${path}/mending` : `${path}/filing`, body, key());
      } catch (failed) {
        if (failed instanceof Problem) {
          form.take(failed);
          findings.set(path, { ...form.refusals });
        }
        throw failed;
      }
      findings.delete(path);
      await draft.drop();
      take((await device.read(path)).body);
      announce(w.status.FILED.title);
    });
  }

  /** One key for one version: pressed again on a bad network it is the same filing. */
  function key() {
    const name = `filing-${it?.id}-${it?.version}`;
    const kept = sessionStorage.getItem(name) ?? newKey();
    sessionStorage.setItem(name, kept);
    return kept;
  }

  async function withdraw() {
    const begun = it?.state === 'DRAFT';
    if (!(await confirm({ title: begun ? w.discardAsk : w.withdrawAsk, consequences: [w.withdrawWhat], yes: begun ? w.discard : w.withdraw, no: common.back, grave: true }))) return;
    await act(async () => {
      await device.api.send('DELETE', path);
      await draft.drop();
      findings.delete(path);
      go('/');
    });
  }

  /** @param {Field} field */
  function control(field) {
    const name = field.path;
    const label = w.fields[/** @type {keyof typeof w.fields} */ (name)] ?? name;
    const hint = w.hints[/** @type {keyof typeof w.hints} */ (name)];
    /** @type {import('../../shared/form.js').FieldOptions} */
    const options = { label, required: field.need === 'REQUIRED', ...(hint ? { hint } : {}), max: field.most };
    /** @param {Array<[string, string]>} choices */
    const pick = (choices) => (choices.length <= 4 ? form.choice(name, options, choices) : form.select(name, options, [['', w.choose], ...choices]));
    if (name === 'honseki.municipality' && it) {
      const ward = it.ward;
      const other = textOf(form.values[name]) !== '' && form.values[name] !== ward;
      return html`${form.select('honseki.where', { ...options, required: true }, [['', w.choose], [ward, it.wardName], ['other', w.otherMunicipality]])}
        ${other || form.values['honseki.where'] === 'other' ? form.input(name, { ...options, label: w.municipalityCode, mode: 'numeric' }) : nothing}`;
    }
    switch (field.shape) {
      case 'WORD':
        return pick(field.words.map((word) => [word, w.words[/** @type {keyof typeof w.words} */ (`${name}.${word}`)] ?? word]));
      case 'FLAG':
        return form.check(name, options);
      case 'DATE':
        return form.input(name, { label, required: field.need === 'REQUIRED', type: 'date', narrow: true });
      case 'MINUTE':
        return form.input(name, { label, required: field.need === 'REQUIRED', type: 'datetime-local' });
      case 'MONTH':
        return form.input(name, { ...options, narrow: true });
      case 'LINES':
        return form.area(name, options);
      case 'NUMBER':
        return form.input(name, { ...options, mode: 'numeric' });
      case 'PHONE':
        return form.input(name, { ...options, mode: 'tel', autocomplete: 'tel' });
      default:
        return form.input(name, options);
    }
  }

  /** @param {string} name a field, by its label, leading to where it is asked */
  function lead(name) {
    const at = name === PHOTO ? SECTIONS.length : SECTIONS.indexOf(rule(name)?.section ?? 'CHILD') + 1;
    return html`<li><a href="#/children/${params.child}/registration?step=${at}">${w.fields[/** @type {keyof typeof w.fields} */ (name)] ?? (name === PHOTO ? w.photo.title : name)}</a></li>`;
  }

  /** The same data on paper, whatever is missing or not met. */
  function onPaper() {
    return it?.state === 'DRAFT' ? html`<p><a class="button second wide" href="#/children/${params.child}/registration/form">${w.printOpen}</a></p>` : nothing;
  }

  function sign() {
    if (!it) return nothing;
    const refusedFields = Object.keys(findings.get(path) ?? {}).filter((name) => rule(name));
    const toMend = refusedFields.length > 0 ? banner('warn', html`<ul>${refusedFields.map(lead)}</ul>`, w.toMend) : nothing;
    const missing = it.fields.filter((field) => field.need === 'REQUIRED' && !textOf(form.values[field.path]));
    if (missing.length > 0) {
      return html`${toMend}${banner('warn', html`<ul>${missing.map((field) => lead(field.path))}</ul>`, w.stillMissing)}${onPaper()}`;
    }
    if (it.unmet.length > 0) {
      return html`${toMend}${banner('info', html`<ul>${it.unmet.map((one) => html`<li>${one.text}</li>`)}</ul><p>${it.unmet[0]?.remedy}</p>`, w.notByApp)}${onPaper()}`;
    }
    return html`${toMend}<p>${w.signLead}</p>
      <p><a class="button second wide" download="shussei-todoke.txt" href="data:application/octet-stream;base64,${it.toSign ?? ''}">${w.saveToSign}</a></p>
      ${upload('signature', w.signature)}${upload('certificate', w.certificate)}
      <p><button type="button" class="button wide" ?disabled=${busy()} @click=${file}>${busy() ? common.sending : it.state === 'NEEDS_FIX' ? w.sendMended : w.file}</button></p>${onPaper()}`;
  }

  /** @param {'signature' | 'certificate'} name @param {string} label */
  function upload(name, label) {
    return html`<div class="field"><label for="f-${name}">${label}</label>
      <div class="control"><input id="f-${name}" type="file" @change=${(/** @type {any} */ event) => { signed[name] = event.target.files[0] ?? null; }}></div></div>`;
  }

  /** The others of one delivery: what they share is filled in once. */
  function toSiblings() {
    return siblings.map((one) => html`<p><a class="button second wide" href="#/children/${one.id}/registration">${w.sibling(one.givenName ?? words.child.unnamed)}</a></p>`);
  }

  function deadline() {
    if (!it) return nothing;
    return html`<p class="when">${w.due(day(it.dueOn, language))} ${tag(it.daysLeft <= 3 ? 'now' : 'plain', words.home.left(it.daysLeft))}</p>
      ${it.late ? html`<p>${w.lateWhat}</p>` : nothing}`;
  }

  function writing() {
    const fields = it?.fields.filter((field) => field.section === section && field.need !== 'NOT_ASKED') ?? [];
    return html`${step === 1 ? html`<p>${w.lead}</p>${deadline()}${siblings.length > 0 ? html`<p>${w.shared}</p>` : nothing}` : nothing}
      ${draft.clashes.size > 0 ? draft.ask(w, (name, own) => void settle(name, own)) : nothing}
      ${it?.state === 'NEEDS_FIX' ? banner('warn', html`<ul>${it.defects.map((one) => lead(one.field))}</ul>`, w.status.NEEDS_FIX.title) : nothing}
      <p class="strong">${w.step(step, SECTIONS.length)} ${w.sections[/** @type {keyof typeof w.sections} */ (section)]}</p>
      <progress max=${SECTIONS.length} .value=${step} aria-label=${w.progress}></progress>
      ${refused(common, problem())}
      ${section === 'SIGN' && it ? html`${photo.part(it.photo, form, busy())}${sign()}` : fields.map(control)}
      <p class="actions">${step > 1 ? html`<button type="button" class="button second" @click=${() => walk(step - 1)}>${common.back}</button>` : nothing}
        ${step < SECTIONS.length ? html`<button type="button" class="button" @click=${() => walk(step + 1)}>${common.next}</button>` : nothing}</p>
      <p class="small saved" role="status">${unsaved.size > 0 ? w.unsaved : savedAt ? `✓ ${w.saved}（${moment(savedAt, language)}）` : ''}</p>
      ${step === 1 && it?.state === 'DRAFT' ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${withdraw}>${w.discard}</button></p>` : nothing}`;
  }

  /** What the office put right after a call, word for word. */
  function byPhone() {
    if (!it || it.mendedByPhone.length === 0) return nothing;
    /** @param {string} field @param {string} [value] */
    const said = (field, value) => (value === undefined ? w.nothingThere : (w.words[/** @type {keyof typeof w.words} */ (`${field}.${value}`)] ?? value));
    return html`<section class="card" aria-labelledby="byPhone"><h2 id="byPhone">${w.byPhone}</h2>${it.mendedByPhone.map((one) => html`
      <p class="small">${moment(one.at, language)}　${w.talk(one.spokenWith, one.by)}</p><p>${one.reason}</p>
      <ul>${one.changes.map((change) => html`<li><span class="strong">${w.fields[/** @type {keyof typeof w.fields} */ (change.field)] ?? change.field}</span> ${said(change.field, change.was)} → ${said(change.field, change.becomes)}</li>`)}</ul>`)}</section>`;
  }

  function standing() {
    if (!it) return nothing;
    const status = w.status[/** @type {keyof typeof w.status} */ (it.state)];
    return html`${banner(it.state === 'REFUSED' ? 'warn' : 'done', html`<p>${status.text(it.wardName)}</p>`, status.title)}
      ${refused(common, problem())}
      <section class="card">${facts([[w.receivedOn, it.receivedOn ? day(it.receivedOn, language) : ''], [w.dueLabel, day(it.dueOn, language)], [w.office, it.wardName]])}
        ${it.late ? html`<p>${w.lateWhat}</p>` : nothing}
        ${it.receivedOn && it.state !== 'WITHDRAWN' ? html`<p><a class="button second wide" download="shussei-todoke-hikae.pdf" href="/api/v1${path}/receipt">${w.receipt}</a></p><p class="small">${w.receiptWhat}</p>` : nothing}</section>
      <section aria-labelledby="history"><h2 id="history">${w.history}</h2><ol class="plain">${it.history.map((line) => html`<li><span class="strong">${w.moves[/** @type {keyof typeof w.moves} */ (line.move)]}</span> <span class="small">${moment(line.at, language)}</span></li>`)}</ol></section>
      ${byPhone()}${toSiblings()}
      ${it.allowed.includes('WITHDRAW') ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${withdraw}>${w.withdraw}</button></p>` : nothing}`;
  }

  return {
    title: () => w.title,
    async load() {
      const before = await device.readIfAny(path);
      take(before && before.state !== 'WITHDRAWN' ? before : await device.api.send('POST', path));
      siblings = await siblingsOf(device, params.child ?? '');
      if (it && ['DRAFT', 'NEEDS_FIX'].includes(it.state)) {
        for (const [name, mine] of await draft.takeUp((name) => (rule(name) ? (rule(name)?.value ?? '') : undefined))) {
          put(name, mine);
          unsaved.add(name);
        }
        if (unsaved.size > 0) timer = window.setTimeout(() => void keep(), QUIET_MS);
      } else {
        await draft.drop();
      }
      Object.assign(form.refusals, findings.get(path));
      if (it) form.values['honseki.where'] = form.values['honseki.municipality'] ? (form.values['honseki.municipality'] === it.ward ? it.ward : 'other') : '';
    },
    body: () => (it && ['DRAFT', 'NEEDS_FIX'].includes(it.state) ? writing() : standing()),
  };
}
