package crux.app;

import crux.app.text.Ink;
import crux.model.Chance;
import crux.model.Target;
import crux.notation.Figures;
import crux.notation.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What the answers to many cases look like, piece by piece. */
public enum CaseForm {
    /** A line a case, of one target; a table of values where there are more. */
    TEXT {
        @Override
        Sink sink(Standpoint at, List<Target> targets) {
            return targets.size() == 1 ? new Lines(at, targets.get(0)) : new Rows(targets);
        }
    },

    /** A row a case. */
    CSV {
        @Override
        Sink sink(Standpoint at, List<Target> targets) {
            return new Rows(targets);
        }
    },

    /** One document, with an object a case. */
    JSON {
        @Override
        Sink sink(Standpoint at, List<Target> targets) {
            return new Objects(at, targets);
        }
    };

    abstract Sink sink(Standpoint at, List<Target> targets);

    /** Turns answers into text. */
    interface Sink {

        String begin();

        String row(CaseAnswer answer);

        String end();
    }

    private record Lines(Standpoint at, Target target) implements Sink {

        private static final int NUMBER = 7;
        private static final int NAME = 28;

        @Override
        public String begin() {
            return "%s\n%s  %s  %s  %s\n"
                    .formatted(
                            Wording.heading(at.network(), target.variable(), target.state()),
                            padded("row", NUMBER),
                            padded("case", NAME),
                            padded("", 10),
                            "ln P(evidence)");
        }

        private static String padded(String text, int width) {
            return text + " ".repeat(Math.max(0, width - Ink.width(text)));
        }

        @Override
        public String row(CaseAnswer answer) {
            String head = padded("" + answer.number(), NUMBER)
                    + "  "
                    + padded(crux.app.text.TextTable.cut(answer.name(), NAME), NAME)
                    + "  ";
            if (answer.problem().isPresent()) {
                return head + answer.problem().get() + "\n";
            }
            double probability = answer.probabilities().get(0);
            return head
                    + padded(Figures.percent(new Chance(probability, 1 - probability)), 10)
                    + "  "
                    + Figures.number(answer.logEvidence().orElse(0), "")
                    + "\n";
        }

        @Override
        public String end() {
            return "";
        }
    }

    private record Rows(List<Target> targets) implements Sink {

        @Override
        public String begin() {
            List<String> cells = new ArrayList<>(List.of("row", "case", "logEvidence"));
            targets.forEach(target -> cells.add(target.variable() + "=" + target.state()));
            cells.add("problem");
            return CsvTable.of(cells).text();
        }

        @Override
        public String row(CaseAnswer answer) {
            List<String> cells = new ArrayList<>(List.of("" + answer.number(), answer.name()));
            cells.add(
                    answer.logEvidence().isPresent()
                            ? NumberText.of(answer.logEvidence().getAsDouble())
                            : "");
            for (int i = 0; i < targets.size(); i++) {
                cells.add(
                        answer.probabilities().isEmpty()
                                ? ""
                                : NumberText.of(answer.probabilities().get(i)));
            }
            cells.add(answer.problem().orElse(""));
            return CsvTable.of(cells).text();
        }

        @Override
        public String end() {
            return "";
        }
    }

    /** Objects apart by commas, in a document that is whole once the last has come. */
    private static final class Objects implements Sink {

        private final Standpoint at;
        private final List<Target> targets;
        private boolean some;

        Objects(Standpoint at, List<Target> targets) {
            this.at = at;
            this.targets = targets;
        }

        @Override
        public String begin() {
            String head = Json.text(Json.object().put("network", at.network().id()));
            return head.substring(0, head.lastIndexOf('\n', head.length() - 2)) + ",\n  \"cases\": [";
        }

        @Override
        public String row(CaseAnswer answer) {
            ObjectNode json = Json.object().put("row", answer.number());
            if (!answer.name().isEmpty()) {
                json.put("case", answer.name());
            }
            json.set("logEvidence", Json.number(answer.logEvidence()));
            if (!answer.probabilities().isEmpty()) {
                json.set("posteriors", posteriors(answer));
            }
            answer.problem().ifPresent(problem -> json.put(answer.bad() ? "problem" : "impossible", problem));
            String before = some ? "," : "";
            some = true;
            return before + ("\n" + Json.text(json).stripTrailing()).replace("\n", "\n    ");
        }

        private ObjectNode posteriors(CaseAnswer answer) {
            ObjectNode all = Json.object();
            for (int i = 0; i < targets.size(); i++) {
                Target target = targets.get(i);
                ObjectNode states = all.get(target.variable()) instanceof ObjectNode known ? known : Json.object();
                states.set(target.state(), Json.number(answer.probabilities().get(i)));
                all.set(target.variable(), states);
            }
            return all;
        }

        @Override
        public String end() {
            return (some ? "\n  " : "") + "]\n}\n";
        }
    }

    /** The form of a format's name. */
    public static CaseForm of(String format) {
        return valueOf(format.toUpperCase(Locale.ROOT));
    }
}
