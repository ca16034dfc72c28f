package jp.hagukumi.web.pages;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Pictures of papers, as a phone takes them. */
final class Sheets {

    private Sheets() {}

    static FilePayload photo(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return new FilePayload("photo.jpg", "image/jpeg", out.toByteArray());
    }

    /** A printed sheet on a dark table, so far inside the picture; a negative rim cuts it off. */
    static BufferedImage sheet(int width, int height, int rim) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(70, 55, 45));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(238, 236, 230));
        pen.fillRect(rim, rim, width - 2 * rim, height - 2 * rim);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(14, height / 40)));
        for (int y = Math.max(rim, 0) + height / 20; y < height - Math.max(rim, 0) - 10; y += height / 25) {
            pen.drawString("Certificate of birth 2026-11-01 14:05 3,100 g 49.5 cm", Math.max(rim, 0) + width / 20, y);
            pen.drawLine(Math.max(rim, 0) + 20, y + 6, width - Math.max(rim, 0) - 20, y + 6);
        }
        pen.dispose();
        return picture;
    }

    static BufferedImage blurred(BufferedImage sharp) {
        int size = 31;
        var weights = new float[size * size];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(size, size, weights), ConvolveOp.EDGE_NO_OP, null).filter(sharp, null);
    }
}
