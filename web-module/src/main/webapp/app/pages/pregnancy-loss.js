import { html, nothing } from '../../shared/lit.js';
import { confirm, refused } from '../../shared/components.js';
import { newKey } from '../../shared/api.js';
import { Form, nested } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import { pregnancyWords } from '../pregnancy-words.js';
import { childName } from './names.js';

/**
 * She tells of a loss, as much of it as she wishes to; nothing has to be chosen.
 *
 * @param {import('../routes.js').AppContext} context
 */
export default async function loss({ words, common, device, language, update, go, act, problem, busy }) {
  const w = await pregnancyWords(language);
  const key = newKey();
  const form = new Form({ words: common, update, values: { kind: 'NOT_SAID', fetuses: '1' } });
  /** @type {any} */
  let mine = null;
  /** @type {any[]} */
  let children = [];

  function kinds() {
    const all = /** @type {Array<[string, string]>} */ (Object.entries(w.kinds));
    return mine.state === 'DELIVERED' ? all.filter(([kind]) => kind === 'NOT_SAID' || kind === 'DEATH_AFTER_BIRTH') : all.filter(([kind]) => kind !== 'DEATH_AFTER_BIRTH');
  }

  /** Whether it leaves another child of this pregnancy: then not everything stops. */
  function others() {
    return (form.values.kind === 'DEATH_AFTER_BIRTH' ? 1 : Number(form.values.fetuses)) < (mine.course?.children ?? 1);
  }

  async function send() {
    if (!(await confirm({ title: w.lossAsk, consequences: others() ? w.lossWhatSome : w.lossWhat, yes: w.lossSend, no: w.lossBack }))) return;
    await act(async () => {
      try {
        const afterBirth = form.values.kind === 'DEATH_AFTER_BIRTH';
        await device.api.send('POST', `/me/pregnancy/${mine.id}/loss`, nested({
          kind: form.values.kind, fetuses: afterBirth ? 1 : Number(form.values.fetuses), childId: afterBirth ? form.values.childId ?? children[0]?.id : undefined,
          on: form.text_('on'), wishesContact: form.values.contact === undefined ? undefined : form.values.contact === 'true',
        }), key);
        await device.fallSilent();
        go('/pregnancy');
      } catch (failed) {
        if (failed instanceof Problem) form.take(failed);
        throw failed;
      }
    });
  }

  return {
    title: () => w.lossTitle,
    async load() {
      mine = (await device.read('/me/pregnancy')).body.pregnancy ?? null;
      if (!mine || mine.silent) go('/pregnancy');
      else if (mine.state === 'DELIVERED') children = (await device.read('/me/children')).body.items;
    },
    body: () => {
      if (!mine || mine.silent) return nothing;
      const expected = mine.course?.children ?? 1;
      return html`<p>${w.lossLead} ${expected > 1 ? w.lossStopsSome : w.lossStops}</p>${refused(common, problem())}
        ${form.choice('kind', { label: w.lossKind }, kinds())}
        ${form.values.kind === 'DEATH_AFTER_BIRTH' && children.length > 1 ? form.choice('childId', { label: w.lossChild }, children.map((one) => [one.id, childName(one, words)])) : nothing}
        ${mine.state !== 'DELIVERED' && expected > 1 ? form.select('fetuses', { label: w.lossCount }, Array.from({ length: expected }, (_, index) => [String(index + 1), w.people(index + 1)])) : nothing}
        ${form.input('on', { label: w.lossOn, type: 'date', narrow: true })}
        ${form.choice('contact', { label: w.contact }, /** @type {Array<[string, string]>} */ (Object.entries(w.contacts)))}
        <p><button type="button" class="button wide" ?disabled=${busy()} @click=${send}>${busy() ? common.sending : w.lossSend}</button></p>
        <p><a href="#/pregnancy">${w.lossBack}</a></p>`;
    },
  };
}
