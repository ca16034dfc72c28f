/** English words of a referral after a checkup. */
export default {
  title: 'Referral letter', none: 'There is no referral letter.', noneNext: 'If there is one, you will see here where to go and by when.', lead: 'After the checkup we suggested a closer look by a doctor.',
  groups: { BODY: 'Body', EYES: 'Eyes', EAR_NOSE_THROAT: 'Ears, nose and throat', TEETH: 'Teeth and mouth', DEVELOPMENT: 'Development and speech' },
  stages: { LETTER_READY: 'The letter is being prepared', TO_VISIT: 'Please take the letter to a doctor', ANSWER_IN: 'The doctor has answered', ANSWER_TOLD: 'What the doctor answered', DECLINED: 'We are here for you', DONE: 'This referral is finished' },
  stageWhat: { LETTER_READY: 'You get it at the ward office or by post.', TO_VISIT: 'Your own doctor is fine too. When you book, say that you have a referral letter from the checkup. If you have been there already, there is nothing to do.', ANSWER_IN: 'We are looking at it and will tell you when we are done.', ANSWER_TOLD: 'The public health nurse will talk with you about it too.', DECLINED: 'If you change your mind or worry about anything, please call us.', DONE: 'If you worry about anything, please call us.' },
  where: 'Where to go', by: 'Please go by', answer: 'Answer', outcomes: { NORMAL: 'Nothing of concern', OBSERVE: 'To be watched', TREAT: 'To be treated' }, outcomeWhat: { NORMAL: 'Nothing of concern was found.', OBSERVE: 'Please have it looked at again after a while.', TREAT: 'Please follow what the doctor told you.' },
  facility: 'Institution', examinedOn: 'Examined on', words: 'From the doctor', nextOn: 'Next visit', ask: 'Questions (ward office)',
};
