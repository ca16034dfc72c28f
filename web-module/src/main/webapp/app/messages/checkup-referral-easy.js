/** Easy words of a referral after a checkup. */
export default {
  title: '紹介状の お知らせ', none: '紹介状は ありません。', noneNext: '紹介状が あるときは ここに 出ます。', lead: '健診の あと、病院で もう少し 見てもらう 人への お知らせです。',
  groups: { BODY: '体', EYES: '目', EAR_NOSE_THROAT: '耳・鼻・のど', TEETH: '歯・口', DEVELOPMENT: '育ち・ことば' },
  stages: { LETTER_READY: '紹介状を 作りました', TO_VISIT: '紹介状を 持って 病院へ 行ってください', ANSWER_IN: '病院から 返事が 届きました', ANSWER_TOLD: '病院からの 返事', DECLINED: '相談が できます', DONE: 'この 紹介は 終わりました' },
  stageWhat: { LETTER_READY: '区役所で わたすか、送ります。', TO_VISIT: 'いつもの 病院でも いいです。「健診の 紹介状が あります」と 言ってください。もう 行った 人は 何も しなくて いいです。', ANSWER_IN: '今 見ています。終わったら お知らせします。', ANSWER_TOLD: '区役所の 保健師も お話しします。', DECLINED: '心配なときは いつでも 電話してください。', DONE: '心配なときは いつでも 電話してください。' },
  where: '行くところ', by: 'いつまでに', answer: '返事', outcomes: { NORMAL: '悪いところは ありません', OBSERVE: '少し 様子を 見ましょう', TREAT: '病院で 見てもらいましょう' }, outcomeWhat: { NORMAL: '心配な ところは ありませんでした。', OBSERVE: '少し 待って もう一度 見てもらいましょう。', TREAT: '病院の 人の 言うとおりに 続けて 行ってください。' },
  facility: '病院', examinedOn: '行った日', words: '医者から', nextOn: '次に 行く日', ask: '相談（区役所）',
};
