import { html, nothing } from '../../shared/lit.js';
import slipWords from '../../app/messages/slip-ja.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { followUp, pairs, source, visitKind, visitState, word } from '../../shared/codes-ja.js';
import { day, moment, today } from '../../shared/dates.js';
import { Form, nested, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { filed, inWords, label } from '../../shared/slip.js';
import words from '../messages/ja.js';
import { after, memory } from '../queue-memory.js';
import { legend } from '../walk.js';

/**
 * One visit: worrying answers first, then what is needed to go, plan, record and follow up.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function sheet({ api, common, newKey, params, update, go, act, problem, setProblem, busy, announce }) {
  const w = words.sheet;
  const path = `/desk/visits/${params.id}`;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let slip = null;
  let saved = false;
  const keys = { plan: newKey(), 'call-off': newKey(), record: newKey(), 'follow-up': newKey() };
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
    const planned = it.visit.plannedAt;
    form.values['plan.day'] ??= planned ? planned.slice(0, 10) : '';
    form.values['plan.time'] ??= planned ? planned.slice(11) : '10:00';
    form.values['plan.visitorId'] ??= it.visit.visitorId ?? it.visitors?.[0]?.id ?? '';
        form.values['record.day'] ??= planned ? planned.slice(0, 10) : today();
    form.values['record.time'] ??= planned ? planned.slice(11) : '10:00';
    form.values['record.followUp'] ??= 'NONE';
    form.values['follow.kind'] ??= 'PHONE';
  }

  /**
   * @param {'plan' | 'call-off' | 'record' | 'follow-up'} what
   * @param {Record<string, any>} body
   * @param {string} prefix
   */
  async function send(what, body, prefix) {
    saved = false;
    const done = await act(async () => {
      await api.send('POST', `${path}/${what}`, body, keys[what]);
      keys[what] = newKey();
      form.values = {};
      await load();
    });
    const refusal = problem();
    if (refusal) {
      form.take(new Problem({ ...refusal.facts, errors: refusal.facts.errors.map((one) => ({ ...one, field: one.field === 'at' || one.field === 'visitedAt' ? `${prefix}.day` : `${prefix}.${one.field}` })) }));
    }
    saved = done;
    if (done) announce(words.saved);
    update();
  }

  /** @param {string} prefix */
  function at(prefix) {
    const date = form.text_(`${prefix}.day`);
    const time = form.text_(`${prefix}.time`);
    return date && time ? `${date}T${time}` : '';
  }

  function plan() {
    const when = at('plan');
    if (!when || !form.values['plan.visitorId']) {
      setProblem(new Problem({ status: 0, code: '', text: w.needed, detail: '', remedy: '', errors: [], allowed: [], state: '' }));
      update();
      document.getElementById('refusal')?.focus();
      return;
    }
    void send('plan', nested({ at: when, visitorId: form.values['plan.visitorId'], place: form.values['plan.place'], note: form.text_('plan.note').trim(), rowVersion: it.visit.rowVersion }), 'plan');
  }

  function record() {
    void send('record', {
      ...nested({
        visitedAt: at('record'), childWeightGrams: number(form.values['record.childWeightGrams']), feeding: form.values['record.feeding'], epdsScore: number(form.values['record.epdsScore']),
        findings: form.text_('record.findings').trim(), advice: form.text_('record.advice').trim(), followUp: form.values['record.followUp'],
      }),
      concerns: form.values['record.concerns'] ?? [],
    }, 'record');
  }

  async function callOff() {
    const reason = form.values['callOff.reason'];
    if (!reason) {
      form.refusals['callOff.reason'] = { field: 'callOff.reason', text: w.callOffNeeded };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.callOffAsk, consequences: w.callOffWhat, yes: w.callOff, no: words.stop, grave: true }))) return;
    await send('call-off', nested({ reason, note: form.text_('callOff.note').trim(), rowVersion: it.visit.rowVersion }), 'callOff');
  }

  const s = slipWords;

  function planning() {
    const planned = it.visit.state === 'PLANNED';
    return html`<details ?open=${!planned}><summary>${planned ? w.replan : w.plan}</summary>
      <div class="pair">${form.input('plan.day', { label: w.day, type: 'date', required: true, narrow: true })}${form.input('plan.time', { label: w.time, type: 'time', required: true, narrow: true })}
      ${form.select('plan.visitorId', { label: w.visitor, required: true }, (it.visitors ?? []).map((/** @type {any} */ one) => [one.id, one.name]))}
      ${form.select('plan.place', { label: w.where }, [['', w.asWished], ...pairs(w.places)])}</div>
      ${form.area('plan.note', { label: w.note, rows: 2 })}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${plan}>${words.save}</button></p></details>`;
  }

  function callingOff() {
    return html`<details><summary>${w.callOff}</summary>
      ${form.choice('callOff.reason', { label: w.callOffReason, required: true }, pairs(w.callOffReasons))}
      ${form.area('callOff.note', { label: w.callOffNote, rows: 2 })}
      <p><button type="button" class="button grave" ?disabled=${busy()} @click=${callOff}>${w.callOff}</button></p></details>`;
  }

  function recording() {
    return html`<details ?open=${it.visit.state === 'PLANNED'}><summary>${w.record}</summary>
      <div class="pair">${form.input('record.day', { label: w.visitedDay, type: 'date', required: true, narrow: true })}${form.input('record.time', { label: w.time, type: 'time', required: true, narrow: true })}
      ${form.input('record.childWeightGrams', { label: w.weight, mode: 'numeric', unit: 'g' })}${form.input('record.epdsScore', { label: w.epds, hint: w.epdsHint, mode: 'numeric' })}</div>
      ${form.choice('record.feeding', { label: s.feeding }, pairs(s.feedings))}
      ${form.several('record.concerns', { label: s.concerns }, pairs(s.concern))}
      ${form.area('record.findings', { label: w.findings })}${form.area('record.advice', { label: w.advice })}
      ${form.choice('record.followUp', { label: w.next }, pairs(followUp))}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${record}>${words.save}</button></p></details>`;
  }

  function following() {
    return html`<section class="card noprint" aria-labelledby="follow"><h2 id="follow">${w.follow}</h2>
      ${form.choice('follow.kind', { label: w.followKind }, pairs(followUp))}
      ${form.area('follow.text', { label: w.followText, required: true })}
      ${form.check('follow.close', { label: w.close })}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send('follow-up', { kind: form.values['follow.kind'], text: form.text_('follow.text').trim(), close: form.values['follow.close'] === true }, 'follow')}>${w.followAdd}</button></p></section>`;
  }

  /** @param {boolean} worrying */
  const answers = (worrying) => facts(it.answers.filter((/** @type {any} */ one) => one.worrying === worrying).map((/** @type {any} */ one) => [label(one.field, s), html`${inWords(one.field, one.value, s, 'ja')}<span class="source">${common.source(word(source, one.source))}</span>`]));

  function recorded() {
    const r = it.record;
    return html`<section class="card" aria-labelledby="recorded"><h2 id="recorded">${w.recorded}</h2>${facts([
      [w.visitedDay, moment(`${r.visitedAt}:00+09:00`)], [w.weight, r.childWeightGrams ? `${r.childWeightGrams.toLocaleString()} g` : ''], [s.feeding, word(s.feedings, r.feeding)],
      [w.epds, r.epdsScore ?? ''], [s.concerns, r.concerns.map((/** @type {string} */ one) => word(s.concern, one)).join('、')], [w.findings, r.findings], [w.advice, r.advice], [w.next, word(followUp, r.followUp)],
    ])}${(it.followUps ?? []).map((/** @type {any} */ one) => html`<p><span class="small">${moment(one.at)} ${one.byName ?? ''}</span><br>${word(followUp, one.kind)}：${one.text}</p>`)}</section>`;
  }

  return {
    title: () => w.title,
    load,
    /** @param {KeyboardEvent} event */
    key(event) {
      const next = after(memory.visits, params.id ?? '');
      if (event.key === 'n' && next) go(`/visits/${next}`);
      else if (event.key === 'u') go('/visits');
      else return false;
      return true;
    },
    body: () => {
      const v = it.visit;
      const worrying = it.answers.some((/** @type {any} */ one) => one.worrying);
      return html`
        <div class="toolbar"><a href="#/visits">← ${words.keys.queue}</a> ${tag('plain', word(visitKind, v.kind))} ${tag(v.overdue ? 'bad' : 'now', word(visitState, v.state))} ${v.lowBirthWeight ? tag('warn', words.visits.low) : nothing}
          <button type="button" class="button second" @click=${() => window.print()}>${w.printSheet}</button></div>
        ${refused(common, problem())}${saved ? banner('done', words.saved) : nothing}
        ${v.protectedPersons ? banner('bad', w.protected, words.persons.protected) : nothing}${v.weightCorrected ? banner('warn', w.weightCorrected) : nothing}
        <div class="two"><div>
          <section class=${worrying ? 'card worry' : 'card'} aria-labelledby="worrying"><h2 id="worrying">${w.worrying}</h2>${worrying ? answers(true) : html`<p>${w.none}</p>`}</section>
          <section class="card" aria-labelledby="answers"><h2 id="answers">${w.answers}</h2>${answers(false)}
            ${it.slipId ? html`<p class="noprint"><button type="button" class="button quiet" ?disabled=${busy()} @click=${() => act(async () => {
              slip = await api.get(`/desk/contact-slips/${it.slipId}`);
            })}>${w.slip}</button></p>` : nothing}</section>
          ${slip ? html`<section class="card" aria-labelledby="full"><h2 id="full">${w.fullSlip}</h2>${filed(slip.slip, s, 'ja')}</section>` : nothing}
          ${it.record ? recorded() : nothing}
        </div><div>
          <section class="card" aria-labelledby="go"><h2 id="go">${w.place}</h2>${facts([
            [words.visits.mother, v.motherName], [words.visits.child, v.childName], [words.visits.born, day(v.childBornOn)], [words.visits.due, day(v.dueOn)], [words.visits.lastDay, day(v.lastDay)],
            [w.place, it.place ?? html`<span class="warning">${w.hiddenPlace}</span>`], [w.phone, it.phone ? html`<a href="tel:${it.phone}">${it.phone}</a>` : ''],
            [w.note, it.planNote], [words.visits.at, v.plannedAt ? moment(`${v.plannedAt}:00+09:00`) : ''], [words.visits.visitor, v.visitorName],
          ])}${(it.calledOff ?? []).length > 0 ? html`<h3>${w.calledOff}</h3><ul class="plain">${it.calledOff.map((/** @type {any} */ one) => html`<li>${moment(`${one.plannedAt}:00+09:00`)}　${word(w.callOffReasons, one.reason)}${one.note ? html`<br><span class="small">${one.note}</span>` : nothing}</li>`)}</ul>` : nothing}</section>
          <div class="noprint">${it.allowed.includes('PLAN') ? planning() : nothing}${it.allowed.includes('CALL_OFF') ? callingOff() : nothing}${it.allowed.includes('RECORD') ? recording() : nothing}</div>
          ${it.allowed.includes('CLOSE') ? following() : nothing}
          ${legend([['n', words.keys.next], ['u', words.keys.queue]])}
        </div></div>`;
    },
  };
}
