import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, tag } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { day } from '../../shared/dates.js';
import { Form, nested, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';

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
  /** @type {{ items: any[], more: boolean } | null} */
  let banks = null;
  /** @type {{ items: any[], more: boolean } | null} */
  let branches = null;
  let asked = 0;
  const form = new Form({ words: common, update, changed: (name) => { if (name === 'bankWords') void find('bank'); if (name === 'branchWords') void find('branch'); } });

  async function load() {
    it = await device.api.get('/me/grants');
    open = null;
    ownAccount = false;
    key = newKey();
  }

  /** @param {'bank' | 'branch'} what */
  async function find(what) {
    const typed = form.text_(`${what}Words`).trim();
    const mark = ++asked;
    if (!typed) {
      if (what === 'bank') banks = null;
      else branches = null;
      update();
      return;
    }
    const path = what === 'bank' ? '/banks' : `/banks/${form.values.bank.code}/branches`;
    const found = await device.api.get(`${path}?q=${encodeURIComponent(typed.slice(0, 40))}`).catch(() => ({ items: [], more: false }));
    if (mark !== asked) return;
    if (what === 'bank') banks = found;
    else branches = found;
    update();
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
    const bank = other() && form.values.where === 'BANK' && (!form.values.bank || !form.values.branch);
    if (bank) form.refusals[form.values.bank ? 'branchWords' : 'bankWords'] = { field: 'bankWords', text: w.neededAccount, code: '' };
    update();
    form.focusRefused();
    return empty.length > 0 || Boolean(bank);
  }

  const other = () => ownAccount || form.values.account === 'OTHER';

  function accountNames() {
    return other() ? ['holder', ...(form.values.where === 'BANK' ? ['number'] : ['symbol', 'postalNumber']), ...(form.values.former === true ? ['formerSurname'] : [])] : [];
  }

  function account() {
    const v = form.values;
    return {
      holder: form.text_('holder').trim(),
      ...(v.former === true ? { formerSurname: form.text_('formerSurname').trim() } : {}),
      ...(v.where === 'BANK' ? { bank: { bank: v.bank.code, branch: v.branch.code, kind: v.kind, number: form.text_('number').trim() } } : { postal: { symbol: form.text_('symbol').trim(), number: form.text_('postalNumber').trim() } }),
    };
  }

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
      ...(other() ? { account: account() } : {}),
    };
    await send(() => (filed
      ? device.api.send('POST', `/me/grants/applications/${filed.id}/mending`, { version: filed.version, filing }, key)
      : device.api.send('POST', `/me/grants/pregnancies/${grant.pregnancyId}/applications`, filing, key)), w.done);
  }

  async function saveAccount() {
    if (missing(accountNames())) return;
    await send(() => device.api.send('POST', '/me/grants/account', account(), key), w.accountSaved);
  }

  /** @param {any} part */
  async function withdraw(part) {
    if (!(await confirm({ title: w.withdrawAsk, consequences: w.withdrawWhat, yes: w.withdraw, no: w.back, grave: true }))) return;
    await send(() => device.api.send('POST', `/me/grants/applications/${part.application.id}/withdrawal`, { done: true }, newKey()), w.withdrawn);
  }

  /** @param {'bank' | 'branch'} what @param {{ items: any[], more: boolean } | null} found */
  function finder(what, found) {
    const chosen = form.values[what];
    if (chosen) {
      return html`<div class="field"><p class="strong">${what === 'bank' ? w.where : w.chosen}：${chosen.name}（${chosen.code}）</p>
        <button type="button" class="button quiet" @click=${() => { if (what === 'bank') { delete form.values.bank; branches = null; } delete form.values.branch; form.values[`${what}Words`] = ''; update(); }}>${w.again}</button></div>`;
    }
    return html`${form.input(`${what}Words`, { label: what === 'bank' ? w.bank : w.branch, hint: what === 'bank' ? w.bankHint : w.branchHint, required: true, max: 40 })}
      <div aria-live="polite">${found === null ? nothing : found.items.length === 0 ? html`<p>${w.noneFound}</p>` : html`<ul class="plain">${found.items.map((one) => html`<li><button type="button" class="button second wide" @click=${() => { form.values[what] = one; if (what === 'bank') banks = null; else branches = null; delete form.refusals[`${what}Words`]; update(); }}>${one.name}（${one.code}）</button></li>`)}</ul>${found.more ? html`<p>${w.more}</p>` : nothing}`}</div>`;
  }

  function accountFields() {
    return html`${form.choice('where', { label: w.where }, /** @type {Array<[string, string]>} */ (Object.entries(w.wheres)))}
      ${form.values.where === 'BANK' ? html`${finder('bank', banks)}${form.values.bank ? finder('branch', branches) : nothing}
        ${form.choice('kind', { label: w.kind }, /** @type {Array<[string, string]>} */ (Object.entries(w.kinds)))}${form.input('number', { label: w.number, hint: w.numberHint, mode: 'numeric', required: true, max: 7 })}`
    : html`${form.input('symbol', { label: w.symbol, mode: 'numeric', required: true, max: 5 })}${form.input('postalNumber', { label: w.postalNumber, mode: 'numeric', required: true, max: 8 })}`}
      ${form.input('holder', { label: w.holder, hint: w.holderHint, required: true, max: 60 })}${form.check('former', { label: w.former })}${form.values.former === true ? form.input('formerSurname', { label: w.formerSurname, hint: w.formerHint, required: true, max: 60 }) : nothing}`;
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
      ${other() ? accountFields() : nothing}
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
      ${part.standing === 'FILED' || part.standing === 'TO_MEND' ? html`<p><button type="button" class=${part.standing === 'TO_MEND' ? 'button wide' : 'button second wide'} @click=${() => begin(grant, part)}>${w.change}</button></p><p><button type="button" class="button quiet" ?disabled=${busy()} @click=${() => withdraw(part)}>${w.withdraw}</button></p>` : nothing}
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
      ${ownAccount ? html`${accountFields()}<p><button type="button" class="button wide" ?disabled=${busy()} @click=${saveAccount}>${w.saveAccount}</button></p><p><button type="button" class="button second wide" @click=${() => { ownAccount = false; update(); }}>${w.close}</button></p>`
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
