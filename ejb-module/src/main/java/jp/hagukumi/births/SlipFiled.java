package jp.hagukumi.births;

import java.time.Instant;

/**
 * A slip that has been taken.
 *
 * @param version 1 for the first
 * @param ward six-digit code of the ward that works on it
 * @param lowBirthWeightNotice it is the notice of 母子保健法18条 too
 */
public record SlipFiled(
        SlipId id, Instant filedAt, int version, String ward, String wardName, boolean lowBirthWeightNotice) {}
