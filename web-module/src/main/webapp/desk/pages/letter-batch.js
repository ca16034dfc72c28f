import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import common_ from '../messages/ja.js';
import words from '../messages/letters-ja.js';

/**
 * One batch of letters: its paper, what is in it, and that it was printed and posted.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function letterBatch({ api, common, newKey, may, params, update, act, problem, busy, announce }) {
  const w = words.batch;
  const path = `/desk/letter-batches/${params.id}`;
  /** @type {any} */
  let it = null;
  let said = '';

  async function load() {
    it = await api.get(path);
  }

  /** @param {() => Promise<unknown>} doing */
  async function work(doing) {
    said = '';
    const worked = await act(async () => {
      await doing();
      await load();
    });
    if (worked) {
      said = words.letter.done;
      announce(said);
    }
    update();
  }

  /** @param {'PRINT' | 'POST'} move */
  async function mark(move) {
    if (move === 'POST' && !(await confirm({ title: w.postAsk, consequences: w.postWhat, yes: w.POST, no: common_.stop }))) return;
    await work(() => api.send('POST', `${path}/progress`, { rowVersion: it.batch.rowVersion, move }, newKey()));
  }

  /** @param {any} row */
  const takeOut = (row) => work(() => api.send('POST', `/desk/letters/${row.id}/decision`, { rowVersion: row.rowVersion, decision: 'TAKE_OUT' }, newKey()));

  return {
    title: () => w.title,
    load,
    body: () => {
      const { batch, letters } = it;
      const open = batch.state !== 'POSTED';
      const stopped = open && letters.some((/** @type {any} */ row) => row.holds.length > 0);
      return html`
        <div class="toolbar"><a href="#/letters?ward=${batch.ward}">← ${words.letter.back}</a> ${tag(open ? 'now' : 'done', word(words.batchStates, batch.state))}</div>
        ${refused(common, problem())}${said ? banner('done', said) : nothing}${stopped ? banner('bad', w.stop) : nothing}
        <section class="card" aria-labelledby="facts"><h2 id="facts">${w.facts}</h2>
          ${facts([
            [words.list.madeAt, moment(batch.madeAt)], [words.list.sheets, words.list.sheetsOf(batch.sheets)], [w.postedAt, batch.postedAt ? moment(batch.postedAt) : null],
            [w.window, html`${batch.windowRule}<br><span class="small">${w.windowNote}</span>`],
          ])}
          ${batch.sheets > letters.length ? html`<p>${w.takenOut(batch.sheets - letters.length)}</p>` : nothing}
          <p class="actions noprint">${may('documents.letters.DOWNLOAD_LETTER_BATCH') ? html`<a class="button second" href="/api/v1${path}/paper" download>${w.take}</a>` : nothing}
            ${open && may('documents.letters.MARK_LETTER_BATCH') ? html`<button type="button" class="button" ?disabled=${busy()} @click=${() => mark(batch.state === 'MADE' ? 'PRINT' : 'POST')}>${batch.state === 'MADE' ? w.PRINT : w.POST}</button>` : nothing}</p></section>
        <section class="card" aria-labelledby="letters"><h2 id="letters">${w.letters}</h2>
          ${table({
            caption: w.letters, rows: letters,
            columns: [
              [words.list.addressee, (/** @type {any} */ row) => row.name],
              [words.list.letter, (row) => html`<a href="#/letters/${row.id}">${row.title}</a>`],
              [words.list.why, (row) => html`<span class="tags">${row.holds.map((/** @type {string} */ hold) => tag('bad', word(words.holds, hold)))}</span>`],
              [w.takeOut, (row) => (row.allowed.includes('TAKE_OUT') && may('documents.letters.DECIDE_LETTER') ? html`<button type="button" class="button quiet" ?disabled=${busy()} @click=${() => takeOut(row)}>${words.letter.TAKE_OUT}</button>` : nothing)],
            ],
          })}</section>`;
    },
  };
}
