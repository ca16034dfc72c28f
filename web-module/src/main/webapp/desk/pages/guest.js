import { html, nothing } from '../../shared/lit.js';
import { banner, facts, refused, table } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, moment, shortDay, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/stay-ja.js';

/**
 * One guest: what her municipality asks, our answer, the visit, and what was done.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function guestPage({ api, common, newKey, params, wards, update, act, problem, busy, announce }) {
  const w = words.guest;
  /** @type {any} */
  let guest = null;
  /** @type {any[]} */
  let visitors = [];
  let said = '';
  let key = newKey();
  const form = new Form({ words: common, update, values: { on: today(), outcome: 'DONE', followUp: 'NONE' } });

  async function load() {
    const sheet = await api.get(`/desk/guests/${params.id}`);
    guest = sheet.guest;
    visitors = sheet.visitors;
    form.values.ward ??= guest.ward ?? wards[0]?.[0] ?? '';
    form.values.visitorId ??= visitors[0]?.id ?? '';
    form.values.service ??= guest.woman?.services[0] ?? 'VISIT';
    form.values.reason ??= 'NO_CAPACITY';
  }

  /** @param {string} done @param {string} place @param {any} body */
  async function send(done, place, body) {
    said = '';
    if (await act(async () => {
      await api.send('POST', `/desk/guests/${params.id}/${place}`, { version: guest.version, ...body }, key);
      key = newKey();
      await load();
    })) {
      said = done;
      announce(done);
    }
    form.take(problem());
    update();
  }

  function answering() {
    return html`<section class="card noprint" aria-labelledby="answer"><h2 id="answer">${w.answer}</h2>
      ${wards.length > 1 ? form.select('ward', { label: w.takeWard }, wards) : nothing}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send(w.answered, 'answer', { ward: form.values.ward })}>${w.take}</button></p>
      ${form.select('reason', { label: w.why }, pairs(words.declines))}
      <p><button type="button" class="button second" ?disabled=${busy()} @click=${() => send(w.answered, 'answer', { reason: form.values.reason })}>${w.decline}</button></p></section>`;
  }

  function planning() {
    return html`<section class="card noprint" aria-labelledby="visit"><h2 id="visit">${w.visit}</h2>
      ${form.input('at', { label: w.at, type: 'datetime-local', required: true })}
      ${form.select('visitorId', { label: w.visitor }, visitors.map((one) => [one.id, one.name]))}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send(w.planned, 'visit', { at: form.text_('at'), visitorId: form.values.visitorId })}>${w.plan}</button></p></section>`;
  }

  function reporting() {
    const grams = form.text_('childGrams').trim();
    return html`<section class="card noprint" aria-labelledby="report"><h2 id="report">${w.report}</h2><p>${w.noWords}</p>
      ${form.select('service', { label: w.service }, guest.woman.services.map((/** @type {string} */ one) => [one, word(words.care, one)]))}
      ${form.input('on', { label: w.on, type: 'date', required: true })}
      ${form.select('outcome', { label: w.outcome }, pairs(words.outcomes))}
      ${form.input('childGrams', { label: w.grams, type: 'number' })}
      ${form.select('followUp', { label: w.followUp }, pairs(words.followUps))}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => send(w.sent, 'report', { service: form.values.service, on: form.text_('on'), outcome: form.values.outcome, ...(grams ? { childGrams: Number(grams) } : {}), followUp: form.values.followUp })}>${w.send}</button></p></section>`;
  }

  function asked() {
    const { woman } = guest;
    return html`<section class="card" aria-labelledby="woman"><h2 id="woman">${w.woman}</h2>${facts([
      [words.list.state, word(words.guestStates, guest.state)], [words.list.home, guest.homeName], [w.kana, woman.kana ?? null], [w.born, day(woman.bornOn)], [words.list.due, day(woman.dueOn)],
      [w.phone, woman.phone ?? w.noAddress], [w.address, woman.address ?? w.noAddress], [w.facility, woman.facility ?? null], [words.list.from, day(woman.from)], [words.list.to, woman.to ? day(woman.to) : null],
      [w.services, woman.services.map((/** @type {string} */ one) => word(words.care, one)).join('、')], [w.arrived, moment(guest.arrivedAt)], [w.visit, guest.plannedAt ? `${moment(guest.plannedAt)} ${guest.visitor ?? ''}` : null],
    ])}</section>`;
  }

  return {
    title: () => (guest?.woman ? guest.woman.name : w.title),
    load,
    body: () => html`<p class="noprint"><a href="#/stays">← ${words.stay.back}</a></p>${refused(common, problem())}${said ? banner('done', said) : nothing}
      ${guest.undisclosed ? banner('warn', w.undisclosed) : nothing}
      ${guest.woman ? asked() : banner('info', w.recalled)}
      ${guest.state === 'ARRIVED' ? answering() : nothing}
      ${guest.state === 'ACCEPTED' || guest.state === 'PLANNED' ? planning() : nothing}
      ${['ACCEPTED', 'PLANNED', 'REPORTED'].includes(guest.state) ? reporting() : nothing}
      ${guest.reports.length === 0 ? nothing : table({
        caption: words.stay.reports, rows: guest.reports,
        columns: [[w.on, (row) => shortDay(row.on)], [w.service, (row) => word(words.care, row.service)], [w.outcome, (row) => word(words.outcomes, row.outcome)], [w.followUp, (row) => word(words.followUps, row.followUp)]],
      })}`,
  };
}
