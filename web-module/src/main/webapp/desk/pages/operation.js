import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused, table } from '../../shared/components.js';
import { moment } from '../../shared/dates.js';
import words from '../messages/ja.js';

/**
 * What an administrator has to see to by hand: missing register messages and announcements that did not arrive.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function operation({ api, common, newKey, may, update, act, problem, busy }) {
  const w = words.operation;
  /** @type {any[]} */
  let gaps = [];
  /** @type {any[]} */
  let stuck = [];
  let retried = false;
  let content = '';
  /** @type {{ applied: number, held: number, repeated: number, refused: Array<{ eventId: string, code?: string }> } | null} */
  let taken = null;

  async function load() {
    gaps = may('identity.READ_REGISTER_GAPS') ? (await api.get('/desk/register-gaps')).items : [];
    stuck = (await api.get('/desk/stuck-deliveries')).items;
  }

  /** @param {any} one */
  async function retry(one) {
    retried = await act(async () => {
      await api.send('POST', `/desk/stuck-deliveries/${one.messageId}/${encodeURIComponent(one.recipient)}/retry`);
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
    body: () => html`${refused(common, problem())}${retried ? banner('done', w.retried) : nothing}
      <section aria-labelledby="stuck"><h2 id="stuck">${w.stuck}</h2>${stuck.length === 0 ? empty(w.stuckEmpty, '') : html`<p>${w.stuckLead}</p>${table({
        caption: w.stuck, rows: stuck,
        columns: [
          [w.recorded, (row) => moment(row.recordedAt)], [w.kind, (row) => row.kind ?? ''], [w.recipient, (row) => row.recipient], [w.attempts, (row) => `${row.attempts ?? ''}`], [w.error, (row) => html`<span class="mono">${row.error ?? ''}</span>`],
          [w.retry, (row) => (may('outbox.RETRY_DELIVERY') ? html`<button type="button" class="button second" ?disabled=${busy()} @click=${() => retry(row)}>${w.retry}<span class="hidden">: ${row.recipient}</span></button>` : nothing)],
        ],
      })}`}</section>
      <section aria-labelledby="gaps"><h2 id="gaps">${w.gaps}</h2>${gaps.length === 0 ? empty(w.gapsEmpty, '') : html`<p>${w.gapsLead}</p>${table({
        caption: w.gaps, rows: gaps,
        columns: [[w.person, (row) => html`<span class="mono">${row.residentNumber}</span>`], [w.missing, (row) => (row.missingFrom === row.missingTo ? `${row.missingFrom}` : `${row.missingFrom}〜${row.missingTo}`)], [w.held, (row) => `${row.held}`], [w.noticed, (row) => moment(row.noticedAt)]],
      })}`}</section>
      ${may('identity.TAKE_REGISTER_EVENTS') ? file() : nothing}`,
  };
}
