import { html, nothing } from '../../shared/lit.js';
import { banner, empty, facts, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment } from '../../shared/dates.js';
import words from '../messages/stay-ja.js';

/**
 * On what ground other municipalities are told, and how the city stands with the nation's systems. No case data.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function hubPage({ api, common, update, act, problem, busy, announce }) {
  const w = words.hub;
  /** @type {any} */
  let hub = null;
  let said = '';

  async function load() {
    hub = await api.get('/desk/national-systems/hub');
  }

  /** @param {string} path @param {(answer: any) => string} telling */
  async function again(path, telling) {
    let answer = null;
    if (await act(async () => {
      answer = await api.send('POST', path);
      await load();
    })) {
      said = telling(answer);
      announce(said);
    }
    update();
  }

  return {
    title: () => w.title,
    load,
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}${said ? banner('done', said) : nothing}
      ${facts([[w.connected, hub.connected ? w.on : w.off], [w.waiting, String(hub.waiting)], [w.read, moment(hub.readAt)]])}
      <section aria-labelledby="grounds"><h2 id="grounds">${w.grounds}</h2>${table({
        caption: w.grounds, rows: hub.grounds,
        columns: [
          [w.name, (row) => html`${word(w.names, row.name)} ${row.inForce ? tag('done', w.inForce) : nothing} ${row.uncertain ? tag('warn', w.uncertain) : nothing}`],
          [w.from, (row) => (row.from ? day(row.from) : w.notSet)], [w.consent, (row) => (row.needsConsent ? w.needed : w.notNeeded)], [w.source, (row) => row.source],
        ],
      })}</section>
      <section aria-labelledby="stuck"><h2 id="stuck">${w.stuck}</h2>${hub.stuck.length === 0 ? empty(w.stuckEmpty, w.stuckEmptyNext) : table({
        caption: w.stuck, rows: hub.stuck,
        columns: [
          [w.kind, (row) => word(w.kinds, row.kind)], [w.made, (row) => moment(row.madeAt)], [w.tries, (row) => String(row.attempts)],
          ['', (row) => html`<button type="button" class="button second" ?disabled=${busy()} @click=${() => again(`/desk/national-systems/hub/letters/${row.id}/retry`, () => w.retried)}>${w.retry}</button>`],
        ],
      })}</section>
      <section aria-labelledby="aside"><h2 id="aside">${w.aside}</h2>${hub.setAside.length === 0 ? empty(w.asideEmpty, w.asideEmptyNext) : table({
        caption: w.aside, rows: hub.setAside,
        columns: [[w.event, (row) => html`<span class="mono">${row.eventId}</span>`], [w.kind, (row) => word(w.kinds, row.kind)], [w.finding, (row) => row.finding], [w.received, (row) => moment(row.receivedAt)]],
      })}</section>
      <section class="card noprint" aria-labelledby="statuses"><h2 id="statuses">${w.statuses}</h2>
        <p><button type="button" class="button second" ?disabled=${busy()} @click=${() => again('/desk/national-systems/portal/statuses/retry', (answer) => w.again(answer.count))}>${w.retryStatuses}</button></p></section>`,
  };
}
