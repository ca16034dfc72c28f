import { html, nothing } from '../../shared/lit.js';
import { banner, facts, refused } from '../../shared/components.js';
import { pairs } from '../../shared/codes-ja.js';
import { day, today } from '../../shared/dates.js';
import { Form, nested, number } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import app from '../../app/messages/pregnancy-ja.js';
import pregnancyWords from '../messages/pregnancy-ja.js';

/**
 * A notice of pregnancy that was brought to the counter, filled in as far as anything is known.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function entry({ api, common, newKey, params, update, go, act, problem, busy }) {
  const w = pregnancyWords.entry;
  const key = newKey();
  const path = `/desk/persons/${params.id}/pregnancy-notice`;
  /** @type {any} */
  let prefill = null;
  const form = new Form({ words: common, update, values: { filedOn: today(), fetuses: '1', parity: '1', stays: 'false' } });
  const labels = /** @type {Record<string, string>} */ (app.labels);
  /** @type {Array<[string, string]>} */
  const yesNo = [['true', app.yes], ['false', app.no]];

  /** What is still empty stands at its field before anything is sent: an examination nobody asked about is no "no". */
  function missing() {
    const empty = ['filedOn', 'dueOn', 'diagnosis.facility', 'infectionsChecked', 'tuberculosisChecked', 'phone', 'occupation'].filter((name) => !form.text_(name).trim());
    form.refusals = Object.fromEntries(empty.map((name) => [name, { field: name, text: w.needed, code: '' }]));
    if (empty.length > 0) {
      update();
      form.focusRefused();
    }
    return empty.length > 0;
  }

  async function send() {
    if (missing()) return;
    const v = form.values;
    const away = v.stays === 'true';
    const height = number(v.height);
    const weight = number(v.weight);
    const agent = form.text_('agentName').trim();
    await act(async () => {
      try {
        const made = await api.send('POST', path, {
          filedOn: v.filedOn,
          ...(agent ? { agent: { name: agent, relation: form.text_('agentRelation').trim() } } : {}),
          notice: {
            ...nested({
              dueOn: v.dueOn, heartbeatOn: v.heartbeatOn, 'diagnosis.facility': form.text_('diagnosis.facility').trim(), 'diagnosis.doctor': form.text_('diagnosis.doctor').trim(), occupation: form.text_('occupation').trim(), phone: form.text_('phone').trim(),
              'delivery.facility': form.text_('delivery.facility').trim(), 'delivery.staysElsewhere': away, 'delivery.address': away ? form.text_('delivery.address').trim() : undefined, 'delivery.from': away ? v['delivery.from'] : undefined, 'delivery.to': away ? v['delivery.to'] : undefined,
            }),
            fetuses: Number(v.fetuses), parity: number(v.parity) ?? 1, infectionsChecked: v.infectionsChecked === 'true', tuberculosisChecked: v.tuberculosisChecked === 'true', handbookElsewhere: v.handbookElsewhere === true,
            body: nested({ heightMillimetres: height === undefined ? undefined : Math.round(height * 10), weightBeforeGrams: weight === undefined ? undefined : Math.round(weight * 1000) }),
            answers: { ...nested({ feelings: v['answers.feelings'], freeText: form.text_('answers.freeText').trim() }), history: [], supporters: v['answers.supporters'] ?? [], concerns: v['answers.concerns'] ?? [] },
          },
        }, key);
        go(`/pregnancies/${made.id}`);
      } catch (failed) {
        if (failed instanceof Problem) form.take(new Problem({ ...failed.facts, errors: failed.facts.errors.map((one) => ({ ...one, field: one.field.replace(/^notice\./, '') })) }));
        throw failed;
      }
    });
  }

  return {
    title: () => w.title,
    async load() {
      prefill = await api.get(path);
      for (const one of prefill.values) {
        const name = one.field === 'body.heightMillimetres' ? 'height' : one.field;
        if (!['phone', 'occupation', 'parity', 'height'].includes(name)) continue;
        form.values[name] = name === 'height' ? String(Number(one.value) / 10) : one.value;
        form.sources[name] = app.sources[/** @type {keyof typeof app.sources} */ (one.source)];
      }
    },
    body: () => {
      if (prefill.already) return banner('info', w.already);
      if (!prefill.livesHere) return banner('warn', w.notHere);
      const away = form.values.stays === 'true';
      return html`<p>${w.lead}</p>${refused(common, problem())}
        <div class="two"><div><section class="card" aria-labelledby="known"><h2 id="known">${app.known}</h2>${facts(prefill.values.filter((/** @type {any} */ one) => one.field in labels).map((/** @type {any} */ one) => [labels[one.field], one.field === 'woman.birthDate' ? day(one.value) : one.value]))}</section>
        ${form.input('filedOn', { label: w.filedOn, type: 'date', required: true, narrow: true })}
        ${form.input('dueOn', { label: app.dueOn, type: 'date', required: true, narrow: true })}
        ${form.select('fetuses', { label: app.fetuses }, Array.from({ length: 9 }, (_, index) => [String(index + 1), app.fetus(index + 1)]))}
        ${form.input('parity', { label: app.parity, mode: 'numeric', required: true })}
        ${form.input('diagnosis.facility', { label: app.facility, required: true, max: 60 })}${form.input('diagnosis.doctor', { label: app.doctor, max: 60 })}
        ${form.input('heartbeatOn', { label: app.heartbeatOn, type: 'date', narrow: true })}
        ${form.choice('infectionsChecked', { label: app.infections, hint: app.infectionsHint, required: true }, yesNo)}${form.choice('tuberculosisChecked', { label: app.tuberculosis, required: true }, yesNo)}
        ${form.check('handbookElsewhere', { label: app.elsewhere })}</div>
        <div>${form.input('phone', { label: app.phoneLabel, required: true, type: 'tel', mode: 'tel' })}${form.input('occupation', { label: app.occupation, required: true, max: 60 })}
        ${form.input('height', { label: app.height, mode: 'decimal', unit: 'cm' })}${form.input('weight', { label: app.weight, mode: 'decimal', unit: 'kg' })}
        ${form.input('delivery.facility', { label: app.deliveryFacility, max: 60 })}${form.choice('stays', { label: app.stays }, yesNo)}
        ${away ? html`${form.input('delivery.address', { label: app.stayAddress, max: 200 })}${form.input('delivery.from', { label: app.stayFrom, type: 'date', narrow: true })}${form.input('delivery.to', { label: app.stayTo, type: 'date', narrow: true })}` : nothing}
        ${form.choice('answers.feelings', { label: app.feelings }, pairs(app.feeling))}${form.several('answers.supporters', { label: app.supporters }, pairs(app.supporter))}${form.several('answers.concerns', { label: app.concerns }, pairs(app.concern))}${form.area('answers.freeText', { label: app.freeText, rows: 3 })}
        <h2>${w.agent}</h2>${form.input('agentName', { label: w.agentName, max: 60 })}${form.input('agentRelation', { label: w.agentRelation, max: 40 })}</div></div>
        <p><button type="button" class="button" ?disabled=${busy()} @click=${send}>${w.send}</button></p>`;
    },
  };
}
