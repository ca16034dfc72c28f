package jp.hagukumi.web.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.hagukumi.kernel.access.Actor;

/**
 * Which kinds of account a resource method lets in at all. A method without it stops the application from starting.
 * {@link Actor.Kind#PUBLIC} lets everybody in, signed in or not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Admits {

    Actor.Kind[] value();
}
