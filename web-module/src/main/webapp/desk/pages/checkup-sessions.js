import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { plusDays, shortDay, today } from '../../shared/dates.js';
import { wardOf, wardsOf } from '../consultation-ward.js';
import w from '../messages/infant-checkups-ja.js';

const THREE_MONTHS = 91;

/**
 * A ward's checkups of infants with their load, and how many children are still without a date.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupSessions({ api, common, me, wards, query, may, newKey, update, act, busy, announce, problem }) {
  const ward = wardOf(me, wards, query);
  const from = query.get('from') ?? today();
  /** @type {{ unplaced: number, items: any[] }} */
  let it = { unplaced: 0, items: [] };
  let saved = '';

  async function load() {
    it = await api.get('/desk/checkup-sessions', { ward, from });
  }

  async function invite() {
    if (!(await confirm({ title: w.inviteAsk, consequences: w.inviteWhat, yes: w.inviteDo, no: w.stop }))) return;
    saved = '';
    if (await act(async () => {
      const done = await api.send('POST', '/desk/checkup-sessions/invitations', { ward }, newKey());
      await load();
      saved = w.invited(done.placed);
    })) announce(saved);
    update();
  }

  /** @param {string} of */
  const at = (of) => `#/checkup-sessions?ward=${ward}&from=${of}`;

  return {
    title: () => w.title,
    load,
    body: () => html`<div class="toolbar">${wardsOf(me, wards).length > 1 ? wardsOf(me, wards).map(([code, title]) => html`<a class="button ${code === ward ? '' : 'second'}" href=${`#/checkup-sessions?ward=${code}&from=${from}`} aria-current=${code === ward ? 'true' : nothing}>${title}</a>`) : nothing}
        <a class="button second" href=${at(plusDays(from, -THREE_MONTHS))}>← ${w.earlier}</a><a class="button second" href=${at(today())}>${w.now}</a><a class="button second" href=${at(plusDays(from, THREE_MONTHS))}>${w.later} →</a>
        ${may('checkups.referrals.LIST_REFERRALS') ? html`<a class="button second" href=${`#/checkup-referrals?ward=${ward}`}>${w.referrals}</a>` : nothing}
        ${may('checkups.figures.READ_FIGURES') ? html`<a class="button second" href="#/checkup-figures">${w.figures}</a>` : nothing}${may('checkups.LIST_RECALL') ? html`<a class="button second" href=${`#/checkup-recall?ward=${ward}`}>${w.recall}</a>` : nothing}${may('checkups.INVITE_NOW') ? html`<button type="button" class="button second" ?disabled=${busy()} @click=${invite}>${w.invite}</button>` : nothing}<button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      ${it.unplaced > 0 ? banner('warn', w.unplaced(it.unplaced)) : nothing}
      ${it.items.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.title, rows: it.items,
        columns: [
          [w.day, (row) => html`<a href=${`#/checkup-sessions/${row.id}`}>${shortDay(row.day)}</a>`],
          [w.kind, (row) => word(w.kinds, row.kind)],
          [w.state, (row) => (row.state === 'CANCELLED' ? tag('bad', w.sessionStates.CANCELLED) : w.sessionStates.PLANNED)],
          [w.load, (row) => html`${row.taken}／${row.capacity} ${row.taken >= row.capacity && row.capacity > 0 ? tag('warn', '満') : nothing}`],
          [w.waiting, (row) => row.waiting], [w.rooms, (row) => row.rooms], [w.staff, (row) => row.staff],
        ],
      })}`,
  };
}
