import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, tag } from '../../shared/components.js';
import { nearMoment } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { childName } from './names.js';

/**
 * @typedef {{ id: string, childId: string, childName?: string, guardianName?: string, mine: boolean, relation: string, state: 'INVITED' | 'IN_FORCE' | 'ENDED' | 'REVOKED' | 'DECLINED', mayEnd?: boolean }} Row
 *
 * @param {import('../routes.js').AppContext} context
 */
export default function guardians(context) {
  const { words, common, device, language, act, problem, busy, update, announce } = context;
  const w = words.guardians;
  /** @type {Row[]} */
  let rows = [];
  /** @type {any[]} */
  let children = [];
  /** @type {Record<string, { code: string, expiresAt: string }>} */
  const codes = {};
  let answered = false;
  const form = new Form({ words: common, update });

  async function load() {
    children = (await device.read('/me/children')).body.items;
    rows = (await device.read('/me/guardianships')).body.items;
  }

  /** @param {any} child */
  async function invite(child) {
    const relation = form.values[`relation-${child.id}`] ?? 'FATHER';
    await act(async () => {
      codes[child.id] = await device.api.send('POST', `/me/children/${child.id}/invitations`, { relation });
      await load();
    });
  }

  /** @param {Row} row */
  async function end(row) {
    if (!(await confirm({ title: row.state === 'INVITED' ? w.takeBackAsk : w.endAsk, consequences: row.state === 'INVITED' ? w.takeBackWhat : w.endWhat, yes: row.state === 'INVITED' ? w.takeBack : w.endYes, no: words.settings.no, grave: true }))) return;
    await act(async () => {
      await device.api.send('DELETE', `/me/guardianships/${row.id}`);
      await load();
    });
  }

  /** @param {boolean} accept */
  async function answer(accept) {
    answered = false;
    const done = await act(async () => {
      await device.api.send('POST', '/me/invitation-answers', { code: form.text_('code').trim(), accept });
      form.values = {};
      answered = true;
      await load();
    });
    form.take(problem());
    update();
    if (done) announce(w.answered);
    else form.focusRefused();
  }

  /** @param {any} child */
  function section(child) {
    const code = codes[child.id];
    return html`<section class="card" aria-labelledby="c-${child.id}"><h2 id="c-${child.id}">${childName(child, words)}</h2>
      <ul class="plain">${rows.filter((row) => row.childId === child.id).map((row) => html`<li class="row"><span>${row.mine ? w.me : (row.guardianName ?? w.invited)}（${w.relations[/** @type {keyof typeof w.relations} */ (row.relation)] ?? ''}） ${tag(row.state === 'IN_FORCE' ? 'done' : 'plain', w.states[row.state])}</span>
        ${row.mayEnd ? html`<button type="button" class="button quiet" ?disabled=${busy()} @click=${() => end(row)}>${row.state === 'INVITED' ? w.takeBack : w.end}</button>` : nothing}</li>`)}</ul>
      ${code ? banner('info', html`<p>${w.codeLead}</p><p class="characters small-code">${code.code}</p><p class="small">${w.codeUntil(nearMoment(code.expiresAt, language))}</p>`, w.code)
        : html`${form.select(`relation-${child.id}`, { label: w.relation }, /** @type {Array<[string, string]>} */ (Object.entries(w.relations)))}
          <p><button type="button" class="button second wide" ?disabled=${busy()} @click=${() => invite(child)}>${w.invite}</button></p>`}
    </section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`<p>${w.lead}</p>${refused(common, problem())}${answered ? banner('done', w.answered) : nothing}
      ${children.length === 0 ? empty(w.empty, w.emptyNext) : children.map(section)}
      <section class="card" aria-labelledby="answer"><h2 id="answer">${w.answer}</h2><p>${w.answerLead}</p>
        ${form.input('code', { label: w.code, max: 16, autocomplete: 'off' })}
        <p class="actions"><button type="button" class="button second" ?disabled=${busy()} @click=${() => answer(false)}>${w.decline}</button>
          <button type="button" class="button" ?disabled=${busy()} @click=${() => answer(true)}>${w.accept}</button></p></section>`,
  };
}
