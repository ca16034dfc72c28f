import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused, table } from '../../shared/components.js';
import { moment } from '../../shared/dates.js';
import words from '../messages/ja.js';

/**
 * What an administrator has to see to by hand: missing register messages and announcements that did not arrive.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function operation({ api, common, newKey, may, act, problem, busy }) {
  const w = words.operation;
  /** @type {any[]} */
  let gaps = [];
  /** @type {any[]} */
  let stuck = [];
  let retried = false;

  async function load() {
    gaps = may('listRegisterGaps') ? (await api.get('/desk/register-gaps')).items : [];
    stuck = (await api.get('/desk/stuck-deliveries')).items;
  }

  /** @param {any} one */
  async function retry(one) {
    retried = await act(async () => {
      await api.send('POST', `/desk/stuck-deliveries/${one.messageId}/${encodeURIComponent(one.recipient)}/retry`, undefined, newKey());
      await load();
    });
  }

  return {
    title: () => w.title,
    load,
    body: () => html`${refused(common, problem())}${retried ? banner('done', w.retried) : nothing}
      <section aria-labelledby="stuck"><h2 id="stuck">${w.stuck}</h2>${stuck.length === 0 ? empty(w.stuckEmpty, '') : html`<p>${w.stuckLead}</p>${table({
        caption: w.stuck, rows: stuck,
        columns: [
          [w.recorded, (row) => moment(row.recordedAt)], [w.kind, (row) => row.kind ?? ''], [w.recipient, (row) => row.recipient], [w.attempts, (row) => `${row.attempts ?? ''}`], [w.error, (row) => html`<span class="mono">${row.error ?? ''}</span>`],
          [w.retry, (row) => (may('retryDelivery') ? html`<button type="button" class="button second" ?disabled=${busy()} @click=${() => retry(row)}>${w.retry}<span class="hidden">: ${row.recipient}</span></button>` : nothing)],
        ],
      })}`}</section>
      <section aria-labelledby="gaps"><h2 id="gaps">${w.gaps}</h2>${gaps.length === 0 ? empty(w.gapsEmpty, '') : html`<p>${w.gapsLead}</p>${table({
        caption: w.gaps, rows: gaps,
        columns: [[w.person, (row) => html`<span class="mono">${row.personKey}</span>`], [w.expected, (row) => `${row.expected}`], [w.received, (row) => `${row.received}`], [w.noticed, (row) => moment(row.noticedAt)]],
      })}`}</section>`,
  };
}
