package jp.hagukumi.web.checkups;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.figures.CheckupFigures;
import jp.hagukumi.checkups.figures.FileTaken;
import jp.hagukumi.documents.tables.TableFile;

/** What goes out of figures and lists. */
final class FigureViews {

    private FigureViews() {}

    static Response file(FileTaken file) {
        return Response.ok(file.bytes(), file.format().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.name() + "."
                                + file.format().ending() + "\"")
                .build();
    }

    record Figures(List<Line> items) {

        static Figures of(CheckupFigures figures) {
            return new Figures(figures.lines().stream().map(Line::of).toList());
        }
    }

    record Line(
            LocalDate month,
            String ward,
            CheckupKind kind,
            int due,
            int seen,
            int elsewhere,
            int exempt,
            int missed,
            int knownWell,
            int misses,
            int normal,
            int underCare,
            int observe,
            int referExam,
            int referTreat,
            int openReferrals,
            int withDecay,
            int decayed) {

        static Line of(CheckupFigures.Line line) {
            var came = line.coverage();
            var judged = line.judged();
            return new Line(
                    line.month(),
                    line.ward(),
                    line.kind(),
                    came.due(),
                    came.seen(),
                    came.elsewhere(),
                    came.exempt(),
                    came.missed(),
                    came.knownWell(),
                    came.misses(),
                    judged.normal(),
                    judged.underCare(),
                    judged.observe(),
                    judged.referExam(),
                    judged.referTreat(),
                    judged.openReferrals(),
                    judged.withDecay(),
                    judged.decayed());
        }
    }

    record Unfit(List<Cell> items) {

        static Unfit of(List<TableFile.Unfit> unfit) {
            return new Unfit(unfit.stream()
                    .map(one -> new Cell(one.row() + 1, one.heading(), one.text()))
                    .toList());
        }
    }

    record Cell(int row, String heading, String text) {

        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Cell[" + row + "]";
        }
    }
}
