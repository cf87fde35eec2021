package org.oligomet.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oligomet.core.cohort.Cohort;
import org.oligomet.core.cohort.Grouping;
import org.oligomet.core.cohort.IndexRule;
import org.oligomet.core.definition.Definitions;
import org.oligomet.core.endpoint.Endpoint;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Patient;
import org.oligomet.report.ReportBuilder;
import org.oligomet.report.html.HtmlReport;
import org.oligomet.report.model.ReportModel;

/** From records to one HTML report: verdicts with reasons, cohort and attrition, survival with intervals. */
public final class CohortToReport {

    private CohortToReport() {}

    /**
     * Writes a report on the embedded synthetic cohort.
     *
     * @param arguments the file to write; by default {@code report.html}
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length == 0 ? "report.html" : arguments[0]);
        List<Patient> patients = SyntheticCohort.load();
        // tag::report[]
        Cohort cohort = Cohort.of(patients, IndexRule.firstMetastasis()).groupedBy(Grouping.byDriver(Gene.EGFR));
        ReportModel model = ReportBuilder.forCohort(patients, cohort)
                .title("Oligometastatic lung cancer: a synthetic cohort")
                .source(SyntheticCohort.source())
                .definitions(Definitions.all())
                .survival(Endpoint.OVERALL_SURVIVAL)
                .survivalByGroup(Endpoint.OVERALL_SURVIVAL)
                .build();
        Files.writeString(file, HtmlReport.withDefaults().render(model));
        System.out.println(cohort.attrition());
        // end::report[]
    }
}
