import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { Unreachable } from '../../shared/problem.js';
import { hall } from '../hall.js';
import { childrenNow, minutesSince, watchDay } from '../hall-day.js';
import { fields, fill, namesExaminer, records } from '../hall-forms.js';
import { measurementRows } from '../hall-values.js';
import { legend, LIST_KEYS, walker } from '../walk.js';
import w from '../messages/checkup-day-ja.js';

/** @typedef {import('../hall-day.js').Child} Child */

/**
 * One station of the hall: who waits, and what is recorded of the child that is there. Works on through a gap of the network.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupStation({ api, me, common, newKey, params, update, act, problem, busy, announce }) {
  const id = params.id ?? '';
  const station = params.station ?? '';
  const title = word(w.stations, station);
  /** @type {import('../hall-day.js').Day} */
  let it;
  /** @type {Child | null} */
  let open = null;
  /** @type {any} */
  let found = null;
  let saved = '';
  const form = new Form({ words: common, update });
  const way = hall({ api, owner: me.id, newKey, update, arrived: () => void watch.look() });

  const watch = watchDay({ api, id, act, update, seen: (seen) => { it = seen; } });
  const look = watch.look;

  const present = () => childrenNow(it, way.of).filter((child) => child.state === 'ARRIVED').sort((one, other) => (one.number ?? 999) - (other.number ?? 999));
  /** @param {Child} child */
  const stopOf = (child) => child.stops.find((stop) => stop.station === station);
  const queue = () => present().filter((child) => ['WAITING', 'AT'].includes(stopOf(child)?.state ?? ''));
  const done = () => present().filter((child) => ['DONE', 'LEFT_OUT'].includes(stopOf(child)?.state ?? ''));
  const walk = walker(() => (open ? 0 : queue().length), (index) => void start(queue()[index]), update);

  /** @param {Child} child @param {string} event @param {Record<string, string>} [more] */
  const step = (child, event, more) => way.act({ path: `/desk/checkup-cases/${child.checkupId}/steps`, body: { station, event, ...more }, checkup: child.checkupId, station, label: `${child.name}：${title}` });

  /** @param {Child | undefined} child */
  async function start(child) {
    if (!child) return;
    saved = '';
    await act(async () => {
      if (stopOf(child)?.state !== 'AT') await step(child, 'COME');
      found = await detail(child);
      fill(form, station, it.kind, found);
      open = child;
    });
    await look();
    document.getElementById('child')?.focus();
  }

  /** What is known of the child; without a network what this form begins with. @param {Child} child */
  async function detail(child) {
    try {
      return await api.get(`/desk/checkup-cases/${child.checkupId}`);
    } catch (failed) {
      if (!(failed instanceof Unreachable)) throw failed;
      return null;
    }
  }

  /** @param {boolean} pass */
  async function record(pass) {
    const child = open;
    if (child === null) return;
    const made = records({ form, station, kind: it.kind, organs: it.organs, update });
    if (made === null) return;
    const first = found ? found.stops.find((/** @type {any} */ stop) => stop.station === station)?.edition ?? 0 : stopOf(child)?.edition ?? 0;
    await act(async () => {
      await way.supersede(child.checkupId, station);
      for (const [index, one] of made.entries()) {
        const seen = first + (found ? index : way.waiting(child.checkupId, station));
        const how = await way.act({ path: `/desk/checkup-cases/${child.checkupId}/records/${one.where}`, body: { ...one.body, seen }, checkup: child.checkupId, station, label: `${child.name}：${title}` });
        if (how === 'refused') return;
      }
      if (pass && (await step(child, 'PASS', namesExaminer(station) ? { examiner: form.text_('examiner').trim() } : {})) === 'refused') return;
      saved = way.away() ? `${w.recorded(child.name)}${w.keptHere}` : w.recorded(child.name);
      announce(saved);
      if (pass) open = null;
      else found = await detail(child);
    });
    await look();
    if (open === null) document.getElementById('queue')?.focus();
  }

  async function leaveOut() {
    const child = open;
    const reason = form.text_('reason').trim();
    if (child === null) return;
    if (!reason) {
      form.refusals = { reason: { field: 'reason', text: w.needed, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    await act(async () => {
      await way.supersede(child.checkupId, station);
      if ((await step(child, 'LEAVE_OUT', { reason })) === 'refused') return;
      saved = w.leftOut(child.name);
      announce(saved);
      open = null;
    });
    await look();
  }

  /** @param {Child[]} rows @param {(child: Child) => unknown} button */
  const list = (rows, button) => table({
    caption: w.queue, rows, current: open ? -1 : walk.at,
    columns: [[w.number, (/** @type {Child} */ child) => html`<span class="strong">${child.number ?? '−'}</span>`],
      [w.name, (/** @type {Child} */ child) => html`${child.name} <span class="tags">${child.protectedPerson ? tag('bad', w.protected) : nothing}${stopOf(child)?.state === 'AT' ? tag('now', word(w.stationStates, 'AT')) : nothing}${stopOf(child)?.state === 'LEFT_OUT' ? tag('warn', word(w.stationStates, 'LEFT_OUT')) : nothing}</span>`],
      [w.where, (/** @type {Child} */ child) => {
        const other = child.stops.find((stop) => stop.state === 'AT' && stop.station !== station);
        return other ? word(w.stations, other.station) : w.minutes(minutesSince(child.stops.map((stop) => stop.since).sort().at(-1) ?? it.at, Date.parse(it.at)));
      }], ['', button]],
  });

  /** @param {Child} child */
  function sheet(child) {
    return html`<section class="card" aria-labelledby="child"><h2 id="child" tabindex="-1">${child.number ?? ''} ${child.name} ${child.protectedPerson ? tag('bad', w.protected) : nothing}</h2>
      <p class="small">${day(child.birthDate)}　${w.months(monthsOf(child.birthDate, it.day))}　<a href=${`#/checkups/${child.checkupId}/answers`} target="_blank" rel="opener">${w.answers}</a></p>
      ${station === 'MEASUREMENT' ? (found ? measurementRows(found) : html`<p>${w.noDetail}</p>`) : nothing}
      ${fields({ form, station, kind: it.kind, organs: it.organs, update })}
      <p class="actions"><button type="button" class="button" ?disabled=${busy()} @click=${() => record(true)}>${w.recordAndPass}</button>
        <button type="button" class="button second" ?disabled=${busy()} @click=${() => record(false)}>${w.record}</button>
        <button type="button" class="button quiet" @click=${() => { open = null; update(); }}>${w.close}</button></p>
      <details><summary>${w.leaveOut}</summary>${form.input('reason', { label: w.leaveOutWhy, hint: w.leaveOutHint, max: 200 })}
        <button type="button" class="button second" ?disabled=${busy()} @click=${leaveOut}>${w.leaveOut}</button></details></section>`;
  }

  return {
    title: () => (it ? `${title}　${day(it.day)} ${word(w.kinds, it.kind)}` : title),
    async load() {
      await watch.open();
      await way.open();
    },
    leave: () => {
      watch.close();
      way.close();
    },
    key: (/** @type {KeyboardEvent} */ event) => walk.key(event),
    body: () => html`<div class="toolbar"><a href=${`#/checkup-days/${id}`}>← ${w.board}</a></div>
      ${way.shown()}${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      ${open ? sheet(open) : html`<h2 id="queue" tabindex="-1">${w.queue}</h2>
        ${queue().length === 0 ? empty(w.queueEmpty, w.queueEmptyNext) : list(queue(), (child) => html`<button type="button" class="button" aria-label=${w.startOf(child.name)} ?disabled=${busy()} @click=${() => start(child)}>${w.start}</button>`)}
        ${done().length > 0 ? html`<h2>${w.others}</h2>${list(done(), (child) => html`<button type="button" class="button second" aria-label=${w.reopenOf(child.name)} ?disabled=${busy()} @click=${() => start(child)}>${w.reopen}</button>`)}` : nothing}
        ${legend(LIST_KEYS)}`}`,
  };
}

/** Completed months of age. @param {string} born @param {string} on */
function monthsOf(born, on) {
  const [y1 = 0, m1 = 0, d1 = 0] = born.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = on.split('-').map(Number);
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
}
