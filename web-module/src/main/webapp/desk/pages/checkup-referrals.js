import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, shortDay } from '../../shared/dates.js';
import { wardOf, wardsOf } from '../consultation-ward.js';
import w from '../messages/checkup-referrals-ja.js';

/** @typedef {keyof typeof w.shown} Shown */

const ALL = /** @type {Shown[]} */ (Object.keys(w.shown));

/**
 * A ward's referrals after checkups, the longest due first.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupReferrals({ api, common, me, wards, query, problem }) {
  const ward = wardOf(me, wards, query);
  const shown = ALL.find((one) => one === query.get('shown')) ?? 'OVERDUE';
  /** @type {{ referrals: any[], more: boolean }} */
  let it = { referrals: [], more: false };

  /** @param {string} of @param {string} which */
  const at = (of, which) => `#/checkup-referrals?ward=${of}&shown=${which}`;

  return {
    title: () => w.title,
    async load() {
      it = await api.get('/desk/checkup-referrals', { ward, shown });
    },
    body: () => html`<div class="toolbar"><a href="#/checkup-sessions">← ${w.back}</a></div>${refused(common, problem())}
      ${wardsOf(me, wards).length > 1 ? html`<p>${w.ward}：${wardsOf(me, wards).map(([code, name]) => html`<a href=${at(code, shown)} aria-current=${code === ward ? 'true' : nothing}>${name}</a> `)}</p>` : nothing}
      <nav class="toolbar" aria-label=${w.state}>${ALL.map((one) => html`<a class="button ${one === shown ? '' : 'second'}" href=${at(ward, one)} aria-current=${one === shown ? 'page' : nothing}>${w.shown[one]}</a>`)}</nav>
      ${it.referrals.length === 0 ? empty(w.empty[shown], w.emptyNext) : html`${it.more ? html`<p>${w.more}</p>` : nothing}${table({
        caption: w.title, rows: it.referrals,
        columns: [
          [w.due, (/** @type {any} */ row) => html`${shortDay(row.dueOn)} ${row.overdue ? tag('bad', w.overdue) : nothing}`],
          [w.name, (/** @type {any} */ row) => html`<a href=${`#/checkup-referrals/${row.referralId}`}>${row.childName}</a> ${row.protectedPerson ? tag('bad', w.protected) : nothing}<br><span class="small">${day(row.birthDate)}</span>`],
          [w.group, (/** @type {any} */ row) => word(w.groups, row.group)],
          [w.state, (/** @type {any} */ row) => tag(row.state === 'ANSWERED' ? 'warn' : 'plain', word(w.states, row.state))],
          [w.examined, (/** @type {any} */ row) => shortDay(row.examinedOn)],
          [w.handed, (/** @type {any} */ row) => (row.handedOn ? shortDay(row.handedOn) : '')],
          [w.asked, (/** @type {any} */ row) => (row.reminders > 0 ? w.times(row.reminders) : '')],
        ],
      })}`}`,
  };
}
