package jp.hagukumi.web.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds of a text. Lengths are code points; nothing is trimmed or normalised, so that a name stays as it was written. A text
 * that must not be empty must hold more than white space. Control characters, halves of surrogate pairs and characters that turn
 * the direction of writing are refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Text {

    int min() default 1;

    int max();

    /** What the whole text must match; empty for no such rule. */
    String pattern() default "";

    /** Whether line ends and tabs may stand in it. */
    boolean lines() default false;
}
