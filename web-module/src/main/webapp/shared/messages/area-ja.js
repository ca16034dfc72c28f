/** Words of the frame around desk and institution, which speak Japanese. */
export default {
  signIn: 'サインイン',
  signInLead: '職員・医療機関のアカウントでサインインしてください。',
  signOut: 'サインアウト',
  ended: '時間がたったため、サインインが切れました。',
  endedRemedy: '入力した内容はこの画面に残っています。新しいタブでサインインしてから、「サインインしました」を押して続けてください。',
  signInNewTab: '新しいタブでサインイン',
  signedInAgain: 'サインインしました',
  stillOut: 'まだサインインしていません。',
};
