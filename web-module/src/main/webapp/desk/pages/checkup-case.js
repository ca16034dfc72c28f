import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { measurementRows } from '../hall-values.js';
import w from '../messages/checkup-day-ja.js';

/**
 * One child's checkup with everything that was recorded: judged by one, decided by another, spoken about, told, and looked at again.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupCase({ api, common, newKey, params, may, update, act, problem, busy, announce }) {
  const path = `/desk/checkup-cases/${params.id}`;
  /** @type {any} */
  let it = null;
  let saved = '';
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
    if (it.judged) Object.assign(form.values, { medical: it.judged.medical, support: it.judged.support });
  }

  /** @param {string} where @param {Record<string, any>} body */
  async function send(where, body) {
    saved = '';
    if (await act(async () => {
      await api.send('POST', `${path}/${where}`, { ...body, version: it.version }, newKey());
      await load();
    })) {
      saved = w.saved;
      announce(saved);
      form.take(null);
    } else form.take(problem());
    update();
  }

  /** @param {string[]} names */
  function missing(names) {
    const empty = names.filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    update();
    form.focusRefused();
    return empty.length > 0;
  }

  /** @param {string} name */
  const given = (name) => (form.text_(name).trim() ? { words: form.text_(name).trim() } : {});

  async function judge() {
    if (!missing(['medical', 'support'])) await send('judgement', { medical: form.values.medical, support: form.values.support });
  }

  async function talk() {
    if (!missing(['how'])) await send('talk', { how: form.values.how, ...given('talk') });
  }

  async function reopen() {
    if (missing(['reopen']) || !(await confirm({ title: w.reopenAsk, consequences: [it.state === 'EXAMINED' ? w.reopenHall : w.reopenHint], yes: w.reopenDo, no: w.stop, grave: true }))) return;
    await send('reopening', { reason: form.text_('reopen').trim() });
  }

  async function release() {
    if (await confirm({ title: w.releaseAsk, consequences: [w.releaseWhat[0] ?? ''], yes: w.releaseDo, no: w.stop })) await send('release', {});
  }

  /** @param {string} name */
  const named = (name) => word(w.stations, name) !== name ? word(w.stations, name) : word(w.organs, name) !== name ? word(w.organs, name) : word(w.lacks, name);

  function findings() {
    if (it.findings.length === 0) return html`<p>${w.noFindings}</p>`;
    const rows = it.organs.map((/** @type {string} */ organ) => it.findings.find((/** @type {any} */ one) => one.organ === organ)).filter(Boolean);
    return table({
      caption: w.findings, rows,
      columns: [[w.findings, (/** @type {any} */ one) => word(w.organs, one.organ)], ['', (/** @type {any} */ one) => html`${one.said === 'NO_FINDING' ? word(w.said, one.said) : tag(one.said === 'REFER' ? 'bad' : 'warn', word(w.said, one.said))} ${one.words ?? ''}`]],
    });
  }

  /** @param {any} stop */
  const times = (stop) => [word(w.stations, stop.station), html`${word(w.stationStates, stop.state)}　${moment(stop.since)}${stop.examiner ? html`　${w.examinedBy(stop.examiner)}` : nothing}${stop.reason ? html`　${stop.reason}` : nothing}`];

  function judgement() {
    const open = it.state === 'EXAMINED';
    return html`<section class="card" aria-labelledby="judge"><h2 id="judge">${w.judged}</h2>
      ${it.judged ? facts([[w.medical, word(w.medicals, it.judged.medical)], [w.support, word(w.supports, it.judged.support)], ['', w.by(it.judged.by, moment(it.judged.at))]]) : nothing}
      ${open && may('checkups.day.JUDGE_CASE') ? html`<div class="noprint">${form.choice('medical', { label: w.medical, required: true }, pairs(w.medicals))}${form.choice('support', { label: w.support, hint: w.supportHint, required: true }, pairs(w.supports))}
        <button type="button" class="button" ?disabled=${busy()} @click=${judge}>${w.judgeDo}</button></div>` : nothing}</section>`;
  }

  function talked() {
    if (!it.judged) return nothing;
    const open = ['EXAMINED', 'DECIDED'].includes(it.state);
    return html`<section class="card" aria-labelledby="talk"><h2 id="talk">${w.talk}</h2>
      ${it.spoken ? facts([[w.talkHow, word(w.hows, it.spoken.how)], [w.talkWords, it.spoken.words], ['', w.by(it.spoken.by, moment(it.spoken.at))]]) : html`<p>${w.talkHint}</p>`}
      ${open && may('checkups.day.NOTE_SPOKEN') ? html`<div class="noprint">${form.choice('how', { label: w.talkHow, required: true }, pairs(w.hows))}${form.area('talk', { label: w.talkWords, rows: 3 })}
        <button type="button" class="button second" ?disabled=${busy()} @click=${talk}>${w.talkDo}</button></div>` : nothing}</section>`;
  }

  function decision() {
    if (!it.judged) return nothing;
    return html`<section class="card" aria-labelledby="decide"><h2 id="decide">${w.decided}</h2>
      ${it.decided ? facts([[w.decideWords, it.decided.words], ['', w.by(it.decided.by, moment(it.decided.at))], [w.releasedAt, it.releasedAt ? moment(it.releasedAt) : '']]) : nothing}
      ${it.state === 'EXAMINED' && may('checkups.day.DECIDE_CASE') ? (it.judged.mine ? html`<p>${w.decideMine}</p>` : html`<div class="noprint">${form.area('decide', { label: w.decideWords, rows: 3 })}<button type="button" class="button" ?disabled=${busy()} @click=${() => send('decision', given('decide'))}>${w.decideDo}</button></div>`) : nothing}
      ${it.state === 'DECIDED' && may('checkups.day.RELEASE_RESULT') ? html`<p><button type="button" class="button" ?disabled=${busy()} @click=${release}>${w.releaseOne}</button></p>` : nothing}</section>`;
  }

  return {
    title: () => (it ? w.caseTitle(it.child.name) : w.title),
    load,
    body: () => html`<div class="toolbar"><a href=${`#/checkup-days/${it.sessionId}`}>← ${w.board}</a><a href=${`#/checkups/${it.checkupId}/answers`}>${w.answers}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      <p>${tag(it.state === 'EXAMINED' ? 'warn' : 'plain', word(w.states, it.state))}${it.child.protectedPerson ? tag('bad', w.protected) : nothing}</p>
      ${facts([[w.number, String(it.number)], [w.session, `${day(it.day)} ${word(w.kinds, it.kind)}`], [w.birthDate, day(it.child.birthDate)], [w.sex, word(w.sexes, it.child.sex)], [w.weeks, it.child.weeks ? w.week(it.child.weeks) : ''], [w.birthWeight, it.child.birthWeight ? w.gram(it.child.birthWeight) : '']])}
      ${it.state === 'ARRIVED' && it.missing.length > 0 ? banner('info', it.missing.map(named).join('、'), w.missing) : nothing}
      <div class="two"><div>
        <section class="card" aria-labelledby="measured"><h2 id="measured">${w.measurements}</h2>${measurementRows(it)}</section>
        ${it.screenings.length > 0 ? html`<section class="card" aria-labelledby="screened"><h2 id="screened">${w.screenings}</h2>${facts(it.screenings.map((/** @type {any} */ one) => [word(w.items, one.item), word(w.screening, one.answer)]))}</section>` : nothing}
        <section class="card" aria-labelledby="found"><h2 id="found">${w.findings}</h2>${findings()}</section>
        ${it.teeth ? html`<section class="card" aria-labelledby="teeth"><h2 id="teeth">${w.dental}</h2><p>${w.type} ${w.typeOf(it.teeth.type, it.teeth.decayed)}${it.teeth.risk ? html` ${tag('warn', w.risk)}` : nothing}</p></section>` : nothing}
        ${it.interview || it.guidance ? html`<section class="card" aria-labelledby="notes"><h2 id="notes">${w.notes}</h2>${facts([[w.interviewWords, it.interview], [w.guidanceWords, it.guidance]])}</section>` : nothing}
        <details class="card"><summary>${w.stationTimes}</summary>${facts(it.stops.map(times))}</details>
      </div><div>${judgement()}${talked()}${decision()}
        ${['EXAMINED', 'DECIDED', 'RELEASED', 'CLOSED'].includes(it.state) && may('checkups.day.REOPEN_CASE') ? html`<details class="card noprint"><summary>${w.reopenTitle}</summary><p>${it.state === 'EXAMINED' ? w.reopenHall : w.reopenHint}</p>${form.input('reopen', { label: w.reopenWhy, required: true, max: 200 })}
          <button type="button" class="button grave" ?disabled=${busy()} @click=${reopen}>${w.reopenDo}</button></details>` : nothing}
      </div></div>`,
  };
}
