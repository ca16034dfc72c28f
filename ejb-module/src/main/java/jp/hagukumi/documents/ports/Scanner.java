package jp.hagukumi.documents.ports;

/** Looks for harmful content. Asked outside any transaction. */
public interface Scanner {

    /** Whether there is a scanner to ask at all; without one, documents stay in quarantine. */
    boolean present();

    Verdict scan(byte[] content);

    /** What the scanner says. */
    sealed interface Verdict {

        /** Nothing harmful found. */
        record Clean() implements Verdict {}

        /** @param finding the scanner's name for it, at most 200 characters */
        record Harmful(String finding) implements Verdict {}

        /** No answer, or none that could be understood: asked again later, never taken for clean. */
        record Unknown(String reason) implements Verdict {}
    }
}
