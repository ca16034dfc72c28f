import { html, nothing } from '../../shared/lit.js';
import { empty, refused, table, tag } from '../../shared/components.js';
import { day, moment } from '../../shared/dates.js';
import w from '../messages/checkup-answers-ja.js';

/**
 * What a family handed in for a checkup, with what changed since; what only health nurses read is asked for apart and never printed.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function checkupAnswers({ api, common, params, may, update, act, problem, busy }) {
  const path = `/desk/checkups/${params.id}/answers`;
  /** @type {any} */
  let it = null;
  /** @type {any} */
  let sensitive = null;
  let changedOnly = false;

  /** @param {any} asked @param {any} edition */
  function said(asked, edition) {
    if (asked.kind === 'DATE' && edition.words) return day(edition.words);
    const text = edition.words ?? edition.chosen.map((/** @type {string} */ code) => asked.options.find((/** @type {any} */ one) => one.code === code)?.words ?? code).join(w.and);
    return text || w.blank;
  }

  /** @param {any} row */
  const askedOf = ({ asked, one }) => html`${asked.words}${one.by ? html`<br><span class="small">${w.by}：${one.by}</span>` : nothing}`;

  /** What holds, where it came from, and what stood there before. @param {any} row */
  function answerOf({ asked, one }) {
    const last = one.editions.at(-1);
    return html`<span class="strong">${said(asked, last)}</span> ${last.source === 'FAMILY' ? nothing : html`<span class="small">${w.sources[/** @type {keyof typeof w.sources} */ (last.source)]}</span>`}
      ${one.concern ? tag('bad', w.concern) : nothing}${one.asked ? nothing : tag('plain', w.notAsked)}${one.editions.length > 1 ? html`${tag('warn', w.changed)}${one.editions.slice(0, -1).map((/** @type {any} */ was) => html`<div class="small">${w.was(was.number, said(asked, was))}</div>`)}` : nothing}`;
  }

  /** @param {any} sheet @param {boolean} all */
  function answers(sheet, all) {
    const sections = [...new Set(sheet.questions.map((/** @type {any} */ one) => one.section))];
    return sections.map((section) => {
      const rows = sheet.questions.filter((/** @type {any} */ one) => one.section === section).flatMap((/** @type {any} */ asked) => sheet.answers
        .filter((/** @type {any} */ one) => one.question === asked.code && (all || one.editions.length > 1)).map((/** @type {any} */ one) => ({ asked, one })));
      if (rows.length === 0) return nothing;
      const title = w.sections[/** @type {keyof typeof w.sections} */ (section)];
      return html`<section class="card" aria-label=${title}><h2>${title}</h2>${table({ caption: title, rows, columns: [[w.question, askedOf], [w.answer, answerOf]] })}</section>`;
    });
  }

  /** What staff look at first. @param {any} sheet */
  function first(sheet) {
    const rows = sheet.answers.filter((/** @type {any} */ one) => one.concern);
    if (rows.length === 0) return nothing;
    return html`<section class="card" aria-label=${w.first}><h2>${w.first}</h2><ul>${rows.map((/** @type {any} */ one) => {
      const asked = sheet.questions.find((/** @type {any} */ question) => question.code === one.question);
      return html`<li>${asked.words} <span class="strong">${said(asked, one.editions.at(-1))}</span></li>`;
    })}</ul></section>`;
  }

  async function open() {
    await act(async () => {
      sensitive = await api.get(`${path}/sensitive`);
    });
    update();
  }

  return {
    title: () => (it ? `${w.title}　${it.childName}` : w.title),
    async load() {
      it = await api.get(path);
    },
    body: () => {
      const changed = it.answers.some((/** @type {any} */ one) => one.editions.length > 1);
      return html`<p>${day(it.birthDate)}</p><div class="toolbar">${changed ? html`<label class="pick single"><input type="checkbox" .checked=${changedOnly} @change=${() => { changedOnly = !changedOnly; update(); }}><span>${w.changedOnly}</span></label>` : nothing}
          <button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
        ${refused(common, problem())}
        ${it.handedIn.length === 0 ? empty(w.none, w.noneNext) : html`<ul class="plain">${it.handedIn.map((/** @type {string} */ at, /** @type {number} */ index) => html`<li>${w.handedIn(index + 1, moment(at))}</li>`)}</ul>${first(it)}${answers(it, !changedOnly)}`}
        ${may('checkups.questions.READ_SENSITIVE_ANSWERS') && it.handedIn.length > 0 ? html`<section class="card noprint" aria-labelledby="sensitive"><h2 id="sensitive">${w.sensitive}</h2><p>${w.sensitiveWhat}</p>
          ${sensitive === null ? html`<p><button type="button" class="button second" ?disabled=${busy()} @click=${open}>${w.sensitiveOpen}</button></p>` : sensitive.answers.length === 0 ? html`<p>${w.sensitiveNone}</p>` : html`${first(sensitive)}${answers(sensitive, true)}`}</section>` : nothing}`;
    },
  };
}
