package jp.hagukumi.documents.model;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import jp.hagukumi.documents.DocumentRefusal;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.MediaType;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Draws a picture anew: only what is seen remains, upright. Place, time, camera, thumbnails, comments and anything hidden
 * behind the picture's end are gone.
 */
public final class Picture {

    /** A header that claims more is refused before anything is decoded. */
    static final long MOST_PIXELS = 100_000_000;
    /** What is kept; a larger picture is read with every second, third … pixel only. Enough to read a certificate's print. */
    static final long KEPT_PIXELS = 12_000_000;

    private static final float QUALITY = 0.88f;
    /** Drawing takes up to 100 MB a picture; more at once wait. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private Picture() {}

    /** @throws Refusal where the bytes can't be drawn or claim too many pixels */
    public static byte[] drawnAnew(MediaType type, byte[] bytes) {
        DRAWING.acquireUninterruptibly();
        try {
            var image = upright(decode(type, bytes), type == MediaType.JPEG ? orientation(bytes) : 1);
            return encode(type, image);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // The decoders of the JDK throw the latter two on broken headers.
            throw new Refusal(DocumentRefusal.PICTURE_UNREADABLE);
        } finally {
            DRAWING.release();
        }
    }

    /** What the header claims; empty where it cannot be read. */
    public static Optional<Documents.Pixels> pixels(MediaType type, byte[] bytes) {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Optional.of(new Documents.Pixels(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(MediaType type, byte[] bytes) throws IOException {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new Refusal(
                        DocumentRefusal.PICTURE_TOO_LARGE, Map.of("max", Long.toString(MOST_PIXELS / 1_000_000)));
            }
            var parameters = reader.getDefaultReadParam();
            var every = (int) Math.ceil(Math.sqrt((double) width * height / KEPT_PIXELS));
            if (every > 1) {
                parameters.setSourceSubsampling(every, every, 0, 0);
            }
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(MediaType type) {
        return ImageIO.getImageReadersByMIMEType(type.text()).next();
    }

    /** 1–8 as in EXIF; 1 (upright) where the picture does not say or says nonsense. */
    private static int orientation(byte[] bytes) throws IOException {
        try {
            var exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null || !exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
                return 1;
            }
            var said = exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
            return said >= 1 && said <= 8 ? said : 1;
        } catch (ImageProcessingException | MetadataException nonsense) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage seen, int orientation) {
        var width = seen.getWidth();
        var height = seen.getHeight();
        var turned = orientation >= 5;
        var transparent = seen.getColorModel().hasAlpha();
        var upright = new BufferedImage(
                turned ? height : width,
                turned ? width : height,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            if (!transparent) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            }
            pen.drawImage(seen, transform(orientation, width, height), null);
        } finally {
            pen.dispose();
        }
        return upright;
    }

    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encode(MediaType type, BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(type.text()).next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            if (type == MediaType.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
