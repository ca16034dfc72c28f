package jp.hagukumi.checkups.day;

import jp.hagukumi.checkups.CheckupId;

/** A child was received. @param number by which it is called, 1 to 999 */
public record Reception(CheckupId checkup, int number) {}
