import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, table } from '../../shared/components.js';
import { pairs, weekday } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form, nested } from '../../shared/form.js';
import words from '../messages/ja.js';

/**
 * Municipality, wards, offices with their opening days, and the days they are closed: due dates rest on them.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function city({ api, common, newKey, may, update, act, problem, busy, announce }) {
  const w = words.city;
  /** @type {any} */
  let it = null;
  let saved = false;
  let editing = '';
  const office = new Form({ words: common, update });
  const holiday = new Form({ words: common, update });

  async function load() {
    it = await api.get('/desk/city');
  }

  /** @param {() => Promise<void>} work @param {Form} form */
  async function keep(work, form) {
    saved = await act(async () => {
      await work();
      await load();
    });
    form.take(problem());
    if (saved) {
      editing = '';
      announce(words.saved);
    }
    update();
  }

  /** @param {any} one */
  function edit(one) {
    editing = one.code;
    office.values = { name: one.name, ward: one.ward, address: one.address ?? '', phone: one.phone ?? '', openWeekdays: one.openWeekdays ?? [] };
    update();
    document.getElementById('f-name')?.focus();
  }

  /** @param {any} one */
  async function remove(one) {
    if (!(await confirm({ title: w.removeAsk, consequences: [`${day(one.date)}　${one.name}`, ...w.removeWhat], yes: w.remove, no: words.stop, grave: true }))) return;
    await keep(() => api.send('DELETE', `/desk/city/holidays/${one.date}`), holiday);
  }

  /** @param {string} code */
  const wardName = (code) => it.wards.find((/** @type {any} */ one) => one.code === code)?.name ?? code;

  return {
    title: () => w.title,
    load,
    body: () => html`${refused(common, problem())}${saved ? banner('done', words.saved) : nothing}
      <div class="two"><div>
        <section class="card">${facts([[w.name, it.name], [w.municipality, it.municipality], [w.wards, it.wards.map((/** @type {any} */ one) => `${one.name}（${one.code}）`).join('、')]])}</section>
        <section aria-labelledby="offices"><h2 id="offices">${w.offices}</h2>${it.offices.length === 0 ? empty(w.empty, '') : table({
          caption: w.offices, rows: /** @type {any[]} */ (it.offices),
          columns: [
            [w.name, (row) => row.name], [w.wards, (row) => wardName(row.ward)], [w.address, (row) => row.address ?? ''], [w.phone, (row) => row.phone ?? ''],
            [w.weekdays, (row) => (row.openWeekdays ?? []).map((/** @type {keyof typeof weekday} */ one) => weekday[one]).join('')],
            [w.edit, (row) => (may('keepOffice') ? html`<button type="button" class="button second" @click=${() => edit(row)}>${w.edit}<span class="hidden">: ${row.name}</span></button>` : '')],
          ],
        })}</section>
        ${editing ? html`<section class="card" aria-label=${w.edit}>
          ${office.input('name', { label: w.name, required: true, max: 100 })}${office.input('address', { label: w.address, max: 200 })}${office.input('phone', { label: w.phone, type: 'tel' })}
          ${office.several('openWeekdays', { label: w.weekdays }, pairs(weekday))}
          <p class="actions"><button type="button" class="button second" @click=${() => {
            editing = '';
            update();
          }}>${words.stop}</button><button type="button" class="button" ?disabled=${busy()} @click=${() => keep(() => api.send('PUT', `/desk/city/offices/${editing}`, nested(office.values), newKey()), office)}>${words.save}</button></p></section>` : nothing}
        </div>
        <section class="card" aria-labelledby="holidays"><h2 id="holidays">${w.holidays}</h2>
          ${it.holidays.length === 0 ? html`<p>${w.empty}</p>` : html`<ul class="plain">${it.holidays.map((/** @type {any} */ one) => html`<li class="row"><span>${day(one.date)}　${one.name}</span>
            ${may('removeHoliday') ? html`<button type="button" class="button quiet" @click=${() => remove(one)}>${w.remove}<span class="hidden">: ${one.name}</span></button>` : nothing}</li>`)}</ul>`}
          ${may('keepHoliday') ? html`<h3>${w.holiday}</h3><div class="pair">${holiday.input('date', { label: w.date, type: 'date', required: true, narrow: true })}${holiday.input('holidayName', { label: w.name, required: true, max: 60 })}</div>
            <p><button type="button" class="button second" ?disabled=${busy()} @click=${() => keep(() => api.send('PUT', `/desk/city/holidays/${holiday.text_('date')}`, { name: holiday.text_('holidayName').trim() }, newKey()), holiday)}>${words.add}</button></p>` : nothing}</section></div>`,
  };
}
