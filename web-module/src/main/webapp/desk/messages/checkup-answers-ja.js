/** Words of the answers a family handed in for a checkup, at the desk. */
export default {
  title: '問診票',
  none: 'まだ提出されていません。', noneNext: '保護者が提出すると、ここに出ます。書きかけは職員には見えません。',
  /** @param {number} n @param {string} at */
  handedIn: (n, at) => `${n}回目の提出 ${at}`,
  question: '質問', answer: '答え', changedOnly: '直されたところだけを見る',
  changed: '直されました', first: '先に見る答え', concern: '先に見る', notAsked: 'いまは聞いていない質問',
  /** @param {number} n @param {string} was */
  was: (n, was) => `${n}回目：${was}`,
  by: '答えた人', blank: '（答えなし）', and: '、',
  sections: { BIRTH: '生まれたとき', HISTORY: 'これまでのこと', GROWTH: '発達のようす', EYES_EARS: '目と耳', LIFE: '毎日の生活', TEETH: '歯', DOSES: '予防接種', PARENT: '子育てのこと', HOME: 'ご家庭のこと', FREE: '書いておきたいこと' },
  sources: { FAMILY: '', CERTIFICATE: '出生証明書の値', PREGNANCY: '妊娠届の値', EARLIER: '前の健診の答え' },
  sensitive: '保健師だけが見る答え', sensitiveWhat: '心の状態、家計、家庭内のことへの答えです。開いたことは記録に残ります。印刷されません。', sensitiveOpen: '開く', sensitiveNone: 'この部分への答えはありません。',
  print: '印刷する',
};
