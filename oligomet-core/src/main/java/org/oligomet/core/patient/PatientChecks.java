package org.oligomet.core.patient;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/** What makes a record as a whole impossible: two timelines, or an id used twice. */
final class PatientChecks {

    private PatientChecks() {}

    static void check(Patient p) {
        Check.filled("patient.id", p.id());
        unique("primaries", p.primaries(), PrimaryTumor::id);
        unique("lesions", p.lesions(), MetastaticLesion::id);
        unique("treatments", p.treatments(), Treatment::id);
        OneTimeline timeline = new OneTimeline();
        p.born().ifPresent(born -> timeline.accept("born", born));
        RecordDates.visitFacts(p, timeline);
    }

    static Optional<Timeline> timeline(Patient p) {
        OneTimeline timeline = new OneTimeline();
        p.born().ifPresent(born -> timeline.accept("born", born));
        RecordDates.visitFacts(p, timeline);
        return Optional.ofNullable(timeline.timeline);
    }

    static Optional<ClinicalDate> latestDate(Patient p) {
        Latest latest = new Latest();
        RecordDates.visitFacts(p, latest);
        return Optional.ofNullable(latest.date).map(ClinicalDate::latest);
    }

    private static <T> void unique(String field, List<T> values, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!ids.add(id.apply(values.get(i)))) {
                throw new IllegalArgumentException(
                        "patient." + field + "[" + i + "].id: used before; ids must be unique among the " + field);
            }
        }
    }

    private static final class OneTimeline implements BiConsumer<String, ClinicalDate> {
        private @Nullable Timeline timeline;

        @Override
        public void accept(String field, ClinicalDate date) {
            if (timeline == null) {
                timeline = date.timeline();
            } else if (!timeline.equals(date.timeline())) {
                throw new IllegalArgumentException("patient." + field + ": on the timeline “"
                        + date.timeline().anchor() + "”; all dates of a record must be on one, here “"
                        + timeline.anchor() + "”");
            }
        }
    }

    private static final class Latest implements BiConsumer<String, ClinicalDate> {
        private @Nullable ClinicalDate date;

        @Override
        public void accept(String field, ClinicalDate candidate) {
            if (date == null || candidate.latestDay() > date.latestDay()) {
                date = candidate;
            }
        }
    }
}
