import { html, nothing } from '../../shared/lit.js';
import { banner } from '../../shared/components.js';
import { day, eraDay, formTime } from '../../shared/dates.js';
import { wordsOf } from './registration.js';

/**
 * The statutory form of a birth registration (出生届, Ordinance appendix form 11), filled in from the draft, to be printed, signed
 * and brought: on A4 the form alone, on A3 across with the place of the certificate beside it. Names stand as they were typed;
 * what is not known stays blank to be written by hand. The form speaks Japanese in every language of the app.
 *
 * @typedef {import('./registration.js').Registration} Registration
 */

const CAPACITIES = [['FATHER', '1．父'], ['MOTHER', '1．母'], ['LEGAL_AGENT', '2．法定代理人'], ['COHABITANT', '3．同居者'], ['PHYSICIAN', '4．医師'], ['MIDWIFE', '5．助産師'], ['OTHER_ATTENDANT', '6．その他の立会者'], ['HEAD_OF_INSTITUTION', '7．公設所の長']];
const WORK = [
  '1．農業だけまたは農業とその他の仕事を持っている世帯',
  '2．自由業・商工業・サービス業等を個人で経営している世帯',
  '3．企業・個人商店等（官公庁は除く）の常用勤労者世帯で勤め先の従業者数が1人から99人までの世帯（日々または1年未満の契約の雇用者は5）',
  '4．3にあてはまらない常用勤労者世帯及び会社団体の役員の世帯（日々または1年未満の契約の雇用者は5）',
  '5．1から4にあてはまらないその他の仕事をしている者のいる世帯',
  '6．仕事をしている者のいない世帯',
];

/** @param {boolean} is @param {string} text */
const box = (is, text) => html`<span class="box">${is ? '☑' : '☐'}${text}</span> `;

/** The relation to the parents as it is counted: 長, 二, 三. @param {string} rank */
function counted(rank) {
  const number = Number(rank);
  if (!number) return '　';
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(number / 10);
  return number === 1 ? '長' : `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
}

/** Full years at the child's birth. @param {string} parent @param {string} child */
function age(parent, child) {
  if (!parent || !child) return '　　';
  return Number(child.slice(0, 4)) - Number(parent.slice(0, 4)) - (child.slice(5, 10) < parent.slice(5, 10) ? 1 : 0);
}

/** @param {import('../routes.js').AppContext} context */
export default async function registrationForm({ device, language, params }) {
  const w = await wordsOf(language);
  /** @type {Registration | null} */
  let it = null;

  /** @param {string} path */
  function of(path) {
    const field = it?.fields.find((one) => one.path === path);
    return field && field.need !== 'NOT_ASKED' ? (field.value ?? '') : '';
  }

  /** @param {string} person */
  const name = (person) => html`<span class="typed">${of(`${person}.familyName`)}</span>　<span class="typed">${of(`${person}.givenName`)}</span>`;

  /** @param {string} number @param {string} label @param {unknown} content */
  const row = (number, label, content) => html`<div><dt>${number ? `(${number}) ` : nothing}${label}</dt><dd>${content}</dd></div>`;

  /** @param {string} who @param {string} label */
  function parent(who, label) {
    const born = of(`${who}.birthDate`);
    const nation = of(`${who}.nationality`);
    return html`<p>${label}　${name(who)}　${born ? eraDay(born) : '　　年　　月　　日'}（満${age(born, of('birth.at'))}歳）${nation && nation !== 'JPN' ? html`　国籍 ${nation}` : nothing}</p>`;
  }

  function sheet() {
    if (!it) return nothing;
    const at = of('birth.at');
    const marriage = of('parents.marriage');
    const sex = of('child.sex');
    const since = of('cohabitation.since');
    const capacity = of('filer.capacity');
    const joint = of('filer.jointly') === 'true';
    return html`<link rel="stylesheet" href="sheet.css"><div class="papers" lang="ja"><section class="sheet" aria-labelledby="sheet">
      <h2 id="sheet">出　生　届</h2>
      <p>令和　　年　　月　　日 届出</p><p>　　　　　　　　　　　　長 殿</p>
      <dl>
        ${row('1', '子の氏名', html`<p class="small">（よみかた）<span class="typed">${of('child.familyKana')}　${of('child.givenKana')}</span></p>
          <p>${name('child')}${of('child.nameUndecided') === 'true' ? '（名未定）' : nothing}${of('child.latinName') ? html`　<span class="typed">${of('child.latinName')}</span>` : nothing}</p>
          <p>父母との続き柄　${box(marriage === 'MARRIED', '嫡出子')}${box(marriage === 'NOT_MARRIED', '嫡出でない子')}　${counted(of('child.rank'))}　${box(sex === 'MALE', '男')}${box(sex === 'FEMALE', '女')}</p>`)}
        ${row('2', '生まれたとき', at ? `${eraDay(at)} ${formTime(at.slice(11, 16))}` : '令和　　年　　月　　日　午前・午後　　時　　分')}
        ${row('3', '生まれたところ', html`<span class="typed">${of('birth.place')}</span>`)}
        ${row('4', '住所（住民登録をするところ）', html`<p class="typed">${of('residence.address')}</p><p>世帯主の氏名　<span class="typed">${of('residence.householder')}</span></p>
          <p>世帯主との続き柄　${of('residence.relation') ? (w.relations[/** @type {keyof typeof w.relations} */ (of('residence.relation'))] ?? '') : ''}</p>`)}
        ${row('5', '父母の氏名・生年月日（子が生まれたときの年齢）', html`${parent('father', '父')}${parent('mother', '母')}`)}
        ${row('6', '本籍（外国人のときは国籍だけを書いてください）', html`<p class="typed">${of('honseki.address')}</p><p>筆頭者の氏名　<span class="typed">${of('honseki.head')}</span></p>`)}
        ${row('7', '同居を始めたとき', since ? `${eraDay(`${since}-01`).replace(/月.*/, '月')}（結婚式をあげたとき、または、同居を始めたときのうち早いほう）` : '　　年　　月（結婚式をあげたとき、または、同居を始めたときのうち早いほう）')}
        ${row('8', '子が生まれたときの世帯のおもな仕事', WORK.map((text, index) => html`<p class="small">${box(of('household.work') === String(index + 1), text)}</p>`))}
        ${row('9', '父母の職業（国勢調査の年だけ）', html`<p>父　<span class="typed">${of('father.occupation')}</span></p><p>母　<span class="typed">${of('mother.occupation')}</span></p>`)}
        ${row('', 'その他', html`<p class="typed">${of('remarks')}</p>${of('parents.recognisedBeforeBirth') === 'true' ? html`<p>胎児認知</p>` : nothing}`)}
        ${row('', '届出人', html`<p>${CAPACITIES.map(([word, text]) => box(capacity === word || (joint && (word === 'FATHER' || word === 'MOTHER')), text ?? ''))}</p>
          <p>住所　<span class="typed">${of('filer.address')}</span></p>
          <p>本籍　<span class="typed">${of('filer.honseki')}</span>　筆頭者の氏名　<span class="typed">${of('filer.honsekiHead')}</span></p>
          ${[0, ...(joint ? [1] : [])].map((index) => html`<p class="signing">署名</p><p class="small">${index === 0 && of('filer.birthDate') ? `${eraDay(of('filer.birthDate'))}生` : '　　年　　月　　日生'}</p>`)}
          <p>連絡先　電話　<span class="typed">${of('filer.phone')}</span></p>`)}
      </dl></section>
      <section class="beside" aria-label="出生証明書"><p>出生証明書（医師・助産師などが記入したもの）</p></section></div>`;
  }

  return {
    title: () => w.printTitle,
    async load() {
      it = (await device.read(`/me/children/${params.child}/registration`)).body;
    },
    body() {
      if (!it) return nothing;
      if (it.state !== 'DRAFT' && it.state !== 'WITHDRAWN') {
        const status = w.status[/** @type {keyof typeof w.status} */ (it.state)];
        return html`${banner('info', html`<p>${status.text(it.wardName)}</p>`, status.title)}
          <p><a class="button second" href="#/children/${params.child}/registration">${w.title}</a></p>`;
      }
      return html`<div class="noprint"><p>${w.printLead}</p>
          <ul><li>${w.printSign}</li><li>${w.printBring(it.wardName)}</li><li>${w.printUntil(day(it.dueOn, language))}</li></ul>
          <p><button type="button" class="button wide" @click=${() => window.print()}>${w.print}</button></p></div>
        ${sheet()}
        <p class="onlyprint small" lang="ja">提出先：${it.wardName}（区役所の戸籍の窓口）　期限：${day(it.dueOn)}</p>`;
    },
  };
}
