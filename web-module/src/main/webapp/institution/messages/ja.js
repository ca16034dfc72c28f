/** Words of the institutions' area. */
export default {
  product: 'はぐくみ 出生証明書',
  nav: { list: '送った証明書', new: '新しく入力する' },
  stop: '戻る',
  list: {
    title: '送った出生証明書', empty: '送った証明書はまだありません。', emptyWhat: '入力して送ると、市の受付の状況がここに出ます。', emptyNext: '新しく入力する', number: '番号', state: '状態', at: '最後の動き', reason: '市からの連絡', version: '版',
    /** @param {number} v */
    versionOf: (v) => `第${v}版`,
  },
  sent: {
    /** @param {string} number */
    title: (number) => `出生証明書 ${number}`,
    received: '受付日時', changed: '最後の動き', municipality: '宛先', reason: '市からの連絡',
    correct: '訂正する', correctLead: '使われたあとでも訂正できます。訂正版が前の版に代わり、前の版を使った窓口にも伝わります。',
    cancel: '取り消す', cancelReason: '取り消す理由', cancelAsk: 'この証明書を取り消しますか', cancelWhat: ['母のアプリと市の窓口から、この証明書の内容が消えます。', '取り消しは元に戻せません。必要なときは、新しい番号で送り直してください。'],
    cancelled: '取り消しました。', needReason: '理由を入れてください。', replaced: 'この版は訂正版に代わっています。',
  },
  entry: {
    title: '出生証明書の入力',
    /** @param {string} number */
    correctTitle: (number) => `出生証明書の訂正 ${number}`,
    correctLead: '証明書の全体を入れ直します。送ると、前の版に代わります。',
    lead: '出生証明書の様式と同じ順に並んでいます。入力の途中の内容は、このタブを閉じるまで残ります。',
    prior: '前回の入力', given: '前の版',
    /** @param {string} value */
    newer: (value) => (value ? `入力の間に届いた版では「${value}」です。` : '入力の間に届いた版では空欄です。'),
    sections: { where: '宛先と番号', child: '子', birth: '生まれたとき・ところ', body: '体重・身長・単胎多胎', mother: '母', attendant: '証明者', attachment: '添付' },
    number: '貴院の証明書番号', numberHint: '英数字とハイフン、36文字まで',
    serial: '通し番号（つけている場合）', serialHint: '抜けがないかを確かめるために使います。',
    municipality: '宛先の市区町村コード（6桁）', municipalityHint: '住民登録のある市区町村。川崎市は区のコードです。',
    medicalCode: '医療機関コード（10桁）', medicalCodeHint: '助産所・自宅での出産では空欄',
    deliveryToken: '母の出生連携コード', deliveryTokenHint: '母が見せた8文字。なければ空欄のまま送れます。',
    family: '子の氏', given_: '子の名', nameHint: '命名前は空欄のままにしてください。漢字は書かれたとおりに入れます。',
    asWritten: '漢字は書かれたとおりに入れます。',
    sex: '男女の別', bornOn: '生まれた日', half: '午前・午後', halves: { AM: '午前', PM: '午後' }, hour: '時（0〜11）', hourHint: '夜の12時は午前0時、昼の12時は午後0時', minute: '分',
    placeKind: '出生したところの種別', placeAddress: '出生したところ（番地まで）', facilityName: '施設の名称',
    weight: '体重', length: '身長', plurality: '単胎・多胎の別', count: '何子中', order: '第何子', countHint: '死産の子も数えます。',
    motherName: '母の氏名', weeks: '妊娠週数（満・週）', days: '日', live: '出生子の数', liveHint: 'この子と、出生後に亡くなった子を含みます。', still: '死産児の数（妊娠満22週以後）',
    certifiedOn: '証明年月日', attendantKind: '証明者の種別', attendantName: '証明者の氏名', attendantAddress: '証明者の住所',
    attachment: '証明書の写真・PDF（任意、5MBまで）', tooLarge: '5MBより大きいファイルは添えられません。小さくしてから選んでください。', wrongType: 'JPEG、PNG、PDFのどれかを選んでください。',
    /** @param {string} name */
    attached: (name) => `添付：${name}`,
    removeAttachment: '添付を外す',
    review: '内容を確かめる', reviewTitle: '送る前の確認', edit: '直す', send: '送る', warnings: '値を確かめてください（このままでも送れます）',
    check: '入力を確かめてください。', checkRemedy: '赤い印のある所を直すと送れます。', optional: '任意',
    unnamed: '命名前として送ります。',
  },
  rule: {
    needed: '入れてください。', choose: 'どれか一つを選んでください。', pattern: '英数字とハイフンで36文字までです。', code6: '6桁の数字です。', code10: '10桁の数字です。',
    hour: '0から11の数字です。昼の12時は午後0時と書きます。', minute: '0から59の数字です。', weight: '100から7000グラムの範囲で入れてください。', length: '10.0から70.0センチメートルの範囲で入れてください。',
    weeks: '19から45の数字です。', days: '0から6の数字です。', count: '2から9の数字です。', order: '1から「何子中」までの数字です。', live: '1以上の数字です。', still: '0以上の数字です。', serial: '1以上の数字です。',
    certified: '生まれた日より前にはできません。', future: 'まだ来ていない日時です。', blankOnlyOther: '数字を入れてください。空欄にできるのは、証明者が医師・助産師以外のときだけです。', facility: '病院・診療所・助産所では、施設の名称が必要です。',
  },
  warn: { weight: '300グラム未満、または6000グラムを超えています。', weeks: '満20週未満です。', length: '30センチメートル未満、または60センチメートルを超えています。', undetermined: '「未定」として送ります。あとで訂正できます。' },
  receipt: {
    title: '受付票', lead: '市が出生証明書を受け付けました。必要なときは印刷して保管してください。', number: '番号', version: '版', received: '受付日時', id: '市の整理番号', routing: '宛先', digest: '受け取った内容のSHA-256', seal: '市の署名',
    repeated: '同じ内容を前にも受け付けています。二重にはなっていません。', print: '受付票を印刷する', another: '続けて入力する', list: '一覧へ', remarks: '市の窓口で確かめる点',
  },
};
