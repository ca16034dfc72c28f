package jp.hagukumi.web.births;

import java.util.Base64;
import jp.hagukumi.births.Attachment;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.json.Text;

/** The paper, photographed or scanned, as JSON carries it. */
record AttachmentBody(
        @Text(max = 15, pattern = "image/jpeg|image/png|application/pdf")
        String mediaType,

        @Text(min = 4, max = 7_000_000, pattern = "[A-Za-z0-9+/]*={0,2}")
        String base64) {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    Attachment attachment() {
        if (base64.length() % 4 != 0) {
            throw Refusal.at("attachment.base64", KernelRefusal.MALFORMED);
        }
        var content = Base64.getDecoder().decode(base64);
        if (content.length > MOST_BYTES) {
            throw Refusal.at("attachment.base64", KernelRefusal.TOO_LARGE);
        }
        var bytes = Bytes.of(content);
        return new Attachment(mediaType, bytes, bytes.sha256());
    }

    /** A picture of a paper about two people. */
    @Override
    public String toString() {
        return "AttachmentBody[" + mediaType + "]";
    }
}
