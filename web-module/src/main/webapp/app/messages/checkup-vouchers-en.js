/** Words of the page with vouchers for checkups at clinics. */
export default {
  title: 'Checkup vouchers', lead: 'Vouchers for checkups at clinics. Please make an appointment and show this screen at the reception. The number carries no name.',
  none: 'There is no voucher to use now.', noneNext: 'When a checkup comes near, its voucher appears here and you are told.',
  kinds: { M1: 'Checkup at 1 month', M3_4: 'Checkup at 3 to 4 months', M6_7: 'Checkup at 6 to 7 months', M9_10: 'Checkup at 9 to 10 months', Y1M6: 'Checkup at 1 year 6 months', Y3: 'Checkup at 3 years', Y5: 'Checkup at 5 years' },
  states: { ISSUED: 'Can be used', USED: 'Done', LAPSED: 'Period is over' },
  /** @param {string} from @param {string} until */
  window: (from, until) => `Good from ${from} to ${until}.`,
  /** @param {string} from */
  soon: (from) => `It can be used from ${from}. Until then you can make an appointment.`,
  lapsed: 'Its period has passed unused. If your child should still be seen, please ask your ward office.',
  qr: 'QR code of the voucher', elsewhere: 'At a clinic that does not work with the city, please pay first. You can claim it back later.',
  result: 'Result', on: 'Day', at: 'Clinic', judgement: 'Judgement', findings: 'Something was found', advice: 'From the doctor', back: 'Paid back',
  measures: { WEIGHT: 'Weight', LENGTH: 'Length', HEIGHT: 'Height', HEAD: 'Head' },
  judgements: { NORMAL: 'Nothing found', UNDER_CARE: 'In treatment already', OBSERVE: 'To be watched', REFER_EXAM: 'A closer examination is advised', REFER_TREAT: 'Treatment is advised' },
  items: { GROWTH: 'Growth', NUTRITION: 'Nutrition', SPINE_AND_CHEST: 'Spine and chest', SKIN: 'Skin', EYES: 'Eyes', EAR_NOSE_THROAT: 'Ears, nose and throat', TEETH_AND_MOUTH: 'Teeth and mouth', LIMBS: 'Arms and legs', SPEECH: 'Speech' },
  /** @param {number} yen @param {string} until */
  given: (yen, until) => `${yen.toLocaleString('en')} yen can be claimed at the ward office until ${until}.`,
};
