/** Words of the page about infants' checkups. */
export default {
  vouchers: '医療機関で受ける健診の受診券と結果',
  code: '受付の番号', codeWhat: '健診の日に、会場の受付でこの番号かQRをお見せください。', codeQr: '受付のQRコード', result: '結果を見る',
  title: '乳幼児健診', none: '今ご案内している健診はありません。', noneNext: '時期が近づくと、ここに日時が出て、お知らせも届きます。',
  kinds: { M1: '1か月児健診', M3_4: '3〜4か月児健診', M6_7: '6〜7か月児健診', M9_10: '9〜10か月児健診', Y1M6: '1歳6か月児健診', Y3: '3歳児健診', Y5: '5歳児健診' },
  states: { TARGETED: '日時が決まっていません', INVITED: 'ご案内中', ARRIVED: '受付済み', EXAMINED: '健診が済みました', DECIDED: '結果の確認中', RELEASED: '結果があります', CLOSED: '終わりました', MISSED: 'まだ受けていません', ELSEWHERE: 'ほかで受けました', EXEMPT: '受けないことになっています', LEFT: '対象ではありません' },
  when: '日時', place: '会場', phone: '電話',
  noDate: '日時はまだ決まっていません。ご自身で選ぶこともできます。', missed: 'ご案内した日に受けられませんでした。別の日を選べます。',
  /** @param {string} from @param {string} until */
  window: (from, until) => `受けられる期間：${from}から${until}まで`,
  /** @param {string} until */
  changeUntil: (until) => `日時の変更・取りやめは${until}まで、ここでできます。`,
  change: '日時を変える', choose: '日時を選ぶ', keep: '今のままにする', otherDay: '別の日を選ぶ', cancel: 'この日は行けない',
  cancelAsk: 'この日時を取りやめますか', cancelWhat: ['場所が空き、ほかの方にご案内します。', 'あとで別の日を選べます。'], cancelDo: '取りやめる', cancelled: '取りやめました。別の日をお選びください。',
  /** @param {string} at */
  moveAsk: (at) => `${at}に変えますか`, moveDo: 'この日時にする', moved: '日時が決まりました。',
  /** @param {number} n */
  together: (n) => `ごきょうだい${n}人もいっしょに変わります。`,
  /** @param {number} n */
  free: (n) => `空き ${n}`, full: '満員', wait: '空きを待つ', waits: '空きを待っています。空いたらお知らせします。', waitsNoMore: '待つのをやめました。',
  /** @param {string} day @param {number} before */
  waiting: (day, before) => `${day}の空きを待っています（前に${before}組）。`, stop: '待つのをやめる',
  offered: '空きが出ました',
  /** @param {string} at */
  offerUntil: (at) => `${at}まで、場所を取ってあります。`, take: 'この日時にする', pass: '見送る',
  ward: '会場の区', reason: 'ほかの区で受ける理由', reasonNeeded: '理由を選んでください。', reasons: { WORK_OR_NURSERY: '仕事や保育園がその区にある', STAYING_THERE: 'しばらくその区にいる', MOVING_SOON: 'まもなく引っ越す', NO_DAY_AT_HOME: '住んでいる区に行ける日がない' },
  noDays: 'この区には、期間の中で受けられる日がありません。区役所にご相談ください。', callUs: '変更の締切を過ぎました。行けないときは、会場の電話にご連絡ください。',
  questions: '問診票に記入する',
};
