/**
 * The day of a group checkup: reception, stations, what is recorded at each, the judgements, the second person who decides, and the
 * release to the parents.
 *
 * <p>A child is received by the code of its checkup ({@link jp.hagukumi.checkups.ReceptionCode}) or from the list; it gets a number
 * and the stations that {@code stations.csv} names for its kind. Records belong to a station and are kept edition by edition: a
 * later one holds, an earlier one stays. Each carries the edition that was seen, so that two tablets never overwrite each other.
 * Once every station is passed or left out with a reason and every item of the ordinance has a word, the case is examined; a nurse
 * judges it, medically and, apart from that, what support is needed; another person decides; then it is told. A referral is spoken
 * about before it is told. Whatever is found wrong later goes the way back by name ({@code REOPEN}) and is judged, decided and told
 * anew.
 *
 * <p>Law: Maternal and Child Health Act art. 12, its ordinance art. 2. May ask: identity, births, handbook, notifications.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.day;
