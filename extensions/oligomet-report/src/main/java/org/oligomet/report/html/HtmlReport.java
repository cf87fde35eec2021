package org.oligomet.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.oligomet.report.internal.markup.MarkupWriter;
import org.oligomet.report.model.DataSource;
import org.oligomet.report.model.ReportModel;

/**
 * Renders a report as one HTML file. The file holds its own style and figures, has no script and loads nothing; its
 * content policy forbids a browser to do otherwise. It is well-formed XML as well, so any parser reads it. The same model
 * gives the same bytes.
 */
public final class HtmlReport {

    /** What this software is not; every report says it once. */
    public static final String NOT_A_DEVICE =
            "This report supports research and decisions by people who know the patient."
                    + " It is not a medical device, and no patient should be treated or refused treatment on its word alone.";

    private static final String STYLE = resource("report.css");

    private HtmlReport() {}

    public static HtmlReport withDefaults() {
        return new HtmlReport();
    }

    /** The whole file, to be written in UTF-8. */
    public String render(ReportModel model) {
        MarkupWriter html = new MarkupWriter();
        html.markup("<!DOCTYPE html>").line();
        html.open("html", "lang", "en").line();
        head(html, model);
        html.open("body", "class", model.source().synthetic() ? "synthetic" : "real")
                .line();
        html.element("a", "Skip to the content", "class", "skip", "href", "#content")
                .line();
        header(html, model);
        HtmlPage page = new HtmlPage(html, model.source().synthetic());
        List<Section> sections = sections(page, model);
        contents(html, sections);
        html.open("main", "id", "content");
        for (Section section : sections) {
            page.section(section.id(), section.heading(), section.content());
        }
        html.close().line();
        footer(html, model);
        return html.close().line().close().line().finish();
    }

    private record Section(String id, String link, String heading, Runnable content) {}

    /** What a reader came for, then how it was reached, then what is looked up. */
    private static List<Section> sections(HtmlPage page, ReportModel model) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("summary", "Summary", "Summary", () -> page.bullets(SummaryWords.sentences(model))));
        sections.add(new Section("cohort", "Cohort", "Cohort", () -> CohortPart.write(page, model)));
        sections.add(
                new Section("verdicts", "Verdicts", "Verdicts by definition", () -> VerdictPart.write(page, model)));
        sections.add(new Section(
                "missing", "What would settle most", "What would settle most", () -> SettlingPart.write(page, model)));
        sections.add(new Section(
                "differences",
                "Where definitions differ",
                "Where definitions differ",
                () -> DifferencePart.write(page, model)));
        sections.add(new Section("survival", "Survival", "Survival", () -> SurvivalPart.write(page, model)));
        model.multiverse()
                .ifPresent(found -> sections.add(new Section(
                        "multiverse",
                        "Survival by definition",
                        "Survival by definition",
                        () -> MultiversePart.write(page, found))));
        sections.add(
                new Section("methods", "Methods", "Methods and conventions", () -> MethodsPart.write(page, model)));
        if (!model.definitions().isEmpty()) {
            sections.add(new Section(
                    "definitions",
                    "Definitions",
                    "Definitions, clause by clause",
                    () -> DefinitionPart.write(page, model)));
        }
        sections.add(new Section("patients", "Patients", "Patients", () -> PatientPart.write(page, model)));
        return sections;
    }

    private static void head(MarkupWriter html, ReportModel model) {
        html.open("head").line();
        html.leaf("meta", "charset", "utf-8").line();
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        String policy =
                "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action 'none'";
        html.leaf("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.leaf("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", model.title() + (model.source().synthetic() ? " – " + HtmlPage.SYNTHETIC : ""))
                .line();
        // Not escaped: the content of a style element is taken as it is, and its hash must be that of these bytes.
        html.open("style").markup(STYLE).close().line();
        html.close().line();
    }

    private static void header(MarkupWriter html, ReportModel model) {
        DataSource source = model.source();
        html.open("header", "class", "title").line();
        html.element("p", "oligomet · cohort report", "class", "kicker").line();
        html.element("h1", model.title()).line();
        html.open("p", "class", "source").element("b", source.name()).text(". " + source.description());
        source.citation().ifPresent(citation -> html.text(" " + citation));
        html.close().line();
        html.open("p", "class", "imprint");
        model.date().ifPresent(date -> html.text(date + " · "));
        html.text("oligomet " + model.libraryVersion()).close().line();
        if (source.synthetic()) {
            html.open("p", "class", "banner", "role", "note");
            html.element("strong", "Synthetic data.");
            html.text(" The patients in this report are made up. No figure in it says anything about real patients.");
            html.close().line();
        }
        html.close().line();
    }

    private static void contents(MarkupWriter html, List<Section> sections) {
        html.open("nav", "aria-label", "Contents").open("ul");
        for (Section section : sections) {
            html.open("li")
                    .element("a", section.link(), "href", "#" + section.id())
                    .close();
        }
        html.close().close().line();
    }

    private static void footer(MarkupWriter html, ReportModel model) {
        html.open("footer").element("p", NOT_A_DEVICE).line();
        html.open("p", "class", "imprint").text("oligomet " + model.libraryVersion());
        html.text(model.source().synthetic() ? " · " + HtmlPage.SYNTHETIC : "")
                .close()
                .close()
                .line();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is not in the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
