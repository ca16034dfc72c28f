import { html, nothing } from '../../shared/lit.js';
import { empty, refused, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';
import all from '../messages/checkups-ja.js';
import pregnancy from '../messages/pregnancy-ja.js';

/**
 * Results that a nurse must not let lie, the longest waiting first; she says what she did.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function attention({ api, common, update, act, problem, busy, announce }) {
  const w = all.attention;
  /** @type {any[]} */
  let items = [];
  const form = new Form({ words: common, update });

  async function load() {
    items = (await api.get('/desk/mothers-checkups/attention')).items;
  }

  /** @param {any} row */
  async function seen(row) {
    const note = form.text_(`note-${row.id}`).trim();
    if (!note) {
      form.refusals[`note-${row.id}`] = { field: `note-${row.id}`, text: all.needed, code: '' };
      update();
      form.focusRefused();
      return;
    }
    if (await act(async () => {
      await api.send('POST', `/desk/mothers-checkups/${row.id}/seen`, { note });
      await load();
    })) announce(words.saved);
  }

  return {
    title: () => w.title,
    load,
    body: () => html`<div class="toolbar"><a href="#/pregnancies">← ${pregnancy.list.title}</a></div><p>${w.lead}</p>${refused(common, problem())}
      ${items.length === 0 ? empty(w.empty, w.emptyNext) : html`<ul class="plain">${items.map((row) => html`<li class="card worry"><h2>${row.name} <span class="small">${w.on} ${day(row.on)}</span> ${row.protectedPerson ? tag('bad', words.persons.protected) : nothing}</h2>
        <p>${row.reasons.map((/** @type {string} */ one) => html`${tag('bad', word(w.words, one))} `)}</p>
        <p><a href="#/pregnancies/${row.pregnancyId}/checkups">${w.open}</a></p>
        ${form.area(`note-${row.id}`, { label: w.note, required: true, rows: 2 })}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${() => seen(row)}>${w.seen}</button></p></li>`)}</ul>`}`,
  };
}
