/** Japanese words for the contract's codes, the same at desk and institution. */

export const state = { RECEIVED: '受付', JOINED: '結合済み', USED: '使用済み', FORWARDED: '転送', RETURNED: '返戻', CANCELLED: '取消', REPLACED: '訂正版あり' };
export const routing = { HERE: '当市', FORWARD: '他市区町村へ', RETURN: '宛先なし（返戻）' };
export const flag = {
  GAP_BEFORE: '番号に欠け', PROBABLE_DUPLICATE: '重複の疑い', FOREIGN_MUNICIPALITY: '他市区町村宛', UNUSUAL_VALUE: '値を確認',
  TOKEN_NOT_ACCEPTED: '連携コード不一致', PLURALITY_DIFFERS: '多胎の数が不一致', CORRECTED_LATE: '使用後の訂正',
};
export const sex = { MALE: '男', FEMALE: '女', UNDETERMINED: '未定' };
export const place = { HOSPITAL: '病院', CLINIC: '診療所', MIDWIFERY_HOME: '助産所', HOME: '自宅', OTHER: 'その他' };
export const attendant = { PHYSICIAN: '医師', MIDWIFE: '助産師', OTHER: 'その他' };
export const plurality = { SINGLE: '単胎', MULTIPLE: '多胎' };
export const visitKind = { NEWBORN: '新生児訪問', PREMATURE: '未熟児訪問', HELLO_BABY: 'こんにちは赤ちゃん訪問' };
export const visitState = { DUE: '予定を決める', PLANNED: '予定あり', VISITED: '訪問済み', CLOSED: '完了', CANCELLED: '取りやめ', STOPPED: '中止' };
export const followUp = { NONE: 'なし', PHONE: '電話', REVISIT: '再訪問', REFER: '紹介・連携' };
export const source = { REGISTER: '住民票', CERTIFICATE: '出生証明書', ACCOUNT: '登録内容', SIBLING: 'ごきょうだいの届', EARLIER_SLIP: '前回の連絡票', FAMILY: 'ご家族の入力' };
export const role = { RESIDENT: '住民', REGISTER_CLERK: '戸籍担当', HEALTH_NURSE: '保健師', HEALTH_CLERK: '母子保健担当', BENEFIT_CLERK: '給付担当', AUDITOR: '監査担当', ADMINISTRATOR: '管理者', INSTITUTION: '医療機関' };
export const hiddenField = { ADDRESS: '住所', WARD: '区', FACILITY: '施設', APPOINTMENT: '予定', PHONE: '電話' };
export const supportMeasure = { SET: '有効', END_ASKED: '終了の確認待ち', ENDED: '終了' };
export const standing = { EXPECTED: '登録待ち', RESIDENT: '住民', ELSEWHERE: '市外', LEFT: '転出', DIED: '死亡', WITHDRAWN: '取下げ' };
export const relation = { FATHER: '父', MOTHER: '母', GRANDPARENT: '祖父母', OTHER_GUARDIAN: 'その他の保護者' };
export const certificatePurpose = { TLS: '接続', SIGN: '署名' };
export const certificateStatus = { ACTIVE: '有効', SUSPENDED: '停止中', REVOKED: '失効' };
export const institutionKind = { HOSPITAL: '病院', CLINIC: '診療所', MIDWIFE: '助産所', REGISTER_SYSTEM: '住民記録システム', FAMILY_REGISTER: '戸籍情報システム' };
export const institutionStatus = { ACTIVE: '利用中', SUSPENDED: '停止中', CLOSED: '廃止' };
export const guardianship = { INVITED: '招待中', IN_FORCE: '有効', ENDED: '終了', REVOKED: '取消', DECLINED: '辞退' };
export const actorKind = { RESIDENT: '住民', STAFF: '職員', INSTITUTION: '医療機関', SYSTEM: 'システム', PUBLIC: '未サインイン' };
export const weekday = { MONDAY: '月', TUESDAY: '火', WEDNESDAY: '水', THURSDAY: '木', FRIDAY: '金', SATURDAY: '土', SUNDAY: '日' };

/**
 * @param {Record<string, string>} words
 * @param {string | null | undefined} code a code unknown to this release is shown as it is
 */
export function word(words, code) {
  return code ? (words[code] ?? code) : '';
}

/** @param {Record<string, string>} words @returns {Array<[string, string]>} */
export function pairs(words) {
  return Object.entries(words);
}

/** @param {{ full?: string, common?: string } | undefined} name */
export function fullName(name) {
  if (!name) return '';
  return name.common ? `${name.full}（通称 ${name.common}）` : (name.full ?? '');
}

/** @param {{ familyKana?: string, givenKana?: string } | undefined} name */
export function kana(name) {
  return [name?.familyKana, name?.givenKana].filter(Boolean).join(' ');
}
