import { html } from '../../shared/lit.js';
import { banner } from '../../shared/components.js';
import { today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';

/**
 * The month's file for the survey of population, a ward at a time. A link: the browser keeps the file, the page keeps nothing.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function populationReport({ me, common, update, wards, query }) {
  const w = words.report;
  const form = new Form({ words: common, update });
  const mine = me.roles.find((one) => one.role === 'REGISTER_CLERK')?.ward;
  const last = new Date(`${today().slice(0, 7)}-01T00:00:00Z`);
  last.setUTCDate(0);
  form.values = { ward: query.get('ward') ?? mine ?? wards[0]?.[0] ?? '', month: query.get('month') ?? last.toISOString().slice(0, 7) };
  const choices = mine ? wards.filter(([code]) => code === mine) : wards;
  const good = () => /^\d{4}-(0[1-9]|1[0-2])$/.test(form.text_('month')) && form.text_('month') <= today().slice(0, 7);

  return {
    title: () => w.title,
    body: () => html`<p class="noprint"><a href="#/registrations">← ${common_.keys.queue}</a></p>
      <p>${w.lead}</p>
      <div class="card">
        ${form.select('ward', { label: w.ward, required: true }, choices)}
        ${form.input('month', { label: w.month, hint: w.monthHint, type: 'month', required: true, narrow: true })}
        ${good() ? html`<p><a class="button" href="/api/v1/desk/population-report?ward=${form.text_('ward')}&month=${form.text_('month')}" download>${w.take}</a></p>`
          : html`<p class="refusal" role="alert">${w.monthWrong}</p>`}
      </div>
      ${banner('info', w.kept)}`,
  };
}
