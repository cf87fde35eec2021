package org.oligomet.examples;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.IntStream;
import org.oligomet.io.Table;
import org.oligomet.io.TableReader;
import org.oligomet.io.TextColumn;
import org.oligomet.stats.SurvivalData;
import org.oligomet.stats.regression.CoxFit;
import org.oligomet.stats.regression.CoxModel;

/** How large is a difference once others are adjusted for? */
public final class AdjustWithCox {

    private AdjustWithCox() {}

    /**
     * Adjusts the difference between the sexes for age in the embedded NCCTG lung cancer trial.
     *
     * @param arguments none
     * @throws IOException if the embedded file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Table table;
        try (InputStream in = AdjustWithCox.class.getResourceAsStream("/data/ncctg-lung.csv")) {
            table = TableReader.withDefaults().read(Objects.requireNonNull(in), "ncctg-lung.csv");
        }
        // tag::cox[]
        TextColumn status = table.column("status");
        boolean[] died = new boolean[table.rows()];
        for (int row = 0; row < died.length; row++) {
            died[row] = status.text(row).equals("2"); // in this trial 1 is censored and 2 is dead
        }
        SurvivalData data = SurvivalData.builder()
                .exit(numbers(table, "time"))
                .event(died)
                .covariate("age", numbers(table, "age"))
                .covariate("sex", numbers(table, "sex"))
                .build();
        CoxFit fit = CoxModel.withDefaults().fit(data);
        System.out.println(fit);
        System.out.println("hazard ratio of women: " + fit.coefficient("sex").hazardRatio());
        // end::cox[]
    }

    private static double[] numbers(Table table, String column) {
        TextColumn texts = table.column(column);
        return IntStream.range(0, table.rows()).mapToDouble(texts::number).toArray();
    }
}
