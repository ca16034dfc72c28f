import { html, nothing } from '../shared/lit.js';
import { attendant, pairs, place, plurality, sex } from '../shared/codes-ja.js';
import words from './messages/ja.js';

/**
 * The fields in the order of the paper form.
 *
 * @param {import('../shared/form.js').Form} form
 * @param {boolean} correcting the number is then fixed
 * @param {Array<[string, string]>} wards the city's wards, code and name
 */
export function fields(form, correcting, wards) {
  const w = words.entry;
  const v = form.values;
  const facility = ['HOSPITAL', 'CLINIC', 'MIDWIFERY_HOME'].includes(v.placeKind);
  const mayBeBlank = v.attendantKind === 'OTHER';
  return html`
    <fieldset class="card"><legend class="strong">${w.sections.where}</legend><div class="pair">
      ${form.input('number', { label: w.number, hint: w.numberHint, required: true, max: 36, readonly: correcting })}
      ${form.input('serial', { label: w.serial, hint: w.serialHint, mode: 'numeric' })}
      ${form.input('municipality', { label: w.municipality, hint: wards.length > 0 ? wards.map(([code, name]) => `${name} ${code}`).join('、') : w.municipalityHint, required: true, mode: 'numeric', max: 6 })}
      ${form.input('medicalInstitutionCode', { label: w.medicalCode, hint: w.medicalCodeHint, mode: 'numeric', max: 10 })}
      ${form.input('deliveryToken', { label: w.deliveryToken, hint: w.deliveryTokenHint, max: 32 })}</div></fieldset>
    <fieldset class="card"><legend class="strong">${w.sections.child}</legend><div class="pair">
      ${form.input('childFamilyName', { label: w.family, hint: w.nameHint, max: 50 })}${form.input('childGivenName', { label: w.given_, hint: w.nameHint, max: 50 })}</div>
      ${form.choice('sex', { label: w.sex, required: true }, pairs(sex))}</fieldset>
    <fieldset class="card"><legend class="strong">${w.sections.birth}</legend>
      ${form.input('bornOn', { label: w.bornOn, required: true, type: 'date', narrow: true })}
      <div class="pair">${form.choice('half', { label: w.half, required: true }, pairs(w.halves))}
        ${form.input('hour', { label: w.hour, hint: w.hourHint, required: true, mode: 'numeric' })}${form.input('minute', { label: w.minute, required: true, mode: 'numeric' })}</div>
      ${form.choice('placeKind', { label: w.placeKind, required: true }, pairs(place))}
      ${form.input('placeAddress', { label: w.placeAddress, required: true, max: 100 })}
      ${facility ? form.input('facilityName', { label: w.facilityName, required: true, max: 60 }) : nothing}</fieldset>
    <fieldset class="card"><legend class="strong">${w.sections.body}</legend>
      <div class="pair">${form.input('weightGrams', { label: w.weight, required: !mayBeBlank, mode: 'numeric', unit: 'グラム' })}${form.input('lengthCm', { label: w.length, required: !mayBeBlank, mode: 'decimal', unit: 'センチメートル' })}</div>
      ${form.choice('plurality', { label: w.plurality, required: true }, pairs(plurality))}
      ${v.plurality === 'MULTIPLE' ? html`<div class="pair">${form.input('count', { label: w.count, hint: w.countHint, required: true, mode: 'numeric' })}${form.input('order', { label: w.order, required: true, mode: 'numeric' })}</div>` : nothing}</fieldset>
    <fieldset class="card"><legend class="strong">${w.sections.mother}</legend>
      ${form.input('motherName', { label: w.motherName, hint: w.asWritten, required: true, max: 50 })}
      <div class="pair">${form.input('gestationWeeks', { label: w.weeks, required: true, mode: 'numeric', unit: '週' })}${form.input('gestationDays', { label: w.days, required: true, mode: 'numeric', unit: '日' })}
        ${form.input('liveBirths', { label: w.live, hint: w.liveHint, required: true, mode: 'numeric', unit: '人' })}${form.input('stillbirths', { label: w.still, required: true, mode: 'numeric', unit: '胎' })}</div></fieldset>
    <fieldset class="card"><legend class="strong">${w.sections.attendant}</legend>
      ${form.input('certifiedOn', { label: w.certifiedOn, required: true, type: 'date', narrow: true })}
      ${form.choice('attendantKind', { label: w.attendantKind, required: true }, pairs(attendant))}
      ${form.input('attendantName', { label: w.attendantName, required: true, max: 50 })}${form.input('attendantAddress', { label: w.attendantAddress, required: true, max: 100 })}</fieldset>`;
}
