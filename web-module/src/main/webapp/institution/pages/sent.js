import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, tag } from '../../shared/components.js';
import { flag, routing, state, word } from '../../shared/codes-ja.js';
import { moment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';

/**
 * One certificate this institution sent: where it stands, and correcting or cancelling it.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function sent({ api, common, newKey, may, params, update, act, problem, busy, announce }) {
  const w = words.sent;
  const path = `/institution/certificates/${params.number}`;
  /** @type {any} */
  let it = null;
  let cancelled = false;
  const key = newKey();
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
  }

  async function cancel() {
    const reason = form.text_('reason').trim();
    if (!reason) {
      form.refusals.reason = { field: 'reason', text: w.needReason };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancel, no: words.stop, grave: true }))) return;
    cancelled = await act(async () => {
      await api.send('POST', `${path}/cancellation`, { version: it.version, reason }, key);
      await load();
    });
    form.take(problem());
    if (cancelled) announce(w.cancelled);
    update();
  }

  return {
    title: () => w.title(params.number ?? ''),
    load,
    body: () => {
      const live = !['CANCELLED', 'REPLACED', 'FORWARDED'].includes(it.state);
      return html`<div class="toolbar"><a href="#/">← ${words.list.title}</a> ${tag(it.state === 'RETURNED' ? 'bad' : 'plain', word(state, it.state))} ${tag('plain', words.list.versionOf(it.version))}
        ${it.flags.map((/** @type {string} */ one) => tag('warn', word(flag, one)))}</div>
        ${refused(common, problem())}${cancelled ? banner('done', w.cancelled) : nothing}
        ${it.replacedBy ? banner('info', w.replaced) : nothing}
        ${it.reason ? banner('warn', it.reason, w.reason) : nothing}
        <section class="card">${facts([[w.received, moment(it.receivedAt)], [w.changed, moment(it.changedAt)], [w.municipality, `${it.municipality}（${word(routing, it.routing)}）`]])}</section>
        ${live && may('births.CORRECT_CERTIFICATE') ? html`<section class="card noprint"><p>${w.correctLead}</p><p><a class="button" href="#/certificates/${it.number}/correct">${w.correct}</a></p></section>` : nothing}
        ${live && may('births.CANCEL_CERTIFICATE') ? html`<details><summary>${w.cancel}</summary>${form.area('reason', { label: w.cancelReason, required: true, rows: 2 })}
          <p><button type="button" class="button grave" ?disabled=${busy()} @click=${cancel}>${w.cancel}</button></p></details>` : nothing}`;
    },
  };
}
