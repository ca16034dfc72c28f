import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused, table } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { announcements, recipients } from '../kept-words-ja.js';
import words from '../messages/ja.js';

/**
 * What an administrator has to see to by hand: missing register messages, announcements that did not arrive, mails given up.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function operation({ api, common, newKey, may, update, act, problem, busy }) {
  const w = words.operation;
  /** @type {any[]} */
  let gaps = [];
  /** @type {any[]} */
  let stuck = [];
  /** @type {any[]} */
  let mails = [];
  /** @type {any[]} */
  let orders = [];
  let retried = false;
  let content = '';
  /** @type {{ applied: number, held: number, repeated: number, refused: Array<{ eventId: string, code?: string }> } | null} */
  let taken = null;

  async function load() {
    gaps = may('identity.READ_REGISTER_GAPS') ? (await api.get('/desk/register-gaps')).items : [];
    stuck = (await api.get('/desk/stuck-deliveries')).items;
    mails = may('notifications.LIST_STUCK_MAILS') ? (await api.get('/desk/stuck-mails')).items : [];
    orders = may('births.registration.RETRY_LINK_ORDER') ? (await api.get('/desk/stuck-link-orders')).items : [];
  }

  /** @param {string} path */
  async function retry(path) {
    retried = await act(async () => {
      await api.send('POST', path);
      await load();
    });
    update();
  }

  async function take() {
    await act(async () => {
      taken = await api.send('POST', '/desk/register-files', { content }, newKey());
      content = '';
      await load();
    });
  }

  function file() {
    return html`<section class="card noprint" aria-labelledby="file"><h2 id="file">${w.file}</h2><p>${w.fileLead}</p>
      ${taken ? banner(taken.refused.length > 0 ? 'warn' : 'done', html`<p>${w.taken(taken.applied, taken.held, taken.repeated)}</p>${taken.refused.length > 0 ? html`<p>${w.refusedRows}</p><ul>${taken.refused.map((one) => html`<li><span class="mono">${one.eventId}</span> ${one.code ?? ''}</li>`)}</ul>` : nothing}`) : nothing}
      <div class="field"><label for="f-register">${w.fileChoose}</label><input type="file" id="f-register" @change=${async (/** @type {any} */ event) => {
        content = (await event.target.files?.[0]?.text()) ?? '';
        update();
      }}></div>
      <p><button type="button" class="button" ?disabled=${busy() || content === ''} @click=${take}>${busy() ? common.sending : w.take}</button></p></section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`${may('pregnancy.satogaeri.READ_HUB_STANDING') ? html`<p class="noprint"><a href="#/operation/hub">${w.hub}</a></p>` : nothing}${refused(common, problem())}${retried ? banner('done', w.retried) : nothing}
      <section aria-labelledby="stuck"><h2 id="stuck">${w.stuck}</h2>${stuck.length === 0 ? empty(w.stuckEmpty, '') : html`<p>${w.stuckLead}</p>${table({
        caption: w.stuck, rows: stuck,
        columns: [
          [w.recorded, (row) => moment(row.recordedAt)], [w.kind, (row) => html`${word(announcements, row.kind)}<br><span class="mono small">${row.kind ?? ''}</span>`], [w.recipient, (row) => html`${word(recipients, row.recipient)}<br><span class="mono small">${row.recipient}</span>`], [w.attempts, (row) => `${row.attempts ?? ''}`], [w.error, (row) => html`<span class="mono">${row.error ?? ''}</span>`],
          [w.retry, (row) => (may('outbox.RETRY_DELIVERY') ? html`<button type="button" class="button second" ?disabled=${busy()} @click=${() => retry(`/desk/stuck-deliveries/${row.messageId}/${encodeURIComponent(row.recipient)}/retry`)}>${w.retry}<span class="hidden">: ${word(recipients, row.recipient)}</span></button>` : nothing)],
        ],
      })}`}</section>
      <section aria-labelledby="mails"><h2 id="mails">${w.mails}</h2>${mails.length === 0 ? empty(w.mailsEmpty, '') : html`<p>${w.mailsLead}</p>${table({
        caption: w.mails, rows: mails,
        columns: [
          [w.queued, (row) => moment(row.queuedAt)], [w.givenUp, (row) => moment(row.givenUpAt)], [w.attempts, (row) => `${row.attempts}`], [w.error, (row) => w.why(row.why)],
          [w.retry, (row) => (may('notifications.RETRY_MAIL') ? html`<button type="button" class="button second" ?disabled=${busy()} @click=${() => retry(`/desk/stuck-mails/${row.mailId}/retry`)}>${w.retry}<span class="hidden">: ${moment(row.queuedAt)}</span></button>` : nothing)],
        ],
      })}`}</section>
      ${may('births.registration.RETRY_LINK_ORDER') ? html`<section aria-labelledby="orders"><h2 id="orders">${w.orders}</h2>${orders.length === 0 ? empty(w.ordersEmpty, '') : html`<p>${w.ordersLead}</p>${table({
        caption: w.orders, rows: orders,
        columns: [
          [w.ordered, (row) => moment(row.orderedAt)], [w.order, (row) => html`<span class="mono">${row.orderId}</span>`], [w.attempts, (row) => `${row.attempts}`],
          [w.retry, (row) => html`<button type="button" class="button second" ?disabled=${busy()} @click=${() => retry(`/desk/stuck-link-orders/${row.orderId}/retry`)}>${w.retry}<span class="hidden">: ${moment(row.orderedAt)}</span></button>`],
        ],
      })}`}</section>` : nothing}
      <section aria-labelledby="gaps"><h2 id="gaps">${w.gaps}</h2>${gaps.length === 0 ? empty(w.gapsEmpty, '') : html`<p>${w.gapsLead}</p>${table({
        caption: w.gaps, rows: gaps,
        columns: [[w.person, (row) => html`<span class="mono">${row.residentNumber}</span>`], [w.missing, (row) => (row.missingFrom === row.missingTo ? `${row.missingFrom}` : `${row.missingFrom}〜${row.missingTo}`)], [w.held, (row) => `${row.held}`], [w.noticed, (row) => moment(row.noticedAt)]],
      })}`}</section>
      ${may('identity.TAKE_REGISTER_EVENTS') ? file() : nothing}`,
  };
}
