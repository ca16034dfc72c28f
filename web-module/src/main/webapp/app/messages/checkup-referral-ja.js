/** Words of a referral after a checkup. */
export default {
  title: '紹介状のご案内', none: 'お渡しする紹介状はありません。', noneNext: '紹介状があるときは、ここに受診先と時期が出ます。', lead: '健診で、もう少しくわしく診てもらうことをお勧めした方へのご案内です。',
  groups: { BODY: 'からだ', EYES: '目', EAR_NOSE_THROAT: '耳・鼻・のど', TEETH: '歯・口', DEVELOPMENT: '発達・ことば' },
  stages: { LETTER_READY: '紹介状を用意しています', TO_VISIT: '紹介状を持って受診してください', ANSWER_IN: '受診先から回答が届きました', ANSWER_TOLD: '受診先からの回答', DECLINED: 'ご相談をお受けしています', DONE: 'この紹介は終わりました' },
  stageWhat: { LETTER_READY: '区役所でお渡しするか、郵送します。', TO_VISIT: '受診先は、かかりつけの医療機関でも構いません。予約のときに「健診の紹介状がある」とお伝えください。もう受診された方は、何もしなくて大丈夫です。', ANSWER_IN: 'いま内容を確かめています。確認が終わりましたら、お知らせします。', ANSWER_TOLD: '区役所の保健師からもお話しします。', DECLINED: 'お気持ちが変わったときや、心配なことがあるときは、いつでもお電話ください。', DONE: '気になることがあるときは、いつでもお電話ください。' },
  where: '受診先', by: '受診の目安', answer: '回答', outcomes: { NORMAL: '異常なし', OBSERVE: '経過を見ましょう', TREAT: '医療機関で診てもらいましょう' }, outcomeWhat: { NORMAL: '気になるところはありませんでした。', OBSERVE: 'しばらく様子を見て、また診てもらいましょう。', TREAT: '受診先の案内にそって、続けて診てもらってください。' },
  facility: '医療機関', examinedOn: '受診日', words: '医師から', nextOn: '次の受診', ask: 'ご相談（区役所）',
};
