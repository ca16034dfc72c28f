/**
 * Answers for who people are to the city: residents and their households, who may act for a child, the staff and their
 * deputies, partner institutions and their certificates, the city itself, and who is signed in.
 *
 * <p>Decisions: names are kept exactly as the register writes them; guardianship, roles, deputations and support measures
 * carry dates, so that a question is always asked of a day; the resident register (住民基本台帳) is the only source of
 * residence, and its events are taken in order for each person; a support measure (支援措置) hides fields, and where the city
 * says so shuts the person protected from out of the child's family.
 *
 * <p>Knows only kernel, announcements, audit and outbox. Sources: 住民基本台帳法, 住民基本台帳事務処理要領 第5-10 (支援措置),
 * 民法 818条・819条 (親権), the city's rules on 代決.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.identity;
