/** The main job driven once through the real doors, as the people and systems of a city would do it. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.walk;
