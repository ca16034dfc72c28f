import { html, nothing } from '../../shared/lit.js';
import { banner } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { look } from '../photo-check.js';
import { base64 } from '../../shared/files.js';

/** Where the desk asks for another photo: beside the paths of the form's fields. */
export const PHOTO = 'certificate.photo';

/**
 * The photo of the paper certificate in the registration: looked at on the phone, then sent.
 *
 * @typedef {{ needed: boolean, state?: 'QUARANTINED' | 'CLEAN' | 'REFUSED', compared: boolean, measures: import('../photo-check.js').Measures }} Standing
 */
export class CertificatePhoto {
  /**
   * @param {object} options
   * @param {import('./registration.js').Words} options.w
   * @param {import('../device.js').Device} options.device
   * @param {string} options.path of the registration
   * @param {(work: () => Promise<void>) => Promise<unknown>} options.act
   * @param {() => void} options.update
   * @param {(answer: any) => void} options.taken what the server has now
   */
  constructor({ w, device, path, act, update, taken }) {
    this.w = w.photo;
    this.device = device;
    this.path = path;
    this.act = act;
    this.update = update;
    this.taken = taken;
    /** @type {import('../photo-check.js').Look | null} */
    this.look = null;
    this.looking = false;
    this.key = newKey();
  }

  /** @param {File | undefined} file @param {Standing} standing */
  async choose(file, standing) {
    this.look = null;
    if (!file) return this.update();
    this.looking = true;
    this.update();
    this.look = await look(file, standing.measures);
    this.key = newKey();
    this.looking = false;
    this.update();
    if (this.look.flaws.length > 0) document.getElementById('photo-flaws')?.focus();
  }

  async send() {
    const picture = this.look?.picture;
    if (!picture) return;
    await this.act(async () => {
      this.taken(await this.device.api.send('POST', `${this.path}/photo`, { base64: await base64(picture) }, this.key));
      this.look = null;
    });
  }

  /** @param {Standing} standing @param {import('../../shared/form.js').Form} form @param {boolean} busy */
  part(standing, form, busy) {
    if (!standing.needed) return nothing;
    const { w } = this;
    const found = this.look;
    const ready = found && (found.flaws.length === 0 || found.mayBePassed);
    return html`<section class="card" aria-labelledby="photo"><h2 id="photo">${w.title}</h2>
      ${standing.state ? banner(standing.state === 'REFUSED' ? 'warn' : 'done', w.states[standing.state]) : html`<p>${w.lead}</p>`}
      <ul>${w.advice.map((/** @type {string} */ one) => html`<li>${one}</li>`)}</ul>
      <div class="field"><label for="f-${PHOTO}">${standing.state ? w.again : w.choose}</label>
        <div class="control"><input id="f-${PHOTO}" type="file" accept="image/*" capture="environment" aria-invalid=${form.refusals[PHOTO] ? 'true' : nothing}
          aria-describedby=${form.refusals[PHOTO] ? `e-${PHOTO}` : nothing} @change=${(/** @type {any} */ event) => void this.choose(event.target.files[0], standing)}></div>
        ${form.below(PHOTO)}</div>
      <p role="status">${this.looking ? w.looking : found && found.flaws.length === 0 ? w.good : ''}</p>
      ${found && found.flaws.length > 0 ? html`<div id="photo-flaws" tabindex="-1">${banner('warn', html`<ul>${found.flaws.map((flaw) => html`<li>${w.flaws[flaw]}</li>`)}</ul>${found.mayBePassed ? html`<p>${w.lookTwice}</p>` : nothing}`, w.notYet)}</div>` : nothing}
      ${ready ? html`<p><button type="button" class="button wide" ?disabled=${busy} @click=${() => this.send()}>${found.flaws.length > 0 ? w.sendAnyway : w.send}</button></p>` : nothing}</section>`;
  }
}
