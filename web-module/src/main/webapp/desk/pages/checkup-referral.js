import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/checkup-referrals-ja.js';

/**
 * One referral: its letter, what was answered, whom somebody asked, and what follows.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupReferral({ api, common, newKey, params, update, act, problem, busy, announce }) {
  const path = `/desk/checkup-referrals/${params.id}`;
  /** @type {any} */
  let it = null;
  let saved = '';
  const form = new Form({ words: common, update, values: { on: today() } });

  async function load() {
    it = await api.get(path);
  }

  /** @param {string} where @param {Record<string, any>} body @param {string[]} spent */
  async function send(where, body, spent = []) {
    saved = '';
    if (await act(async () => {
      await api.send('POST', `${path}/${where}`, body, newKey());
      await load();
    })) {
      saved = w.saved;
      announce(saved);
      for (const name of spent) delete form.values[name];
      form.take(null);
    } else form.take(problem());
    update();
  }

  /** @param {string[]} names */
  function missing(names) {
    const empty = names.filter((name) => String(form.values[name] ?? '').trim() === '');
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    update();
    form.focusRefused();
    return empty.length > 0;
  }

  /** @param {string} name @param {string} as */
  const given = (name, as) => (form.text_(name).trim() ? { [as]: form.text_(name).trim() } : {});

  /** @param {string} action */
  const may = (action) => it.may.includes(action);

  async function handOver() {
    if (!missing(['on', 'to'])) await send('hand-over', { on: form.values.on, to: form.values.to, version: it.version });
  }

  async function decline() {
    if (!missing(['talked'])) await send('refusal', { words: form.text_('talked').trim(), version: it.version }, ['talked']);
  }

  async function lookedAfter() {
    if (missing(['after']) || !(await confirm({ title: w.lookedAfterAsk, consequences: w.lookedAfterDone, yes: w.lookedAfterDo, no: w.stop, grave: true }))) return;
    await send('looked-after', { words: form.text_('after').trim(), version: it.version }, ['after']);
  }

  async function enter() {
    if (missing(['facility', 'examinedOn', 'outcome'])) return;
    await send('answers', { facility: form.text_('facility').trim(), ...given('physician', 'physician'), examinedOn: form.values.examinedOn, outcome: form.values.outcome, ...given('words', 'words'), ...given('nextOn', 'nextOn'), version: it.version }, ['facility', 'physician', 'examinedOn', 'outcome', 'words', 'nextOn']);
  }

  async function tell() {
    if (await confirm({ title: w.tellAsk, consequences: w.tellWhat, yes: w.tell, no: w.stop })) await send('telling', { version: it.version });
  }

  async function call() {
    if (!missing(['whom', 'reached'])) await send('calls', { whom: form.values.whom, reached: form.values.reached === 'yes', ...given('callWords', 'words') }, ['whom', 'reached', 'callWords']);
  }

  async function close() {
    if (missing(form.values.follow === 'SEEN_AGAIN' ? ['follow', 'followOn'] : ['follow'])) return;
    if (!(await confirm({ title: w.closeAsk, consequences: w.closeWhat, yes: w.closeDo, no: w.stop }))) return;
    await send('closing', { follow: form.values.follow, ...(form.values.follow === 'SEEN_AGAIN' ? given('followOn', 'followOn') : {}), ...given('closeWords', 'words'), version: it.version }, ['follow', 'followOn', 'closeWords']);
  }

  /** @param {any} one */
  const answer = (one) => html`${facts([[w.outcome, html`<span class="strong">${word(w.outcomes, one.outcome)}</span>`], [w.facility, one.facility], [w.physician, one.physician], [w.answeredOn, day(one.examinedOn)], [w.words, one.words ? html`<span class="lines">${one.words}</span>` : ''], [w.nextOn, one.nextOn ? day(one.nextOn) : ''], [w.received, `${moment(one.at)}　${word(w.sources, one.source)}　${w.version(one.number)}`]])}`;

  function answers() {
    const [newest, ...older] = it.answers;
    return html`<section class="card" aria-labelledby="answers"><h2 id="answers">${w.answers}</h2>
      ${newest ? html`${answer(newest)}<p>${tag(newest.told ? 'plain' : 'warn', newest.told ? w.told : w.notTold)}</p>` : html`<p>${w.noAnswer}</p>`}
      ${newest && !newest.told && may('TELL_ANSWER') && it.state !== 'LEFT' ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${tell}>${w.tell}</button></p>` : nothing}
      ${older.length > 0 ? html`<details><summary>${w.older}</summary>${older.map(answer)}</details>` : nothing}
      ${may('ENTER_ANSWER') && it.state !== 'LEFT' ? html`<details class="noprint"><summary>${w.enter}</summary><p class="small">${w.enterWhat}</p>
        ${form.input('facility', { label: w.facility, required: true, max: 60 })}${form.input('physician', { label: w.physician, max: 60 })}${form.input('examinedOn', { label: w.answeredOn, type: 'date', required: true })}
        ${form.choice('outcome', { label: w.outcome, required: true }, pairs(w.outcomes))}${form.area('words', { label: w.words, rows: 4 })}${form.input('nextOn', { label: w.nextOn, type: 'date' })}
        <button type="button" class="button" ?disabled=${busy()} @click=${enter}>${w.enterDo}</button></details>` : nothing}</section>`;
  }

  function reminders() {
    return html`<section class="card" aria-labelledby="asked"><h2 id="asked">${w.reminders}</h2>
      ${it.reminders.length === 0 ? html`<p>${w.noReminder}</p>` : html`<ul>${it.reminders.map((/** @type {any} */ one) => html`<li>${moment(one.at)}　${word(w.reminderKinds, one.kind)}${one.kind === 'FAMILY_NOTICE' ? nothing : html`　${one.reached ? w.reached : w.notReached}`}${one.words ? html`<br><span class="lines">${one.words}</span>` : nothing}</li>`)}</ul>`}
      ${may('NOTE_REMINDER') && !['CLOSED', 'LEFT'].includes(it.state) ? html`<details class="noprint"><summary>${w.call}</summary>${form.choice('whom', { label: w.whom, required: true }, pairs(w.whoms))}${form.choice('reached', { label: w.result, required: true }, [['yes', w.reached], ['no', w.notReached]])}${form.area('callWords', { label: w.callWords, rows: 2 })}
        <button type="button" class="button second" ?disabled=${busy()} @click=${call}>${w.callDo}</button></details>` : nothing}</section>`;
  }

  function way() {
    return html`${['WRITTEN', 'DECLINED'].includes(it.state) && may('HAND_OVER_REFERRAL') ? html`<section class="card noprint" aria-labelledby="hand"><h2 id="hand">${w.handOver}</h2>${form.input('on', { label: w.on, type: 'date', required: true })}${form.choice('to', { label: w.to, required: true }, pairs(w.tos))}
        <button type="button" class="button" ?disabled=${busy()} @click=${handOver}>${w.handOverDo}</button></section>` : nothing}
      ${it.state === 'ANSWERED' && may('CLOSE_REFERRAL') ? html`<section class="card noprint" aria-labelledby="close"><h2 id="close">${w.close}</h2>${form.choice('follow', { label: w.follow, required: true }, pairs(w.follows).filter(([one]) => it.fitting.includes(one)))}${form.values.follow === 'SEEN_AGAIN' ? form.input('followOn', { label: w.followOn, type: 'date', required: true }) : nothing}${form.area('closeWords', { label: w.closeWords, rows: 2 })}
        <button type="button" class="button" ?disabled=${busy()} @click=${close}>${w.closeDo}</button></section>` : nothing}
      ${it.state === 'DECLINED' && may('CLOSE_REFERRAL') ? html`<section class="card noprint" aria-labelledby="after"><h2 id="after">${w.lookedAfter}</h2><p>${w.lookedAfterWhat}</p>${form.area('after', { label: w.lookedAfterWho, required: true, rows: 3 })}
        <button type="button" class="button" ?disabled=${busy()} @click=${lookedAfter}>${w.lookedAfterDo}</button></section>` : nothing}
      ${it.closed ? html`<section class="card" aria-labelledby="closed"><h2 id="closed">${w.closed}</h2>${facts([[w.outcome, it.closed.outcome ? word(w.outcomes, it.closed.outcome) : w.closedWithout], [w.follow, it.closed.follow ? word(w.follows, it.closed.follow) : ''], [w.followOn, it.closed.followOn ? day(it.closed.followOn) : ''], [w.closeWords, it.closed.words], [w.closedAt, moment(it.closed.at)]])}</section>` : nothing}
      ${['WRITTEN', 'HANDED_OVER'].includes(it.state) && may('DECLINE_REFERRAL') ? html`<details class="card noprint"><summary>${w.decline}</summary><p>${w.declineWhat}</p>${form.area('talked', { label: w.talked, required: true, rows: 3 })}
        <button type="button" class="button second" ?disabled=${busy()} @click=${decline}>${w.declineDo}</button></details>` : nothing}`;
  }

  return {
    title: () => (it ? w.of(it.childName) : w.title),
    load,
    body: () => html`<div class="toolbar"><a href="#/checkup-referrals">← ${w.list}</a>${may('WRITE_REFERRAL') || may('PRINT_LETTER') ? html`<a href=${`#/checkup-cases/${it.checkupId}`}>${w.case}</a>` : nothing}</div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      <p>${tag(it.state === 'ANSWERED' ? 'warn' : 'plain', word(w.states, it.state))} ${it.overdue ? tag('bad', w.overdue) : nothing}${it.protectedPerson ? tag('bad', w.protected) : nothing}</p>
      ${facts([[w.birthDate, day(it.birthDate)], [w.kind, `${day(it.examinedOn)} ${word(w.kinds, it.kind)}`], [w.group, word(w.groups, it.group)], [w.items, it.organs.map((/** @type {string} */ one) => word(w.organs, one)).join('、')], [w.due, ['CLOSED', 'LEFT'].includes(it.state) ? '' : day(it.dueOn)]])}
      <div class="two"><div>
        <section class="card" aria-labelledby="letter"><h2 id="letter">${w.letter}</h2>${facts([[w.addressed, it.addressed], [w.visitBy, day(it.visitBy)], [w.handed, it.handed ? `${day(it.handed.on)}　${word(w.tos, it.handed.to)}` : ''], [w.code, html`<span class="strong">${it.code}</span>`]])}
          <p><img src="data:image/svg+xml,${encodeURIComponent(it.qr)}" alt=${w.qr} width="140" height="140"></p><p class="small">${w.codeWhat}</p>
          ${may('PRINT_LETTER') && it.state !== 'LEFT' ? html`<p class="noprint"><a class="button" href=${`/api/v1${path}/letter`} download>${w.print}</a></p><p class="small">${w.printWhat}</p>` : nothing}</section>
        ${it.declined ? html`<section class="card" aria-labelledby="declined"><h2 id="declined">${w.declined}</h2><p class="lines">${it.declined.words}</p><p class="small">${moment(it.declined.at)}</p></section>` : nothing}
        ${reminders()}
      </div><div>${answers()}${way()}</div></div>`,
  };
}
