/** Words of a checkup's questionnaire. */
export default {
  title: 'Questionnaire of the checkup',
  lead: 'Please fill it in by the evening before the checkup. What you write is kept as you go. What the city knows already is filled in: correct what is wrong.',
  sections: { BIRTH: 'At birth', HISTORY: 'So far', GROWTH: 'How your child is doing', EYES_EARS: 'Eyes and ears', LIFE: 'Every day', TEETH: 'Teeth', DOSES: 'Vaccinations', PARENT: 'Raising your child', HOME: 'At home', FREE: 'Anything else' },
  /** @param {number} n @param {number} of */
  step: (n, of) => `${n} of ${of}`,
  progress: 'How far you are',
  /** @param {number} least @param {number} most */
  number: (least, most) => `A number from ${least} to ${most}`,
  sources: { FAMILY: '', CERTIFICATE: 'the birth certificate', PREGNANCY: 'the notice of pregnancy', EARLIER: 'the questionnaire before' },
  staffOnly: 'Only you and the health staff see this part. It is not shown to other guardians and not kept on this device.',
  nurseOnly: 'Only you and the public health nurses see this part. It is not shown to other guardians, never printed, and not kept on this device. Leave blank what you do not want to answer.',
  saved: 'Kept', unsaved: 'Not sent yet. It will be sent when the signal is back.',
  clash: 'Another device answered differently. Please choose what is right.', nothing: '(no answer)', and: ', ',
  handIn: 'Hand in', handInAgain: 'Hand in the correction', handInAsk: 'Hand in the questionnaire?', handInWhat: ['You can correct it until reception on the day.'],
  handedIn: 'Handed in. You can correct it until reception on the day.',
  /** @param {string} at */
  wasHandedIn: (at) => `Handed in on ${at}. You can correct it until reception on the day.`,
  changing: 'What you changed is not handed in yet. Hand it in on the last page.',
  closed: 'Reception is over, so nothing can be changed here. Tell the staff at the hall what is different.',
};
