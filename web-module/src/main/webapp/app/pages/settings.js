import { html, nothing } from '../../shared/lit.js';
import { newKey } from '../../shared/api.js';
import { banner, confirm, refused } from '../../shared/components.js';
import { LANGUAGES } from '../../shared/language.js';

/** @param {import('../routes.js').AppContext} context */
export default function settings({ words, common, device, act, problem, busy, setLanguage, announce }) {
  const w = words.settings;
  let saved = false;
  let mail = device.me?.mail ?? false;

  /** @param {import('../../shared/language.js').LanguageCode} language @param {boolean} withMail */
  async function keep(language, withMail) {
    saved = false;
    const done = await act(async () => {
      await device.api.send('PUT', '/me/preferences', { language, mail: withMail }, newKey());
      mail = withMail;
      if (device.me) device.me.mail = withMail;
      saved = true;
    });
    if (!done) return;
    announce(w.saved);
    if (language !== device.language) await setLanguage(language);
  }

  /** @param {boolean} everywhere */
  async function leave(everywhere) {
    const consequences = everywhere ? w.signOutEverywhereWhat : w.signOutWhat;
    const agreed = await confirm({
      title: everywhere ? w.signOutEverywhereAsk : w.signOutAsk,
      consequences: device.waiting > 0 ? [w.signOutWaiting(device.waiting), ...consequences] : consequences,
      yes: w.yes, no: w.no, grave: device.waiting > 0,
    });
    if (!agreed) return;
    if (await act(() => device.signOut(everywhere))) location.replace('/app/');
  }

  return {
    title: () => w.title,
    body: () => html`
      ${refused(common, problem())}
      ${saved ? banner('done', w.saved) : nothing}
      <fieldset class="field"><legend>${w.language}</legend><div class="choices">${LANGUAGES.map((code) => html`<label class="pick" lang=${code === 'en' ? 'en' : 'ja'}>
        <input type="radio" name="language" .checked=${device.language === code} ?disabled=${busy()} @change=${() => keep(code, mail)}><span>${w.languages[code]}</span></label>`)}</div></fieldset>
      <div class="field"><label class="pick single"><input type="checkbox" .checked=${mail} ?disabled=${busy()} @change=${(/** @type {any} */ event) => keep(device.language, event.target.checked)}><span>${w.mail}</span></label></div>
      <ul class="plain links"><li><a href="#/settings/guardians"><span>${w.guardians}</span></a></li><li><a href="#/looked"><span>${w.looked}</span></a></li></ul>
      <section class="card" aria-labelledby="install"><h2 id="install">${w.install}</h2><p>${w.installHow}</p></section>
      <p class="small">${w.who}: ${device.me?.displayName ?? ''}</p>
      <p><button type="button" class="button second wide" @click=${() => leave(false)}>${w.signOut}</button></p>
      <p><button type="button" class="button quiet wide" @click=${() => leave(true)}>${w.signOutEverywhere}</button></p>`,
  };
}
