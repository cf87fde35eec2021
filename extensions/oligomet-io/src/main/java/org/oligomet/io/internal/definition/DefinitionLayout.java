package org.oligomet.io.internal.definition;

import java.util.List;

/** The fields of a definition in JSON, in the order they are written. */
public final class DefinitionLayout {

    /** What the field {@code format} says. */
    public static final String FORMAT = "oligomet-definition/1";

    public static final List<String> DEFINITION = List.of(
            "format",
            "id",
            "version",
            "title",
            "edition",
            "date",
            "citation",
            "cautions",
            Countings.FIELD,
            Countings.FURTHER,
            "clauses",
            "ambiguities");

    public static final List<String> EDITION = List.of("label", "from", "until", "first", "last");
    public static final List<String> CITATION = List.of("text", "doi", "pmid", "registration", "status");
    public static final List<String> CLAUSE = List.of("id", "text", "role", "status", "criterion", "details", "note");
    public static final List<String> STATEMENT = List.of("text", "status");
    public static final List<String> AMBIGUITY = List.of("id", "question", "published", "chosen", "choices");
    public static final List<String> CHOICE = List.of("id", "text", "counting", "criteria");
    public static final List<String> CAUTION = List.of("code", "text", "message");
    public static final List<String> MESSAGE = List.of("key", "arguments", "parts");

    private DefinitionLayout() {}
}
