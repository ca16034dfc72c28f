import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import all from '../messages/results-ja.js';
import pregnancy from '../messages/pregnancy-ja.js';

/**
 * What clinics sent and nobody was found for. Opened from a woman's results, one of them can be put to her.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function setAside({ api, common, query, update, act, may, problem, busy, announce }) {
  const w = all.aside;
  const chosen = query.get('for') ?? '';
  /** @type {any[]} */
  let items = [];
  let name = '';
  const form = new Form({ words: common, update });

  async function load() {
    items = (await api.get('/desk/sent-results')).items;
    if (chosen) name = (await api.get(`/desk/pregnancies/${chosen}`)).woman.name;
  }

  /** @param {any} row */
  async function put(row) {
    if (!(await confirm({ title: w.putAsk(name), consequences: row.loss ? w.putLossWhat : w.putWhat, yes: w.put, no: w.stop, grave: row.loss }))) return;
    if (await act(async () => {
      await api.send('POST', `/desk/sent-results/${row.id}/pregnancy`, { pregnancyId: chosen });
      await load();
    })) announce(w.done);
  }

  /** @param {any} row */
  async function dismiss(row) {
    const field = `reason-${row.id}`;
    const reason = form.text_(field).trim();
    if (!reason) {
      form.refusals[field] = { field, text: w.needed, code: '' };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.dismissAsk, consequences: w.dismissWhat, yes: w.dismiss, no: w.stop, grave: true }))) return;
    if (await act(async () => {
      await api.send('POST', `/desk/sent-results/${row.id}/dismissal`, { reason });
      await load();
    })) announce(w.done);
  }

  /** @param {any} row */
  const one = (row) => html`<li class="card"><h2>${row.loss ? w.loss : word(all.occasions, row.occasion)} ${tag('warn', word(all.because, row.because))}</h2>
    ${row.loss ? html`<p>${w.lossLead}</p>` : nothing}
    ${facts([[w.from, row.from], [w.number, row.number], row.on ? [w.on, day(row.on)] : null, row.voucher ? [w.voucher, row.voucher] : null, row.handbook ? [w.handbook, row.handbook] : null, row.bornOn ? [w.bornOn, day(row.bornOn)] : null, [w.received, moment(row.receivedAt)]])}
    ${chosen && may('pregnancy.results.PUT_TO_PREGNANCY') ? html`<p><button type="button" class="button" ?disabled=${busy()} @click=${() => put(row)}>${w.put}<span class="hidden">: ${row.number}</span></button></p>` : nothing}
    ${may('pregnancy.results.DISMISS') ? html`<details><summary>${w.dismiss}<span class="hidden">: ${row.number}</span></summary>
      ${form.area(`reason-${row.id}`, { label: w.reason, required: true, rows: 2 })}
      <p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => dismiss(row)}>${w.dismiss}<span class="hidden">: ${row.number}</span></button></p></details>` : nothing}</li>`;

  return {
    title: () => w.title,
    load,
    body: () => html`<div class="toolbar"><a href=${chosen ? `#/pregnancies/${chosen}/checkups` : '#/pregnancies'}>← ${chosen ? name : pregnancy.list.title}</a></div>
      <p>${w.lead}</p>${chosen ? banner('info', w.choosing(name)) : html`<p>${w.how}</p>`}${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`<ul class="plain">${items.map(one)}</ul>`}`,
  };
}
