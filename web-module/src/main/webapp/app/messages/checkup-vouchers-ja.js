/** Words of the page with vouchers for checkups at clinics. */
export default {
  title: '健診の受診券', lead: '医療機関で受ける健診の受診券です。予約をして、この画面を受付で見せてください。番号に名前は入っていません。',
  none: 'いま、お使いになる受診券はありません。', noneNext: '健診の時期が近づくと、ここに届き、お知らせもします。',
  kinds: { M1: '1か月児健診', M3_4: '3〜4か月児健診', M6_7: '6〜7か月児健診', M9_10: '9〜10か月児健診', Y1M6: '1歳6か月児健診', Y3: '3歳児健診', Y5: '5歳児健診' },
  states: { ISSUED: '使えます', USED: '受けました', LAPSED: '期間が過ぎました' },
  /** @param {string} from @param {string} until */
  window: (from, until) => `使える期間：${from}から${until}まで`,
  /** @param {string} from */
  soon: (from) => `${from}から使えます。それまでは予約だけできます。`,
  lapsed: '使わないまま期間が過ぎました。受けたい方は、区役所の窓口にご相談ください。',
  qr: '受診券のQRコード', elsewhere: '市と契約していない医療機関では、いったん支払ってください。あとで払い戻しの対象になります。',
  result: '健診の結果', on: '受けた日', at: '医療機関', judgement: '判定', findings: '所見のあった項目', advice: '先生から', back: '払い戻し',
  measures: { WEIGHT: '体重', LENGTH: '身長', HEIGHT: '身長', HEAD: '頭囲' },
  judgements: { NORMAL: '異常なし', UNDER_CARE: '治療・相談を続けている', OBSERVE: '経過をみる', REFER_EXAM: 'くわしい検査をすすめる', REFER_TREAT: '治療をすすめる' },
  items: { GROWTH: '体の発育', NUTRITION: '栄養', SPINE_AND_CHEST: '背骨と胸', SKIN: '皮膚', EYES: '目', EAR_NOSE_THROAT: '耳・鼻・のど', TEETH_AND_MOUTH: '歯と口', LIMBS: '手足の動き', SPEECH: 'ことば' },
  /** @param {number} yen @param {string} until */
  given: (yen, until) => `${yen.toLocaleString('ja-JP')}円が払い戻しの対象です。申請は${until}まで、区役所の窓口で。`,
};
