import { html, nothing } from './lit.js';

/**
 * A form whose values live in one flat record, named as the contract names them with dots (`stay.address`). Each field
 * shows, in this order: label, hint, where its value came from, the control, the warning, the refusal with its remedy.
 *
 * @typedef {typeof import('./messages/ja.js').default} Words
 * @typedef {import('./problem.js').FieldRefusal} FieldRefusal
 * @typedef {{ label: string, hint?: string, required?: boolean, unit?: string, readonly?: boolean, max?: number, min?: number, step?: string,
 *             type?: string, mode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text', autocomplete?: string, rows?: number, narrow?: boolean }} FieldOptions
 */
export class Form {
  /**
   * @param {object} options
   * @param {Words} options.words
   * @param {() => void} options.update
   * @param {(name: string) => void} [options.changed]
   * @param {Record<string, any>} [options.values]
   */
  constructor({ words, update, changed, values }) {
    this.words = words;
    this.update = update;
    this.changed = changed ?? (() => {});
    /** @type {Record<string, any>} */
    this.values = values ?? {};
    /** @type {Record<string, FieldRefusal>} */
    this.refusals = {};
    /** @type {Record<string, string>} */
    this.warnings = {};
    /** @type {Record<string, string>} what each field drawn so far is called */
    this.labels = {};
    /** @type {Record<string, string>} where a prefilled value came from, in words */
    this.sources = {};
  }

  /** @param {import('./problem.js').Problem | null} problem */
  take(problem) {
    this.refusals = {};
    for (const one of problem?.facts.errors ?? []) {
      const name = one.field.replace(/\[\d+\].*$/, '');
      this.refusals[name] = one;
    }
  }

  /** Puts the focus on the first field that was refused. */
  focusRefused() {
    const name = Object.keys(this.refusals)[0];
    if (name) document.getElementById(`f-${name}`)?.focus();
  }

  /**
   * @param {string} name
   * @param {any} value
   */
  set(name, value) {
    this.values[name] = value;
    delete this.refusals[name];
    this.changed(name);
    this.update();
  }

  /** @param {string} name */
  text_(name) {
    const value = this.values[name];
    return value === null || value === undefined ? '' : String(value);
  }

  /**
   * @param {string} name
   * @param {FieldOptions} options
   */
  described(name, options) {
    this.labels[name] = options.label;
    const ids = [];
    if (options.hint) ids.push(`h-${name}`);
    if (this.sources[name]) ids.push(`s-${name}`);
    if (this.warnings[name]) ids.push(`w-${name}`);
    if (this.refusals[name]) ids.push(`e-${name}`);
    return ids.length > 0 ? ids.join(' ') : nothing;
  }

  /** @param {FieldOptions} options */
  need(options) {
    return options.required === false || options.required === undefined ? nothing : html`<span class="need">${this.words.required}</span>`;
  }

  /** @param {string} name */
  below(name) {
    const refusal = this.refusals[name];
    return html`${this.warnings[name] ? html`<p class="warning" id="w-${name}">${this.warnings[name]}</p>` : nothing}
      ${refusal ? html`<p class="refusal" id="e-${name}">${refusal.text}${refusal.remedy ? html`<br>${refusal.remedy}` : nothing}${refusal.code ? html`<span class="small">（${refusal.code}）</span>` : nothing}</p>` : nothing}`;
  }

  /**
   * @param {string} name
   * @param {FieldOptions} options
   */
  above(name, options) {
    return html`${options.hint ? html`<p class="hint" id="h-${name}">${options.hint}</p>` : nothing}
      ${this.sources[name] ? html`<p class="source" id="s-${name}">${this.words.source(this.sources[name])}</p>` : nothing}`;
  }

  /**
   * @param {string} name
   * @param {FieldOptions} options
   */
  input(name, options) {
    return html`<div class="field">
      <label for="f-${name}">${options.label} ${this.need(options)}</label>
      ${this.above(name, options)}
      <div class="control">
        <input id="f-${name}" name=${name} class=${options.narrow || options.mode === 'numeric' || options.mode === 'decimal' ? 'narrow' : ''}
          type=${options.type ?? 'text'} inputmode=${options.mode ?? nothing} autocomplete=${options.autocomplete ?? 'off'}
          .value=${this.text_(name)} ?readonly=${options.readonly ?? false} aria-required=${options.required ? 'true' : nothing}
          min=${options.min ?? nothing} max=${options.type === 'date' || options.type === 'number' ? (options.max ?? nothing) : nothing} maxlength=${!options.type && options.max ? options.max * 2 : nothing}
          aria-invalid=${this.refusals[name] ? 'true' : nothing} aria-describedby=${this.described(name, options)}
          @input=${(/** @type {any} */ event) => this.set(name, event.target.value)}>
        ${options.unit ? html`<span class="unit">${options.unit}</span>` : nothing}
      </div>
      ${this.below(name)}
    </div>`;
  }

  /**
   * @param {string} name
   * @param {FieldOptions} options
   */
  area(name, options) {
    return html`<div class="field">
      <label for="f-${name}">${options.label} ${this.need(options)}</label>
      ${this.above(name, options)}
      <textarea id="f-${name}" name=${name} rows=${options.rows ?? 4} .value=${this.text_(name)} aria-required=${options.required ? 'true' : nothing}
        aria-invalid=${this.refusals[name] ? 'true' : nothing} aria-describedby=${this.described(name, options)}
        @input=${(/** @type {any} */ event) => this.set(name, event.target.value)}></textarea>
      ${this.below(name)}
    </div>`;
  }

  /**
   * One of several, as large radio buttons.
   *
   * @param {string} name
   * @param {FieldOptions} options
   * @param {Array<[string | number | boolean, string]>} choices
   */
  choice(name, options, choices) {
    return html`<fieldset class="field" aria-describedby=${this.described(name, options)}>
      <legend>${options.label} ${this.need(options)}</legend>
      ${this.above(name, options)}
      <div class="choices">${choices.map(([value, label], index) => html`<label class="pick">
        <input type="radio" id=${index === 0 ? `f-${name}` : `f-${name}-${index}`} name=${name} .checked=${this.values[name] === value} ?disabled=${options.readonly ?? false}
          @change=${() => this.set(name, value)}><span>${label}</span></label>`)}</div>
      ${this.below(name)}
    </fieldset>`;
  }

  /**
   * Any of several.
   *
   * @param {string} name
   * @param {FieldOptions} options
   * @param {Array<[string, string]>} choices
   */
  several(name, options, choices) {
    /** @type {string[]} */
    const chosen = Array.isArray(this.values[name]) ? this.values[name] : [];
    return html`<fieldset class="field" aria-describedby=${this.described(name, options)}>
      <legend>${options.label}</legend>
      ${this.above(name, options)}
      <div class="choices">${choices.map(([value, label], index) => html`<label class="pick">
        <input type="checkbox" id=${index === 0 ? `f-${name}` : `f-${name}-${index}`} name=${name} .checked=${chosen.includes(value)}
          @change=${(/** @type {any} */ event) => this.set(name, event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}><span>${label}</span></label>`)}</div>
      ${this.below(name)}
    </fieldset>`;
  }

  /**
   * @param {string} name
   * @param {FieldOptions} options
   * @param {Array<[string | number, string]>} choices
   */
  select(name, options, choices) {
    return html`<div class="field">
      <label for="f-${name}">${options.label} ${this.need(options)}</label>
      ${this.above(name, options)}
      <select id="f-${name}" name=${name} aria-describedby=${this.described(name, options)} aria-invalid=${this.refusals[name] ? 'true' : nothing}
        @change=${(/** @type {any} */ event) => this.set(name, event.target.value)}>
        ${choices.map(([value, label]) => html`<option value=${value} .selected=${this.text_(name) === String(value)}>${label}</option>`)}
      </select>
      ${this.below(name)}
    </div>`;
  }

  /**
   * @param {string} name
   * @param {FieldOptions} options
   */
  check(name, options) {
    return html`<div class="field">
      <label class="pick single"><input type="checkbox" id="f-${name}" name=${name} .checked=${this.values[name] === true} aria-describedby=${this.described(name, options)}
        @change=${(/** @type {any} */ event) => this.set(name, event.target.checked)}><span>${options.label}</span></label>
      ${this.above(name, options)}${this.below(name)}
    </div>`;
  }
}

/**
 * Turns `{ 'stay.address': 'x' }` into `{ stay: { address: 'x' } }`; empty texts are left out, for a form's empty field
 * says nothing.
 *
 * @param {Record<string, any>} flat
 * @returns {Record<string, any>}
 */
export function nested(flat) {
  /** @type {Record<string, any>} */
  const whole = {};
  for (const [name, value] of Object.entries(flat)) {
    if (value === '' || value === undefined || value === null) continue;
    const path = name.split('.');
    let place = whole;
    for (const part of path.slice(0, -1)) place = place[part] ??= {};
    place[path[path.length - 1] ?? name] = value;
  }
  return whole;
}

/**
 * @param {any} value a form's text
 * @returns {number | undefined} full-width digits are read as well; nothing when it is not a number
 */
export function number(value) {
  if (value === undefined || value === null || value === '') return undefined;
  const plain = String(value).replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
