import { html, nothing } from '../../shared/lit.js';
import { confirm, empty, refused } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import common_ from '../messages/ja.js';
import words from '../messages/registration-ja.js';

/** The form's fields as they are typed: path, kind, choices. What may stand in them is judged by the server. */
const FIELDS = /** @type {Array<{ section: keyof typeof words.sections, path: string, type?: string, choices?: string[], needed?: boolean }>} */ ([
  { section: 'CHILD', path: 'child.familyName', needed: true }, { section: 'CHILD', path: 'child.givenName' }, { section: 'CHILD', path: 'child.familyKana' }, { section: 'CHILD', path: 'child.givenKana' },
  { section: 'CHILD', path: 'child.nameUndecided', choices: ['true'] }, { section: 'CHILD', path: 'child.latinName' }, { section: 'CHILD', path: 'child.sex', choices: ['MALE', 'FEMALE', 'UNDETERMINED'], needed: true }, { section: 'CHILD', path: 'child.rank', needed: true },
  { section: 'BIRTH', path: 'birth.at', type: 'datetime-local', needed: true }, { section: 'BIRTH', path: 'birth.abroad', choices: ['true'] }, { section: 'BIRTH', path: 'birth.place', needed: true },
  { section: 'PARENTS', path: 'parents.marriage', choices: ['MARRIED', 'DIVORCED_BEFORE_BIRTH', 'NOT_MARRIED'], needed: true }, { section: 'PARENTS', path: 'parents.recognisedBeforeBirth', choices: ['true'] },
  { section: 'PARENTS', path: 'father.familyName' }, { section: 'PARENTS', path: 'father.givenName' }, { section: 'PARENTS', path: 'father.birthDate', type: 'date' }, { section: 'PARENTS', path: 'father.nationality' },
  { section: 'PARENTS', path: 'mother.familyName', needed: true }, { section: 'PARENTS', path: 'mother.givenName', needed: true }, { section: 'PARENTS', path: 'mother.birthDate', type: 'date', needed: true }, { section: 'PARENTS', path: 'mother.nationality', needed: true },
  { section: 'PARENTS', path: 'honseki.address' }, { section: 'PARENTS', path: 'honseki.municipality' }, { section: 'PARENTS', path: 'honseki.head' },
  { section: 'HOME', path: 'residence.address', needed: true }, { section: 'HOME', path: 'residence.householder', needed: true }, { section: 'HOME', path: 'residence.relation', choices: ['CHILD', 'CHILDS_CHILD', 'CHILDS_CHILDS_CHILD', 'OLDER_BROTHERS_CHILD', 'YOUNGER_BROTHERS_CHILD', 'OLDER_SISTERS_CHILD', 'YOUNGER_SISTERS_CHILD', 'WIFES_CHILD', 'UNREGISTERED_WIFES_CHILD', 'LODGER'] }, { section: 'HOME', path: 'cohabitation.since', type: 'month' },
  { section: 'HOME', path: 'household.work', choices: ['1', '2', '3', '4', '5', '6'], needed: true }, { section: 'HOME', path: 'father.occupation' }, { section: 'HOME', path: 'mother.occupation' },
  { section: 'FILER', path: 'filer.capacity', choices: ['FATHER', 'MOTHER', 'LEGAL_AGENT', 'COHABITANT', 'PHYSICIAN', 'MIDWIFE', 'OTHER_ATTENDANT', 'HEAD_OF_INSTITUTION'], needed: true }, { section: 'FILER', path: 'filer.jointly', choices: ['true'] },
  { section: 'FILER', path: 'filer.address', needed: true }, { section: 'FILER', path: 'filer.honseki' }, { section: 'FILER', path: 'filer.honsekiHead' }, { section: 'FILER', path: 'filer.birthDate', type: 'date', needed: true }, { section: 'FILER', path: 'filer.phone' }, { section: 'FILER', path: 'remarks' },
]);

/**
 * A clerk enters a registration that was brought on paper: for a child whose certificate is joined to its mother, or with the paper
 * certificate for a mother found among the persons, or for one who is no resident.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function registrationPaper({ api, me, wards, common, newKey, query, update, go, act, problem, busy, setProblem }) {
  const w = words.paper;
  const child = query.get('child') ?? '';
  const mother = query.get('mother') ?? '';
  const unknown = query.get('mother') === '';
  const mine = me.roles.find((/** @type {any} */ one) => one.role === 'REGISTER_CLERK')?.ward;
  let resident = false;
  const form = new Form({ words: common, update });
  form.values = { order: '1', ward: mine ?? wards[0]?.[0] ?? '', deposit: 'NOW', depositedOn: today(), 'mother.nationality': 'JPN', 'father.nationality': 'JPN' };
  const key = newKey();

  async function send() {
    const values = FIELDS.map(({ path }) => ({ field: path, value: form.text_(path).trim() })).filter((one) => one.value);
    if (!(await confirm({ title: w.ask, consequences: w.what(day(form.text_('depositedOn'))), yes: w.send, no: common_.stop }))) return;
    /** @type {string} */
    let entered = '';
    const worked = await act(async () => {
      const { deposit, depositedOn } = form.values;
      const reason = form.text_('reason').trim();
      entered = (await api.send('POST', '/desk/registrations/paper', { ...born(), deposit, depositedOn, ...(reason ? { reason } : {}), values }, key)).id;
    });
    if (worked) {
      go(`/registrations/${entered}`);
      return;
    }
    const facts = problem()?.facts;
    resident ||= facts?.code === 'HB-B695' || (facts?.errors ?? []).some((one) => one.code === 'HB-B695');
    form.take(problem());
    setProblem(problem());
    update();
  }

  /** Whose child it is, as far as that is known. */
  function born() {
    if (child) return { childId: child };
    const order = Number(form.text_('order'));
    return unknown ? { ward: form.text_('ward'), order, ...(form.values.another === true ? { anotherPerson: true } : {}) } : { motherId: mother, order };
  }

  /** @param {(typeof FIELDS)[number]} field */
  function control(field) {
    const options = { label: word(words.fields, field.path), required: field.needed ?? false };
    if (field.choices) return form.select(field.path, options, [['', field.choices.length === 1 ? w.none : words.queue.choose], ...field.choices.map((one) => /** @type {[string, string]} */ ([one, word(words.values, one)]))]);
    return form.input(field.path, field.type ? { ...options, type: field.type, narrow: true } : { ...options, max: 200 });
  }

  return {
    title: () => w.title,
    body: () => (child === '' && mother === '' && !unknown ? empty(w.childLead, html`<p><a class="button" href="#/">${w.toCertificates}</a></p><p><a href="#/registrations/paper?mother=">${w.unknown}</a></p>`) : html`
      <p>${w.lead}</p>${child !== '' ? nothing : unknown ? html`<p>${w.unknownLead}</p>` : html`<p>${w.motherLead} <a href="#/persons/${mother}">${w.openMother}</a></p>`}${refused(common, problem(), (field) => document.getElementById(`f-${field}`)?.focus())}
      <form novalidate @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        <section class="card" aria-labelledby="received"><h2 id="received">${words.case.received}</h2>
          ${unknown ? form.select('ward', { label: w.ward, required: true }, mine ? wards.filter(([code]) => code === mine) : wards) : nothing}
          ${unknown && resident ? form.check('another', { label: w.another }) : nothing}
          ${child === '' ? form.select('order', { label: w.order, hint: w.orderHint }, Array.from({ length: 9 }, (_, index) => /** @type {[string, string]} */ ([String(index + 1), w.nth(index + 1)]))) : nothing}
          ${form.select('deposit', { label: w.deposit, required: true }, pairs(words.deposits))}
          ${form.input('depositedOn', { label: w.depositedOn, type: 'date', required: true, narrow: true })}
          ${form.values.deposit === 'NOW' ? nothing : form.area('reason', { label: w.reason, hint: w.reasonHint, rows: 2 })}</section>
        ${Object.entries(words.sections).map(([section, title]) => html`<section class="card" aria-labelledby=${`s-${section}`}><h2 id=${`s-${section}`}>${title}</h2>
          <div class="columns">${FIELDS.filter((one) => one.section === section).map(control)}</div></section>`)}
        <p class="actions"><button type="button" class="button" ?disabled=${busy()} @click=${send}>${busy() ? common.sending : w.send}</button></p>
      </form>`),
  };
}
