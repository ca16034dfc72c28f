import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, monday, plusDays, shortDay, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/postnatal-ja.js';

/**
 * What hospitals, clinics and midwives offer in a week: entered, changed and copied by the clerk.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function postnatalOffers({ api, common, newKey, query, may, update, act, problem, busy, announce }) {
  const from = monday(query.get('of') ?? today());
  /** @type {{ providers: any[], offers: any[] }} */
  let week = { providers: [], offers: [] };
  let saved = '';
  let key = newKey();
  const form = new Form({ words: common, update, values: { kind: 'STAY', on: from < today() ? today() : from, from: '10:00', places: '1', to: plusDays(from, 7) } });

  async function load() {
    week = await api.get('/desk/postnatal-offers', { from });
    key = newKey();
    if (!form.values.institutionId) form.values.institutionId = week.providers[0]?.id ?? '';
    for (const one of week.offers) form.values[`places.${one.id}`] = String(one.places);
  }

  /** @param {() => Promise<string>} work */
  async function send(work) {
    saved = '';
    let said = '';
    if (await act(async () => {
      said = await work();
      await load();
    })) {
      saved = said;
      announce(said);
    } else {
      key = newKey();
      form.take(problem());
    }
    update();
  }

  function add() {
    void send(async () => {
      await api.send('POST', '/desk/postnatal-offers', { institutionId: form.values.institutionId, kind: form.values.kind, on: form.values.on, from: form.text_('from').trim(), places: Number(form.values.places) }, key);
      return w.offers.saved;
    });
  }

  /** @param {any} row */
  function change(row) {
    void send(async () => {
      await api.send('POST', `/desk/postnatal-offers/${row.id}/places`, { places: Number(form.values[`places.${row.id}`]), version: row.version }, newKey());
      return w.offers.saved;
    });
  }

  async function copy() {
    if (!(await confirm({ title: w.offers.copyAsk, consequences: [w.offers.copyLead], yes: w.offers.copyDo, no: w.back }))) return;
    await send(async () => w.offers.copied((await api.send('POST', '/desk/postnatal-offers/copy', { from, to: form.values.to }, newKey())).offers));
  }

  /** @param {any} row */
  function places(row) {
    if (!may('pregnancy.care.KEEP_OFFER') || row.on < today()) return row.places;
    return html`<input class="narrow" type="number" min="0" max="50" aria-label=${w.offers.placesOf(row.place, `${shortDay(row.on)} ${row.from}`)} .value=${form.text_(`places.${row.id}`)} @input=${(/** @type {any} */ event) => { form.values[`places.${row.id}`] = event.target.value; }}>
      <button type="button" class="button second noprint" ?disabled=${busy()} aria-label="${w.offers.placesOf(row.place, `${shortDay(row.on)} ${row.from}`)} ${w.offers.save}" @click=${() => change(row)}>${w.offers.save}</button>`;
  }

  return {
    title: () => w.offers.title,
    load,
    body: () => html`
      <div class="toolbar"><a class="button second" href="#/postnatal-care">${w.offers.list}</a>
        <a class="button second" href="#/postnatal-offers?of=${plusDays(from, -7)}">← ${w.offers.earlier}</a><a class="button second" href="#/postnatal-offers?of=${today()}">${w.offers.now}</a><a class="button second" href="#/postnatal-offers?of=${plusDays(from, 7)}">${w.offers.later} →</a>
        <button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      <p class="strong">${w.offers.week(day(from))}</p>
      ${week.offers.length === 0 ? empty(w.offers.empty, w.offers.emptyNext) : table({
        caption: w.offers.caption, rows: week.offers,
        columns: [[w.offers.day, (row) => shortDay(row.on)], [w.offers.time, (row) => row.from], [w.offers.place, (row) => row.place], [w.offers.kind, (row) => word(w.kinds, row.kind)], [w.offers.taken, (row) => row.taken], [w.offers.places, places]],
      })}
      ${!may('pregnancy.care.KEEP_OFFER') ? nothing : html`<section class="card noprint" aria-labelledby="add"><h2 id="add">${w.offers.add}</h2>${week.providers.length === 0 ? html`<p>${w.offers.noProviders}</p>` : html`
        ${form.select('institutionId', { label: w.offers.institution }, week.providers.map((one) => /** @type {[string, string]} */ ([one.id, one.name])))}${form.select('kind', { label: w.offers.kind }, pairs(w.kinds))}
        ${form.input('on', { label: w.offers.on, type: 'date', narrow: true })}${form.input('from', { label: w.offers.from, type: 'time', narrow: true })}${form.input('places', { label: w.offers.count, type: 'number', narrow: true })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${add}>${w.offers.addDo}</button></p>`}</section>
      <section class="card noprint" aria-labelledby="copy"><h2 id="copy">${w.offers.copy}</h2><p>${w.offers.copyLead}</p>${form.input('to', { label: w.offers.to, type: 'date', narrow: true })}
        <p><button type="button" class="button second" ?disabled=${busy() || week.offers.length === 0} @click=${copy}>${w.offers.copyDo}</button></p></section>`}`,
  };
}
