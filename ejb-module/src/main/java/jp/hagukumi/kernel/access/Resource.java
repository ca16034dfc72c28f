package jp.hagukumi.kernel.access;

import java.util.UUID;

/** The identifier of a thing that access is asked for: a record with one {@link UUID}. */
public interface Resource {

    UUID value();
}
