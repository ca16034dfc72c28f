/** Words of the checkups' figures and lists. */
export default {
  title: '乳幼児健診の集計', back: '健診の日程へ', print: '印刷する', from: 'はじめの月', until: '終わりの月', ward: '区', all: '見られる区すべて', show: '表示する',
  what: '受けられる期間が始まった月ごとに、お子さんを1人ずつ数えます。期間が終わるまで数は変わります。', none: 'この期間の対象のお子さんはいません。', noneNext: '月や区を変えてご覧ください。',
  month: '月', kind: '健診', kinds: { Y1M6: '1歳6か月', Y3: '3歳' }, coverage: '受診率',
  columns: { due: '対象', seen: '受診', elsewhere: '他で受診', exempt: '対象外', missed: '未受診', knownWell: '無事を確認', misses: '来なかった回数', normal: '異常なし', underCare: '既医療', observe: '要観察', referExam: '要精密', referTreat: '要治療', openReferrals: '返事待ちの紹介', withDecay: 'むし歯のある子', decayed: 'むし歯の本数' },
  report: '国への報告の数字', reportWhat: '4月から翌年3月までに期間が始まったお子さんの数です。様式は、提出の前に最新のものと照らしてください。', year: '年度（西暦）', format: 'ファイルの形', formats: { XLSX: 'Excel（xlsx）', CSV_UTF8: 'CSV（UTF-8）', CSV_MS932: 'CSV（MS932・シフトJIS）' }, take: '受け取る',
  list: '名簿のファイル', listWhat: '通信が使えないときの控えです。受け取ったことは記録に残ります。', listTake: '名簿を受け取る', unfit: 'この文字コードで書けない名前', unfitWhat: '名前を置き換えて出すことはありません。UTF-8かExcelの形で受け取ってください。', row: '行', heading: '項目', text: '書けない内容',
};
