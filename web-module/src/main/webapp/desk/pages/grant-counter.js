import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused } from '../../shared/components.js';
import { AccountFields } from '../../shared/account-fields.js';
import { word } from '../../shared/codes-ja.js';
import { day, today } from '../../shared/dates.js';
import { Form, nested, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import common_ from '../messages/ja.js';
import all from '../messages/grants-ja.js';

const UNTOLD = 'UNTOLD';
/** What the contract calls a field that is named shorter here. @type {Record<string, string>} */
const NAMED = { 'elsewhere.yen': 'yen', 'elsewhere.municipality': 'municipality', 'account.holder': 'holder', 'account.bank.bank': 'bankWords', 'account.bank.branch': 'branchWords', 'account.bank.number': 'number', 'account.postal.symbol': 'symbol', 'account.postal.number': 'postalNumber' };

/**
 * An application that was brought to the counter or came by post: for which pregnancy, when it came, what stands on it.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function counter({ api, common, newKey, params, update, go, act, problem, busy }) {
  const w = all.counter;
  const path = `/desk/persons/${params.id}/grants`;
  /** @type {any} */
  let it = null;
  let key = newKey();
  const accounts = new AccountFields({ words: w, api, update });
  const form = new Form({
    words: common, update, changed: (name) => void accounts.changed(form, name),
    values: { receivedOn: today(), instalment: 'FIRST', fetuses: '1', elsewhere: 'NO', askOthers: false, askClinic: false, account: 'OTHER', where: 'BANK', kind: 'ORDINARY' },
  });

  async function load() {
    it = await api.get(path);
    if (form.values.which === undefined) form.values.which = it.grants[0]?.pregnancyId ?? UNTOLD;
    if (it.account) form.values.account = 'KEPT';
    const grant = chosen();
    if (grant) {
      form.values.fetuses = String(grant.fetuses);
      if (grant.parts[0].application) form.values.instalment = 'SECOND';
    }
  }

  const chosen = () => it.grants.find((/** @type {any} */ grant) => grant.pregnancyId === form.values.which);
  const untold = () => form.values.which === UNTOLD;
  const other = () => !it.account || form.values.account === 'OTHER';
  const earlier = () => form.text_('receivedOn') !== '' && form.text_('receivedOn') < today();

  /** What is missing, said where it is missing. */
  function missing() {
    const v = form.values;
    const names = ['receivedOn', ...(earlier() ? ['receivedWhy'] : []), ...(untold() ? ['dueOn', 'heartbeatOn', 'eventOn'] : chosen().heartbeatKnown ? [] : ['heartbeatOn']), ...(v.elsewhere === 'YES' ? ['yen', 'municipality'] : []), ...(other() ? accounts.names(form) : [])]
      .filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(names.map((name) => [name, { field: name, text: all.needed, code: '' }]));
    const bank = other() && accounts.unchosen(form);
    update();
    if (names.length > 0 || bank) form.focusRefused();
    return names.length > 0 || bank;
  }

  async function send() {
    if (missing() || !(await confirm({ title: w.sendAsk, consequences: w.sendWhat, yes: w.send, no: common_.stop }))) return;
    const v = form.values;
    const filing = {
      instalment: v.instalment, askOthers: v.askOthers === true, askClinic: v.askClinic === true,
      ...nested({ heartbeatOn: form.text_('heartbeatOn'), fetuses: v.instalment === 'SECOND' ? Number(v.fetuses) : undefined }),
      elsewhere: { yen: v.elsewhere === 'YES' ? number(v.yen) ?? 0 : 0, oldScheme: v.elsewhere === 'OLD', ...(v.elsewhere === 'YES' ? { municipality: form.text_('municipality').trim() } : {}) },
      ...(other() ? { account: accounts.account(form) } : {}),
    };
    const received = nested({ receivedOn: form.text_('receivedOn'), receivedWhy: earlier() ? form.text_('receivedWhy').trim() : undefined });
    const done = await act(async () => {
      try {
        if (untold()) await api.send('POST', `${path}/untold`, { filing, ...received, ...nested({ dueOn: form.text_('dueOn'), heartbeatOn: form.text_('heartbeatOn'), eventOn: form.text_('eventOn') }), fetuses: Number(v.fetuses) }, key);
        else await api.send('POST', `/desk/grants/cases/${v.which}/applications`, { filing, ...received }, key);
        key = newKey();
      } catch (failed) {
        if (failed instanceof Problem) form.take(new Problem({ ...failed.facts, errors: failed.facts.errors.map((one) => ({ ...one, field: here(one.field) })) }));
        throw failed;
      }
    });
    update();
    if (!done) return form.focusRefused();
    if (untold()) go('/grants');
    else go(`/grants/${v.which}`);
  }

  /** @param {string} field */
  const here = (field) => NAMED[field.replace(/^filing\./, '')] ?? field.replace(/^filing\./, '');

  function which() {
    /** @type {Array<[string, string]>} */
    const choices = [...it.grants.map((/** @type {any} */ grant) => /** @type {[string, string]} */ ([grant.pregnancyId, w.pregnancy(day(grant.dueOn), grant.fetuses)])), [UNTOLD, w.untold]];
    return html`${it.grants.length === 0 ? empty(w.none, '') : nothing}${form.select('which', { label: w.which, required: true }, choices)}`;
  }

  /** How the chosen one stands: whoever brings a form is told at once what it will lead to. */
  function standing() {
    const grant = chosen();
    if (!grant) return nothing;
    const part = grant.parts.find((/** @type {any} */ one) => one.instalment === form.values.instalment);
    return html`<p>${word(all.instalments, part.instalment)}：<span class="strong">${word(all.standing, part.standing)}</span>${part.possibleFrom ? html`　${all.possibleFrom} ${day(part.possibleFrom)}` : nothing}${part.until ? html`　${all.until} ${day(part.until)}` : nothing}</p>
      ${part.standing === 'NOT_POSSIBLE' ? banner('info', w.cannot) : nothing}${grant.quiet ? banner('info', all.quiet) : nothing}`;
  }

  return {
    title: () => (it ? `${w.title}　${it.name}` : w.title),
    load,
    body: () => html`<div class="toolbar"><a href=${`#/persons/${params.id}`}>← ${it.name}</a></div>
      <p>${w.lead}</p>${it.protectedPerson ? banner('warn', w.protected) : nothing}${refused(common, problem())}
      <section class="card" aria-labelledby="what"><h2 id="what">${w.instalment}</h2>${which()}
        ${form.choice('instalment', { label: w.instalment, required: true }, [['FIRST', all.instalments.FIRST], ['SECOND', all.instalments.SECOND]])}${standing()}
        <div class="pair">${form.input('receivedOn', { label: w.receivedOn, hint: w.receivedOnHint(it.receiptDaysBack), type: 'date', required: true, narrow: true })}${earlier() ? form.input('receivedWhy', { label: w.receivedWhy, hint: w.receivedWhyHint, required: true, max: 200 }) : nothing}</div>
        <div class="pair">${untold() ? form.input('dueOn', { label: w.dueOn, type: 'date', required: true, narrow: true }) : nothing}
          ${untold() || !chosen()?.heartbeatKnown ? form.input('heartbeatOn', { label: w.heartbeatOn, type: 'date', required: true, narrow: true }) : nothing}
          ${untold() ? form.input('eventOn', { label: w.eventOn, type: 'date', required: true, narrow: true }) : nothing}
          ${untold() || form.values.instalment === 'SECOND' ? form.select('fetuses', { label: w.fetuses }, Array.from({ length: 9 }, (_, index) => [String(index + 1), String(index + 1)])) : nothing}</div>
        ${form.choice('elsewhere', { label: w.elsewhere }, /** @type {Array<[string, string]>} */ (Object.entries(w.elsewheres)))}
        ${form.values.elsewhere === 'YES' ? html`<div class="pair">${form.input('yen', { label: w.yen, mode: 'numeric', unit: '円', required: true })}${form.input('municipality', { label: w.municipality, required: true, max: 60 })}</div>` : nothing}
        ${form.check('askOthers', { label: w.askOthers })}${form.check('askClinic', { label: w.askClinic })}</section>
      <section class="card" aria-labelledby="account"><h2 id="account">${w.account}</h2>
        ${it.account ? form.select('account', { label: w.account }, [['KEPT', `${w.kept}（${it.account.bankName} ${it.account.branchName} …${it.account.ending}）`], ['OTHER', w.other]]) : nothing}
        ${other() ? accounts.fields(form) : nothing}
        <p><button type="button" class="button" ?disabled=${busy()} @click=${send}>${busy() ? common.sending : w.send}</button></p></section>`,
  };
}
