import { html, nothing, svg } from '../../shared/lit.js';
import { confirm, facts, refused, table } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { day, daysBetween, nearDay, plusDays, shortDay, today } from '../../shared/dates.js';
import { Form, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';

/** @typedef {typeof import('../messages/weeks-ja.js').default} Words */

const TERM = 280;
const WIDE = 320;
const HIGH = 160;

/** @param {string} language @returns {Promise<Words>} */
async function wordsOf(language) {
  if (language === 'en') return (await import('../messages/weeks-en.js')).default;
  if (language === 'easy') return (await import('../messages/weeks-easy.js')).default;
  return (await import('../messages/weeks-ja.js')).default;
}

/** @param {number} grams */
const kg = (grams) => String(Math.round(grams / 100) / 10);

/**
 * What this week asks of her, the next checkup, and her weight beside the guide.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function weeks({ common, device, language, update, go, act, problem, busy }) {
  const w = await wordsOf(language);
  /** @type {any} */
  let it = null;
  let key = newKey();
  const form = new Form({ words: common, update, values: { on: today() } });

  async function load() {
    const mine = (await device.read('/me/pregnancy')).body.pregnancy ?? null;
    if (!mine || mine.silent || !mine.course) {
      go('/pregnancy');
      return;
    }
    it = (await device.read('/me/pregnancy/weeks')).body;
  }

  async function keep() {
    const weight = number(form.values.weight);
    if (weight === undefined) {
      form.refusals.weight = { field: 'weight', text: w.number, code: '' };
      update();
      form.focusRefused();
      return;
    }
    await act(async () => {
      try {
        await device.api.send('POST', '/me/pregnancy/weeks/weights', { on: form.values.on, grams: Math.round(weight * 1000) }, key);
        key = newKey();
        form.values.weight = '';
        await load();
      } catch (failed) {
        if (failed instanceof Problem) form.take(new Problem({ ...failed.facts, errors: failed.facts.errors.map((one) => ({ ...one, field: one.field === 'grams' ? 'weight' : one.field })) }));
        throw failed;
      }
    });
  }

  /** @param {any} one */
  async function remove(one) {
    if (!(await confirm({ title: w.removeAsk, consequences: [`${day(one.on, language)} ${kg(one.grams)} kg`], yes: w.remove, no: common.back, grave: true }))) return;
    await act(async () => {
      await device.api.send('DELETE', `/me/pregnancy/weeks/weights/${one.id}`);
      await load();
    });
  }

  /** The entries as a line over the forty weeks, the advised gain as a band towards the birth. */
  function chart() {
    const before = it.weightBeforeGrams;
    if (!before || it.weights.length === 0) return nothing;
    const begin = plusDays(it.dueOn, -TERM);
    const gains = it.weights.map((/** @type {any} */ one) => one.grams - before);
    const top = Math.max(16000, ...gains) + 1000;
    const low = Math.min(-4000, ...gains) - 1000;
    /** @param {string} on */
    const x = (on) => Math.round((daysBetween(begin, on) / (TERM + 14)) * WIDE);
    /** @param {number} grams */
    const y = (grams) => Math.round(HIGH - ((grams - low) / (top - low)) * HIGH);
    const line = it.weights.map((/** @type {any} */ one) => `${x(one.on)},${y(one.grams - before)}`).join(' ');
    return html`<svg class="chart" viewBox="0 0 ${WIDE} ${HIGH}" role="img" aria-label=${w.chart}>
      ${it.advice && !it.advice.individual ? svg`<polygon class="band" points=${`0,${y(0)} ${x(it.dueOn)},${y(it.advice.fromGrams)} ${x(it.dueOn)},${y(it.advice.toGrams)}`}></polygon>` : nothing}
      <line class="axis" x1="0" x2=${WIDE} y1=${y(0)} y2=${y(0)}></line>
      <polyline class="line" points=${line}></polyline>
      ${it.weights.map((/** @type {any} */ one) => svg`<circle class="dot" cx=${x(one.on)} cy=${y(one.grams - before)} r="3.5"></circle>`)}
    </svg>`;
  }

  function guide() {
    if (it.children > 1) return html`<p class="small">${w.twins}</p>`;
    if (!it.advice) return html`<p class="small">${w.noBody}</p>`;
    if (it.advice.individual) return html`<p>${w.individual} ${w.upTo(kg(it.advice.toGrams))}</p><p class="small">${w.guideNote}</p>`;
    return html`<p class="strong">${w.range(kg(it.advice.fromGrams), kg(it.advice.toGrams))}</p><p class="small">${w.guideNote}</p>`;
  }

  function weight() {
    const before = it.weightBeforeGrams;
    return html`<section class="card" aria-labelledby="weight"><h2 id="weight">${w.weight}</h2>${guide()}
      ${before ? facts([[w.before, `${kg(before)} kg`]]) : nothing}${chart()}
      ${it.weights.length > 0 ? table({
        caption: w.entries, rows: /** @type {any[]} */ ([...it.weights].reverse()),
        columns: [[w.on, (row) => shortDay(row.on)], [w.kg, (row) => `${kg(row.grams)} kg`], ...(before ? [/** @type {[string, (row: any) => any]} */ ([w.gain, (row) => `${row.grams >= before ? '+' : '−'}${kg(Math.abs(row.grams - before))} kg`])] : []),
          ['', (row) => html`<button type="button" class="inline" aria-label=${`${w.remove} ${shortDay(row.on)}`} ?disabled=${busy()} @click=${() => remove(row)}>${w.remove}</button>`]],
      }) : nothing}
      <div class="pair">${form.input('on', { label: w.on, type: 'date', narrow: true })}${form.input('weight', { label: w.kg, mode: 'decimal', unit: 'kg' })}</div>
      <p><button type="button" class="button second" ?disabled=${busy()} @click=${keep}>${w.keep}</button></p></section>`;
  }

  return {
    title: () => w.title,
    load,
    body: () => {
      if (!it) return nothing;
      return html`<p class="strong">${it.bornOn ? w.since(daysBetween(it.bornOn, today())) : w.week(it.weeks, it.days)}</p>${refused(common, problem())}
        <section class="card" aria-labelledby="now"><h2 id="now">${w.nowTitle}</h2>
          ${it.now.length === 0 ? html`<p>${w.none}</p>` : html`<ul>${it.now.map((/** @type {keyof Words['now']} */ one) => html`<li>${w.now[one]}</li>`)}</ul>`}</section>
        ${it.nextCheckup ? html`<section class="card" aria-labelledby="next"><h2 id="next">${w.next}</h2><p class="when">${w.around(nearDay(it.nextCheckup.from, language), nearDay(it.nextCheckup.to, language))}</p></section>` : nothing}
        ${it.bornOn ? nothing : weight()}`;
    },
  };
}
