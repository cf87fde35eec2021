package org.oligomet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.report.Xml;
import org.oligomet.report.model.PatientListing;
import org.oligomet.report.model.PatientRow;
import org.oligomet.report.model.PatientVerdict;
import org.oligomet.report.model.ReasonCount;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.SettlingDatum;
import org.oligomet.report.plot.Curves;
import org.oligomet.report.plot.PlotCurve;
import org.w3c.dom.Document;

class HtmlReportProperties {

    private static final List<Verdict> VERDICTS = List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED);

    @Property(tries = 60)
    void anyTextAndAnyNumberOfPatientsIsWellFormed(
            @ForAll @Size(min = 7, max = 7) List<String> texts, @ForAll @IntRange(min = 0, max = 260) int patients) {
        List<PatientRow> rows = new ArrayList<>();
        for (int i = 0; i < patients && patients <= PatientListing.MOST_ROWS; i++) {
            Verdict verdict = VERDICTS.get(i % 3);
            PatientVerdict one = new PatientVerdict(verdict, List.of(texts.get(0)), List.of(texts.get(1)));
            rows.add(new PatientRow(texts.get(2), texts.get(3), List.of(one, one)));
        }
        PlotCurve curve = Curves.sample(texts.get(4), 7, 3);
        ReportModel model = SampleReports.small()
                .title(texts.get(5))
                .cohort(SampleReports.cohort(patients))
                .patients(PatientListing.builder().total(patients).rows(rows).build())
                .addSettling(SettlingDatum.builder()
                        .datum(texts.get(6))
                        .patients(1)
                        .verdicts(1)
                        .settles(1)
                        .maySettle(1)
                        .exhaustive(true)
                        .build())
                .addSurvival(SampleReports.section()
                        .endpoint(texts.get(6))
                        .origin(texts.get(0))
                        .addCurves(SampleReports.summary(texts.get(4), curve, 2, 1, 3))
                        .addPlot(curve)
                        .addLeftOut(new ReasonCount(texts.get(1), 2))
                        .build())
                .build();
        String html = HtmlReport.withDefaults().render(model);
        Document page = Xml.parse(html);
        assertThat(Xml.texts(page, "bdi")).hasSize(rows.size());
        assertThat(HtmlReport.withDefaults().render(model)).isEqualTo(html);
    }
}
