/** Words of a checkup's questionnaire. */
export default {
  title: '健診の問診票',
  lead: '健診の前の日までにご記入ください。書いたところまで、そのつど保存されます。市が知っていることは、先に入れてあります。違うところは直してください。',
  sections: { BIRTH: '生まれたとき', HISTORY: 'これまでのこと', GROWTH: '発達のようす', EYES_EARS: '目と耳', LIFE: '毎日の生活', TEETH: '歯', DOSES: '予防接種', PARENT: '子育てのこと', HOME: 'ご家庭のこと', FREE: '書いておきたいこと' },
  /** @param {number} n @param {number} of */
  step: (n, of) => `${n}／${of}`,
  progress: '問診票の進み具合',
  /** @param {number} least @param {number} most */
  number: (least, most) => `${least}から${most}までの数字`,
  sources: { FAMILY: '', CERTIFICATE: '出生証明書', PREGNANCY: '妊娠の届出', EARLIER: '前の健診の問診票' },
  staffOnly: 'この部分は、あなたと保健の担当者だけが見ます。ほかの保護者の画面には出ません。この端末にも残りません。',
  nurseOnly: 'この部分は、あなたと保健師だけが見ます。ほかの保護者の画面には出ず、紙にも印刷されません。この端末にも残りません。答えたくないところは、空けたままでかまいません。',
  saved: '保存しました', unsaved: 'まだ送れていません。電波が戻ると送ります。',
  clash: '別の端末と答えが違うところがあります。正しいほうを選んでください。', nothing: '（答えなし）', and: '、',
  handIn: '提出する', handInAgain: '直して提出する', handInAsk: '問診票を提出しますか', handInWhat: ['健診の日の受付まで、直して提出し直せます。'],
  handedIn: '提出しました。健診の日の受付まで、直せます。',
  /** @param {string} at */
  wasHandedIn: (at) => `${at}に提出しました。健診の日の受付まで、直せます。`,
  changing: '直したところは、まだ提出されていません。最後の画面で提出してください。',
  closed: '受付が済んだので、ここでは直せません。変わったことは、会場の担当者にお話しください。',
};
