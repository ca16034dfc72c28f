import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import common_ from '../messages/ja.js';
import w from '../messages/grants-ja.js';
import { base64 } from '../../shared/files.js';

const PAPERS = ['ACCOUNT', 'FORMER_NAME', 'LOSS', 'OTHER'];

/**
 * One case: what was applied for and how the rules judge it, what was decided and why, what is owed and where the money is.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function grant({ api, common, newKey, params, update, act, problem, busy, announce }) {
  const path = `/desk/grants/cases/${params.id}`;
  /** @type {any} */
  let it = null;
  let saved = '';
  const form = new Form({ words: common, update });
  /** @type {Set<string>} pictures opened on this page */
  const opened = new Set();

  async function load() {
    it = await api.get(path);
  }

  /** @param {() => Promise<unknown>} doing */
  async function work(doing) {
    saved = '';
    const done = await act(async () => {
      try {
        await doing();
        await load();
      } catch (failed) {
        if (failed instanceof Problem) form.take(failed);
        throw failed;
      }
    });
    if (done) {
      saved = w.saved;
      announce(saved);
    }
    update();
  }

  /** @param {string} name */
  function missing(name) {
    if (form.text_(name).trim()) return false;
    form.refusals[name] = { field: name, text: w.needed, code: '' };
    update();
    form.focusRefused();
    return true;
  }

  /** @param {any} part */
  async function decide(part) {
    const granted = part.outcome === 'GRANTED';
    if (!(await confirm({ title: w.decideAsk(part.outcome, part.yen.toLocaleString()), consequences: granted ? w.decideGrant : w.decideRefuse, yes: granted ? w.grant : w.refuse, no: common_.stop, grave: !granted }))) return;
    const note = form.text_(`note-${part.instalment}`).trim();
    await work(() => api.send('POST', `/desk/grants/applications/${part.application.id}/decision`, { version: part.application.version, outcome: part.outcome, yen: part.yen, ...(note && !granted ? { note } : {}) }, newKey()));
  }

  /** @param {any} part */
  async function ask(part) {
    const name = `ask-${part.instalment}`;
    if (missing(name)) return;
    const papers = PAPERS.filter((kind) => form.values[`${name}-${kind}`] === true);
    await work(() => api.send('POST', `/desk/grants/applications/${part.application.id}/question`, { version: part.application.version, words: form.text_(name).trim(), ...(papers.length > 0 ? { papers } : {}) }));
  }

  /** What was brought to the counter. @param {any} part */
  async function addPaper(part) {
    const name = `paper-${part.instalment}`;
    const input = /** @type {HTMLInputElement | null} */ (document.getElementById(`f-${name}`));
    const file = input?.files?.[0];
    if (!file) {
      form.refusals[name] = { field: name, text: w.papers.neededFile, code: '' };
      update();
      return;
    }
    delete form.refusals[name];
    const content = await base64(file);
    await work(() => api.send('POST', `/desk/grants/applications/${part.application.id}/papers`, { kind: form.values[`${name}-kind`] ?? 'ACCOUNT', base64: content }, newKey()));
    if (input) input.value = '';
  }

  /** Papers beside the application: opened only when somebody asks, since each look is kept. @param {any} part */
  function papers(part) {
    const filed = part.application;
    const open = filed.state === 'FILED' || filed.state === 'TO_MEND';
    const rows = filed.papers.filter((/** @type {any} */ paper) => paper.need !== 'NONE' || paper.askedAgain || paper.sent.length > 0);
    const name = `paper-${part.instalment}`;
    return html`<h3>${w.papers.title}</h3>${rows.length === 0 ? html`<p>${w.papers.none}</p>` : html`<ul class="plain">${rows.map((/** @type {any} */ paper) => html`<li><span class="strong">${word(w.papers.kinds, paper.kind)}</span> ${paper.need === 'REQUIRED' ? tag(paper.sent.some((/** @type {any} */ one) => one.state === 'CLEAN') ? 'done' : 'warn', w.papers.required) : nothing} ${paper.askedAgain ? tag('plain', w.papers.askedAgain) : nothing}
        ${paper.sent.length === 0 ? html`<span class="small">${w.papers.notSent}</span>` : html`<ul class="plain">${paper.sent.map((/** @type {any} */ one) => picture(filed.id, paper.kind, one))}</ul>`}</li>`)}</ul>`}
      ${open ? html`<details class="noprint"><summary>${w.papers.add}</summary>${form.select(`${name}-kind`, { label: w.papers.kind }, PAPERS.map((kind) => [kind, word(w.papers.kinds, kind)]))}
        <div class="field"><label for=${`f-${name}`}>${w.papers.file}</label><div class="control"><input id=${`f-${name}`} type="file" accept="image/*,application/pdf" aria-invalid=${form.refusals[name] ? 'true' : nothing} aria-describedby=${form.refusals[name] ? `e-${name}` : nothing}></div>${form.below(name)}</div>
        <p><button type="button" class="button second" ?disabled=${busy()} @click=${() => addPaper(part)}>${w.papers.add}</button></p></details>` : nothing}`;
  }

  /** @param {string} application @param {string} kind @param {any} one */
  function picture(application, kind, one) {
    const at = `/api/v1/desk/grants/applications/${application}/papers/${one.position}`;
    const alt = `${word(w.papers.kinds, kind)} ${one.position}`;
    if (one.state !== 'CLEAN') return html`<li>${moment(one.addedAt)}　${word(w.papers.states, one.state)}</li>`;
    if (one.mediaType === 'application/pdf') return html`<li>${moment(one.addedAt)}　<a href=${at} target="_blank" rel="noopener">${w.papers.pdf}（${alt}）</a></li>`;
    return html`<li>${moment(one.addedAt)}　${opened.has(at) ? html`<a href=${at} target="_blank" rel="noopener"><img class="photo" src=${at} alt=${alt}></a>`
      : html`<button type="button" class="button quiet" @click=${() => { opened.add(at); update(); }}>${w.papers.open}<span class="hidden">: ${alt}</span></button>`}</li>`;
  }

  /** @param {any} part */
  async function former(part) {
    if (!(await confirm({ title: w.checkAsk, consequences: w.checkWhat, yes: w.checkFormer, no: common_.stop }))) return;
    await work(() => api.send('POST', `/desk/grants/applications/${part.application.id}/former-name`, { done: true }));
  }

  async function reckon() {
    if (missing('note') || !(await confirm({ title: w.reckonAsk, consequences: w.reckonWhat, yes: w.reckon, no: common_.stop }))) return;
    /** @param {string} name */
    const told = (name) => {
      const yen = number(form.values[`${name}-yen`]);
      return yen === undefined ? {} : { [name]: { yen, oldScheme: false, ...(yen > 0 ? { municipality: form.text_(`${name}-code`).trim() } : {}) } };
    };
    await work(() => api.send('POST', `${path}/reckoning`, { note: form.text_('note').trim(), ...told('first'), ...told('second') }, newKey()));
  }

  /** @param {any} line @param {boolean} pay */
  async function held(line, pay) {
    if (!(await confirm({ title: w.heldAsk, consequences: w.heldWhat, yes: pay ? w.heldPay : w.heldEnd, no: common_.stop, grave: !pay }))) return;
    await work(() => api.send('POST', `/desk/grants/lines/${line.id}/held`, { pay }));
  }

  /** @param {any} line */
  async function paidBack(line) {
    if (missing(`back-${line.id}`) || !(await confirm({ title: w.paidBackAsk, consequences: w.paidBackWhat, yes: w.paidBack, no: common_.stop }))) return;
    await work(() => api.send('POST', `/desk/payments/claims/${line.id}/paid-back`, { on: form.text_(`back-${line.id}`) }, newKey()));
  }

  /** @param {any[]} steps */
  const sentences = (steps) => html`<ul class="plain">${steps.map((one) => html`<li>${tag(one.holds ? 'done' : 'bad', one.holds ? w.holds : w.fails)} ${one.words}</li>`)}</ul>`;

  /** @param {any} a */
  const account = (a) => html`${a.bankName}（${a.bank}） ${a.branchName}（${a.branch}） ${word(w.kinds, a.kind)} ${a.number ?? `…${a.ending}`}<br>${a.holder ?? ''}${a.formerSurname ? html`<br>${tag(a.usable ? 'done' : 'warn', a.usable ? w.formerChecked : w.former)}` : nothing}`;

  /** @param {any} part */
  function shown(part) {
    const filed = part.application;
    const open = filed?.state === 'FILED';
    return html`<section class="card" aria-labelledby=${`part-${part.instalment}`}><h2 id=${`part-${part.instalment}`}>${word(w.instalments, part.instalment)} ${tag(part.standing === 'REFUSED' || part.standing === 'NOT_POSSIBLE' ? 'bad' : part.standing === 'FILED' ? 'now' : 'plain', word(w.standing, part.standing))}</h2>
      ${facts([[w.yen, `${part.yen.toLocaleString()}円`], [w.possibleFrom, part.possibleFrom ? day(part.possibleFrom) : ''], [w.until, part.until ? day(part.until) : '']])}
      <h3>${w.rules}</h3>${sentences(part.steps)}
      ${filed ? html`${facts([
        [w.filedOn, day(filed.filedOn)], [w.channel, word(w.channels, filed.channel)], [w.fetuses, filed.fetuses], [w.elsewhere, filed.elsewhere.yen > 0 ? `${filed.elsewhere.yen.toLocaleString()}円（${filed.elsewhere.municipality}）` : ''],
        [w.oldScheme, filed.elsewhere.oldScheme ? w.yes : ''], [w.askOthers, filed.askOthers ? w.yes : w.no], [w.askClinic, filed.askClinic ? w.yes : w.no], [w.account, account(filed.account)], [w.asked, filed.state === 'TO_MEND' ? filed.toMend : ''], [w.receivedWhy, filed.receivedWhy ?? ''],
      ])}${papers(part)}` : nothing}
      ${open && !filed.account.usable ? html`<p class="actions noprint"><button type="button" class="button second" ?disabled=${busy()} @click=${() => former(part)}>${w.checkFormer}</button></p>` : nothing}
      ${open ? html`<div class="noprint">${part.outcome === 'NOT_YET' ? html`<p>${w.notYet}</p>` : html`${part.outcome === 'REFUSED' ? form.area(`note-${part.instalment}`, { label: w.note, rows: 2, max: 500 }) : nothing}
        <p><button type="button" class=${part.outcome === 'GRANTED' ? 'button' : 'button grave'} ?disabled=${busy()} @click=${() => decide(part)}>${part.outcome === 'GRANTED' ? w.grant : w.refuse}</button></p>`}
        <details><summary>${w.ask}</summary>${form.area(`ask-${part.instalment}`, { label: w.askWords, required: true, rows: 2, max: 500 })}<fieldset><legend>${w.papers.ask}</legend>${PAPERS.map((kind) => form.check(`ask-${part.instalment}-${kind}`, { label: word(w.papers.kinds, kind) }))}</fieldset><button type="button" class="button second" ?disabled=${busy()} @click=${() => ask(part)}>${w.send}</button></details></div>` : nothing}
    </section>`;
  }

  /** @param {any} line */
  const ofLine = (line) => html`${line.payments.map((/** @type {any} */ one) => html`<div>${one.number}　${word(w.paymentStates, one.state)}${one.valueOn ? `　${day(one.valueOn)}` : ''}${one.returned ? `　${word(w.reasons, one.returned)}` : ''}</div>`)}
    ${line.state === 'HELD' ? html`<div class="noprint"><p>${w.heldText}</p><button type="button" class="button second" ?disabled=${busy()} @click=${() => held(line, true)}>${w.heldPay}</button> <button type="button" class="button grave" ?disabled=${busy()} @click=${() => held(line, false)}>${w.heldEnd}</button></div>` : nothing}
    ${line.kind === 'CLAIM' && line.state === 'DUE' ? html`<details class="noprint"><summary>${w.paidBack}</summary>${form.input(`back-${line.id}`, { label: w.on, type: 'date', required: true, narrow: true })}<button type="button" class="button second" ?disabled=${busy()} @click=${() => paidBack(line)}>${w.paidBack}</button></details>` : nothing}`;

  return {
    title: () => (it ? `${w.case}　${it.name}` : w.case),
    load,
    body: () => {
      const g = it.grants;
      return html`<div class="toolbar"><a href="#/grants">← ${w.back}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
        ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
        ${g.quiet ? banner('info', w.quiet) : nothing}${it.protectedPerson ? banner('warn', w.protected) : nothing}
        ${it.reckonWhy ? banner('warn', word(w.reckonWhy, it.reckonWhy)) : nothing}${g.cancelledOn ? banner('warn', w.cancelled(day(g.cancelledOn))) : nothing}
        ${facts([[w.kana, it.kana ?? ''], [w.dueOn, day(g.dueOn)], [w.fetuses, g.fetuses]])}
        ${g.parts.map(shown)}
        <section class="card" aria-labelledby="lines"><h2 id="lines">${w.lines}</h2>
          ${g.lines.length === 0 ? html`<p>${w.noLines}</p>` : table({ caption: w.lines, rows: g.lines, columns: [
            [w.instalment, (/** @type {any} */ row) => `${word(w.instalments, row.instalment)}-${row.sequence}`], [w.state, (row) => `${word(w.lineKinds, row.kind)}・${word(w.lineStates, row.state)}`], [w.yen, (row) => `${row.yen.toLocaleString()}円`], [w.payments, ofLine],
          ] })}</section>
        ${g.parts.some((/** @type {any} */ part) => part.standing === 'GRANTED') ? html`<details class="card noprint" ?open=${Boolean(it.reckonWhy)}><summary>${w.reckon}</summary>
          <div class="pair">${form.input('first-yen', { label: w.reckonFirst, mode: 'numeric', unit: '円' })}${form.input('first-code', { label: w.reckonCode, max: 60 })}${form.input('second-yen', { label: w.reckonSecond, mode: 'numeric', unit: '円' })}${form.input('second-code', { label: w.reckonCode, max: 60 })}</div>
          ${form.area('note', { label: w.reckonNote, required: true, rows: 2, max: 500 })}<p><button type="button" class="button" ?disabled=${busy()} @click=${reckon}>${w.reckon}</button></p></details>` : nothing}
        ${it.decisions.length > 0 ? html`<section class="card" aria-labelledby="decisions"><h2 id="decisions">${w.decisions}</h2>${[...it.decisions].reverse().map((one) => html`<details><summary>${moment(one.at)}　${word(w.instalments, one.instalment)}　${one.granted ? `${one.yen.toLocaleString()}円` : w.standing.REFUSED}</summary>
          ${facts([[w.by, one.by], [w.ruleVersion, one.ruleVersion], [w.note, one.note ?? '']])}${sentences(one.steps)}<h3>${w.facts}</h3>${facts(one.facts.map((/** @type {any} */ fact) => [fact.name, fact.value]))}</details>`)}</section>` : nothing}`;
    },
  };
}
