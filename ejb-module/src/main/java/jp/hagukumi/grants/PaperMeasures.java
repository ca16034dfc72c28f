package jp.hagukumi.grants;

/**
 * What the photo of a paper must be; the phone judges by it before it sends one, and the server looks at the size again.
 *
 * @param shortSide pixels at least, whichever way it is held
 * @param longSide pixels at least
 * @param sharpness variance of the Laplacian of the brightness (0–255) at 1000 pixels of the long side, at least
 * @param brightBorder per cent of one side of the picture that may be as bright as the paper: more, and it is cut off
 * @param sharpnessMayBePassed whether the person may send it all the same after a second look
 * @param borderMayBePassed the same for a paper that looks cut off
 */
public record PaperMeasures(
        int shortSide,
        int longSide,
        int sharpness,
        int brightBorder,
        boolean sharpnessMayBePassed,
        boolean borderMayBePassed) {

    boolean isLargeEnough(int width, int height) {
        return Math.min(width, height) >= shortSide && Math.max(width, height) >= longSide;
    }
}
