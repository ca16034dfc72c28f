import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { hall } from '../hall.js';
import { childrenNow, minutesSince, watchDay } from '../hall-day.js';
import { legend, LIST_KEYS, walker } from '../walk.js';
import f from '../messages/checkup-figures-ja.js';
import w from '../messages/checkup-day-ja.js';

/** @typedef {import('../hall-day.js').Child} Child */

/** A referral nobody has spoken about stays; the others are told. */
const SPEAK_FIRST = 'HB-K333';
/** @type {Record<string, (child: Child) => boolean>} */
const FILTERS = {
  all: () => true,
  expected: (child) => ['INVITED', 'MISSED'].includes(child.state),
  hall: (child) => child.state === 'ARRIVED',
  examined: (child) => ['EXAMINED', 'DECIDED'].includes(child.state),
  done: (child) => ['RELEASED', 'CLOSED'].includes(child.state),
};

/**
 * The hall of one day: the reception, who is where and how long, and what is to be judged, decided and told.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupDay({ api, me, common, newKey, params, query, go, may, update, act, problem, busy, announce }) {
  const id = params.id ?? '';
  const path = `/desk/checkup-days/${id}`;
  /** @type {import('../hall-day.js').Day} */
  let it;
  let shown = query.get('show') ?? 'all';
  let saved = '';
  let progress = '';
  /** @type {any[]} */
  let unfit = [];
  const form = new Form({ words: common, update });
  const way = hall({ api, owner: me.id, newKey, update, arrived: () => void watch.look() });

  const watch = watchDay({ api, id, act, update, seen: (seen) => { it = seen; } });
  const look = watch.look;

  const children = () => childrenNow(it, way.of).filter(FILTERS[shown] ?? (() => true));
  const walk = walker(() => children().length, (index) => {
    const child = children()[index];
    if (child && child.number !== undefined && may('checkups.day.READ_CASE')) go(`/checkup-cases/${child.checkupId}`);
  }, update);

  /** @param {{ code?: string, checkup?: string }} whom @param {string} name */
  async function receive(whom, name) {
    saved = '';
    const child = it.children.find((one) => one.checkupId === whom.checkup || (whom.code !== undefined && plain(one.code) === plain(whom.code)));
    const how = await way.act({ path: `${path}/reception`, body: whom, checkup: child?.checkupId ?? whom.code ?? '', station: '', label: `${w.reception}：${name || whom.code}` });
    if (how !== 'refused') {
      form.values.code = '';
      if (how === 'sent') await look();
      const now = it.children.find((one) => one.checkupId === child?.checkupId);
      saved = w.received(now?.name ?? name, how === 'sent' ? now?.number ?? null : null);
      announce(saved);
    }
    update();
    document.getElementById('f-code')?.focus();
  }

  /** @param {SubmitEvent} event */
  function typed(event) {
    event.preventDefault();
    const code = form.text_('code').trim();
    if (code) void receive({ code }, '');
  }

  /** @param {Child} child */
  async function undo(child) {
    const reason = form.text_(`undo.${child.checkupId}`).trim();
    if (!reason) {
      form.refusals = { [`undo.${child.checkupId}`]: { field: 'reason', text: w.undoNeeded, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.undoAsk, consequences: w.undoWhat, yes: w.undo, no: w.stop, grave: true }))) return;
    await act(async () => {
      await api.send('POST', `/desk/checkup-cases/${child.checkupId}/reception-undone`, { reason }, newKey());
      await look();
    });
  }

  /** One after another, with the count of those that are told; what nobody has spoken about stays. @param {Child[]} decided */
  async function release(decided) {
    if (!(await confirm({ title: w.releaseAsk, consequences: w.releaseWhat, yes: w.releaseDo, no: w.stop }))) return;
    let told = 0;
    let unspoken = 0;
    const whole = await act(async () => {
      for (const child of decided) {
        try {
          await api.send('POST', `/desk/checkup-cases/${child.checkupId}/release`, { version: child.version }, newKey());
          told += 1;
        } catch (failed) {
          if (!(failed instanceof Problem) || failed.facts.code !== SPEAK_FIRST) throw failed;
          unspoken += 1;
        }
        progress = w.releasing(told, decided.length);
        update();
      }
    });
    progress = '';
    await look();
    if (whole) saved = w.releasedAll(told, unspoken);
    if (whole) announce(saved);
    update();
  }

  /** The file, or the names that its character set cannot carry. */
  async function take() {
    const format = form.text_('format') || 'XLSX';
    await act(async () => {
      unfit = (await api.get(`${path}/list/unfit`, { format })).items;
      if (unfit.length === 0) location.assign(`/api/v1${path}/list?format=${format}`);
    });
    update();
  }

  /** @param {Child} child */
  function where(child) {
    if (child.state !== 'ARRIVED') return tag(child.state === 'EXAMINED' ? 'warn' : ['RELEASED', 'CLOSED'].includes(child.state) ? 'done' : 'plain', word(w.states, child.state));
    const at = child.stops.find((stop) => stop.state === 'AT');
    const now = Date.parse(it.at);
    const since = at?.since ?? child.stops.map((stop) => stop.since).sort().at(-1) ?? it.at;
    return html`${tag('now', w.since(at ? word(w.stations, at.station) : w.between, minutesSince(since, now)))}`;
  }

  /** @param {Child} child */
  const progressOf = (child) => html`<ul class="stops">${child.stops.map((stop) => html`<li class=${stop.state.toLowerCase()}>${word(w.stations, stop.station)} <span class="small">${word(w.stationStates, stop.state)}</span></li>`)}</ul>`;

  /** @param {Child} child */
  function acts(child) {
    if (FILTERS.expected?.(child)) {
      return it.today && may('checkups.day.RECEIVE_CHILD') ? html`<button type="button" class="button" aria-label=${w.receiveOf(child.name)} ?disabled=${busy()} @click=${() => receive({ checkup: child.checkupId }, child.name)}>${w.receive}</button>` : nothing;
    }
    return html`${may('checkups.day.READ_CASE') ? html`<a href=${`#/checkup-cases/${child.checkupId}`} aria-label=${w.openOf(child.name)}>${w.open}</a>` : nothing}
      ${child.state === 'ARRIVED' && it.today && may('checkups.day.RECEIVE_CHILD') ? html`<details class="noprint"><summary>${w.undo}</summary>${form.input(`undo.${child.checkupId}`, { label: w.undoWhy, max: 200 })}
        <button type="button" class="button grave" ?disabled=${busy()} @click=${() => undo(child)}>${w.undo}</button></details>` : nothing}`;
  }

  return {
    title: () => (it ? `${day(it.day)} ${word(w.kinds, it.kind)}` : w.title),
    async load() {
      await watch.open();
      await way.open();
    },
    leave: () => {
      watch.close();
      way.close();
    },
    key: (/** @type {KeyboardEvent} */ event) => walk.key(event),
    body: () => {
      const all = childrenNow(it, way.of);
      const rows = children();
      const came = all.filter((child) => !FILTERS.expected?.(child)).length;
      const decided = all.filter((child) => child.state === 'DECIDED');
      return html`<div class="toolbar"><a href=${`#/checkup-sessions?ward=${it.ward}`}>← ${w.back}</a><button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
        ${it.today ? nothing : banner('info', w.notToday)}${way.shown()}${refused(common, problem())}${saved ? banner('done', saved) : nothing}${progress ? banner('info', progress) : nothing}
        ${it.today && may('checkups.day.RECEIVE_CHILD') ? html`<form class="card noprint reception" @submit=${typed}><h2>${w.reception}</h2>${form.input('code', { label: w.code, hint: w.codeHint, max: 32 })}
          <button type="submit" class="button">${w.receive}</button></form>` : nothing}
        ${may('checkups.day.RECORD') ? html`<nav class="noprint stations" aria-label=${w.progress}><ul>${it.stations.map((station) => html`<li><a class="button second" href=${`#/checkup-days/${id}/${station}`}>${w.waitingAt(word(w.stations, station), all.filter((child) => child.state === 'ARRIVED' && child.stops.some((stop) => stop.station === station && ['WAITING', 'AT'].includes(stop.state))).length)}</a></li>`)}</ul></nav>` : nothing}
        <p class="strong">${w.counts(came, all.length, all.filter((child) => !FILTERS.expected?.(child) && child.state !== 'ARRIVED').length)}</p>
        <div class="toolbar noprint" role="group">${Object.entries(w.filters).map(([name, title]) => html`<button type="button" class="button second" aria-pressed=${shown === name ? 'true' : 'false'} @click=${() => { shown = name; update(); }}>${title}</button>`)}
          ${decided.length > 0 && may('checkups.day.RELEASE_RESULT') ? html`<button type="button" class="button end" ?disabled=${busy()} @click=${() => release(decided)}>${w.release(decided.length)}</button>` : nothing}</div>
        ${all.length === 0 ? empty(w.empty, w.emptyNext) : rows.length === 0 ? empty(w.noneShown, w.noneShownNext) : table({
          caption: w.title, rows, current: walk.at,
          columns: [[w.number, (/** @type {Child} */ child) => (child.number === undefined ? '' : html`<span class="strong">${child.number}</span>`)],
            [w.name, (/** @type {Child} */ child) => html`${child.name} <span class="tags">${child.protectedPerson ? tag('bad', w.protected) : nothing}${child.apart ? tag('plain', w.apart) : nothing}${child.answered ? nothing : tag('warn', w.notAnswered)}</span><span class="small">${day(child.birthDate)}</span>`],
            [w.begins, (/** @type {Child} */ child) => child.begins], [w.where, where], [w.progress, progressOf], ['', acts]],
        })}
        ${may('checkups.figures.TAKE_DAY_LIST') && all.length > 0 ? html`<details class="card noprint"><summary>${f.list}</summary><p>${f.listWhat}</p>${form.select('format', { label: f.format }, pairs(f.formats))}
          <p><button type="button" class="button second" ?disabled=${busy()} @click=${take}>${f.listTake}</button></p>
          ${unfit.length > 0 ? html`${banner('bad', f.unfitWhat, f.unfit)}${table({ caption: f.unfit, rows: unfit, columns: [[f.row, (/** @type {any} */ one) => String(one.row)], [f.heading, (/** @type {any} */ one) => one.heading], [f.text, (/** @type {any} */ one) => one.text]] })}` : nothing}</details>` : nothing}
        ${legend(LIST_KEYS)}`;
    },
  };
}

/** As the city reads a code. @param {string} code */
function plain(code) {
  return code.normalize('NFKC').toUpperCase().replace(/[\s\-‐‑–—ー−]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
