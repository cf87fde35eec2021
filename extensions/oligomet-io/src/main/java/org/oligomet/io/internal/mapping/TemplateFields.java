package org.oligomet.io.internal.mapping;

import org.jspecify.annotations.Nullable;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;
import org.oligomet.io.internal.record.DateText;
import org.oligomet.io.internal.record.TextFields;

/** A row seen through a template. */
final class TemplateFields extends TextFields {

    private final Template template;
    private final SourceRow row;

    TemplateFields(Template template, SourceRow row, Timeline timeline) {
        super(timeline);
        this.template = template;
        this.row = row;
    }

    @Override
    public boolean has(String name) {
        return template.dates().containsKey(name) ? rawDate(name) != null : super.has(name);
    }

    @Override
    protected @Nullable String cell(String name) {
        ValueSpec spec = template.values().get(name);
        return spec == null ? null : spec.text(row);
    }

    @Override
    protected @Nullable String rawDate(String name) {
        DateSpec spec = template.dates().get(name);
        ClinicalDate date = spec == null ? null : spec.date(row, timeline());
        return date == null ? null : DateText.format(date);
    }
}
