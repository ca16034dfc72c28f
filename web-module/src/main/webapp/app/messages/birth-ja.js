/** The mother tells of a birth that no electronic certificate is there for. */
export default {
  title: '出生を知らせる',
  lead: '病院から電子の出生証明書が届かないとき、紙の出生証明書を見ながらお知らせください。そのあと、アプリで出生届を書けます。',
  told: 'お知らせいただいた出生',
  register: '出生届を書く',
  takeBack: '取り消す',
  takeBackAsk: 'このお知らせを取り消しますか',
  takeBackWhat: '書きかけの出生届も、いっしょに消えます。',
  count: '今回のお産で生まれたお子さまの人数',
  /** @param {number} n */
  children: (n) => `${n}人`,
  /** @param {number} n */
  nth: (n) => `${n}人目`,
  bornAt: '生まれた日時',
  bornAtHint: '出生証明書のとおりに入れてください。',
  place: '生まれた所の住所',
  placeHint: '出生証明書に書かれた住所です。病院の名前は要りません。',
  needed: '入れてください。',
  tell: 'お知らせして、出生届へ進む',
  quiet: 'お子さまが亡くなられたときは、ここに入れていただく必要はありません。届のことは、区役所の戸籍の窓口がいっしょにお手伝いします。',
};
