/** Words of the shared pieces. The other languages are held to this shape by the type check. */
export default {
  loading: '読み込んでいます…',
  sending: '送っています…',
  required: '必須',
  code: '問い合わせ番号',
  /** @param {string} where */
  source: (where) => `${where}から`,
  again: 'もう一度読み込む',
  noSignal: '電波が届いていないか、サーバーにつながりません。',
  noSignalRemedy: '入力した内容は消えていません。つながる場所で、もう一度お試しください。',
  notShown: '表示できません',
  unexpected: 'この画面を表示できませんでした。',
  unexpectedRemedy: 'もう一度読み込んでください。続くときは、市の窓口にお知らせください。',
  unreadable: 'サーバーから思わぬ返事がありました。',
  skip: '本文へ',
  menu: 'メニュー',
  language: 'ことば',
  back: '戻る',
  next: '次へ',
  more: 'もっと見る',
};
