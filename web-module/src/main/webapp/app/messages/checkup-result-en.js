/** Words of a checkup's result, in English. */
export default {
  title: 'Result of the checkup', none: 'There is no result yet.', noneNext: 'We will tell you when it is ready. While a result is being checked again it is not shown here.',
  kinds: { Y1M6: 'Checkup at 18 months', Y3: 'Checkup at 3 years' },
  judged: 'What the doctor found', medicals: { NORMAL: 'Nothing to note', UNDER_CARE: 'Under care already', OBSERVE: 'Let us watch it', REFER_EXAM: 'A closer examination', REFER_TREAT: 'Treatment' },
  medicalWhat: { NORMAL: 'Nothing gave cause for concern.', UNDER_CARE: 'Please go on with the clinic that sees your child already.', OBSERVE: 'We will look again at the next checkup or when we talk.', REFER_EXAM: 'As we told you, please have your child examined at the clinic we named.', REFER_TREAT: 'As we told you, please take your child to the clinic we named.' },
  findings: 'What we noticed', organs: { GROWTH: 'growth', NUTRITION: 'nutrition', SPINE_AND_CHEST: 'spine and chest', SKIN: 'skin', EYES: 'eyes', EAR_NOSE_THROAT: 'ears, nose, throat', TEETH_AND_MOUTH: 'teeth and mouth', LIMBS: 'arms and legs', SPEECH: 'speech', IMMUNIZATIONS: 'immunizations' },
  advice: 'What we told you', measured: 'Measurements', measures: { WEIGHT: 'Weight', LENGTH: 'Length (lying)', HEIGHT: 'Height (standing)', HEAD: 'Head' },
  /** @param {number} p */
  percentile: (p) => `${p}th percentile`, places: { BELOW: 'below the 3rd percentile', ABOVE: 'above the 97th percentile' }, corrected: '(by corrected age)', curves: { MALE: 'boys’ curve', FEMALE: 'girls’ curve', UNDETERMINED: '' },
  percentileWhat: 'Of 100 children of this age, lined up from the smallest, this is about where your child stands. Every child grows in its own way. If you worry, ask a nurse of your ward office or a paediatrician.',
  screened: 'Tests', items: { URINE_PROTEIN: 'Urine protein', URINE_SUGAR: 'Urine sugar', URINE_BLOOD: 'Urine blood', VISION_RIGHT: 'Right eye', VISION_LEFT: 'Left eye', REFRACTION: 'Refraction', HEARING_RIGHT: 'Right ear', HEARING_LEFT: 'Left ear' }, answers: { MINUS: '−', TRACE: '±', PLUS: '+', PLUS2: '2+', PLUS3: '3+', PASSED: 'passed', BELOW: 'to be looked at again', NOT_POSSIBLE: 'not possible that day' },
  teeth: 'Teeth', sound: 'No decay was found.',
  /** @param {number} n */
  decayed: (n) => `${n} decayed or treated teeth were found. Please see a dentist.`,
  ask: 'If anything is unclear or worries you, call the nurses of your ward office at any time.',
};
