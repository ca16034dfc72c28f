import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, table, tag } from '../../shared/components.js';
import { weekday } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import words from '../messages/ja.js';

/**
 * Municipality, wards, offices with their hours, and the days they are closed: due dates rest on them. A city's file
 * replaces the whole.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function city({ api, common, newKey, may, update, act, problem, busy, announce }) {
  const w = words.city;
  /** @type {any} */
  let it = null;
  let saved = false;
  let content = '';

  async function load() {
    it = await api.get('/desk/city');
  }

  /** @param {Event} event */
  async function choose(event) {
    content = (await /** @type {HTMLInputElement} */ (event.target).files?.[0]?.text()) ?? '';
    update();
  }

  async function replace() {
    if (!(await confirm({ title: w.loadAsk, consequences: w.loadWhat, yes: w.load, no: words.stop, grave: true }))) return;
    saved = await act(async () => {
      await api.send('PUT', '/desk/city', { content }, newKey());
      content = '';
      await load();
    });
    update();
    if (saved) announce(words.saved);
  }

  /** @param {string} code */
  const wardName = (code) => it.wards.find((/** @type {any} */ one) => one.code === code)?.name ?? code;

  /** Days in a row with the same hours are said once: 月〜金 08:30〜17:00. @param {string} office */
  function hours(office) {
    const order = Object.keys(weekday);
    /** @type {Array<{ from: number, to: number, open: string }>} */
    const runs = [];
    const days = it.hours.filter((/** @type {any} */ one) => one.office === office).map((/** @type {any} */ one) => ({ at: order.indexOf(one.weekday), open: `${one.opens}〜${one.closes}` }));
    for (const day of days.sort((/** @type {any} */ one, /** @type {any} */ other) => one.at - other.at)) {
      const last = runs[runs.length - 1];
      if (last && last.open === day.open && last.to + 1 === day.at) last.to = day.at;
      else runs.push({ from: day.at, to: day.at, open: day.open });
    }
    const name = (/** @type {number} */ at) => weekday[/** @type {keyof typeof weekday} */ (order[at])];
    return runs.map((run) => html`<span class="whole">${name(run.from)}${run.to > run.from ? `〜${name(run.to)}` : nothing} ${run.open}</span> `);
  }

  /** @param {string} title @param {any[]} days */
  const list = (title, days) => html`<details ?open=${days.length <= 12}><summary>${title}</summary>${days.length === 0 ? html`<p>${w.empty}</p>` : html`<ul class="plain">${days.map((one) => html`<li>${day(one.date)}　${one.name}</li>`)}</ul>`}</details>`;

  return {
    title: () => w.title,
    load,
    body: () => html`${refused(common, problem())}${saved ? banner('done', words.saved) : nothing}
      <div class="two"><div>
        <section class="card">${facts([[w.name, it.name], [w.municipality, it.municipality], [w.wards, it.wards.map((/** @type {any} */ one) => `${one.name}（${one.code}）`).join('、')]])}</section>
        <section aria-labelledby="offices"><h2 id="offices">${w.offices}</h2>${it.offices.some((/** @type {any} */ one) => one.uncertain) ? banner('warn', w.uncertainLead) : nothing}${it.offices.length === 0 ? empty(w.empty, '') : table({
          caption: w.offices, rows: /** @type {any[]} */ (it.offices),
          columns: [[w.name, (row) => html`${row.name}${row.uncertain ? html`<br>${tag('warn', w.uncertain)}` : nothing}${row.source ? html`<span class="source">${row.source}</span>` : nothing}`], [w.wards, (row) => wardName(row.ward)], [w.address, (row) => row.address], [w.phone, (row) => html`<span class="whole">${row.phone}</span>`], [w.hours, (row) => hours(row.code)]],
        })}</section></div>
        <div><section class="card">${it.holidaysKnownUntil ? html`<p>${w.knownUntil(day(it.holidaysKnownUntil))}</p>` : nothing}${list(w.holidays, it.holidays)}${list(w.closings, it.closings)}</section>
        ${may('identity.KEEP_CITY') ? html`<section class="card noprint" aria-labelledby="load"><h2 id="load">${w.load}</h2><p>${w.loadLead}</p>
          <div class="field"><label for="f-file">${w.file}</label><input type="file" id="f-file" accept=".csv,.txt,text/plain,text/csv" @change=${choose}></div>
          ${content ? html`<div class="field"><label for="chosen">${w.chosen}</label><textarea id="chosen" rows="6" readonly .value=${content}></textarea></div>` : nothing}
          <p><button type="button" class="button" ?disabled=${busy() || content === ''} @click=${replace}>${w.load}</button></p></section>` : nothing}</div></div>`,
  };
}
