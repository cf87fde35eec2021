package org.oligomet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oligomet.core.criteria.Verdict;
import org.oligomet.report.Xml;
import org.oligomet.report.model.DefinitionSummary;
import org.oligomet.report.model.DifferenceSection;
import org.oligomet.report.model.PairDifference;
import org.oligomet.report.model.PatientListing;
import org.oligomet.report.model.PatientRow;
import org.oligomet.report.model.PatientVerdict;
import org.oligomet.report.model.ReportModel;
import org.oligomet.report.model.VerdictPattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class HtmlReportTest {

    private static final String SMALL = render(SampleReports.small().build());

    private static String render(ReportModel model) {
        return HtmlReport.withDefaults().render(model);
    }

    @Test
    void headingsStepDownOneAtATime() {
        List<Integer> levels = new ArrayList<>();
        Matcher heading = Pattern.compile("<h([1-6])[ >]").matcher(SMALL);
        while (heading.find()) {
            levels.add(Integer.parseInt(heading.group(1)));
        }
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void whoseTheRulesAreStandsWhereTheVerdictsAre() {
        String html = render(SampleReports.small()
                .addAboutRules("The rules are those of <us>.", "In force as of 2019.")
                .build());
        assertThat(html).contains("<p>The rules are those of &lt;us&gt;.</p>", "<p>In force as of 2019.</p>");
    }

    @Test
    void theSummaryClaimsNoSettlingDatumWhereNoneSettlesAlone() {
        assertThat(SMALL)
                .contains(
                        "The missing datum that settles most: MRI or contrast CT of the brain (6 of the 7 open verdicts"
                                + " in 5 patients that name it, as far as answers were tried, and perhaps 1 more).");
        String none = render(SampleReports.small()
                .settling(SampleReports.settling().subList(1, 2))
                .build());
        assertThat(none)
                .contains("No missing datum settles an open verdict by itself whatever the answer; the one that may"
                        + " settle most: N category (1 of 2 open verdicts in 1 patient).")
                .doesNotContain("The missing datum that settles most:");
    }

    @Test
    void missingDataAreRankedAndSayHowFarAnswersWereTried() {
        Element table = Xml.all(Xml.parse(SMALL), "table").stream()
                .filter(t -> t.getTextContent().contains("settles most first"))
                .findFirst()
                .orElseThrow();
        List<String> rows = Xml.all(Xml.all(table, "tbody").get(0), "tr").stream()
                .map(row -> cells(row, "th") + "|" + cells(row, "td"))
                .toList();
        assertThat(rows).containsExactly("MRI or contrast CT of the brain|5|7|6|7|some", "N category|1|2|0|1|all");
    }

    private static String cells(Element row, String name) {
        return String.join(
                "|", Xml.all(row, name).stream().map(Element::getTextContent).toList());
    }

    @Test
    void manyDefinitionsAreCountedForEachPatientAndTheRestIsLines() {
        List<DefinitionSummary> six = IntStream.range(0, 6)
                .mapToObj(i -> SampleReports.definition("d-" + i, "D " + i, 2, i))
                .toList();
        ReportModel model = SampleReports.small()
                .definitions(six)
                .patients(PatientListing.builder()
                        .total(2)
                        .rows(SampleReports.rows(2, 6))
                        .build())
                .build();
        Element table = Xml.all(Xml.parse(render(model)), "table").stream()
                .filter(t -> t.getTextContent().contains("Definitions by their verdict on each patient"))
                .findFirst()
                .orElseThrow();
        assertThat(cells(Xml.all(table, "thead").get(0), "th")).isEqualTo("Patient|Known at|Met|Undetermined|Not met");
        List<Element> rows = Xml.all(Xml.all(table, "tbody").get(0), "tr");
        // The cycle of the sample: met, met, not met, undetermined, met; a step of two from definition to definition.
        assertThat(cells(rows.get(0), "th")).isEqualTo("P-1");
        assertThat(cells(rows.get(0), "td")).isEqualTo("2013-01-14|4|1|1");
        assertThat(cells(rows.get(1), "li"))
                .isEqualTo("d-0, d-2, d-3, d-5 met.|d-1 not met: 6 lesions in the liver; at most 5."
                        + "|d-4 missing: MRI or contrast CT of the brain.");
    }

    @Test
    void theSummaryOfManyDefinitionsSaysHowFarTheyAgree() {
        List<DefinitionSummary> seven = IntStream.range(0, 7)
                .mapToObj(i -> SampleReports.definition("d-" + i, "D " + i, i < 3 ? 10 + i : 0, i))
                .toList();
        DifferenceSection differences = DifferenceSection.builder()
                .definitions(List.of("d-0", "d-1"))
                .patients(9)
                .allPatterns(1)
                .differingPairs(1)
                .addPatterns(new VerdictPattern(Optional.empty(), 1, List.of(Verdict.MET, Verdict.NOT_MET)))
                .addPairs(new PairDifference("d-0", "d-1", 1, 3, 0, List.of(), List.of()))
                .build();
        String html = render(SampleReports.small()
                .definitions(seven)
                .patients(PatientListing.builder().total(0).build())
                .differences(differences)
                .build());
        assertThat(html)
                .contains(
                        "Of 7 definitions, 3 are met by at least one patient. Met most often: D 2: 8 of 12 met, 2 not met;"
                                + " for 2 the record does not decide.")
                .contains(
                        "Where definitions contradict each other most: 1 patient meets d-0 and not d-1, 3 the other way round.");
    }

    @Test
    void theContentsListEverySectionInItsOrder() {
        Document page = Xml.parse(SMALL);
        List<String> links = Xml.all(Xml.all(page, "nav").get(0), "a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        List<String> sections = Xml.all(page, "section").stream()
                .map(section -> "#" + section.getAttribute("id"))
                .toList();
        assertThat(links).isEqualTo(sections).endsWith("#methods", "#definitions", "#patients");
    }

    @Test
    void landmarksTablesAndFiguresCanBeFound() {
        Document page = Xml.parse(SMALL);
        for (String landmark : List.of("header", "nav", "main", "footer", "h1")) {
            assertThat(Xml.all(page, landmark)).as(landmark).hasSize(1);
        }
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        for (Element table : Xml.all(page, "table")) {
            assertThat(Xml.all(table, "caption")).hasSize(1);
            assertThat(Xml.all(table, "th"))
                    .allMatch(th -> th.getAttribute("scope").matches("row|col"));
            int columns = Xml.all(Xml.all(table, "thead").get(0), "th").size();
            for (Element row : Xml.all(Xml.all(table, "tbody").get(0), "tr")) {
                int cells = Xml.all(row, "th").size();
                for (Element cell : Xml.all(row, "td")) {
                    cells += cell.hasAttribute("colspan") ? Integer.parseInt(cell.getAttribute("colspan")) : 1;
                }
                assertThat(cells).isEqualTo(columns);
            }
        }
        assertThat(Xml.all(page, "svg"))
                .isNotEmpty()
                .allMatch(svg -> svg.getAttribute("role").equals("img"));
        assertThat(Xml.texts(page, "figcaption")).hasSize(3).allMatch(caption -> caption.startsWith("Figure "));
    }

    @Test
    void idsAreUniqueAndEveryReferenceResolves() {
        Document page = Xml.parse(SMALL);
        List<String> ids = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (Element element : Xml.all(page, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            if (element.getAttribute("href").startsWith("#")) {
                wanted.add(element.getAttribute("href").substring(1));
            }
            if (element.hasAttribute("aria-labelledby")) {
                wanted.addAll(List.of(element.getAttribute("aria-labelledby").split(" ")));
            }
            if (element.getAttribute("fill").startsWith("url(#")) {
                wanted.add(element.getAttribute("fill").replaceAll("url\\(#(.*)\\)", "$1"));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(wanted);
        assertThat(wanted).contains("content", "survival-1-title", "verdicts-narrow-hatch");
    }

    @Test
    void loadsNothingFromOutside() throws Exception {
        Document page = Xml.parse(SMALL);
        for (Element element : Xml.all(page, "*")) {
            assertThat(element.getTagName())
                    .isNotIn("script", "link", "img", "iframe", "object", "embed", "image", "use", "form", "audio");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                assertThat(attribute.getNodeName())
                        .isNotIn("src", "srcset", "style", "xlink:href")
                        .doesNotStartWith("on");
                if (attribute.getNodeValue().contains("://")) {
                    // A link to follow, or the name of the SVG vocabulary: neither is fetched.
                    assertThat(element.getTagName() + " " + attribute.getNodeName())
                            .isIn("a href", "svg xmlns");
                }
            }
        }
        String style = Xml.texts(page, "style").get(0);
        assertThat(style).doesNotContain("url(", "@import", "@font-face", "<", "&");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(Xml.all(page, "meta").stream()
                        .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                        .map(meta -> meta.getAttribute("content")))
                .containsExactly(
                        "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void everyTextIsEscapedWhereverItStands() {
        String evil = "<script>alert(1)</script>&\"'";
        PatientRow row = new PatientRow(
                evil, evil, verdicts(SampleReports.rows(1, 2).get(0).verdicts(), evil));
        ReportModel model = SampleReports.small()
                .title(evil)
                .date(evil)
                .patients(PatientListing.builder().total(1).addRows(row).build())
                .build();
        Document page = Xml.parse(render(model));
        assertThat(Xml.all(page, "script")).isEmpty();
        assertThat(Xml.texts(page, "h1")).containsExactly(evil);
        assertThat(Xml.texts(page, "bdi")).containsExactly(evil);
        assertThat(Xml.texts(page, "td")).anyMatch(cell -> cell.contains("alpha-2001, beta-2002 not met: " + evil));
    }

    private static List<PatientVerdict> verdicts(List<PatientVerdict> like, String text) {
        return like.stream()
                .map(v -> new PatientVerdict(v.verdict(), List.of(text), List.of()))
                .toList();
    }

    @Test
    void syntheticDataSayItEverywhere() {
        Document page = Xml.parse(SMALL);
        assertThat(Xml.texts(page, "title").get(0)).endsWith("SYNTHETIC DATA");
        assertThat(Xml.texts(page, "caption")).allMatch(caption -> caption.endsWith("(Synthetic data.)"));
        assertThat(Xml.texts(page, "figcaption")).allMatch(caption -> caption.endsWith("(Synthetic data.)"));
        assertThat(Xml.all(page, "svg"))
                .allMatch(svg -> Xml.all(svg, "text").stream()
                        .anyMatch(text -> text.getTextContent().equals("SYNTHETIC DATA")));
        assertThat(Xml.texts(page, "strong")).containsExactly("Synthetic data.");

        ReportModel real = SampleReports.small()
                .source(org.oligomet.report.model.DataSource.builder()
                        .name("A registry")
                        .description("Records.")
                        .citation("Somebody 2001.")
                        .build())
                .build();
        // The style sheet alone still knows the word, for pages that need it.
        String body = render(real).replaceAll("(?s)<style>.*</style>", "");
        assertThat(body.toLowerCase(Locale.ROOT)).doesNotContain("synthetic data");
        assertThat(body).contains("Somebody 2001.");
    }

    @Test
    void attritionIsShownAndReconciles() {
        Document page = Xml.parse(SMALL);
        List<String> flow = Xml.all(page, "li").stream()
                .filter(li -> li.getAttribute("class").equals("stay"))
                .map(Element::getTextContent)
                .toList();
        assertThat(flow).containsExactly("23 in the source", "20 remained", "18 remained");
        assertThat(Xml.texts(page, "span")).contains("− 2 no date of first metastasis", "− 2 not met");
    }

    @Test
    void patientsHaveRowsAndAboveTwoHundredReasons() {
        List<String> captions = Xml.texts(Xml.parse(SMALL), "caption");
        assertThat(captions).anyMatch(c -> c.contains("Verdicts of each patient"));
        assertThat(Xml.texts(Xml.parse(SMALL), "bdi")).hasSize(18).contains("P-1", "P-18");

        Document large = Xml.parse(render(SampleReports.large().build()));
        assertThat(Xml.texts(large, "bdi")).isEmpty();
        assertThat(Xml.texts(large, "caption")).anyMatch(c -> c.contains("Reasons of verdicts"));
        assertThat(Xml.texts(large, "p")).anyMatch(p -> p.startsWith("With 4,881 patients, more than 200"));
        assertThat(Xml.texts(large, "td")).contains("MRI or contrast CT of the brain", "977");
    }

    @Test
    void saysOnceWhatItIsNot() {
        assertThat(SMALL.split("medical device", -1)).hasSize(2);
        assertThat(Xml.texts(Xml.parse(SMALL), "footer").get(0)).contains(HtmlReport.NOT_A_DEVICE);
    }

    @Test
    void withoutADateNoDateIsShown() {
        ReportModel undated =
                SampleReports.small().date(java.util.Optional.empty()).build();
        assertThat(render(undated)).doesNotContain("2026-11-21");
    }

    @Test
    void nothingToShowIsSaid() {
        ReportModel bare = SampleReports.small()
                .definitions(List.of())
                .patients(PatientListing.builder().total(0).build())
                .settling(List.of())
                .survival(List.of())
                .build();
        assertThat(Xml.texts(Xml.parse(render(bare)), "p"))
                .contains(
                        "No definition was asked for.",
                        "No patient was judged.",
                        "Nothing is open: the record decides every verdict.",
                        "No survival was estimated.");
    }

    @Test
    void sameBytesUnderEveryLocale() {
        Locale before = Locale.getDefault();
        var seen = new HashSet<String>();
        try {
            for (String tag : List.of("en", "tr-TR", "de-DE", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                seen.add(render(SampleReports.small().build()));
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void aLinkToADoiIsSafe() {
        assertThat(SMALL).contains("href=\"https://doi.org/10.1000/xyz123%3c%3e\">doi:10.1000/xyz123&lt;&gt;</a>");
    }
}
