import { html, nothing } from './lit.js';

/**
 * The fields of an account in a form: bank and branch found by name or number, or ゆうちょ銀行 by symbol and number.
 *
 * @typedef {{ where: string, wheres: Record<string, string>, bank: string, bankHint: string, branch: string, branchHint: string, chosen: string, again: string, noneFound: string, more: string,
 *   kind: string, kinds: Record<string, string>, number: string, numberHint: string, symbol: string, postalNumber: string, holder: string, holderHint: string, former: string, formerSurname: string, formerHint: string,
 *   neededAccount: string }} AccountWords
 * @typedef {{ items: any[], more: boolean }} Found
 */
export class AccountFields {
  /**
   * @param {object} options
   * @param {AccountWords} options.words
   * @param {{ get: (path: string) => Promise<any> }} options.api
   * @param {() => void} options.update
   */
  constructor({ words, api, update }) {
    this.words = words;
    this.api = api;
    this.update = update;
    /** @type {Found | null} */
    this.banks = null;
    /** @type {Found | null} */
    this.branches = null;
    this.asked = 0;
  }

  /** What is typed to find one is looked up; the newest words count. @param {import('./form.js').Form} form @param {string} name of the field that changed */
  async changed(form, name) {
    if (name !== 'bankWords' && name !== 'branchWords') return;
    const bank = name === 'bankWords';
    const typed = form.text_(name).trim();
    const mark = ++this.asked;
    const path = bank ? '/banks' : `/banks/${form.values.bank?.code}/branches`;
    const found = typed ? await this.api.get(`${path}?q=${encodeURIComponent(typed.slice(0, 40))}`).catch(() => ({ items: [], more: false })) : null;
    if (mark !== this.asked) return;
    if (bank) this.banks = found;
    else this.branches = found;
    this.update();
  }

  /** The names of the fields that must be filled. @param {import('./form.js').Form} form */
  names(form) {
    const v = form.values;
    return ['holder', ...(v.where === 'BANK' ? ['number'] : ['symbol', 'postalNumber']), ...(v.former === true ? ['formerSurname'] : [])];
  }

  /** Whether bank or branch is still to be chosen; said at its field. @param {import('./form.js').Form} form */
  unchosen(form) {
    if (form.values.where !== 'BANK' || (form.values.bank && form.values.branch)) return false;
    const field = form.values.bank ? 'branchWords' : 'bankWords';
    form.refusals[field] = { field, text: this.words.neededAccount, code: '' };
    return true;
  }

  /** As the contract carries it. @param {import('./form.js').Form} form */
  account(form) {
    const v = form.values;
    return {
      holder: form.text_('holder').trim(),
      ...(v.former === true ? { formerSurname: form.text_('formerSurname').trim() } : {}),
      ...(v.where === 'BANK' ? { bank: { bank: v.bank.code, branch: v.branch.code, kind: v.kind, number: form.text_('number').trim() } } : { postal: { symbol: form.text_('symbol').trim(), number: form.text_('postalNumber').trim() } }),
    };
  }

  /** @param {import('./form.js').Form} form */
  fields(form) {
    const w = this.words;
    const v = form.values;
    return html`${form.choice('where', { label: w.where }, /** @type {Array<[string, string]>} */ (Object.entries(w.wheres)))}
      ${v.where === 'BANK' ? html`${this.finder(form, 'bank', this.banks)}${v.bank ? this.finder(form, 'branch', this.branches) : nothing}
        ${form.choice('kind', { label: w.kind }, /** @type {Array<[string, string]>} */ (Object.entries(w.kinds)))}${form.input('number', { label: w.number, hint: w.numberHint, mode: 'numeric', required: true, max: 7 })}`
    : html`${form.input('symbol', { label: w.symbol, mode: 'numeric', required: true, max: 5 })}${form.input('postalNumber', { label: w.postalNumber, mode: 'numeric', required: true, max: 8 })}`}
      ${form.input('holder', { label: w.holder, hint: w.holderHint, required: true, max: 60 })}${form.check('former', { label: w.former })}${v.former === true ? form.input('formerSurname', { label: w.formerSurname, hint: w.formerHint, required: true, max: 60 }) : nothing}`;
  }

  /** @param {import('./form.js').Form} form @param {'bank' | 'branch'} what @param {Found | null} found */
  finder(form, what, found) {
    const w = this.words;
    const chosen = form.values[what];
    if (chosen) {
      return html`<div class="field"><p class="strong">${what === 'bank' ? w.where : w.chosen}：${chosen.name}（${chosen.code}）</p>
        <button type="button" class="button quiet" @click=${() => this.again(form, what)}>${w.again}</button></div>`;
    }
    return html`${form.input(`${what}Words`, { label: what === 'bank' ? w.bank : w.branch, hint: what === 'bank' ? w.bankHint : w.branchHint, required: true, max: 40 })}
      <div aria-live="polite">${found === null ? nothing : found.items.length === 0 ? html`<p>${w.noneFound}</p>` : html`<ul class="plain">${found.items.map((one) => html`<li><button type="button" class="button second wide" @click=${() => this.choose(form, what, one)}>${one.name}（${one.code}）</button></li>`)}</ul>${found.more ? html`<p>${w.more}</p>` : nothing}`}</div>`;
  }

  /** @param {import('./form.js').Form} form @param {'bank' | 'branch'} what */
  again(form, what) {
    if (what === 'bank') {
      delete form.values.bank;
      this.branches = null;
    }
    delete form.values.branch;
    form.values[`${what}Words`] = '';
    this.update();
  }

  /** @param {import('./form.js').Form} form @param {'bank' | 'branch'} what @param {any} one */
  choose(form, what, one) {
    form.values[what] = one;
    if (what === 'bank') this.banks = null;
    else this.branches = null;
    delete form.refusals[`${what}Words`];
    this.update();
  }
}
