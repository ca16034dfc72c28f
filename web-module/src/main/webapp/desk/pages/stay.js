import { html, nothing } from '../../shared/lit.js';
import { banner, facts, refused, table } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment, shortDay } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/stay-ja.js';

/**
 * One stay elsewhere: plan, consent, what the other municipality answered and did; for a protected woman whether her address may
 * go out.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function stay({ api, common, newKey, may, params, update, act, problem, busy, announce }) {
  const w = words.stay;
  /** @type {any} */
  let sheet = null;
  let said = '';
  const form = new Form({ words: common, update });

  async function load() {
    sheet = await api.get(`/desk/stays/${params.id}`);
  }

  async function decide() {
    const reason = form.text_('reason').trim();
    if (!reason) {
      form.refusals.reason = { field: 'reason', text: common_.reasonNeeded };
      update();
      form.focusRefused();
      return;
    }
    if (await act(async () => {
      await api.send('POST', `/desk/stays/${params.id}/address-decision`, { reason }, newKey());
      await load();
    })) {
      said = w.decided;
      announce(w.decided);
    }
    update();
  }

  function guarded() {
    if (!sheet.protectedPerson) return nothing;
    if (sheet.addressDecision) return banner('info', html`${w.decidedBy}：${sheet.addressDecision.by}（${moment(sheet.addressDecision.at)}）${sheet.addressDecision.reason}`);
    return html`${banner('warn', w.protectedLead)}${may('pregnancy.satogaeri.DECIDE_ADDRESS') ? html`<section class="card noprint" aria-labelledby="decide"><h2 id="decide">${w.decide}</h2>
      ${form.area('reason', { label: w.reason, required: true, rows: 3, max: 500 })}<p><button type="button" class="button" ?disabled=${busy()} @click=${decide}>${w.doDecide}</button></p></section>` : nothing}`;
  }

  return {
    title: () => (sheet ? `${sheet.name}　${w.title}` : w.title),
    load,
    body: () => html`<p class="noprint"><a href="#/stays">← ${w.back}</a></p>${refused(common, problem())}${said ? banner('done', said) : nothing}${guarded()}
      <section class="card" aria-labelledby="plan"><h2 id="plan">${w.plan}</h2>${facts([
        [words.list.state, word(words.states, sheet.state)], [w.declined, sheet.declined ? word(words.declines, sheet.declined) : null], [words.list.where, sheet.plan.municipalityName], [w.address, sheet.plan.address], [w.phone, sheet.plan.phone],
        [words.list.from, day(sheet.plan.from)], [words.list.to, day(sheet.plan.to)], [words.list.due, day(sheet.dueOn)], [w.facility, sheet.plan.facility ?? null],
        [w.services, sheet.plan.services.map((/** @type {string} */ one) => word(words.care, one)).join('、')],
        [w.consent, sheet.consent ? html`${moment(sheet.consent.givenAt)}（${w.until(day(sheet.consent.until))}）` : w.noConsent],
      ])}</section>
      <section aria-labelledby="reports"><h2 id="reports">${w.reports}</h2>${sheet.reports.length === 0 ? html`<p>${w.none}</p>` : table({
        caption: w.reports, rows: sheet.reports,
        columns: [[w.on, (row) => shortDay(row.on)], [w.services, (row) => word(words.care, row.service)], [w.outcome, (row) => word(words.outcomes, row.outcome)], [w.grams, (row) => (row.childGrams ? `${row.childGrams}g` : '')], [w.followUp, (row) => word(words.followUps, row.followUp)]],
      })}</section>`,
  };
}
