package jp.hagukumi.births.ports;

import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.KeptEvidence;

/** Binds kept evidence into one file that can be verified without this system. Asked outside any transaction. */
public interface BindEvidence {

    /** @return the file; every part in it as it was kept */
    Bytes bind(KeptEvidence kept);
}
