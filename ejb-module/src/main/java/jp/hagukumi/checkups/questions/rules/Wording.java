package jp.hagukumi.checkups.questions.rules;

/** What stands on the page, in Japanese, in やさしい日本語 and in English; none is empty. */
public record Wording(String ja, String easy, String en) {}
