package org.oligomet.stats.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In how many digits the library, and R, agree with the certified answers: the table in the README of the set. */
class CertifiedAgreementTest {

    private static final Pattern LINE = Pattern.compile("\\| `(\\w+)` \\| (\\d+) \\| (\\d+) \\| (\\d+|–) \\|");

    /** The digits that agree: the log relative error of NIST's reference sets, at most 15; of 0 the log absolute one. */
    private static double digits(BigDecimal certified, double value) {
        BigDecimal error = new BigDecimal(value).subtract(certified).abs();
        if (error.signum() == 0) {
            return 15;
        }
        BigDecimal relative = certified.signum() == 0 ? error : error.divide(certified.abs(), MathContext.DECIMAL64);
        return Math.min(15, -Math.log10(relative.doubleValue()));
    }

    /** The fewest digits by quantity, in whole digits. */
    private static Map<String, Integer> fewest(Map<String, Double> answers, Map<String, BigDecimal> certified) {
        Map<String, Integer> fewest = new TreeMap<>();
        certified.forEach((key, exact) -> {
            Double value = answers.get(key);
            if (value != null) {
                String quantity = key.split(",", -1)[1];
                fewest.merge(quantity, (int) Math.floor(digits(exact, value)), Math::min);
            }
        });
        return fewest;
    }

    private static Map<String, BigDecimal> certified() {
        Map<String, BigDecimal> certified = new LinkedHashMap<>();
        for (String[] cells : Certified.table("answers.csv")) {
            certified.put(String.join(",", cells[0], cells[1], cells[2]), new BigDecimal(cells[4]));
        }
        return certified;
    }

    private static Map<String, Double> ofR() {
        Map<String, Double> answers = new LinkedHashMap<>();
        for (String[] cells : Certified.table("r-answers.csv")) {
            answers.put(String.join(",", cells[0], cells[1], cells[2]), Double.valueOf(cells[3]));
        }
        return answers;
    }

    @Test
    void everyCertifiedAnswerIsGiven() {
        assertThat(OurAnswers.all().keySet()).containsAll(certified().keySet());
        assertThat(certified().keySet()).containsAll(ofR().keySet());
    }

    @Test
    void theTableInTheReadmeIsWhatComesOut() {
        Map<String, BigDecimal> certified = certified();
        Map<String, Integer> ours = fewest(OurAnswers.all(), certified);
        Map<String, Integer> r = fewest(ofR(), certified);
        Map<String, Long> counts = new TreeMap<>();
        certified.keySet().forEach(key -> counts.merge(key.split(",", -1)[1], 1L, Long::sum));
        StringBuilder table = new StringBuilder();
        ours.forEach((quantity, digits) -> table.append(String.format(
                "| `%s` | %d | %d | %s |%n",
                quantity, counts.get(quantity), digits, r.containsKey(quantity) ? r.get(quantity) : "–")));
        Matcher lines = LINE.matcher(Certified.text("README.md"));
        int seen = 0;
        while (lines.find()) {
            seen++;
            String quantity = lines.group(1);
            assertThat(counts).as("%s", table).containsEntry(quantity, Long.valueOf(lines.group(2)));
            // Of ours at least: exp and log may differ in the last bit from one machine to the next.
            assertThat(ours.get(quantity))
                    .as("%s of%n%s", quantity, table)
                    .isGreaterThanOrEqualTo(Integer.parseInt(lines.group(3)));
            assertThat(r.containsKey(quantity) ? String.valueOf(r.get(quantity)) : "–")
                    .as("R's %s of%n%s", quantity, table)
                    .isEqualTo(lines.group(4));
        }
        assertThat(seen).as("lines of the table, which should be%n%s", table).isEqualTo(counts.size());
    }
}
