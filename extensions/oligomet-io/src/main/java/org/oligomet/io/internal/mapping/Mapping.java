package org.oligomet.io.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping that has been read.
 *
 * @param name name of its file
 * @param source what it maps, in words
 * @param patient the patient without lists
 * @param sections templates by the field of the patient
 * @param used columns that it reads
 * @param ignored columns that it leaves out on purpose
 */
record Mapping(
        String name,
        String source,
        Template patient,
        Map<String, List<Template>> sections,
        Set<String> used,
        Set<String> ignored) {}
