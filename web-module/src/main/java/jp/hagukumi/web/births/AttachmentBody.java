package jp.hagukumi.web.births;

import jp.hagukumi.births.Attachment;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.web.json.Encoded;
import jp.hagukumi.web.json.Text;

/** The paper, photographed or scanned, as JSON carries it. */
record AttachmentBody(
        @Text(max = 15, pattern = "image/jpeg|image/png|application/pdf")
        String mediaType,

        @Text(min = 4, max = Encoded.MOST_LETTERS, pattern = Encoded.LETTERS)
        String base64) {

    Attachment attachment() {
        var bytes = Bytes.of(Encoded.file(base64, "attachment.base64"));
        return new Attachment(mediaType, bytes, bytes.sha256());
    }

    /** A picture of a paper about two people. */
    @Override
    public String toString() {
        return "AttachmentBody[" + mediaType + "]";
    }
}
