import { html, nothing } from '../../shared/lit.js';
import { banner, facts, tag } from '../../shared/components.js';
import { bornMoment, day, nearDay, nearMoment } from '../../shared/dates.js';
import { Problem } from '../../shared/problem.js';
import { childName } from './names.js';

/** @param {import('../routes.js').AppContext} context */
export default function child({ words, device, language, params }) {
  const w = words.child;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let certificate = null;
  /** @type {any} */
  let filed = null;
  /** @type {Array<{ what: string, childId?: string, dueOn?: string, at?: string }>} */
  let due = [];

  async function load() {
    const children = (await device.read('/me/children')).body.items;
    it = children.find((/** @type {any} */ one) => one.id === params.child);
    if (!it) throw new Problem({ status: 404, code: '', text: w.gone, detail: '', remedy: w.goneRemedy, errors: [], allowed: [], state: '' });
    due = (await device.read('/me/home')).body.due.filter((/** @type {any} */ one) => one.childId === it.id);
    filed = await device.readIfAny(`/me/children/${it.id}/contact-slip`);
    certificate = (await device.read(`/me/certificates/${it.certificateId}`)).body;
  }

  function slip() {
    const until = due.find((one) => one.what === 'CONTACT_SLIP')?.dueOn;
    return html`<section class="card" aria-labelledby="slip"><h2 id="slip">${w.slip}</h2>
      <p>${filed ? w.slipFiled(nearDay(filed.filedAt, language)) : w.slipOpen}</p>
      ${!filed && until ? html`<p class="when">${words.home.dueOn(nearDay(until, language))}</p>` : nothing}
      <p><a class=${filed ? 'button second wide' : 'button wide'} href="#/children/${it.id}/slip">${filed ? w.slipRead : w.slipWrite}</a></p></section>`;
  }

  function visit() {
    const at = due.find((one) => one.what === 'VISIT_PLANNED')?.at;
    if (!at && !filed) return nothing;
    return html`<section class="card" aria-labelledby="visit"><h2 id="visit">${w.visit}</h2>
      <p>${at ? w.visitPlanned(nearMoment(`${at}:00+09:00`, language)) : w.visitDue}</p></section>`;
  }

  function paper() {
    const c = certificate.content;
    return html`<section class="card" aria-labelledby="certificate"><h2 id="certificate">${w.certificate} ${tag('plain', w.states[/** @type {keyof typeof w.states} */ (certificate.state)])}</h2>
      ${certificate.corrected ? banner('info', w.corrected) : nothing}
      <p class="source">${c.place?.facilityName ?? w.certificateFrom}${certificate.version > 1 ? `　${w.version(certificate.version)}` : ''}</p>
      ${facts([
        [w.born, bornMoment(c.bornAt, language)],
        [w.sex, w.sexes[/** @type {keyof typeof w.sexes} */ (c.sex)]],
        [w.place, c.place ? [c.place.facilityName, c.place.address].filter(Boolean).join(' ') : ''],
        [w.weight, c.weightGrams ? `${c.weightGrams.toLocaleString()} g` : ''],
        [w.length, c.lengthMillimetres ? `${(c.lengthMillimetres / 10).toFixed(1)} cm` : ''],
        [w.gestation, c.gestationWeeks ? w.weeks(c.gestationWeeks, c.gestationDays ?? 0) : ''],
        [w.plurality, c.plurality?.kind === 'MULTIPLE' ? w.multiple(c.plurality.count, c.plurality.order) : c.plurality ? w.single : ''],
        [w.attendant, c.attendant ? `${w.attendants[/** @type {keyof typeof w.attendants} */ (c.attendant.kind)]} ${c.attendant.name ?? ''}` : ''],
        [w.certifiedOn, day(c.certifiedOn, language)],
      ])}
      ${certificate.hidden.length > 0 ? html`<p class="small">${w.hidden}</p>` : nothing}
      <p class="small">${w.wrong}</p></section>`;
  }

  return {
    title: () => (it ? childName(it, words) : words.nav.home),
    load,
    body: () => html`${slip()}${visit()}${paper()}
      <p><a href="#/settings/guardians">${w.invite}</a></p>`,
  };
}
