package jp.hagukumi.web.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record as what a request carries, and bounds the bytes of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Body {

    int DEFAULT_BYTES = 64 * 1024;

    int maxBytes() default DEFAULT_BYTES;
}
