import { html, nothing } from '../../shared/lit.js';
import { banner, facts, table, tag } from '../../shared/components.js';
import { fullName, guardianship, hiddenField, kana, relation, sex, standing, word } from '../../shared/codes-ja.js';
import { day } from '../../shared/dates.js';
import registration from '../messages/registration-ja.js';
import words from '../messages/ja.js';
import pregnancy from '../messages/pregnancy-ja.js';
import grants from '../messages/grants-ja.js';

/** @param {import('../routes.js').AreaContext} context */
export default function person({ api, params, may }) {
  const w = words.persons;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let family = null;

  /** @param {string} id */
  const named = (id) => fullName(family.members.find((/** @type {any} */ one) => one.id === id)?.name) || id;

  return {
    title: () => (it ? fullName(it.name) : w.person),
    async load() {
      it = await api.get(`/desk/persons/${params.id}`);
      family = may('identity.READ_FAMILY') ? await api.get(`/desk/persons/${params.id}/family`) : null;
    },
    body: () => html`
      ${it.underProtection ? banner('warn', w.hidden((it.hiddenFields ?? []).map((/** @type {string} */ one) => word(hiddenField, one)).join('、')), w.protected) : nothing}
      <section class="card">${facts([
        ['カナ', kana(it.name)], [w.birthDate, day(it.birthDate)], [w.sex, word(sex, it.sex)], [w.address, it.address], [w.phone, it.phone], [w.standing, word(standing, it.standing)], [w.died, day(it.diedOn)], [w.number, it.residentNumber],
      ])}</section>
      ${may('births.registration.ENTER_PAPER_REGISTRATION') ? html`<p><a href="#/registrations/paper?mother=${params.id}">${registration.paper.ofMother}</a></p>` : nothing}
      ${may('pregnancy.ENTER_PREGNANCY') && it.sex !== 'MALE' ? html`<p><a href="#/persons/${params.id}/pregnancy">${pregnancy.entry.open}</a></p>` : nothing}
      ${may('grants.FIND_CASES') && it.sex !== 'MALE' ? html`<p><a href="#/persons/${params.id}/grants">${grants.counter.open}</a></p>` : nothing}
      ${may('identity.READ_SUPPORT_MEASURES') ? html`<p><a class="button second" href="#/persons/${params.id}/support-measures">${w.measures}</a></p>` : nothing}
      ${family ? html`<section aria-labelledby="family"><h2 id="family">${w.family}</h2>${table({
        caption: w.family, rows: /** @type {any[]} */ (family.members),
        columns: [[w.name, (row) => html`<a href="#/persons/${row.id}">${fullName(row.name)}</a>`], [w.relation, (row) => row.relation ?? ''], [w.birthDate, (row) => day(row.birthDate)], [w.address, (row) => row.address ?? '']],
      })}</section>
      <section aria-labelledby="guardians"><h2 id="guardians">${w.guardians}</h2>${family.guardianships.length === 0 ? html`<p>${w.noGuardians}</p>` : table({
        caption: w.guardians, rows: /** @type {any[]} */ (family.guardianships),
        columns: [[w.child, (row) => named(row.childId)], [w.guardian, (row) => named(row.guardianId)], [w.relation, (row) => word(relation, row.relation)], [w.since, (row) => `${day(row.since)}${row.until ? `〜${day(row.until)}` : ''}`], [words.queue.state, (row) => tag(row.state === 'IN_FORCE' ? 'done' : 'plain', word(guardianship, row.state))]],
      })}</section>` : nothing}`,
  };
}
