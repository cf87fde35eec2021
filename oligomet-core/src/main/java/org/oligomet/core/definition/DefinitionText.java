package org.oligomet.core.definition;

import java.util.Locale;
import org.oligomet.core.criteria.CountingMoment;
import org.oligomet.core.criteria.CountingPolicy;
import org.oligomet.core.criteria.Finding;
import org.oligomet.core.criteria.Message;
import org.oligomet.core.criteria.Messages;

/** Definitions and their evaluations as text. */
final class DefinitionText {

    private static final String INDENT = "  ";

    private DefinitionText() {}

    static String explain(DefinitionEvaluation e, Messages messages) {
        StringBuilder out = new StringBuilder();
        Definition definition = e.definition();
        Message head = Message.of(
                "explain.head",
                "title",
                definition.title(),
                "definition",
                definition.key(),
                "version",
                definition.version(),
                "date",
                e.asOf(),
                "verdict",
                e.verdict());
        out.append(messages.format(head)).append('\n');
        for (Finding caution : definition.cautions()) {
            out.append(INDENT).append("! ").append(caution.text(messages)).append('\n');
        }
        for (ClauseEvaluation clause : e.clauses()) {
            Clause c = clause.clause();
            out.append(INDENT).append(c.id()).append(' ').append(c.text());
            out.append(status(c.status(), messages));
            if (c.role() != ClauseRole.CONDITION) {
                out.append(" {")
                        .append(messages.format(
                                Message.of("ClauseRole." + c.role().name())))
                        .append('}');
            }
            out.append('\n');
            for (Statement detail : c.details()) {
                out.append(INDENT)
                        .append(INDENT)
                        .append(messages.format(Message.of("explain.detail", "text", detail.text())))
                        .append(status(detail.status(), messages))
                        .append('\n');
            }
            String tree = clause.evaluation().explain(messages);
            tree.lines()
                    .forEach(line ->
                            out.append(INDENT).append(INDENT).append(line).append('\n'));
        }
        String source = definition.citation().full();
        out.append(INDENT)
                .append(messages.format(Message.of("explain.source", "source", source)))
                .append('\n');
        return out.toString();
    }

    private static String status(VerificationStatus status, Messages messages) {
        return " {" + messages.format(Message.of("status." + status.name())) + "}";
    }

    static String words(Enum<?> constant) {
        return constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    static String describe(Definition d) {
        StringBuilder out = new StringBuilder();
        out.append("## ").append(d.title()).append("\n\n");
        out.append("`")
                .append(d.key())
                .append("`, version ")
                .append(d.version())
                .append(", ");
        out.append(dated(d)).append('\n');
        for (Finding caution : d.cautions()) {
            out.append("\n**Caution:** ").append(caution.message().text()).append(".\n");
        }
        out.append("\nSource: ").append(d.citation().full()).append(" {");
        out.append(d.citation().status().label()).append("}\n\n");
        out.append("| clause | rule | role | status |\n|---|---|---|---|\n");
        for (Clause clause : d.clauses()) {
            out.append("| ")
                    .append(clause.id())
                    .append(" | ")
                    .append(rule(clause))
                    .append(" | ");
            out.append(words(clause.role()))
                    .append(" | ")
                    .append(clause.status().label())
                    .append(" |\n");
        }
        out.append("\nHow metastases are counted: ")
                .append(counting(d.counting()))
                .append("\n");
        d.furtherCountings()
                .forEach((name, policy) -> out.append("\nCount “")
                        .append(name)
                        .append("”: ")
                        .append(counting(policy))
                        .append("\n"));
        for (Ambiguity ambiguity : d.ambiguities()) {
            out.append("\n- **").append(ambiguity.id()).append("**: ").append(ambiguity.question());
            for (Choice choice : ambiguity.choices()) {
                String id =
                        choice.id().equals(ambiguity.chosen()) ? "**`" + choice.id() + "`**" : "`" + choice.id() + "`";
                out.append("\n  - ").append(id).append(": ").append(choice.text());
            }
        }
        return out.append("\n").toString();
    }

    /** When it was published and in force. */
    static String dated(Definition d) {
        return d.date().map(date -> "published " + date).orElse("undated in the sources that were read") + "."
                + inForce(d.edition());
    }

    private static String inForce(Edition e) {
        if (e.isOnly()) {
            return "";
        }
        String from = e.from().map(day -> " from " + day).orElse(e.first() ? "" : " from a day that no source dates");
        String until =
                e.until().map(day -> " until " + day).orElse(e.last() ? "" : " until a day that no source dates");
        return " In force" + from + until + ".";
    }

    private static String rule(Clause clause) {
        StringBuilder out = new StringBuilder(clause.text());
        for (Statement detail : clause.details()) {
            out.append(" Detail: ").append(detail.text()).append(" {");
            out.append(detail.status().label()).append("}.");
        }
        clause.note().ifPresent(note -> out.append(" *").append(note).append('*'));
        return out.toString();
    }

    static String counting(CountingPolicy c) {
        return "unit " + words(c.unit()) + ", scope " + words(c.scope()) + ", primary " + words(c.primary())
                + ", regional nodes " + words(c.regionalNodes()) + ", brain " + words(c.brain())
                + ", ablated or resected " + words(c.treatedLesions()) + ", " + words(c.timeFrame()) + ", moment "
                + words(c.moment()) + ", totals over a period: " + words(c.reportedPeriods())
                + "; imaging at most " + c.coverage().maxAgeDays() + " days before the moment"
                + (c.moment() == CountingMoment.DIAGNOSIS_OF_METASTASES
                        ? " or " + c.coverage().stagingWindowDays() + " days after it."
                        : ".");
    }
}
