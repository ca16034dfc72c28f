import { html, nothing } from '../../shared/lit.js';
import { banner, empty, refused } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { consultationWords } from '../consultation-words.js';
import { answersOf, questions, valuesOf } from '../../shared/questionnaire.js';

/**
 * The questionnaire. What she writes is kept by the city when she says so, never on the device: others may use her phone.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function questionnaire({ common, device, language, update, act, problem, busy, announce }) {
  const w = await consultationWords(language);
  const form = new Form({ words: common, update });
  /** @type {any} */
  let sheet = null;
  /** @type {any} */
  let closed = null;
  let key = newKey();
  let saved = '';

  async function load() {
    try {
      sheet = await device.api.get('/me/questionnaire');
      form.values = valuesOf(sheet);
    } catch (failed) {
      if (!(failed instanceof Problem) || (failed.facts.status !== 404 && failed.facts.status !== 409)) throw failed;
      sheet = null;
      closed = failed;
    }
    key = newKey();
  }

  /** @param {string} path @param {string} said */
  async function send(path, said) {
    saved = '';
    const done = await act(async () => {
      try {
        await device.api.send('POST', path, { answers: answersOf(sheet, form.values), version: sheet.version }, key);
        form.take(null);
        await load();
      } catch (failed) {
        key = newKey();
        if (failed instanceof Problem) form.take(failed);
        throw failed;
      }
    });
    if (done) {
      saved = said;
      announce(said);
    } else form.focusRefused();
    update();
  }

  return {
    title: () => w.questionnaire,
    load,
    body: () => {
      if (!sheet) return empty(closed.facts.text, closed.facts.remedy);
      if (sheet.read) return html`${saved ? banner('done', saved) : nothing}<p>${w.read}</p>`;
      return html`${saved ? banner('done', saved) : nothing}<p>${w.questionnaireLead}</p>${sheet.handedIn ? banner('info', w.handedIn) : nothing}${refused(common, problem())}
        ${questions(form, sheet, w)}
        <p><button type="button" class="button wide" ?disabled=${busy()} @click=${() => send('/me/questionnaire', w.sent)}>${sheet.handedIn ? w.correct : w.send}</button></p>
        <p><button type="button" class="button second wide" ?disabled=${busy()} @click=${() => send('/me/questionnaire/draft', w.kept)}>${w.keepDraft}</button></p>`;
    },
  };
}
