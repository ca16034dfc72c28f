import { html, nothing } from '../../shared/lit.js';
import { banner, tag } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { look } from '../photo-check.js';
import { base64 } from '../../shared/files.js';

/** What a file of another kind than a picture may weigh: the server's bound. */
const MOST_BYTES = 5 * 1024 * 1024;

/**
 * The papers of one application: what is needed, what was sent, and a picture looked at on the phone before it goes.
 *
 * @typedef {{ kind: 'ACCOUNT' | 'FORMER_NAME' | 'LOSS' | 'OTHER', need: 'REQUIRED' | 'WELCOME' | 'NONE', askedAgain: boolean, sent: Array<{ position: number, state: 'QUARANTINED' | 'CLEAN' | 'REFUSED' }> }} Paper
 */
export class GrantPapers {
  /**
   * @param {object} options
   * @param {import('./grants.js').Words} options.w
   * @param {import('../device.js').Device} options.device
   * @param {(work: () => Promise<void>) => Promise<unknown>} options.act
   * @param {() => void} options.update
   * @param {() => Promise<void>} options.sent reads the page anew
   */
  constructor({ w, device, act, update, sent }) {
    this.w = w.papers;
    this.device = device;
    this.act = act;
    this.update = update;
    this.sent = sent;
    /** @type {{ of: string, looking: boolean, look: import('../photo-check.js').Look | null, key: string } | null} */
    this.chosen = null;
    /** The application to which another paper is to be added. */
    this.more = '';
  }

  /** @param {string} of @param {File | undefined} file @param {import('../photo-check.js').Measures} measures */
  async choose(of, file, measures) {
    if (!file) {
      this.chosen = null;
      return this.update();
    }
    const mine = { of, looking: true, look: /** @type {import('../photo-check.js').Look | null} */ (null), key: newKey() };
    this.chosen = mine;
    this.update();
    const found = file.type === 'application/pdf' ? asItIs(file) : await look(file, measures);
    if (this.chosen !== mine) return;
    mine.look = found;
    mine.looking = false;
    this.update();
    if (found.flaws.length > 0) document.getElementById('paper-flaws')?.focus();
  }

  /** @param {string} application @param {Paper['kind']} kind */
  async send(application, kind) {
    const picture = this.chosen?.look?.picture;
    const key = this.chosen?.key;
    if (!picture || !key) return;
    await this.act(async () => {
      await this.device.api.send('POST', `/me/grants/applications/${application}/papers`, { kind, base64: await base64(picture) }, key);
      this.chosen = null;
      await this.sent();
    });
  }

  /** @param {{ id: string, papers: Paper[] }} application @param {import('../photo-check.js').Measures} measures @param {boolean} busy */
  part(application, measures, busy) {
    const shown = application.papers.filter((paper) => paper.need !== 'NONE' || paper.askedAgain || paper.sent.length > 0);
    const { w } = this;
    const id = `papers-${application.id}`;
    return html`<section aria-labelledby=${id}><h3 id=${id}>${w.title}</h3>
      ${shown.map((paper) => this.paper(application.id, paper, measures, busy))}
      ${shown.some((paper) => paper.kind === 'OTHER') ? nothing : this.more === application.id ? this.paper(application.id, { kind: 'OTHER', need: 'NONE', askedAgain: false, sent: [] }, measures, busy)
        : html`<p><button type="button" class="button quiet" @click=${() => { this.more = application.id; this.update(); }}>${w.more}</button></p>`}</section>`;
  }

  /** @param {string} application @param {Paper} paper @param {import('../photo-check.js').Measures} measures @param {boolean} busy */
  paper(application, paper, measures, busy) {
    const { w } = this;
    const of = `${application}-${paper.kind}`;
    const mine = this.chosen?.of === of ? this.chosen : null;
    const found = mine?.look;
    const ready = found && (found.flaws.length === 0 || found.mayBePassed);
    const last = paper.sent.at(-1);
    return html`<div class="field"><p><span class="strong">${w.kinds[paper.kind]}</span> ${paper.askedAgain ? tag('warn', w.askedAgain) : last && last.state !== 'REFUSED' ? tag('done', w.sent(paper.sent.length)) : paper.need === 'REQUIRED' ? tag('now', w.required) : paper.need === 'WELCOME' ? tag('plain', w.welcome) : nothing}</p>
      ${last ? html`<p class="small">${w.states[last.state]}</p>` : html`<p class="small">${w.hints[paper.kind]}</p>`}
      <label for=${`f-${of}`}>${last ? w.again : w.choose}<span class="hidden">: ${w.kinds[paper.kind]}</span></label>
      <div class="control"><input id=${`f-${of}`} type="file" accept="image/*,application/pdf" @change=${(/** @type {any} */ event) => void this.choose(of, event.target.files[0], measures)}></div>
      <p role="status">${mine?.looking ? w.looking : found && found.flaws.length === 0 ? w.good : ''}</p>
      ${found && found.flaws.length > 0 ? html`<div id="paper-flaws" tabindex="-1">${banner('warn', html`<ul>${found.flaws.map((flaw) => html`<li>${w.flaws[flaw]}</li>`)}</ul>${found.mayBePassed ? html`<p>${w.lookTwice}</p>` : nothing}`, w.notYet)}</div>` : nothing}
      ${ready ? html`<p><button type="button" class="button wide" ?disabled=${busy} @click=${() => this.send(application, paper.kind)}>${w.send}</button></p>` : nothing}</div>`;
  }
}

/** @param {File} file @returns {import('../photo-check.js').Look} */
function asItIs(file) {
  return file.size > MOST_BYTES ? { flaws: ['LARGE'], mayBePassed: false, picture: null } : { flaws: [], mayBePassed: false, picture: file };
}
