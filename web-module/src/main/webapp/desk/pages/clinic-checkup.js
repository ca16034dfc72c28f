import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, facts, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, shortDay, today } from '../../shared/dates.js';
import { Form, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import w from '../messages/clinic-checkups-ja.js';

/** What is measured, as it is on paper: kilograms and centimetres. @type {Array<[string, string, number]>} */
const MEASURES = [['weight', 'WEIGHT', 1000], ['length', 'LENGTH', 10], ['height', 'HEIGHT', 10], ['head', 'HEAD', 10]];
/** A doubt that whoever enters may confirm, by its code. @type {Record<string, string>} */
const DOUBTS = { 'HB-K340': 'UNIT', 'HB-K341': 'FAR_BEYOND', 'HB-K342': 'SHRUNK', 'HB-K343': 'GREW_TOO_FAST', 'HB-K344': 'LOST_TOO_MUCH', 'HB-K345': 'OTHER_KIND' };

/**
 * A checkup that a clinic makes: where its voucher stands, what came, and the form for what came on paper.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function clinicCheckup({ api, common, newKey, params, update, act, may, problem, busy, announce }) {
  const path = `/desk/clinic-checkups/${params.id}`;
  /** @type {any} */
  let it = null;
  let key = newKey();
  let saved = '';
  /** The edition that is being corrected. @type {any} */
  let correcting = null;
  /** Doubts that were confirmed, by measurement. @type {Record<string, string[]>} */
  let confirmed = {};
  /** Doubts that were asked last. @type {Array<[string, string]>} */
  let asked = [];
  const form = new Form({ words: common, update });

  function begin() {
    form.values = { on: today(), where: 'CITY' };
    correcting = null;
    confirmed = {};
    asked = [];
    key = newKey();
  }

  async function load() {
    it = await api.get(path);
    begin();
  }

  /** @param {any} row */
  function correct(row) {
    begin();
    correcting = row;
    const r = row.result;
    form.values = {
      on: row.on, where: r.clinic ? 'CITY' : 'OTHER', clinic: r.clinic ?? '', place: r.place ?? '', paid: r.paidYen ?? '', judgement: r.judgement, advice: r.advice ?? '',
      ...Object.fromEntries(MEASURES.map(([name, kind, by]) => [name, ((value) => (value === undefined ? '' : String(value / by)))(r.measured.find((/** @type {any} */ one) => one.kind === kind)?.value)])),
      ...Object.fromEntries(r.found.flatMap((/** @type {any} */ one) => [[`said-${one.item}`, one.said], [`words-${one.item}`, one.words ?? '']])),
    };
    update();
    document.getElementById('entry')?.focus();
  }

  function measured() {
    return MEASURES.flatMap(([name, kind, by]) => {
      const value = number(form.values[name]);
      return value === undefined ? [] : [{ name, kind, value: Math.round(value * by) }];
    });
  }

  async function save() {
    const city = form.values.where === 'CITY';
    const empty = ['on', city ? 'clinic' : 'place', 'weight', 'judgement'].filter((name) => !form.text_(name).trim());
    const open = it.items.filter((/** @type {string} */ item) => !form.values[`said-${item}`]).map((/** @type {string} */ item) => `said-${item}`);
    form.refusals = Object.fromEntries([...empty.map((name) => [name, { field: name, text: w.needed, code: '' }]), ...open.map((/** @type {string} */ name) => [name, { field: name, text: w.chooseAll, code: '' }])]);
    if (empty.length + open.length > 0) {
      update();
      form.focusRefused();
      return;
    }
    const values = measured();
    const advice = form.text_('advice').trim();
    const paid = number(form.values.paid);
    saved = '';
    asked = [];
    const done = await act(async () => {
      try {
        await api.send('POST', correcting ? `/desk/clinic-results/${correcting.id}/correction` : `${path}/results`, {
          on: form.values.on,
          ...(city ? { clinic: form.text_('clinic').trim() } : { place: form.text_('place').trim(), ...(paid === undefined ? {} : { paidYen: paid }) }),
          measured: values.map(({ name, kind, value }) => ({ kind, value, confirmed: confirmed[name] ?? [] })),
          found: it.items.map((/** @type {string} */ item) => {
            const words = form.text_(`words-${item}`).trim();
            return { item, said: form.values[`said-${item}`], ...(words ? { words } : {}) };
          }),
          judgement: form.values.judgement, ...(advice ? { advice } : {}),
        }, key);
        key = newKey();
        await load();
      } catch (failed) {
        key = newKey();
        if (failed instanceof Problem) take(failed, values.map((one) => one.name));
        throw failed;
      }
    });
    if (done) {
      saved = w.saved;
      announce(w.saved);
    }
    update();
  }

  /** What the contract calls a field, and the form. @param {Problem} failed @param {string[]} measures */
  function take(failed, measures) {
    const items = it.items;
    const errors = failed.facts.errors.map((one) => {
      const at = /^(measured|found)\[(\d+)\]\.?(.*)$/.exec(one.field);
      if (!at) return { ...one, field: NAMED[one.field] ?? one.field.replace(/^found\./, 'said-') };
      const index = Number(at[2]);
      return { ...one, field: at[1] === 'measured' ? measures[index] ?? one.field : `${at[3] === 'words' ? 'words' : 'said'}-${items[index]}` };
    });
    asked = errors.flatMap((one) => {
      const doubt = DOUBTS[one.code ?? ''];
      return doubt ? [/** @type {[string, string]} */ ([one.field, doubt])] : [];
    });
    form.take(new Problem({ ...failed.facts, errors }));
  }

  /** What was asked again is as it is on paper. */
  function confirmValues() {
    for (const [name, doubt] of asked) confirmed[name] = [...new Set([...(confirmed[name] ?? []), doubt])];
    void save();
  }

  /** @param {any} row */
  async function cancel(row) {
    const reason = form.text_(`why-${row.id}`).trim();
    if (!reason) {
      form.refusals = { [`why-${row.id}`]: { field: `why-${row.id}`, text: w.needed, code: '' } };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancel, no: w.stop, grave: true }))) return;
    await act(async () => {
      await api.send('POST', `/desk/clinic-results/${row.id}/cancellation`, { reason }, newKey());
      await load();
    });
    update();
  }

  /** @param {any} r */
  function whole(r) {
    if (!r) return html`<span class="small">${w.hidden}</span>`;
    const values = MEASURES.flatMap(([, kind, by]) => r.measured.filter((/** @type {any} */ one) => one.kind === kind).map((/** @type {any} */ one) => `${word(w.measures, kind)} ${one.value / by}${kind === 'WEIGHT' ? 'kg' : 'cm'}`));
    const said = r.found.filter((/** @type {any} */ one) => one.said !== 'NO_FINDING').map((/** @type {any} */ one) => `${word(w.items, one.item)}：${word(w.said, one.said)}（${one.words}）`);
    return html`<span class="strong">${word(w.judgements, r.judgement)}</span><br>${values.join('　')}${said.length > 0 ? html`<br>${said.join('、')}` : nothing}${r.advice ? html`<br>${r.advice}` : nothing}`;
  }

  /** @param {any} row */
  function acts(row) {
    return row.standing && row.result && may('checkups.clinics.CORRECT_RESULT') ? html`<details class="noprint"><summary>${w.correct}・${w.cancel}</summary>
      <p><button type="button" class="button second" ?disabled=${busy()} @click=${() => correct(row)}>${w.correct}</button></p>
      ${form.input(`why-${row.id}`, { label: w.cancelWhy, required: true, max: 200 })}<p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => cancel(row)}>${w.cancel}</button></p></details>` : nothing;
  }

  function entry() {
    return html`<section class="card noprint" aria-labelledby="entry"><h2 id="entry" tabindex="-1">${correcting ? w.correct : w.enter}</h2>
      ${form.input('on', { label: w.on, type: 'date', required: true })}
      ${form.choice('where', { label: w.where, required: true }, pairs(w.wheres))}
      ${form.values.where === 'CITY' ? form.input('clinic', { label: w.code, required: true, mode: 'numeric', max: 10 })
        : html`<div class="pair">${form.input('place', { label: w.place, required: true, max: 60 })}${form.input('paid', { label: w.paid, mode: 'numeric' })}</div>`}
      <div class="pair">${form.input('weight', { label: w.weight, required: true, mode: 'decimal' })}${form.input('head', { label: w.head, mode: 'decimal' })}</div>
      <div class="pair">${form.input('length', { label: w.length, mode: 'decimal' })}${form.input('height', { label: w.height, mode: 'decimal' })}</div>
      ${asked.length > 0 ? banner('warn', html`<p><button type="button" class="button" ?disabled=${busy()} @click=${confirmValues}>${w.confirmDo}</button></p>`, w.confirmAsk) : nothing}
      ${it.items.map((/** @type {string} */ item) => html`${form.choice(`said-${item}`, { label: word(w.items, item), required: true }, pairs(w.said))}
        ${form.values[`said-${item}`] && form.values[`said-${item}`] !== 'NO_FINDING' ? form.area(`words-${item}`, { label: `${word(w.items, item)}　${w.words}`, rows: 2, required: true }) : nothing}`)}
      ${form.choice('judgement', { label: w.judgement, required: true }, pairs(w.judgements))}
      ${form.area('advice', { label: w.advice, rows: 2 })}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${save}>${w.save}</button></p></section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`<div class="toolbar"><a href="#/clinic-checkups">${w.back}</a></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      ${facts([[w.child, it.childName], [w.birth, day(it.birthDate)], [w.kind, word(w.kinds, it.kind)], [w.window, w.fromUntil(day(it.from), day(it.until))], [w.voucher, word(w.states, it.voucher)], [w.yen, `${it.yen.toLocaleString()}円`]])}
      ${it.editions.length === 0 ? empty(w.none, '') : table({
        caption: w.results, rows: it.editions,
        columns: [
          [w.on, (row) => shortDay(row.on)], [w.clinic, (row) => row.clinicName], [w.found, (row) => html`<div>${whole(row.result)}${acts(row)}</div>`],
          [w.back2, (row) => (row.standing && row.backYen ? `${row.backYen.toLocaleString()}円（${day(row.backUntil)}まで）` : '')],
          [w.source, (row) => word(w.sources, row.source)], [w.standing, (row) => (row.standing ? tag('done', w.holds) : row.cancelled ? tag('bad', w.cancelled) : tag('plain', w.replaced))],
        ],
      })}
      ${correcting || (it.voucher !== 'USED' && may('checkups.clinics.ENTER_RESULT')) ? entry() : nothing}`,
  };
}

/** What the contract calls a field, and the form. @type {Record<string, string>} */
const NAMED = { paidYen: 'paid', measured: 'weight' };
