import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment, shortDay, today } from '../../shared/dates.js';
import { Form, nested } from '../../shared/form.js';
import { answersOf, questions, read } from '../../shared/questionnaire.js';
import app from '../../app/messages/pregnancy-ja.js';
import asked from '../../app/messages/consultation-ja.js';
import words from '../messages/ja.js';
import consultation from '../messages/consultation-ja.js';
import pregnancy from '../messages/pregnancy-ja.js';

const FIRST_STEPS = 2;

/**
 * One case as its nurse works on it: why to look, the three times, the booking, her answers, what was said, the plan of support.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function careCase({ api, common, newKey, params, update, go, act, problem, busy, announce }) {
  const w = consultation.sheet;
  const path = `/desk/care-cases/${params.id}`;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let answers = null;
  /** @type {any[]} */
  let free = [];
  let steps = FIRST_STEPS;
  let saved = '';
  /** @type {Record<string, string>} */
  let keys = {};
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
    free = can('BOOK_INTERVIEW') ? (await api.get('/desk/interviews', { ward: it.ward, day: today() })).free : [];
    keys = { record: newKey(), plan: newKey(), questionnaire: newKey(), book: newKey() };
    const last = it.plans[0];
    steps = last?.steps.length ?? FIRST_STEPS;
    form.values = {
      'note.kind': can('RECORD_INTERVIEW') && it.state === 'NOTIFIED' ? 'INTERVIEW' : 'PHONE', 'note.on': today(), 'note.place': 'OFFICE', 'note.outcome': 'NOTHING_MORE', nurse: it.nurseId ?? '', 'plan.aims': last?.aims ?? '', 'plan.reviewOn': last?.reviewOn ?? '',
      ...Object.fromEntries((last?.steps ?? []).flatMap((/** @type {any} */ one, /** @type {number} */ at) => [[`plan.what${at}`, one.what], [`plan.who${at}`, one.who], [`plan.until${at}`, one.until ?? '']])),
    };
  }

  /** @param {string} action */
  const can = (action) => it.allowed.includes(action);

  /** @param {() => Promise<any>} work */
  async function send(work) {
    saved = '';
    if (await act(async () => {
      await work();
      await load();
    })) {
      saved = words.saved;
      announce(words.saved);
    } else form.take(problem());
    update();
  }

  function record() {
    const kind = form.text_('note.kind');
    const body = nested({ kind, on: form.values['note.on'], place: form.values['note.place'], words: form.text_('note.words').trim(), outcome: form.values['note.outcome'], nextOn: form.values['note.nextOn'] });
    void send(() => api.send('POST', `${path}/${kind === 'INTERVIEW' ? 'interview-record' : 'contacts'}`, body, keys.record));
  }

  function plan() {
    const rows = Array.from({ length: steps }, (_, at) => nested({ what: form.text_(`plan.what${at}`).trim(), who: form.text_(`plan.who${at}`).trim(), until: form.values[`plan.until${at}`] })).filter((one) => one.what || one.who);
    void send(() => api.send('POST', `${path}/support-plan`, { ...nested({ aims: form.text_('plan.aims').trim(), agreedOn: form.values['plan.agreedOn'], reviewOn: form.values['plan.reviewOn'] }), steps: rows, version: it.plans[0]?.version ?? 0 }, keys.plan));
  }

  function book() {
    const at = form.values.hour ?? (free[0] ? `${free[0].day}T${free[0].hours[0].at}` : '');
    void send(() => api.send('POST', `/desk/interviews/${params.id}`, { at, ...(it.booked ? { version: it.booked.version } : {}) }, keys.book));
  }

  async function cancel() {
    if (await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancel, no: w.back })) await send(() => api.send('POST', `/desk/interviews/${params.id}/cancel`, { version: it.booked.version }, newKey()));
  }

  async function readIt() {
    if (it.questionnaire === 'ANSWERED' && !(await confirm({ title: w.readAsk, consequences: w.readWhat, yes: w.readDo, no: w.back }))) return;
    await act(async () => {
      answers = await api.send('POST', `${path}/questionnaire/reading`, {}, newKey());
    });
    update();
  }

  async function close() {
    if (await confirm({ title: w.closeAsk, consequences: w.closeWhat, yes: w.close, no: w.back })) await send(() => api.send('POST', `${path}/closing`, { version: it.version }, newKey()));
  }

  function woman() {
    return html`<section class="card" aria-labelledby="woman"><h2 id="woman">${it.woman.name} <span class="small">${it.woman.kana ?? ''}</span></h2>${facts([
      [w.born, day(it.woman.birthDate)], [w.phone, it.woman.phone], [w.app, it.woman.signsIn ? w.usesApp : w.usesNoApp], [w.due, day(it.dueOn)], [w.now, app.week(it.weeks, it.days)], [w.notified, day(it.notifiedOn)],
      [w.nurse, html`${it.nurseName ?? consultation.list.noNurse} ${it.nurseGone ? tag('bad', consultation.list.gone) : nothing}`],
    ])}
    ${can('ASSIGN_CARE_CASE') ? html`<details><summary>${w.change}</summary>${form.select('nurse', { label: w.nurse }, [['', consultation.list.noNurse], ...it.nurses.map((/** @type {any} */ one) => /** @type {[string, string]} */ ([one.id, one.name]))])}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send(() => api.send('POST', `${path}/nurse`, { ...(form.values.nurse ? { nurseId: form.values.nurse } : {}), version: it.version }, newKey()))}>${w.changeDo}</button></p></details>` : nothing}</section>`;
  }

  function why() {
    return html`<section class="card" aria-labelledby="why"><h2 id="why">${w.why} ${it.grade > 0 ? tag(it.grade === 3 ? 'bad' : 'warn', word(consultation.grades, String(it.grade))) : nothing}</h2>
      ${it.signs.length === 0 ? html`<p>${w.noWhy}</p>` : html`<ul>${it.signs.map((/** @type {string} */ one) => html`<li>${word(consultation.signs, one)}</li>`)}</ul><p class="small">${w.whyLead}</p>`}</section>`;
  }

  function points() {
    return html`<section class="card" aria-labelledby="points"><h2 id="points">${w.points}</h2>${table({
      caption: w.points, rows: /** @type {any[]} */ (it.points),
      columns: [[w.when, (row) => word(consultation.kinds, row.kind)], [w.state, (row) => tag(row.state === 'WITH_NURSE' ? 'warn' : row.state === 'DONE' ? 'done' : 'plain', word(consultation.pointStates, row.state))], [w.from, (row) => shortDay(row.opensOn)], [w.escalate, (row) => shortDay(row.escalateOn)], [w.done, (row) => (row.doneOn ? shortDay(row.doneOn) : '')]],
    })}</section>`;
  }

  function interview() {
    return html`<section class="card" aria-labelledby="interview"><h2 id="interview">${w.interview}</h2>
      ${it.booked ? html`<p class="strong">${moment(`${it.booked.from}:00+09:00`)}</p>${it.booked.dayClosed ? banner('warn', w.closed) : nothing}` : html`<p>${w.none}</p>`}
      ${can('BOOK_INTERVIEW') && it.state === 'NOTIFIED' ? html`${free.length > 0 ? html`${form.select('hour', { label: w.hour }, free.flatMap((one) => one.hours.map((/** @type {any} */ hour) => /** @type {[string, string]} */ ([`${one.day}T${hour.at}`, `${shortDay(one.day)} ${hour.at}`]))))}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${book}>${it.booked ? w.move : w.book}</button></p>` : nothing}
        ${it.booked ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${cancel}>${w.cancel}</button></p>` : nothing}` : nothing}</section>`;
  }

  function questionnaire() {
    return html`<section class="card" aria-labelledby="questionnaire"><h2 id="questionnaire">${w.questionnaire} ${it.questionnaire ? tag(it.questionnaire === 'ANSWERED' ? 'now' : 'plain', word(consultation.questionnaireStates, it.questionnaire)) : nothing}</h2>
      ${!it.questionnaire && !answers ? html`<p>${w.notAnswered}</p>` : nothing}
      ${answers?.handedIn ? facts(read(answers, asked)) : nothing}
      ${can('READ_QUESTIONNAIRE') && it.questionnaire && !answers ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${readIt}>${w.readIt}</button></p>` : nothing}
      ${can('ENTER_QUESTIONNAIRE') && !it.questionnaire ? html`<details @toggle=${(/** @type {any} */ event) => event.target.open && !answers && readIt()}><summary>${w.enter}</summary><p>${w.enterLead}</p>${answers ? html`${questions(form, answers, asked)}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send(async () => {
          await api.send('POST', `${path}/questionnaire`, { answers: answersOf(answers, form.values), version: answers.version }, keys.questionnaire);
          answers = null;
        })}>${w.enterDo}</button></p>` : nothing}</details>` : nothing}</section>`;
  }

  function notes() {
    const kinds = pairs(w.contactKinds).filter(([kind]) => kind !== 'INTERVIEW' || can('RECORD_INTERVIEW'));
    return html`<section class="card" aria-labelledby="notes"><h2 id="notes">${w.notes}</h2>
      ${can('RECORD_CONTACT') ? html`<details><summary>${w.record}</summary>${form.select('note.kind', { label: w.kind }, kinds)}${form.input('note.on', { label: w.on, type: 'date', narrow: true })}
        ${form.select('note.place', { label: w.place }, pairs(w.places))}${form.area('note.words', { label: w.words, required: true, max: 4000, rows: 6 })}${form.select('note.outcome', { label: w.outcome }, pairs(w.outcomes))}
        ${form.values['note.outcome'] === 'CONTACT_AGAIN' ? form.input('note.nextOn', { label: w.nextOn, type: 'date', narrow: true }) : nothing}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${record}>${w.recordDo}</button></p></details>` : nothing}
      ${it.notes.length === 0 ? html`<p>${w.noNotes}</p>` : it.notes.map((/** @type {any} */ one) => html`<p><span class="strong">${shortDay(one.on)} ${word(w.contactKinds, one.kind)}</span> <span class="small">${one.place ? word(w.places, one.place) : ''} ${one.byName}</span><br>${one.words}<br><span class="small">${word(w.outcomes, one.outcome)}${one.nextOn ? `（${shortDay(one.nextOn)}）` : ''}</span></p>`)}</section>`;
  }

  /** @param {any} one */
  function planView(one) {
    return html`${facts([[w.aims, one.aims], [w.agreed, one.agreedOn ? day(one.agreedOn) : w.notAgreed], [w.review, day(one.reviewOn)]])}
      ${table({ caption: w.steps, rows: /** @type {any[]} */ (one.steps), columns: [[w.what, (row) => row.what], [w.who, (row) => row.who], [w.until, (row) => (row.until ? shortDay(row.until) : '')]] })}<p class="small">${w.version(one.version)} ${one.byName} ${moment(one.writtenAt)}</p>`;
  }

  function plans() {
    return html`<section class="card" aria-labelledby="plan"><h2 id="plan">${w.plan}</h2>
      ${it.plans.length === 0 ? html`<p>${w.noPlan}</p>` : planView(it.plans[0])}
      ${it.plans.length > 1 ? html`<details><summary>${w.earlier}</summary>${it.plans.slice(1).map(planView)}</details>` : nothing}
      ${can('WRITE_SUPPORT_PLAN') ? html`<details><summary>${it.plans.length > 0 ? w.nextPlan : w.writePlan}</summary>${form.area('plan.aims', { label: w.aims, required: true, max: 1000 })}
        ${Array.from({ length: steps }, (_, at) => html`${form.input(`plan.what${at}`, { label: `${at + 1} ${w.what}`, max: 300 })}${form.input(`plan.who${at}`, { label: `${at + 1} ${w.who}`, max: 100 })}${form.input(`plan.until${at}`, { label: `${at + 1} ${w.until}`, type: 'date', narrow: true })}`)}
        ${steps < 20 ? html`<p><button type="button" class="button second" @click=${() => { steps += 1; update(); }}>${w.addStep}</button></p>` : nothing}
        ${form.input('plan.agreedOn', { label: w.agreed, type: 'date', narrow: true })}${form.input('plan.reviewOn', { label: w.review, type: 'date', narrow: true, required: true })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${plan}>${w.planDo}</button></p></details>` : nothing}</section>`;
  }

  return {
    title: () => w.title,
    load,
    /** @param {KeyboardEvent} event */
    key(event) {
      if (event.key !== 'u') return false;
      go('/care-cases');
      return true;
    },
    body: () => html`
      <div class="toolbar"><a href="#/care-cases">← ${consultation.list.title}</a> ${tag('plain', word(pregnancy.states, it.state))} <a class="button second" href="#/pregnancies/${params.id}">${w.sheet}</a>
        <button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}${it.woman.protectedPerson ? banner('bad', pregnancy.sheet.protected, words.persons.protected) : nothing}
      <div class="two"><div>${woman()}${why()}${points()}${it.state === 'NOTIFIED' || it.booked ? interview() : nothing}${questionnaire()}</div><div>${notes()}${plans()}
        ${can('CLOSE_CARE_CASE') ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${close}>${w.close}</button></p>` : nothing}</div></div>`,
  };
}
