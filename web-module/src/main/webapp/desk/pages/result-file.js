import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { base64 } from '../../shared/files.js';
import all from '../messages/results-ja.js';
import pregnancy from '../messages/pregnancy-ja.js';

const MOST_BYTES = 1024 * 1024;
/** @type {Record<string, 'done' | 'warn' | 'plain' | 'bad'>} */
const KINDS = { TAKEN: 'done', SET_ASIDE: 'warn', KNOWN: 'plain', REFUSED: 'bad' };

/**
 * A clinic's file of results: looked at line by line, then taken in.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function resultFile({ api, common, newKey, update, act, problem, busy, announce }) {
  const w = all.file;
  let content = '';
  let tooLarge = false;
  let taken = false;
  /** @type {any} */
  let outcome = null;
  let key = newKey();

  /** @param {Event} event */
  async function choose(event) {
    const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
    tooLarge = file !== undefined && file.size > MOST_BYTES;
    content = file && !tooLarge ? await base64(file) : '';
    outcome = null;
    taken = false;
    key = newKey();
    update();
  }

  async function judge() {
    taken = false;
    await act(async () => {
      outcome = await api.send('POST', '/desk/result-files/judgement', { base64: content });
    });
  }

  async function take() {
    if (!(await confirm({ title: w.takeAsk, consequences: w.takeWhat, yes: w.take, no: w.stop }))) return;
    taken = await act(async () => {
      outcome = await api.send('POST', '/desk/result-files', { base64: content }, key);
      key = newKey();
    });
    update();
    if (taken) announce(w.taken);
  }

  /** @param {string} verdict */
  const count = (verdict) => outcome.lines.filter((/** @type {any} */ one) => one.verdict === verdict).length;

  function lines() {
    return html`<section aria-labelledby="judged"><h2 id="judged">${w.judged}</h2>
      ${outcome.takenBefore ? banner('warn', w.before(moment(outcome.takenBefore))) : nothing}${taken ? banner('done', w.taken) : nothing}
      <p>${w.counts(count('TAKEN'), count('SET_ASIDE'), count('KNOWN'), count('REFUSED'))}</p>
      ${table({
        caption: w.judged, rows: /** @type {any[]} */ (outcome.lines),
        columns: [
          [w.line, (row) => `${row.line}`],
          [w.number, (row) => row.resultNumber ?? ''],
          [w.verdict, (row) => tag(KINDS[row.verdict] ?? 'plain', word(taken ? w.doneVerdicts : w.verdicts, row.verdict))],
          [w.findings, (row) => html`${row.because ? word(all.because, row.because) : nothing}${row.findings.map((/** @type {any} */ one) => html`<div>${one.heading ? html`<span class="strong">${one.heading}</span>　` : nothing}${one.text} ${one.remedy} <span class="mono small">${one.code}</span></div>`)}`],
        ],
      })}
      ${taken ? html`<p><a href="#/pregnancies/set-aside">${all.aside.title}</a></p>` : html`<p><button type="button" class="button" ?disabled=${busy() || outcome.takenBefore !== undefined || count('TAKEN') + count('SET_ASIDE') === 0} @click=${take}>${busy() ? common.sending : w.take}</button></p>`}</section>`;
  }

  return {
    title: () => w.title,
    body: () => html`<div class="toolbar"><a href="#/pregnancies">← ${pregnancy.list.title}</a></div><p>${w.lead}</p><p>${w.limits}</p>${refused(common, problem())}
      <section class="card"><div class="field"><label for="f-results">${w.choose}</label><input type="file" id="f-results" accept=".csv,.txt,text/plain,text/csv" @change=${choose}></div>
      ${tooLarge ? banner('warn', w.tooLarge) : nothing}
      <p><button type="button" class="button" ?disabled=${busy() || content === ''} @click=${judge}>${busy() ? common.sending : w.judge}</button></p></section>
      ${outcome ? lines() : nothing}`,
  };
}
