import { html, nothing } from '../../shared/lit.js';
import { banner, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { base64 } from '../../shared/files.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import w from '../messages/clinic-checkups-ja.js';

const MOST_BYTES = 1024 * 1024;
/** @type {Record<string, 'done' | 'plain' | 'bad'>} */
const VERDICTS = { TAKEN: 'done', CORRECTED: 'done', KNOWN: 'plain', REFUSED: 'bad' };

/**
 * Where a result on paper begins: the number of its voucher; and a clinic's file of many.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function clinicCheckups({ api, common, newKey, update, act, may, problem, busy, announce }) {
  const form = new Form({ words: common, update });

  async function find() {
    if (!form.text_('code').trim()) {
      form.refusals = { code: { field: 'code', text: w.needed, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    await act(async () => {
      try {
        const found = await api.send('POST', '/desk/checkup-vouchers/find', { code: form.text_('code').trim() }, newKey());
        location.hash = `#/clinic-checkups/${found.checkupId}`;
      } catch (failed) {
        if (failed instanceof Problem) form.take(failed);
        throw failed;
      }
    });
  }

  let content = '';
  let tooLarge = false;
  let key = newKey();
  /** @type {any} */
  let outcome = null;

  /** @param {Event} event */
  async function choose(event) {
    const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
    tooLarge = file !== undefined && file.size > MOST_BYTES;
    content = file && !tooLarge ? await base64(file) : '';
    outcome = null;
    key = newKey();
    update();
  }

  async function take() {
    const done = await act(async () => { outcome = await api.send('POST', '/desk/clinic-result-files', { base64: content }, key); });
    key = newKey();
    if (done) announce(w.file.done);
    update();
  }

  function files() {
    return html`<section class="card" aria-labelledby="file"><h2 id="file">${w.file.title}</h2><p>${w.file.lead}</p><p class="small">${w.file.headings}</p>
      <div class="field"><label for="f-results">${w.file.choose}</label><input type="file" id="f-results" accept=".csv,.txt,text/plain,text/csv" @change=${choose}></div>
      ${tooLarge ? banner('warn', w.file.tooLarge) : nothing}
      <p><button type="button" class="button" ?disabled=${busy() || content === ''} @click=${take}>${busy() ? common.sending : w.file.take}</button></p></section>
      ${outcome ? html`${banner('done', w.file.done)}${table({
        caption: w.file.outcome, rows: /** @type {any[]} */ (outcome.lines),
        columns: [
          [w.file.line, (row) => `${row.line}`], [w.file.verdict, (row) => tag(VERDICTS[row.verdict] ?? 'plain', word(w.file.verdicts, row.verdict))],
          [w.file.findings, (row) => html`${row.findings.map((/** @type {any} */ one) => html`<div>${one.heading ? html`<span class="strong">${one.heading}</span>　` : nothing}${one.text} ${one.remedy} <span class="mono small">${one.code}</span></div>`)}`],
        ],
      })}` : nothing}`;
  }

  return {
    title: () => w.title,
    body: () => html`${refused(common, problem())}<p>${w.lead}</p>
      <form class="card" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void find(); }}>${form.input('code', { label: w.find, hint: w.findHint, required: true, max: 32 })}
      <p><button type="submit" class="button" ?disabled=${busy()}>${w.search}</button></p></form>
      ${may('checkups.clinics.TAKE_CLINIC_FILE') ? files() : nothing}`,
  };
}
