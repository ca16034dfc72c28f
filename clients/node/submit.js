// A sample for integrators with npm soap: sends one signed birth certificate, with an attachment where one is given.
//
//   npm install            (soap 1.13.0)
//   node submit.js [attachment.pdf]
//
// Settings as environment variables: URL, WSDL, TLS_KEY, TLS_CERT, SIGN_KEY, SIGN_CERT, CITY_CA (PEM files), and MESSAGE_ID
// when the same message is sent again.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const soap = require('soap');

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const XOP = 'http://www.w3.org/2004/08/xop/include';

function setting(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`Set the environment variable ${name}`);
  }
  return value;
}

function certificate(number) {
  return {
    certificateNumber: number,
    municipality: '141356',
    medicalInstitutionCode: '1419900012',
    certificate: {
      childFamilyName: '𠮷川',
      childGivenName: '\uFA19奈',
      childSex: 'FEMALE',
      bornAt: '2026-11-20T00:05:00+09:00',
      place: { kind: 'HOSPITAL', address: '神奈川県川崎市多摩区登戸0丁目0番0号', facilityName: '試験病院' },
      weightGrams: 2499,
      lengthCentimetres: '47.5',
      plurality: { single: {} },
      motherName: '渡\u908A\u{E0101} 花子',
      gestationWeeks: 36,
      gestationDays: 6,
      liveBirths: 1,
      stillbirths: 0,
      certifiedOn: '2026-11-21',
      attendant: { kind: 'PHYSICIAN', address: '神奈川県川崎市多摩区登戸0丁目0番0号', name: '試験 一郎' },
    },
  };
}

/** npm soap writes text; the xop:Include that stands for the attachment goes in as raw XML. It is signed as it is sent. */
function withAttachment(message, content) {
  message.attachment = {
    mediaType: 'application/pdf',
    sha256: crypto.createHash('sha256').update(content).digest('hex'),
    content: { $xml: `<xop:Include xmlns:xop="${XOP}" href="cid:attachment@client"/>` },
  };
  return [{ mimetype: 'application/pdf', contentId: 'attachment@client', name: 'certificate.pdf', body: content }];
}

async function main() {
  const client = await soap.createClientAsync(setting('WSDL'), {
    endpoint: setting('URL'),
    forceSoap12Headers: true,
  });
  const messageId = process.env.MESSAGE_ID || `urn:uuid:${crypto.randomUUID()}`;
  client.addSoapHeader(`<wsa:MessageID xmlns:wsa="http://www.w3.org/2005/08/addressing">${messageId}</wsa:MessageID>`);

  const connection = new soap.ClientSSLSecurity(
    fs.readFileSync(setting('TLS_KEY')),
    fs.readFileSync(setting('TLS_CERT')),
    fs.readFileSync(setting('CITY_CA')),
  );
  const signature = new soap.WSSecurityCert(fs.readFileSync(setting('SIGN_KEY')), fs.readFileSync(setting('SIGN_CERT'), 'utf8'), '', {
    hasTimeStamp: true,
    additionalReferences: ['wsa:MessageID'],
    // Without these two npm soap signs with a transform and ids that the contract does not allow.
    signatureTransformations: [EXCLUSIVE],
    signerOptions: { idMode: 'wssecurity', prefix: 'ds', existingPrefixes: { wsu: WSU } },
  });
  client.setSecurity({
    addOptions: (options) => connection.addOptions(options),
    toXML: () => '',
    postProcess: (xml, envelopeKey) => signature.postProcess(xml, envelopeKey),
  });

  const message = certificate(process.env.CERTIFICATE_NUMBER || `node-${Date.now()}`);
  const attachments = process.argv[2] ? withAttachment(message, fs.readFileSync(process.argv[2])) : [];
  const [answer] = await client.SubmitBirthCertificateAsync(message, { attachments });
  console.log(`MessageID: ${messageId}`);
  console.log(JSON.stringify({ ...answer.acknowledgement, receipt: undefined }, null, 2));
  console.log(Buffer.from(answer.acknowledgement.receipt, 'base64').toString('utf8'));
}

main().catch((failure) => {
  const refusal = failure.root?.Envelope?.Body?.Fault?.Detail?.Refusal;
  console.error(refusal ? JSON.stringify(refusal, null, 2) : failure.message);
  process.exit(1);
});
