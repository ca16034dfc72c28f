import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment, shortDay } from '../../shared/dates.js';
import { Form, nested } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import app from '../../app/messages/pregnancy-ja.js';
import words from '../messages/ja.js';
import checkups from '../messages/checkups-ja.js';
import pregnancyWords from '../messages/pregnancy-ja.js';
import { after, memory } from '../queue-memory.js';

/**
 * One pregnancy: who she is, how it goes, what the interview needs to know (health nurses only), the handbooks, and what is put
 * right.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function pregnancy({ api, common, newKey, params, update, go, act, problem, busy, announce }) {
  const w = pregnancyWords.sheet;
  const path = `/desk/pregnancies/${params.id}`;
  /** @type {any} */
  let it = null;
  let saved = '';
  /** @type {Record<string, string>} */
  let keys = {};
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
    keys = { handbooks: newKey(), 'handbook-replacement': newKey(), loss: newKey(), change: newKey(), withdrawal: newKey(), 'loss-taking-back': newKey() };
    form.values = {
      'change.dueOn': it.dueOn, 'change.fetuses': String(it.fetuses), 'change.heartbeatOn': it.heartbeatOn ?? '', handedOver: ['MATERNITY_MARK', 'CHECKUP_VOUCHERS', 'GUIDES'],
      'loss.kind': 'NOT_SAID', 'loss.fetuses': '1', 'loss.toldBy': 'WOMAN', 'replace.because': 'LOST',
    };
  }

  /**
   * @param {string} what
   * @param {Record<string, any>} body
   * @param {string} prefix
   * @param {string} said
   */
  async function send(what, body, prefix, said) {
    saved = '';
    const done = await act(async () => {
      await api.send('POST', `${path}/${what}`, body, keys[what]);
      await load();
    });
    const refusal = problem();
    if (refusal) form.take(new Problem({ ...refusal.facts, errors: refusal.facts.errors.map((one) => ({ ...one, field: `${prefix}.${one.field}` })) }));
    if (done) {
      saved = said;
      announce(said);
    }
    update();
  }

  /** @param {string} action */
  const can = (action) => it.allowed.includes(action);

  function change() {
    void send('change', { version: it.version, fetuses: Number(form.values['change.fetuses']), ...nested({ dueOn: form.values['change.dueOn'], heartbeatOn: form.values['change.heartbeatOn'], reason: form.text_('change.reason').trim() }) }, 'change', words.saved);
  }

  async function withdraw() {
    if (!(await confirm({ title: w.withdrawAsk, consequences: w.withdrawWhat, yes: w.withdrawDo, no: w.stop, grave: true }))) return;
    await send('withdrawal', nested({ reason: form.text_('withdraw.reason').trim() }), 'withdraw', words.saved);
  }

  async function loss() {
    if (!(await confirm({ title: w.lossAsk, consequences: w.lossWhat, yes: w.lossDo, no: w.stop }))) return;
    await send('loss', { loss: nested({ kind: form.values['loss.kind'], fetuses: Number(form.values['loss.fetuses']), on: form.values['loss.on'] }), toldBy: form.values['loss.toldBy'] }, 'loss', words.saved);
  }

  function woman() {
    const n = it.notice;
    return html`<section class="card" aria-labelledby="woman"><h2 id="woman"><a href="#/persons/${it.womanId}">${it.woman.name}</a> <span class="small">${it.woman.kana ?? ''}</span></h2>${facts([
      [w.age, `${it.woman.age}${w.age_}（${day(it.woman.birthDate)}）`], [w.address, it.woman.address], [w.phone, n.phone], [w.app, it.woman.signsIn ? w.usesApp : w.usesNoApp], [w.occupation, n.occupation],
      [w.agent, it.agent ? `${it.agent.name}（${it.agent.relation}）` : ''],
    ])}</section>`;
  }

  function course() {
    const n = it.notice;
    const stay = n.delivery.staysElsewhere ? [n.delivery.address, n.delivery.from ? `${shortDay(n.delivery.from)}〜${n.delivery.to ? shortDay(n.delivery.to) : ''}` : ''].filter(Boolean).join('　') : app.no;
    return html`<section class="card" aria-labelledby="course"><h2 id="course">${w.course}</h2>${facts([
      [app.due, day(it.dueOn)], [it.endedOn ? w.endedOn : w.now, it.endedOn ? day(it.endedOn) : app.week(it.weeks, it.days)], [w.at, `${day(it.notifiedOn)}（${app.week(it.weeksAtNotice, 0).replace('0日', '')}）`],
      [app.children, app.people(it.fetuses)], [w.parity, app.handbook(n.parity)], [w.heartbeat, it.heartbeatOn ? day(it.heartbeatOn) : ''], [w.diagnosis, [n.diagnosis.facility, n.diagnosis.doctor].filter(Boolean).join('　')],
      [w.exams, `${n.infectionsChecked ? w.done : w.notDone}・${n.tuberculosisChecked ? w.done : w.notDone}`], [w.delivery, n.delivery.facility], [w.stay, stay],
      [w.body, [n.body.heightMillimetres ? `${n.body.heightMillimetres / 10} cm` : '', n.body.weightBeforeGrams ? `${n.body.weightBeforeGrams / 1000} kg` : ''].filter(Boolean).join('・')],
    ])}</section>`;
  }

  function answers() {
    const a = it.answers;
    if (!a) return nothing;
    /** @param {Record<string, string>} of @param {string[]} list */
    const all = (of, list) => list.map((one) => word(of, one)).join('、');
    return html`<section class="card" aria-labelledby="answers"><h2 id="answers">${w.answers}</h2><p class="small">${w.answersLead}</p>${facts([
      [app.feelings, word(app.feeling, a.feelings)], [app.concerns, all(app.concern, a.concerns)], [app.supporters, all(app.supporter, a.supporters)], [app.partner, word(app.partners, a.partner)], [app.economy, word(app.economies, a.economy)],
      [app.history, [all(app.histories, a.history), a.historyNote].filter(Boolean).join('　')], [app.smoking, [word(app.smokings, a.smoking), a.cigarettes ? `${app.cigarettes} ${a.cigarettes}` : ''].filter(Boolean).join('　')], [w.smokes, a.cohabitantSmokes === undefined ? '' : a.cohabitantSmokes ? app.yes : app.no],
      [app.alcohol, word(app.alcohols, a.alcohol)], [app.freeText, a.freeText],
    ])}</section>`;
  }

  function handbooks() {
    const inUse = it.handbooks.filter((/** @type {any} */ one) => !one.replacedOn);
    return html`<section class="card" aria-labelledby="handbooks"><h2 id="handbooks">${w.handbooks}</h2>
      ${it.handbooks.length === 0 ? html`<p>${pregnancyWords.list.none}</p>` : table({
        caption: w.handbooks, rows: /** @type {any[]} */ (it.handbooks),
        columns: [[w.number, (row) => row.number], [w.child, (row) => app.handbook(row.child)], [w.issuedOn, (row) => day(row.issuedOn)], [words.queue.state, (row) => (row.replacedOn ? `${w.replaced}（${word(w.because, row.because)}）` : w.inUse)]],
      })}
      ${it.handedOver.length > 0 ? html`<p><span class="strong">${w.handedOver}</span> ${it.handedOver.map((/** @type {string} */ one) => word(app.items, one)).join('、')}</p>` : nothing}
      <div class="noprint">
      ${can('ISSUE_HANDBOOKS') && inUse.length < it.fetuses - it.lost ? html`<details ?open=${inUse.length === 0}><summary>${w.issue}</summary><p class="small">${w.issueWhat}</p>
        ${form.several('handedOver', { label: w.handedOver }, pairs(app.items))}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send('handbooks', { handedOver: form.values.handedOver ?? [] }, 'issue', w.issued)}>${w.issueDo}</button></p></details>` : nothing}
      ${can('REPLACE_HANDBOOK') && inUse.length > 0 ? html`<details><summary>${w.replace}</summary>
        ${form.select('replace.number', { label: w.replaceNumber }, inUse.map((/** @type {any} */ one) => [one.number, one.number]))}${form.choice('replace.because', { label: w.replaceWhy }, pairs(w.because))}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send('handbook-replacement', { number: form.text_('replace.number') || inUse[0].number, because: form.values['replace.because'] }, 'replace', w.issued)}>${w.replace}</button></p></details>` : nothing}
      </div></section>`;
  }

  /** @param {any} row @param {string} value */
  function changed(row, value) {
    if (row.field === 'STATE') return word(pregnancyWords.states, value);
    return ['DUE_ON', 'HEARTBEAT_ON', 'BORN_ON'].includes(row.field) ? day(value) : value;
  }

  function told() {
    if (it.losses.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="told"><h2 id="told">${w.told}</h2>${it.losses.map((/** @type {any} */ one) => html`<div>${facts([
      [w.lossKind, html`${word(app.kinds, one.kind)} ${one.takenBack ? tag('plain', w.takenBack) : nothing}`], [w.lossCount, app.people(one.fetuses)], [w.lossOn, one.on ? day(one.on) : ''], [w.toldBy, `${word(w.tellers, one.toldBy)}（${moment(one.toldAt)}）`], [w.wishes, one.wishesContact === undefined ? '' : one.wishesContact ? w.wishYes : w.wishNo],
    ])}</div>`)}
      ${can('TAKE_BACK_LOSS') ? html`<details class="noprint"><summary>${w.takeBack}</summary><p>${w.takeBackLead}</p>${form.input('takeBack.reason', { label: w.reason, required: true, max: 200 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send('loss-taking-back', nested({ reason: form.text_('takeBack.reason').trim() }), 'takeBack', words.saved)}>${w.takeBackDo}</button></p></details>` : nothing}</section>`;
  }

  function righting() {
    return html`<section class="card noprint">
      ${can('CHANGE_PREGNANCY') ? html`<details><summary>${w.change}</summary><div class="pair">${form.input('change.dueOn', { label: app.due, type: 'date', required: true, narrow: true })}
        ${form.select('change.fetuses', { label: app.children }, Array.from({ length: 9 }, (_, index) => [String(index + 1), app.people(index + 1)]))}${form.input('change.heartbeatOn', { label: w.heartbeat, type: 'date', narrow: true })}</div>
        ${form.input('change.reason', { label: w.reason, hint: w.reasonHint, required: true, max: 200 })}<p><button type="button" class="button" ?disabled=${busy()} @click=${change}>${w.changeDo}</button></p></details>` : nothing}
      ${can('ENTER_LOSS') ? html`<details><summary>${w.loss}</summary><p>${w.lossLead}</p>${form.choice('loss.kind', { label: w.lossKind }, pairs(app.kinds).filter(([kind]) => kind !== 'DEATH_AFTER_BIRTH'))}
        ${it.fetuses - it.lost > 1 ? form.select('loss.fetuses', { label: w.lossCount }, Array.from({ length: it.fetuses - it.lost }, (_, index) => [String(index + 1), app.people(index + 1)])) : nothing}
        ${form.input('loss.on', { label: w.lossOn, type: 'date', narrow: true })}${form.choice('loss.toldBy', { label: w.toldBy }, pairs({ WOMAN: w.tellers.WOMAN, CLINIC: w.tellers.CLINIC, CLERK: w.tellers.CLERK }))}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${loss}>${w.lossDo}</button></p></details>` : nothing}
      ${can('WITHDRAW_PREGNANCY') ? html`<details><summary>${w.withdraw}</summary>${form.input('withdraw.reason', { label: w.reason, required: true, max: 200 })}<p><button type="button" class="button grave" ?disabled=${busy()} @click=${withdraw}>${w.withdrawDo}</button></p></details>` : nothing}
    </section>`;
  }

  return {
    title: () => w.title,
    load,
    /** @param {KeyboardEvent} event */
    key(event) {
      const next = after(memory.pregnancies, params.id ?? '');
      if (event.key === 'n' && next) go(`/pregnancies/${next}`);
      else if (event.key === 'u') go('/pregnancies');
      else return false;
      return true;
    },
    body: () => html`
      <div class="toolbar"><a href="#/pregnancies">← ${pregnancyWords.list.title}</a> ${tag(it.state === 'NOTIFIED' ? 'now' : 'plain', word(pregnancyWords.states, it.state))}
        <a class="button second" href="#/pregnancies/${params.id}/checkups">${checkups.open}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}${it.protectedPerson ? banner('bad', w.protected, words.persons.protected) : nothing}
      <div class="two"><div>${woman()}${course()}${answers()}</div><div>${told()}${handbooks()}${it.allowed.some((/** @type {string} */ one) => one !== 'ISSUE_HANDBOOKS' && one !== 'REPLACE_HANDBOOK' && one !== 'TAKE_BACK_LOSS') ? righting() : nothing}
        ${it.changes.length > 0 ? html`<section class="card" aria-labelledby="history"><h2 id="history">${w.history}</h2>${table({
          caption: w.history, rows: /** @type {any[]} */ (it.changes),
          columns: [[w.when, (row) => moment(row.at)], [w.what, (row) => word(w.fields, row.field)], [w.from, (row) => changed(row, row.was)], [w.to, (row) => changed(row, row.now)], [w.why, (row) => row.reason]],
        })}</section>` : nothing}</div></div>`,
  };
}
