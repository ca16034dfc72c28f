/** Words of the desk's pages about infants' checkups. */
export default {
  referrals: '紹介状',
  nav: '乳幼児健診', title: '乳幼児健診の日程', session: '健診の日',
  kinds: { M1: '1か月', M3_4: '3〜4か月', M6_7: '6〜7か月', M9_10: '9〜10か月', Y1M6: '1歳6か月', Y3: '3歳', Y5: '5歳' },
  states: { TARGETED: '日時なし', INVITED: '案内済み', ARRIVED: '受付済み', EXAMINED: '健診済み', DECIDED: '判定済み', RELEASED: '結果通知済み', CLOSED: '終了', MISSED: '未受診', ELSEWHERE: '他で受診', EXEMPT: '対象外', LEFT: '転出など' },
  sessionStates: { PLANNED: '予定', CANCELLED: '中止' },
  empty: 'この期間の健診はありません。', emptyNext: '毎日の自動の処理が、年間の型から日程を作ります。期間を変えてご覧ください。',
  /** @param {number} n */
  unplaced: (n) => `日時が決まっていない対象の子ども：${n}人`,
  day: '日', kind: '種類', state: '状態', load: '予約／定員', waiting: '空き待ち', rooms: '部屋', staff: '人員', earlier: '前の3か月', later: '次の3か月', now: '今日から',
  print: '印刷する', back: '日程へ', hall: '当日の会場を開く', figures: '集計', recall: '未受診', change: '日時を変える', changeOf: (/** @type {string} */ name) => `${name}の日時を変える`, medical: '配慮あり', medicalMark: '配慮ありにする', medicalUnmark: '配慮ありをやめる', medicalOf: (/** @type {string} */ name, /** @type {string} */ what) => `${name}を${what}`, invite: 'いま案内を作る', inviteAsk: '対象のお子さんに、いま日時を案内しますか', inviteWhat: ['毎日の自動の処理を待たずに、日程を作り、日時のないお子さんに枠を割り当てます。', '来なかったお子さんは、未受診の一覧に入ります。', '案内した家庭と、来なかった家庭には、お知らせか手紙が届きます。'], inviteDo: '案内する', invited: (/** @type {number} */ n) => (n === 0 ? '新しく案内するお子さんはいませんでした。' : `${n}人に日時を案内しました。`),
  band: '受付の時間', apart: '別枠', capacity: '定員', taken: '予約', name: '氏名', birthDate: '生年月日', protected: '支援措置', answers: '問診票', nobody: '予約はありません。',
  /** @param {string} at */
  capacityOf: (at) => `${at}の定員`, save: '変える', saved: '変更しました。',
  move: '日を変える', moveTo: '新しい日', reason: '理由（職員の記録に残ります）', moveAsk: '健診の日を変えますか', moveWhat: ['予約している家庭すべてに、新しい日時を知らせます。', '期間を過ぎるお子さんは、別の日に案内します。'], moveDo: '日を変える',
  cancel: '中止する', cancelAsk: '健診を中止しますか', cancelWhat: ['予約している家庭すべてに知らせ、空きのある別の日に案内します。', '空きのないお子さんは、日時のない一覧に残ります。'], cancelDo: '中止する', stop: 'やめる', needed: '入れてください。',
  cancelled: 'この健診は中止になりました。',
};
