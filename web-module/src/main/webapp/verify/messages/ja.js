/** Words of the page for whoever was shown a record of deposit. */
export default {
  product: 'はぐくみ',
  languages: { ja: '日本語', ja_easy: 'やさしい日本語', en: 'English' },
  verify: {
    title: '出生届の控えの確認',
    lead: '「出生届の控え（お預かりの記録）」が本物かどうか、いま届がどうなっているかを確かめられます。',
    code: '確認番号',
    hint: '控えのいちばん下にある16文字です。大文字・小文字、ハイフンのあるなしは問いません。',
    empty: '確認番号を入れてください。',
    button: '確かめる',
    genuine: '本物の控えです',
    standing: {
      DEPOSITED: 'お預かりして、審査をしています。まだ受理されていません。',
      ACCEPTED: '届は受理されました。',
      SENT_ON: '届は、ほかの市区町村に送られました。',
      ENDED: 'この控えの届は、取り下げられたか、受理されませんでした。いまは効力がありません。',
    },
    child: '子の氏名',
    undecided: '（名未定）',
    bornOn: '生まれた日',
    receivedOn: 'お預かりした日',
    acceptedOn: '受理した日',
    compare: '控えに書かれていることと同じか、見比べてください。',
    not: 'この画面は、届が受理されたことの証明書（受理証明書）の代わりにはなりません。受理証明書は区役所の戸籍の窓口でお求めください。',
  },
};
