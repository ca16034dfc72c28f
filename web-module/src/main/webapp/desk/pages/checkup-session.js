import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import w from '../messages/infant-checkups-ja.js';

/**
 * One day of checkups: who comes at which hour, places changed, the day moved or called off.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupSession({ api, common, newKey, params, may, update, act, problem, busy, announce }) {
  const path = `/desk/checkup-sessions/${params.id}`;
  /** @type {any} */
  let it = null;
  let saved = '';
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
    for (const band of it.bands) form.values[`capacity.${band.id}`] = String(band.capacity);
  }

  /** @param {string} where @param {any} body */
  async function send(where, body) {
    saved = '';
    if (await act(async () => {
      await api.send('POST', `${path}/${where}`, body, newKey());
      await load();
    })) {
      saved = w.saved;
      announce(saved);
      form.take(null);
    } else form.take(problem());
    update();
  }

  /** @param {string[]} names */
  function missing(names) {
    const empty = names.filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    update();
    form.focusRefused();
    return empty.length > 0;
  }

  async function move() {
    if (missing(['day', 'reason']) || !(await confirm({ title: w.moveAsk, consequences: w.moveWhat, yes: w.moveDo, no: w.stop }))) return;
    await send('day', { day: form.text_('day'), reason: form.text_('reason').trim(), version: it.session.version });
  }

  async function cancel() {
    if (missing(['reason']) || !(await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancelDo, no: w.stop, grave: true }))) return;
    await send('cancel', { reason: form.text_('reason').trim(), version: it.session.version });
  }

  /** @param {any} band @param {boolean} open */
  function hour(band, open) {
    const id = `band-${band.id}`;
    return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${band.begins} ${band.apart ? tag('plain', w.apart) : nothing}</h2>
      ${open ? html`<p class="noprint"><label for=${`f-capacity.${band.id}`}>${w.capacity}</label> <input id=${`f-capacity.${band.id}`} class="narrow" type="number" min="0" max="200" .value=${form.text_(`capacity.${band.id}`)} @input=${(/** @type {any} */ event) => { form.values[`capacity.${band.id}`] = event.target.value; }}>
        <button type="button" class="button second" ?disabled=${busy()} aria-label=${`${w.capacityOf(band.begins)} ${w.save}`} @click=${() => send('capacity', { band: band.id, capacity: Number(form.values[`capacity.${band.id}`]) })}>${w.save}</button></p>` : nothing}
      <p>${w.taken} ${band.taken}／${band.capacity}</p>
      ${band.children.length === 0 ? html`<p>${w.nobody}</p>` : table({
        caption: band.begins, rows: band.children,
        columns: [[w.name, (/** @type {any} */ row) => html`${row.name} ${row.protectedPerson ? tag('bad', w.protected) : nothing}`], [w.birthDate, (row) => day(row.birthDate)], [w.state, (row) => word(w.states, row.state)],
          [w.answers, (row) => (may('checkups.questions.READ_ANSWERS') ? html`<a href=${`#/checkups/${row.checkupId}/answers`}>${w.answers}<span class="hidden">: ${row.name}</span></a>` : '')]],
      })}</section>`;
  }

  return {
    title: () => (it ? `${day(it.session.day)} ${word(w.kinds, it.session.kind)}` : w.session),
    load,
    body: () => {
      const open = it.session.state === 'PLANNED' && it.session.day >= today() && may('checkups.CHANGE_SESSION');
      return html`<div class="toolbar"><a href=${`#/checkup-sessions?ward=${it.ward}`}>← ${w.back}</a>${may('checkups.day.READ_DAY') && it.session.state === 'PLANNED' ? html`<a class="button" href=${`#/checkup-days/${params.id}`}>${w.hall}</a>` : nothing}<button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
        ${refused(common, problem())}${saved ? banner('done', saved) : nothing}${it.session.state === 'CANCELLED' ? banner('warn', w.cancelled) : nothing}
        ${facts([[w.load, `${it.session.taken}／${it.session.capacity}`], [w.waiting, String(it.session.waiting)], [w.rooms, String(it.session.rooms)], [w.staff, String(it.session.staff)]])}
        ${it.bands.map((/** @type {any} */ band) => hour(band, open))}
        ${open ? html`<details class="card noprint"><summary>${w.move}・${w.cancel}</summary>${form.input('day', { label: w.moveTo, type: 'date', narrow: true })}${form.input('reason', { label: w.reason, required: true, max: 200 })}
          <p class="actions"><button type="button" class="button" ?disabled=${busy()} @click=${move}>${w.moveDo}</button> <button type="button" class="button grave" ?disabled=${busy()} @click=${cancel}>${w.cancelDo}</button></p></details>` : nothing}`;
    },
  };
}
