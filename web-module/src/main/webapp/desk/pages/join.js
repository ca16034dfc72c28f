import { html, nothing } from '../../shared/lit.js';
import { certificateFacts } from '../../shared/certificate.js';
import { confirm, empty, facts, refused, tag } from '../../shared/components.js';
import { fullName, hiddenField, kana, sex, standing, word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import words from '../messages/ja.js';

/**
 * Candidates for the mother, best first, each with the reasons for and against. Who a candidate is, is looked up one by one:
 * each look leaves its trace for the family to see.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function join({ api, common, newKey, params, update, go, act, problem, busy }) {
  const w = words.join;
  const path = `/desk/certificates/${params.id}`;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let proposals = null;
  /** @type {Record<string, any>} */
  const persons = {};
  const form = new Form({ words: common, update });
  const key = newKey();

  async function load() {
    it = await api.get(path);
    proposals = await api.get(`${path}/join-proposals`);
  }

  /** @param {string} id */
  async function look(id) {
    await act(async () => {
      persons[id] = await api.get(`/desk/persons/${id}`);
    });
  }

  /** Which child it is, where the mother told of a birth near this one. @param {string} id */
  function which(id) {
    const said = form.text_(`told-${id}`);
    return said === 'another' ? { another: true } : said ? { toldChildId: said } : {};
  }

  /** @param {any} one */
  function toldOf(one) {
    if (one.told.length === 0) return nothing;
    return form.choice(`told-${one.motherId}`, { label: w.told, required: true, hint: w.toldHint }, [
      ...one.told.map((/** @type {any} */ child) => /** @type {[string, string]} */ ([child.childId, w.toldChild(day(child.bornOn), child.order, word(sex, child.sex))])),
      ['another', w.another],
    ]);
  }

  /** @param {string} id */
  async function choose(id) {
    const name = `grounds-${id}`;
    const grounds = form.text_(name).trim();
    if (!grounds) {
      form.refusals[name] = { field: name, text: words.reasonNeeded };
      update();
      document.getElementById(`f-${name}`)?.focus();
      return;
    }
    const who = persons[id] ? `${fullName(persons[id].name)}さん` : w.someone;
    if (!(await confirm({ title: w.ask, consequences: w.what(who), yes: w.choose, no: words.stop }))) return;
    const done = await act(async () => {
      await api.send('POST', `${path}/join`, { motherId: id, grounds, rowVersion: proposals.rowVersion, ...which(id) }, key);
    });
    if (done) go(`/certificates/${params.id}`);
  }

  /** @param {any} one @param {number} index */
  function candidate(one, index) {
    const person = persons[one.motherId];
    return html`<li class="candidate">
      <div class="row"><h2>${person ? html`${fullName(person.name)} <span class="small">${kana(person.name)}</span>` : html`${index + 1}`}</h2>
        <span>${tag(one.strength === 'STRONG' ? 'done' : one.strength === 'WEAK' ? 'warn' : 'plain', w.strength[/** @type {keyof typeof w.strength} */ (one.strength)])} <span class="score">${w.score(one.score)}</span></span></div>
      <ul>${one.reasons.map((/** @type {any} */ reason) => html`<li>${reason.points < 0 ? '✕' : reason.points > 0 ? '✓' : '－'} ${reason.words} <span class="small">（${reason.points > 0 ? '+' : ''}${reason.points}）</span></li>`)}</ul>
      ${person ? html`${facts([
        [words.persons.birthDate, day(person.birthDate)],
        [words.persons.address, person.address ?? ''], [words.persons.protected, person.underProtection ? words.persons.hidden(person.hiddenFields.map((/** @type {string} */ one) => word(hiddenField, one)).join('、')) : ''], [words.persons.standing, word(standing, person.standing)],
        [words.persons.died, day(person.diedOn)],
      ])}
      ${toldOf(one)}${form.area(`grounds-${one.motherId}`, { label: w.grounds, required: true, rows: 2 })}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${() => choose(one.motherId)}>${w.choose}</button></p>`
      : html`<p class="small">${w.unread}</p><p><button type="button" class="button second" ?disabled=${busy()} @click=${() => look(one.motherId)}>${w.look}</button></p>`}
    </li>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`
      <div class="toolbar"><a href="#/certificates/${params.id}">← ${words.case.title(it.number)}</a></div>
      <p>${w.lead}</p>${refused(common, problem())}
      <div class="two"><div>
        ${proposals.items.length === 0 ? empty(w.empty, html`<p>${w.emptyNext}</p><p><a href="#/persons?name=${encodeURIComponent(it.content.motherName)}">${words.persons.title}</a></p>`)
          : html`<ol class="plain">${proposals.items.map(candidate)}</ol>`}
        <p class="small">${w.rule}: ${proposals.ruleVersion}</p></div>
        <section class="card" aria-labelledby="content"><h2 id="content">${words.case.content}</h2>${certificateFacts(it.content, it.bornAtInWords)}</section></div>`,
  };
}
