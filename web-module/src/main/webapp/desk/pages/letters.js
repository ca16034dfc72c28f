import { html, nothing } from '../../shared/lit.js';
import { confirm, empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/letters-ja.js';

/**
 * A ward's letters: what the next batch takes, what something holds back, what goes apart, the characters that the printer's font
 * lacks, and the batches that were made.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function letters({ api, common, newKey, may, me, query, wards, update, go, act, problem, busy }) {
  const w = words.list;
  const own = [...new Set(me.roles.map((role) => role.ward).filter(Boolean))];
  /** @type {Array<[string, string]>} */
  const choices = wards.filter(([code]) => own.length === 0 || own.includes(code));
  const ward = query.get('ward') ?? own[0] ?? choices[0]?.[0] ?? '';
  /** @type {any[]} */
  let items = [];
  /** @type {any[]} */
  let batches = [];
  let key = newKey();
  const form = new Form({ words: common, update, values: { ward } });

  async function load() {
    [items, batches] = await Promise.all([
      api.get('/desk/letters', { ward }).then((found) => found.items),
      api.get('/desk/letter-batches', { ward }).then((found) => found.items),
    ]);
  }

  /** @param {string} desk */
  async function make(desk) {
    if (!(await confirm({ title: w.makeAsk, consequences: w.makeWhat, yes: w.makeYes, no: common_.stop }))) return;
    let made = '';
    const worked = await act(async () => {
      made = (await api.send('POST', '/desk/letter-batches', { ward, desk }, key)).batchId;
      key = newKey();
    });
    if (worked) go(`/letters/batches/${made}`);
    else update();
  }

  /** @param {any} row */
  const title = (row) => html`<a href="#/letters/${row.id}">${row.title}</a>`;
  /** @param {any} row */
  const holds = (row) => html`<span class="tags">${row.holds.map((/** @type {string} */ hold) => tag(['ADDRESSEE_DIED', 'NOT_TO_BE_TOLD', 'ADDRESS_PROTECTED'].includes(hold) ? 'bad' : 'warn', word(words.holds, hold)))}</span>`;

  function characters() {
    const lacking = items.flatMap((row) => row.lacking.map((/** @type {any} */ one) => ({ ...one, row })));
    if (lacking.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="characters"><h2 id="characters">${w.charactersTitle}</h2><p class="small">${w.charactersLead}</p>
      ${table({
        caption: w.charactersTitle, rows: lacking,
        columns: [
          [w.letter, (one) => title(one.row)], [w.place, (one) => words.places[/** @type {keyof typeof words.places} */ (one.place)] ?? one.place],
          [w.words, (one) => one.words ?? ''], [w.codePoints, (one) => html`<code>${one.codePoints.join('、')}</code>`], [w.state, (one) => tag('plain', word(words.states, one.row.state))],
        ],
      })}</section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => {
      const printable = items.filter((row) => row.state === 'WAITING' && row.holds.length === 0);
      const stopped = items.filter((row) => row.state === 'WAITING' && row.holds.length > 0);
      const apart = items.filter((row) => row.state !== 'WAITING');
      return html`<p>${w.lead}</p>
        ${choices.length > 1 ? html`<form class="filters" role="search" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); go(`/letters?ward=${form.values.ward}`); }}>
          ${form.select('ward', { label: w.ward }, choices)}<button class="button">${w.show}</button></form>` : nothing}
        ${refused(common, problem())}
        ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`
          <section class="card" aria-labelledby="waiting"><h2 id="waiting">${w.waiting}</h2>
            ${printable.length === 0 ? html`<p>${w.nonePrintable}</p>` : html`${table({
              caption: w.waiting, rows: printable,
              columns: [[w.written, (row) => day(row.writtenAt.slice(0, 10))], [w.addressee, (row) => row.name], [w.letter, title]],
            })}
            ${may('documents.letters.MAKE_LETTER_BATCH') ? [...new Set(printable.map((row) => row.desk))].map((desk) => html`<p class="noprint"><button type="button" class="button" ?disabled=${busy()} @click=${() => make(desk)}>${w.make(printable.filter((row) => row.desk === desk).length)}</button></p>`) : nothing}`}</section>
          ${stopped.length > 0 ? html`<section class="card" aria-labelledby="stopped"><h2 id="stopped">${w.stopped}</h2><p class="small">${w.stoppedLead}</p>
            ${table({
              caption: w.stopped, rows: stopped,
              columns: [[w.written, (row) => day(row.writtenAt.slice(0, 10))], [w.addressee, (row) => row.name], [w.letter, title], [w.why, holds]],
            })}</section>` : nothing}
          ${characters()}
          ${apart.length > 0 ? html`<section class="card" aria-labelledby="apart"><h2 id="apart">${w.apart}</h2>
            ${table({
              caption: w.apart, rows: apart,
              columns: [[w.written, (row) => day(row.writtenAt.slice(0, 10))], [w.addressee, (row) => row.name], [w.letter, title], [w.state, (row) => tag('now', word(words.states, row.state))], [w.why, holds]],
            })}</section>` : nothing}`}
        ${batches.length > 0 ? html`<section class="card" aria-labelledby="batches"><h2 id="batches">${w.batches}</h2>
          ${table({
            caption: w.batches, rows: batches,
            columns: [[w.madeAt, (row) => html`<a href="#/letters/batches/${row.id}">${moment(row.madeAt)}</a>`], [w.sheets, (row) => w.sheetsOf(row.sheets)], [w.state, (row) => tag(row.state === 'POSTED' ? 'done' : 'now', word(words.batchStates, row.state))]],
          })}</section>` : nothing}`;
    },
  };
}
