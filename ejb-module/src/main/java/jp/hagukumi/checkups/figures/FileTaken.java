package jp.hagukumi.checkups.figures;

import jp.hagukumi.documents.tables.TableFormat;

/** A file as it leaves the city. @param name without its ending */
public record FileTaken(String name, TableFormat format, byte[] bytes) {

    public FileTaken {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What is in it stays out of logs. */
    @Override
    public String toString() {
        return "FileTaken[" + name + "]";
    }
}
