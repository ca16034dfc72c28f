import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, tag } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { day } from '../../shared/dates.js';
import { Form, nested, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { AccountFields } from '../../shared/account-fields.js';
import { GrantPapers } from './grant-papers.js';

/** @typedef {typeof import('../messages/grants-ja.js').default} Words */

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return /** @type {any} */ ((await import('../messages/grants-en.js')).default);
  if (language === 'easy') return /** @type {any} */ ((await import('../messages/grants-easy.js')).default);
  return (await import('../messages/grants-ja.js')).default;
}

/**
 * What she is entitled to: from when and until when, the application filled in as far as the city knows it, and where the money is. It is
 * asked of the server each time and kept nowhere.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function grants({ common, device, language, update, act, problem, busy, announce }) {
  const w = await wordsOf(language);
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let open = null;
  let ownAccount = false;
  let saved = '';
  let key = newKey();
  const accounts = new AccountFields({ words: w, api: device.api, update });
  const form = new Form({ words: common, update, changed: (name) => void accounts.changed(form, name) });

  const papers = new GrantPapers({ w, device, act, update, sent: load });

  async function load() {
    it = await device.api.get('/me/grants');
    open = null;
    ownAccount = false;
    key = newKey();
  }

  /** @param {string} said */
  function say(said) {
    saved = said;
    announce(said);
    update();
  }

  /** @param {any} grant @param {any} part */
  function begin(grant, part) {
    const filed = part.application && (part.standing === 'FILED' || part.standing === 'TO_MEND') ? part.application : null;
    open = { grant, part, filed };
    form.refusals = {};
    form.values = {
      heartbeatOn: filed?.heartbeatOn, fetuses: String(filed?.fetuses ?? grant.fetuses), elsewhere: filed?.elsewhere.oldScheme ? 'OLD' : filed?.elsewhere.yen > 0 ? 'YES' : 'NO', yen: filed?.elsewhere.yen || undefined, municipality: filed?.elsewhere.municipality,
      askOthers: filed?.askOthers ?? false, askClinic: filed?.askClinic ?? false, account: it.account ? 'KEPT' : 'OTHER', where: 'BANK', kind: 'ORDINARY',
    };
    key = newKey();
    saved = '';
    update();
    document.getElementById('form')?.scrollIntoView();
  }

  /** What is missing, shown where it is missing. @param {string[]} names */
  function missing(names) {
    const empty = names.filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    const bank = other() && accounts.unchosen(form);
    update();
    form.focusRefused();
    return empty.length > 0 || bank;
  }

  const other = () => ownAccount || form.values.account === 'OTHER';

  const accountNames = () => (other() ? accounts.names(form) : []);

  /** @param {() => Promise<unknown>} doing @param {string} said */
  async function send(doing, said) {
    const done = await act(async () => {
      try {
        await doing();
        await load();
      } catch (failed) {
        if (failed instanceof Problem) form.take(new Problem({ ...failed.facts, errors: failed.facts.errors.map((one) => ({ ...one, field: NAMED[one.field.replace(/^filing\./, '')] ?? one.field.replace(/^filing\./, '') })) }));
        throw failed;
      }
    });
    if (done) say(said);
    else form.focusRefused();
    update();
  }

  async function apply() {
    const { grant, part, filed } = open;
    const v = form.values;
    const second = part.instalment === 'SECOND';
    if (missing([...(grant.heartbeatKnown ? [] : ['heartbeatOn']), ...(second ? ['fetuses'] : []), ...(v.elsewhere === 'YES' ? ['yen', 'municipality'] : []), ...accountNames()])) return;
    if (!filed && !(await confirm({ title: w.applyAsk, consequences: w.applyWhat, yes: w.apply, no: w.back }))) return;
    const filing = {
      instalment: part.instalment, askOthers: v.askOthers === true, askClinic: v.askClinic === true,
      ...nested({ heartbeatOn: form.text_('heartbeatOn'), fetuses: second ? Number(v.fetuses) : undefined }),
      elsewhere: { yen: v.elsewhere === 'YES' ? number(v.yen) ?? 0 : 0, oldScheme: v.elsewhere === 'OLD', ...(v.elsewhere === 'YES' ? { municipality: form.text_('municipality').trim() } : {}) },
      ...(other() ? { account: accounts.account(form) } : {}),
    };
    await send(() => (filed
      ? device.api.send('POST', `/me/grants/applications/${filed.id}/mending`, { version: filed.version, filing }, key)
      : device.api.send('POST', `/me/grants/pregnancies/${grant.pregnancyId}/applications`, filing, key)), w.done);
  }

  async function saveAccount() {
    if (missing(accountNames())) return;
    await send(() => device.api.send('POST', '/me/grants/account', accounts.account(form), key), w.accountSaved);
  }

  /** @param {any} part */
  async function withdraw(part) {
    if (!(await confirm({ title: w.withdrawAsk, consequences: w.withdrawWhat, yes: w.withdraw, no: w.back, grave: true }))) return;
    await send(() => device.api.send('POST', `/me/grants/applications/${part.application.id}/withdrawal`, { done: true }, newKey()), w.withdrawn);
  }

  function filing() {
    const { grant, part, filed } = open;
    return html`<section class="card" id="form" aria-labelledby="form-title"><h2 id="form-title">${w.instalments[/** @type {'FIRST'} */ (part.instalment)]}　${filed ? w.change : w.apply}</h2>
      ${filed?.toMend && part.standing === 'TO_MEND' ? banner('warn', filed.toMend, w.asked) : nothing}
      ${grant.heartbeatKnown ? nothing : form.input('heartbeatOn', { label: w.heartbeat, hint: w.heartbeatHint, type: 'date', required: true, narrow: true })}
      ${part.instalment === 'SECOND' ? form.input('fetuses', { label: w.fetuses, hint: w.fetusesHint, mode: 'numeric', required: true }) : nothing}
      ${form.choice('elsewhere', { label: w.elsewhere }, /** @type {Array<[string, string]>} */ (Object.entries(w.elsewheres)))}
      ${form.values.elsewhere === 'YES' ? html`${form.input('yen', { label: w.elsewhereYen, mode: 'numeric', unit: '円', required: true })}${form.input('municipality', { label: w.municipality, hint: w.municipalityHint, required: true, max: 60 })}` : nothing}
      <h3>${w.account}</h3><p>${w.accountHint}</p>
      ${it.account ? form.choice('account', { label: w.account }, [['KEPT', `${w.accountKept}（${w.accountOf(it.account.bankName, it.account.branchName, it.account.ending)}）`], ['OTHER', w.accountOther]]) : nothing}
      ${other() ? accounts.fields(form) : nothing}
      ${form.check('askOthers', { label: w.askOthers })}${form.check('askClinic', { label: w.askClinic })}
      <p><button type="button" class="button wide" ?disabled=${busy()} @click=${apply}>${busy() ? common.sending : filed ? w.mend : w.apply}</button></p>
      <p><button type="button" class="button second wide" @click=${() => { open = null; update(); }}>${w.close}</button></p></section>`;
  }

  /** @param {any} grant @param {any} part */
  function card(grant, part) {
    const id = `part-${grant.pregnancyId}-${part.instalment}`;
    const filed = part.application;
    const fails = part.steps.filter((/** @type {any} */ one) => !one.holds);
    const standing = w.standing[/** @type {keyof Words['standing']} */ (part.standing)];
    /** @param {any} one */
    const sentence = (one) => w.conditions[/** @type {keyof Words['conditions']} */ (one.condition)][one.holds ? 0 : 1];
    return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${w.instalments[/** @type {'FIRST'} */ (part.instalment)]} ${tag(part.standing === 'TO_MEND' ? 'warn' : part.standing === 'GRANTED' ? 'done' : part.standing === 'POSSIBLE' ? 'now' : 'plain', standing)}</h2>
      ${part.yen > 0 ? html`<p class="strong">${w.yen(part.yen.toLocaleString())}</p>` : nothing}
      ${part.standing === 'NOT_YET' ? html`<p>${w.from(day(part.possibleFrom, language))}</p>` : nothing}
      ${part.standing === 'FILED' ? html`<p>${w.filed(day(filed.filedOn, language))}</p>` : nothing}
      ${part.standing === 'TO_MEND' ? banner('warn', filed.toMend, w.asked) : nothing}
      ${part.standing === 'REFUSED' || part.standing === 'NOT_POSSIBLE' ? html`<p>${w.why}</p><ul>${fails.map((/** @type {any} */ one) => html`<li>${sentence(one)}</li>`)}</ul>${part.standing === 'REFUSED' ? html`<p>${w.objection}</p>` : nothing}` : nothing}
      ${part.until && part.standing !== 'GRANTED' && part.standing !== 'REFUSED' ? html`<p class="small">${w.until(day(part.until, language))}</p>` : nothing}
      ${part.standing === 'POSSIBLE' ? html`<p><button type="button" class="button wide" @click=${() => begin(grant, part)}>${w.apply}</button></p>` : nothing}
      ${part.standing === 'FILED' || part.standing === 'TO_MEND' ? html`${papers.part(filed, it.photo, busy())}<p><button type="button" class=${part.standing === 'TO_MEND' ? 'button wide' : 'button second wide'} @click=${() => begin(grant, part)}>${w.change}</button></p><p><button type="button" class="button quiet" ?disabled=${busy()} @click=${() => withdraw(part)}>${w.withdraw}</button></p>` : nothing}
      ${part.standing === 'GRANTED' ? html`<h3>${w.details}</h3><ul>${part.steps.map((/** @type {any} */ one) => html`<li>${sentence(one)}</li>`)}</ul>` : nothing}</section>`;
  }

  /** The interview is asked for, and not after a loss. */
  const interview = () => (it.grants.some((/** @type {any} */ grant) => !grant.quiet && !grant.cancelledOn && grant.parts.some((/** @type {any} */ part) => part.standing !== 'GRANTED'))
    ? html`<p>${w.interview} <a href="#/pregnancy">${w.toInterview}</a></p>` : nothing);

  /** @param {any} line @returns {keyof Words['lineStates']} */
  function whereIs(line) {
    if (line.state === 'CANCELLED') return 'CANCELLED';
    if (line.state === 'HELD') return 'HELD';
    if (line.kind === 'CLAIM') return line.state === 'SETTLED' ? 'CLAIM_PAID' : 'CLAIM';
    if (line.state === 'SETTLED') return 'PAID';
    const last = line.payments.at(-1);
    if (last?.state === 'RETURNED') return 'CAME_BACK';
    return last?.state === 'EXPORTED' ? 'ON_ITS_WAY' : 'WAITING';
  }

  /** @param {any} grant */
  const money = (grant) => html`<section class="card" aria-labelledby=${`money-${grant.pregnancyId}`}><h2 id=${`money-${grant.pregnancyId}`}>${w.money}</h2>
    ${grant.lines.length === 0 ? html`<p>${w.noMoney}</p>` : html`<ul class="plain">${grant.lines.map((/** @type {any} */ line) => {
      const last = line.payments.at(-1);
      const on = last?.settledOn ?? (last?.state === 'EXPORTED' ? last.valueOn : undefined);
      return html`<li><p><span class="strong">${w.instalments[/** @type {'FIRST'} */ (line.instalment)]}　${w.yen(line.yen.toLocaleString())}</span><br>${w.lineStates[whereIs(line)]}${on ? html`　${day(on, language)}` : nothing}</p></li>`;
    })}</ul>`}</section>`;

  const returned = () => it.grants.some((/** @type {any} */ grant) => grant.lines.some((/** @type {any} */ line) => whereIs(line) === 'CAME_BACK'));

  function accountCard() {
    if (!it.account) return nothing;
    return html`<section class="card" aria-labelledby="account"><h2 id="account">${w.account}</h2><p>${w.accountOf(it.account.bankName, it.account.branchName, it.account.ending)}</p>
      ${returned() ? banner('warn', w.lineStates.CAME_BACK) : nothing}
      ${ownAccount ? html`${accounts.fields(form)}<p><button type="button" class="button wide" ?disabled=${busy()} @click=${saveAccount}>${w.saveAccount}</button></p><p><button type="button" class="button second wide" @click=${() => { ownAccount = false; update(); }}>${w.close}</button></p>`
    : html`<p><button type="button" class="button second wide" @click=${() => { ownAccount = true; open = null; form.values = { where: 'BANK', kind: 'ORDINARY' }; key = newKey(); update(); }}>${w.accountOther}</button></p>`}</section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`<p>${w.lead}</p><p class="small">${w.old}</p>${saved ? banner('done', saved) : nothing}${refused(common, problem())}
      ${it.grants.length === 0 ? empty(w.none, html`<p><a class="button wide" href="#/pregnancy">${w.toPregnancy}</a></p>`) : nothing}
      ${open ? filing() : html`${it.grants.map((/** @type {any} */ grant) => html`${grant.cancelledOn ? banner('info', w.cancelled(day(grant.cancelledOn, language))) : nothing}${grant.parts.map((/** @type {any} */ part) => card(grant, part))}${money(grant)}`)}${interview()}${accountCard()}`}`,
  };
}

/** What the contract calls a field, and the form. @type {Record<string, string>} */
const NAMED = {
  'elsewhere.yen': 'yen', 'elsewhere.municipality': 'municipality', 'account.holder': 'holder', 'account.bank.bank': 'bankWords', 'account.bank.branch': 'branchWords', 'account.bank.number': 'number', 'account.postal.symbol': 'symbol', 'account.postal.number': 'postalNumber', account: 'account',
};
