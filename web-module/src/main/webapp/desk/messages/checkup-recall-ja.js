/** Words of the recall list and of a date changed at the desk. */
export default {
  nav: '未受診', title: '健診に来なかったお子さん', back: '一覧へ', sessions: '健診の日程へ', print: '印刷する', show: '表示', shows: { DUE: 'きょう連絡する', MISSED: '未受診すべて', PLACED_AGAIN: '日時を入れ直した' }, kind: '健診', kinds: { '': 'すべて', Y1M6: '1歳6か月', Y3: '3歳' },
  empty: 'この条件のお子さんはいません。', emptyNext: '表示や健診の種類を変えてご覧ください。', more: '500人を超えています。期間の終わりが近い順に500人までを出しています。',
  name: '氏名', birthDate: '生年月日', misses: '来なかった回数', until: '受けられる最後の日', last: '最後の連絡', contacts: '連絡の回数', signs: '急ぐ理由', newDay: '新しい日', state: '状態',
  states: { TARGETED: '日時なし', INVITED: '日時あり', ARRIVED: '受付済み', EXAMINED: '健診済み', DECIDED: '判定済み', RELEASED: '結果通知済み', CLOSED: '終了', MISSED: '未受診', ELSEWHERE: '他で受診', EXEMPT: '対象外', LEFT: '転出など' },
  sign: { PROTECTED: '支援措置', EARLIER_MISSED: '前の健診も未受診', MISSED_AGAIN: 'くり返し未受診', NEVER_REACHED: '連絡がつかない', NOBODY_TO_TELL: '知らせる相手がいない', LOW_BIRTH_WEIGHT: '小さく生まれた', MEDICAL: '配慮が必要', WINDOW_ENDS: '期間の終わりが近い' },
  ways: { NOTICE: 'アプリのお知らせ', LETTER: '手紙', CALL: '電話', VISIT: '訪問', NURSERY: '保育所など', OTHER: 'その他' }, reached: '連絡がついた', notReached: '連絡がつかない', protected: '支援措置',
  of: (/** @type {string} */ name) => `${name}さんへの連絡`, openOf: (/** @type {string} */ name) => `${name}の記録を開く`, open: '開く',
  address: '住所', guardians: '保護者', phone: '電話', keptFrom: '知らせない相手（支援措置）', nobody: '登録された保護者はいません。', reach: '市からの連絡の届き方', reaches: { APP: 'アプリ', LETTER: '手紙', NOBODY: '知らせる相手がいません' },
  history: 'これまでの連絡', historyNone: 'まだ連絡の記録はありません。', by: '記録した人', city: '市から自動', nextOn: '次に連絡する日',
  noteTitle: '連絡を記録する', way: '方法', on: '日', note: '内容', noteDo: '記録する', send: 'もう一度知らせる', sendAsk: '保護者にもう一度知らせますか', sendWhat: ['アプリをお使いの方にはお知らせ、お使いでない方には手紙（次のまとめ）で知らせます。'], sendDo: '知らせる', sent: (/** @type {string} */ way) => `${way}で知らせました。`,
  again: '日時を入れ直す', well: '無事を確認した', wellWhat: 'お子さんを見た人と場所を残すと、この一覧から外れます（保健師のみ）。', where: '見た場所', wheres: { VISIT: '自宅', NURSERY: '保育所など', OFFICE: '区役所', CLINIC: '医療機関', OTHER_AGENCY: '他の機関・市町村' }, seenBy: '見た人', wellDo: '無事を確認したと記録する',
  elsewhere: '他で受けていた', place: '受けた医療機関・市町村', elsewhereDo: '他で受けたと記録する', exempt: '対象から外す', reason: '理由', reasons: { LONG_IN_HOSPITAL: '長く入院している', UNDER_TREATMENT: '医療機関で続けて診ている', PARENTS_WISH: '保護者の希望', LONG_ABROAD: '長く国外にいる', OTHER: 'その他（内容に書く）' }, exemptDo: '対象から外す', endAsk: 'この健診を終わりにしますか', endWhat: ['一覧から外れ、市からの案内も止まります。', '取っていた日時は、ほかのご家庭に回ります。'], stop: '戻る', needed: '入れてください。', saved: '記録しました。',
  // ---- a date changed by phone
  moveTitle: '健診の日時を変える', ward: '区', noDays: '期間内に空いている日はありません。', free: (/** @type {number} */ n) => `空き${n}`, full: '満', otherReason: '別の区で受ける理由', moveReasons: { WORK_OR_NURSERY: '勤め先や保育所がある', STAYING_THERE: 'しばらくその区にいる', MOVING_SOON: 'もうすぐ引っ越す', NO_DAY_AT_HOME: '自分の区に合う日がない' },
  moveAsk: (/** @type {string} */ at) => `${at}に変えますか`, moveWhat: ['ご家庭に新しい日時を知らせます。'], together: 'きょうだい（ふたごなど）もいっしょに', moveDo: '変える', moved: '日時を変えました。', change: '日時を変える', changeOf: (/** @type {string} */ name) => `${name}の日時を変える`,
};
