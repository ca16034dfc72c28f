package jp.hagukumi.web.identity;

import java.util.UUID;

/** The mark of what was made. */
record Created(UUID id) {}
