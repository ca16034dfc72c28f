import { facts } from './components.js';
import { eraDay, formTime } from './dates.js';
import { attendant, place, plurality, sex, word } from './codes-ja.js';

/**
 * A birth certificate as its paper form is laid out, for desk and institution.
 *
 * @param {any} content the contract's CertificateContent
 * @param {string} [bornAtInWords]
 */
export function certificateFacts(content, bornAtInWords) {
  const c = content;
  return facts([
    ['子の氏名', c.childFamilyName || c.childGivenName ? `${c.childFamilyName ?? ''} ${c.childGivenName ?? ''}`.trim() : '（命名前につき空欄）'],
    ['男女の別', word(sex, c.sex)],
    ['生まれたとき', bornAtInWords ?? `${eraDay(c.bornAt)} ${formTime(c.bornAt.slice(11))}`],
    ['出生したところ', `${word(place, c.place?.kind)}　${c.place?.address ?? ''}`],
    ['施設の名称', c.place?.facilityName],
    ['体重', c.weightGrams ? `${c.weightGrams.toLocaleString()} グラム${c.weightGrams < 2500 ? '（低体重児）' : ''}` : '（空欄）'],
    ['身長', c.lengthMillimetres ? `${(c.lengthMillimetres / 10).toFixed(1)} センチメートル` : '（空欄）'],
    ['単胎・多胎', c.plurality?.kind === 'MULTIPLE' ? `多胎（${c.plurality.count}子中第${c.plurality.order}子）` : word(plurality, c.plurality?.kind)],
    ['母の氏名', c.motherName],
    ['妊娠週数', `満${c.gestationWeeks}週${c.gestationDays}日`],
    ['母の出産した子の数', `出生子 ${c.liveBirths}人　死産児 ${c.stillbirths}胎`],
    ['証明年月日', eraDay(c.certifiedOn)],
    ['証明者', `${word(attendant, c.attendant?.kind)}　${c.attendant?.name ?? ''}`],
    ['証明者の住所', c.attendant?.address],
  ]);
}
