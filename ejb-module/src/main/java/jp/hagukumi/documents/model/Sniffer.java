package jp.hagukumi.documents.model;

import java.util.Optional;
import jp.hagukumi.documents.MediaType;

/** Tells what bytes are by how they begin. */
public final class Sniffer {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private Sniffer() {}

    public static Optional<MediaType> mediaTypeOf(byte[] bytes) {
        if (begins(bytes, JPEG)) {
            return Optional.of(MediaType.JPEG);
        }
        if (begins(bytes, PNG)) {
            return Optional.of(MediaType.PNG);
        }
        return begins(bytes, PDF) ? Optional.of(MediaType.PDF) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
