import { html, nothing } from '../../shared/lit.js';
import { banner, confirm, facts, refused, table, tag } from '../../shared/components.js';
import { word } from '../../shared/codes-ja.js';
import { day, moment, today } from '../../shared/dates.js';
import { Form } from '../../shared/form.js';
import { Problem } from '../../shared/problem.js';
import common_ from '../messages/ja.js';
import w from '../messages/grants-ja.js';

/**
 * One batch: let go by a second person, taken to the bank, settled.
 *
 * @param {import('../routes.js').AreaContext} context
 */
export default function paymentBatch({ api, common, newKey, params, update, act, problem, busy, announce }) {
  const path = `/desk/payment-batches/${params.id}`;
  /** @type {any} */
  let it = null;
  let saved = '';
  const form = new Form({ words: common, update, values: { on: today() } });

  async function load() {
    it = await api.get(path);
  }

  /** @param {() => Promise<unknown>} doing */
  async function work(doing) {
    saved = '';
    const done = await act(async () => {
      await doing();
      await load();
    });
    if (done) {
      saved = w.saved;
      announce(saved);
    }
    update();
  }

  /** @param {'release' | 'dissolution'} what */
  async function move(what) {
    const go = what === 'release';
    if (!(await confirm({ title: go ? w.releaseAsk : w.dissolveAsk, consequences: go ? w.releaseWhat : w.dissolveWhat, yes: go ? w.release : w.dissolve, no: common_.stop, grave: !go }))) return;
    await work(() => api.send('POST', `${path}/${what}`, { done: true }, newKey()));
  }

  async function handIn() {
    if (!(await confirm({ title: w.handInAsk, consequences: w.handInWhat, yes: w.handIn, no: common_.stop }))) return;
    await work(async () => {
      try {
        await api.send('POST', `${path}/hand-in`, { again: false }, newKey());
      } catch (failed) {
        if (!(failed instanceof Problem) || failed.facts.code !== 'HB-G206') throw failed;
        if (!(await confirm({ title: w.handInAgain, consequences: w.handInAgainWhat, yes: w.handIn, no: common_.stop, grave: true }))) return;
        await api.send('POST', `${path}/hand-in`, { again: true }, newKey());
      }
    });
  }

  async function settle() {
    if (!(await confirm({ title: w.settleAsk, consequences: w.settleWhat, yes: w.settle, no: common_.stop }))) return;
    await work(() => api.send('POST', `${path}/settlement`, { on: form.text_('on') }, newKey()));
  }

  return {
    title: () => w.batch,
    load,
    body: () => {
      const { batch } = it;
      return html`<div class="toolbar"><a href="#/payments">← ${w.paymentsTitle}</a> ${tag(batch.state === 'MADE' ? 'now' : 'plain', word(w.batchStates, batch.state))}<button type="button" class="button second" @click=${() => window.print()}>${w.print}</button></div>
        ${refused(common, problem())}${saved ? banner('done', saved) : nothing}
        <section class="card" aria-labelledby="facts"><h2 id="facts">${w.batch} ${batch.number}</h2>
          ${facts([[w.valueOn, day(batch.valueOn)], [w.count, batch.payments], [w.sum, `${batch.yen.toLocaleString()}円`], [w.madeAt, moment(batch.madeAt)], [w.releasedAt, batch.releasedAt ? moment(batch.releasedAt) : ''], [w.sha, batch.sha256 ? html`<code class="long">${batch.sha256}</code>` : '']])}
          <div class="noprint">${batch.state === 'MADE' ? html`${batch.own ? html`<p>${w.ownBatch}</p>` : html`<p><button type="button" class="button" ?disabled=${busy()} @click=${() => move('release')}>${w.release}</button></p>`}<p><button type="button" class="button grave" ?disabled=${busy()} @click=${() => move('dissolution')}>${w.dissolve}</button></p>` : nothing}
            ${batch.sha256 ? html`<p class="actions"><a class="button" href="/api/v1${path}/file" download>${w.download}</a>${batch.state === 'RELEASED' ? html` <button type="button" class="button second" ?disabled=${busy()} @click=${handIn}>${w.handIn}</button>` : nothing}</p>` : nothing}
            ${batch.state === 'RELEASED' ? html`${form.input('on', { label: w.on, type: 'date', narrow: true })}<p><button type="button" class="button second" ?disabled=${busy()} @click=${settle}>${w.settle}</button></p>` : nothing}</div></section>
        <section class="card" aria-labelledby="payments"><h2 id="payments">${w.inBatch}</h2>${table({ caption: w.inBatch, rows: it.payments, columns: [
          [w.number, (/** @type {any} */ row) => row.number], [w.name, (row) => html`<a href="#/grants/${row.pregnancyId}">${row.name}</a>`], [w.instalment, (row) => `${word(w.instalments, row.instalment)}-${row.sequence}`], [w.yen, (row) => `${row.yen.toLocaleString()}円`], [w.state, (row) => word(w.paymentStates, row.state)],
        ] })}</section>
        <section class="card" aria-labelledby="uses"><h2 id="uses">${w.uses}</h2>${it.uses.length === 0 ? html`<p>${w.usesNone}</p>` : html`<ul class="plain">${it.uses.map((/** @type {any} */ one) => html`<li>${moment(one.at)}　${one.by}　${word(w.useKinds, one.use)}${one.note ? `　${one.note}` : ''}</li>`)}</ul>`}</section>`;
    },
  };
}
