import { html, nothing } from '../../shared/lit.js';
import { banner, facts, tag } from '../../shared/components.js';
import { day, formTime, moment } from '../../shared/dates.js';
import { childName } from './names.js';

/** @param {import('../routes.js').AppContext} context */
export default function child({ words, device, language, params }) {
  const w = words.child;
  /** @type {any} */
  let it = null;

  function slip() {
    const filed = it.contactSlip?.state === 'FILED';
    return html`<section class="card" aria-labelledby="slip"><h2 id="slip">${w.slip}</h2>
      <p>${filed ? w.slipFiled(day(it.contactSlip.filedAt, language)) : w.slipOpen}</p>
      ${!filed && it.contactSlip?.dueOn ? html`<p class="when">${words.home.dueOn(day(it.contactSlip.dueOn, language))}</p>` : nothing}
      <p><a class=${filed ? 'button second wide' : 'button wide'} href="#/children/${it.id}/slip">${filed ? w.slipRead : w.slipWrite}</a></p></section>`;
  }

  function visit() {
    const planned = it.visit;
    if (!planned || planned.state === 'CANCELLED' || planned.state === 'STOPPED') return nothing;
    const told = planned.state === 'PLANNED' && planned.at ? w.visitPlanned(moment(`${planned.at}:00+09:00`, language))
      : planned.state === 'DUE' ? w.visitDue : w.visitDone;
    return html`<section class="card" aria-labelledby="visit"><h2 id="visit">${w.visit}</h2><p>${told}</p>
      ${planned.officePhone ? html`<p>${planned.officeName} <a href="tel:${planned.officePhone}">${planned.officePhone}</a></p>` : nothing}</section>`;
  }

  function certificate() {
    const c = it.certificate;
    /** @type {keyof typeof w.states} */
    const state = c.state ?? 'RECEIVED';
    return html`<section class="card" aria-labelledby="certificate"><h2 id="certificate">${w.certificate} ${tag('plain', w.states[state])}</h2>
      ${c.version > 1 ? banner('info', w.corrected) : nothing}
      <p class="source">${c.institutionName ?? w.certificateFrom}${c.receivedAt ? ` ${moment(c.receivedAt, language)}` : ''}</p>
      ${facts([
        [w.born, `${day(it.bornAt, language)} ${language === 'en' ? it.bornAt.slice(11) : formTime(it.bornAt.slice(11))}`],
        [w.sex, w.sexes[/** @type {keyof typeof w.sexes} */ (it.sex)]],
        [w.place, c.place ? [c.place.facilityName, c.place.address].filter(Boolean).join(' ') : ''],
        [w.weight, c.weightGrams ? `${c.weightGrams.toLocaleString()} g` : ''],
        [w.length, c.lengthMillimetres ? `${(c.lengthMillimetres / 10).toFixed(1)} cm` : ''],
        [w.gestation, c.gestationWeeks ? w.weeks(c.gestationWeeks, c.gestationDays ?? 0) : ''],
        [w.plurality, c.plurality?.kind === 'MULTIPLE' ? w.multiple(c.plurality.count, c.plurality.order) : c.plurality ? w.single : ''],
        [w.attendant, c.attendant ? `${w.attendants[/** @type {keyof typeof w.attendants} */ (c.attendant.kind)]} ${c.attendant.name ?? ''}` : ''],
        [w.certifiedOn, day(c.certifiedOn, language)],
      ])}
      <p class="small">${w.wrong}</p></section>`;
  }

  return {
    title: () => (it ? childName(it, words) : ''),
    async load() {
      it = (await device.read(`/me/children/${params.child}`)).body;
    },
    body: () => html`${slip()}${visit()}${certificate()}
      <p><a href="#/settings/guardians">${w.invite}</a></p>`,
  };
}
