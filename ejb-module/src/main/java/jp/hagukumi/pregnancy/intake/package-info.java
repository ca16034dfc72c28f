/**
 * Notices of pregnancy that are filed in マイナポータル and fetched by us: listed, got by their number, kept as they came, judged, and
 * opened as a case like any other, or set aside for a clerk with the women who may be meant and why. What became of each is told
 * back, one status after the other. A part of the room of pregnancies with a door of its own.
 *
 * <p>The interface's bodies are not public; the package's form is ours, and one adapter knows it. A number counts once; other
 * content under a number that came before is refused and shown, and changes nothing. What only nurses read of an application is
 * kept apart from what clerks see.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.intake;
