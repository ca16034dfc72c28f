import { html, nothing } from '../../shared/lit.js';
import { banner, facts, tag } from '../../shared/components.js';
import { bornMoment, day, nearDay } from '../../shared/dates.js';
import { Problem } from '../../shared/problem.js';
import { childName, visitWords } from './names.js';

/** @param {import('../routes.js').AppContext} context */
export default function child({ words, device, language, params }) {
  const w = words.child;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let certificate = null;
  /** @type {any} */
  let filed = null;

  async function load() {
    const children = (await device.read('/me/children')).body.items;
    it = children.find((/** @type {any} */ one) => one.id === params.child);
    if (!it) throw new Problem({ status: 404, code: '', text: w.gone, detail: '', remedy: w.goneRemedy, errors: [], allowed: [], state: '' });
    filed = await device.readIfAny(`/me/children/${it.id}/contact-slip`);
    certificate = (await device.read(`/me/certificates/${it.certificateId}`)).body;
  }

  function slip() {
    if (!it.slip && !filed) return nothing;
    const sent = filed?.filedAt ?? it.slip?.filedAt;
    return html`<section class="card" aria-labelledby="slip"><h2 id="slip">${w.slip}</h2>
      <p>${sent ? w.slipFiled(nearDay(sent, language)) : w.slipOpen}</p>
      ${sent ? nothing : html`<p class="when">${words.home.dueOn(nearDay(it.slip.dueOn, language))}</p>`}
      <p><a class=${sent ? 'button second wide' : 'button wide'} href="#/children/${it.id}/slip">${sent ? w.slipRead : w.slipWrite}</a></p></section>`;
  }

  function visit() {
    const said = visitWords(it.visit, words, language);
    if (!said) return nothing;
    return html`<section class="card" aria-labelledby="visit"><h2 id="visit">${w.visit}</h2>
      <p>${said}</p>
      ${it.visit.officePhone ? html`<p>${it.visit.officeName} ${w.phone} <a href="tel:${it.visit.officePhone}">${it.visit.officePhone}</a></p>` : nothing}</section>`;
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
