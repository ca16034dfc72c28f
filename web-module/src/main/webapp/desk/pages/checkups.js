import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, empty, refused, table, tag } from '../../shared/components.js';
import { pairs, word } from '../../shared/codes-ja.js';
import { day, shortDay, today } from '../../shared/dates.js';
import { Form, nested, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import results from '../messages/results-ja.js';
import words from '../messages/ja.js';
import w from '../messages/checkups-ja.js';

/**
 * What a woman's checkups found: the newest first, and the form for one that came on paper.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkups({ api, common, newKey, params, update, act, may, problem, busy, announce }) {
  const path = `/desk/pregnancies/${params.id}/checkups`;
  /** @type {any} */
  let it = null;
  let key = newKey();
  let saved = '';
  const form = new Form({ words: common, update });

  async function load() {
    it = await api.get(path);
    form.values = { kind: 'ANTENATAL', on: today(), contracted: true };
  }

  async function save() {
    const empty = ['on', 'facility'].filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    if (empty.length > 0) {
      update();
      form.focusRefused();
      return;
    }
    const v = form.values;
    const after = v.kind === 'POSTNATAL';
    const weight = number(v.weight);
    const fundal = number(v.fundal);
    const haemoglobin = number(v.haemoglobin);
    const epds = number(v.epds);
    const item10 = number(v.item10);
    const note = form.text_('note').trim();
    const minded = after && (epds !== undefined || item10 !== undefined || v.supportNeeded === true || note !== '');
    saved = '';
    const done = await act(async () => {
      try {
        await api.send('POST', path, {
          checkup: {
            ...nested({
              kind: v.kind, on: v.on, facility: form.text_('facility').trim(), weightGrams: weight === undefined ? undefined : Math.round(weight * 1000),
              'pressure.systolic': number(v.upper), 'pressure.diastolic': number(v.lower), oedema: v.oedema, urineProtein: v.protein, urineSugar: v.sugar,
              fundalMillimetres: fundal === undefined ? undefined : Math.round(fundal * 10), haemoglobin: haemoglobin === undefined ? undefined : Math.round(haemoglobin * 10),
              advice: form.text_('advice').trim(), nextOn: v.nextOn, voucher: form.text_('voucher').trim(), paidYen: number(v.paid),
            }),
            contracted: v.contracted === true,
          },
          ...(minded ? { mind: { ...nested({ epds, item10, note }), supportNeeded: v.supportNeeded === true } } : {}),
        }, key);
        key = newKey();
        await load();
      } catch (failed) {
        if (failed instanceof Problem) form.take(new Problem({ ...failed.facts, errors: failed.facts.errors.map((one) => ({ ...one, field: NAMED[one.field.replace(/^checkup\./, '')] ?? one.field.replace(/^checkup\./, '') })) }));
        throw failed;
      }
    });
    if (done) {
      saved = w.saved;
      announce(w.saved);
    }
    update();
  }

  /** @param {any} row */
  async function cancel(row) {
    const reason = form.text_(`why-${row.id}`).trim();
    if (!reason) {
      form.refusals[`why-${row.id}`] = { field: `why-${row.id}`, text: w.needed, code: '' };
      update();
      form.focusRefused();
      return;
    }
    if (!(await confirm({ title: w.cancelAsk, consequences: w.cancelWhat, yes: w.cancel, no: w.stop, grave: true }))) return;
    await act(async () => {
      await api.send('POST', `/desk/mothers-checkups/${row.id}/cancellation`, { reason });
      await load();
    });
  }

  /** @param {any} c */
  function found(c) {
    return [
      c.weightGrams ? `${Math.round(c.weightGrams / 100) / 10} kg` : '', c.pressure ? `${c.pressure.systolic}/${c.pressure.diastolic}` : '', c.oedema ? `${w.oedema} ${word(w.oedemas, c.oedema)}` : '',
      c.urineProtein ? `${w.protein} ${word(w.urine, c.urineProtein)}` : '', c.urineSugar ? `${w.sugar} ${word(w.urine, c.urineSugar)}` : '', c.fundalMillimetres ? `${w.fundal} ${c.fundalMillimetres / 10} cm` : '', c.haemoglobin ? `Hb ${c.haemoglobin / 10}` : '', c.advice ?? '',
    ].filter(Boolean).join('　');
  }

  /** @param {any} mind */
  function minded(mind) {
    if (!mind) return '';
    return html`${mind.epds === undefined ? nothing : tag(mind.epds >= 9 ? 'bad' : 'plain', w.epds(mind.epds))} ${mind.item10 > 0 ? tag('bad', w.item10) : nothing} ${mind.supportNeeded ? tag('warn', w.support) : nothing} ${mind.note ?? ''}`;
  }

  function entry() {
    const after = form.values.kind === 'POSTNATAL';
    return html`<details class="card noprint"><summary>${w.enter}</summary>
      ${form.choice('kind', { label: w.kind }, pairs(w.kinds))}
      <div class="pair">${form.input('on', { label: w.on, type: 'date', required: true, narrow: true })}${form.input('facility', { label: w.facility, required: true, max: 60 })}
      ${form.input('weight', { label: w.weight, mode: 'decimal', unit: 'kg' })}${form.input('upper', { label: w.upper, mode: 'numeric', unit: 'mmHg' })}${form.input('lower', { label: w.lower, mode: 'numeric', unit: 'mmHg' })}
      ${after ? nothing : form.input('fundal', { label: w.fundal, mode: 'decimal', unit: 'cm' })}${form.input('haemoglobin', { label: w.haemoglobin, mode: 'decimal', unit: 'g/dl' })}
      ${form.select('oedema', { label: w.oedema }, [['', ''], ...pairs(w.oedemas)])}${form.select('protein', { label: w.protein }, [['', ''], ...pairs(w.urine)])}${form.select('sugar', { label: w.sugar }, [['', ''], ...pairs(w.urine)])}
      ${form.input('nextOn', { label: w.nextOn, type: 'date', narrow: true })}${form.input('voucher', { label: w.voucher, hint: w.voucherHint })}${form.input('paid', { label: w.paid, mode: 'numeric', unit: '円' })}</div>
      ${form.check('contracted', { label: w.contracted })}
      ${after ? html`<div class="pair">${form.input('epds', { label: w.epdsTotal, mode: 'numeric' })}${form.input('item10', { label: w.epdsItem, mode: 'numeric' })}</div>${form.check('supportNeeded', { label: w.supportNeeded })}${form.area('note', { label: w.note, rows: 2 })}` : nothing}
      ${form.area('advice', { label: w.advice, rows: 2 })}
      <p><button type="button" class="button" ?disabled=${busy()} @click=${save}>${w.save}</button></p></details>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => html`
      <div class="toolbar"><a href="#/pregnancies/${params.id}">${w.of}</a>${may('pregnancy.results.PUT_TO_PREGNANCY') ? html`<a class="button second" href="#/pregnancies/set-aside?for=${params.id}">${results.aside.choose}</a>` : nothing}<button type="button" class="button second" @click=${() => window.print()}>${words.print}</button></div>
      ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
      ${it.vouchers.length > 0 ? html`<p><span class="strong">${w.vouchers}</span> ${it.vouchers.map((/** @type {any} */ one) => `${word(w.voucherKinds, one.kind)}：${w.left(one.issued, one.used)}`).join('　')}</p>` : nothing}
      ${it.results.length === 0 ? empty(w.empty, w.emptyNext) : table({
        caption: w.caption, rows: /** @type {any[]} */ ([...it.results].reverse()),
        columns: [
          [w.on, (row) => day(row.checkup.on)], [w.kind, (row) => word(w.kinds, row.checkup.kind)], [w.facility, (row) => row.checkup.facility], [w.found, (row) => html`${found(row.checkup)}${may('pregnancy.checkups.CANCEL_CHECKUP') ? html`<details class="noprint"><summary>${w.cancel}</summary>${form.input(`why-${row.id}`, { label: w.cancelWhy, required: true, max: 200 })}
            <button type="button" class="button grave" ?disabled=${busy()} @click=${() => cancel(row)}>${w.cancel}</button></details>` : nothing}`],
          ...(may('pregnancy.checkups.READ_MIND') ? [/** @type {[string, (row: any) => any]} */ ([w.mind, (row) => minded(row.mind)])] : []),
          [w.reimbursed, (row) => (row.reimbursedYen ? `${row.reimbursedYen.toLocaleString()}円（${shortDay(row.reimbursableUntil)}まで）` : '')],
          [w.source, (row) => word(w.sources, row.source)],
        ],
      })}
      ${may('pregnancy.checkups.ENTER_CHECKUP') ? entry() : nothing}`,
  };
}

/** What the contract calls a field, and the form. @type {Record<string, string>} */
const NAMED = {
  weightGrams: 'weight', 'pressure.systolic': 'upper', 'pressure.diastolic': 'lower', fundalMillimetres: 'fundal', urineProtein: 'protein', urineSugar: 'sugar', paidYen: 'paid',
  'mind.epds': 'epds', 'mind.item10': 'item10', 'mind.note': 'note', mind: 'kind',
};
