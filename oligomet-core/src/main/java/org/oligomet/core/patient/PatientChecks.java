package org.oligomet.core.patient;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
        Timeline timeline = timeline(p).orElse(Timeline.CALENDAR);
        RecordDates.visitDates(p, date -> {
            if (!date.timeline().equals(timeline)) {
                refuse(p, timeline);
            }
        });
    }

    /** Only now are the names of the fields needed. */
    private static void refuse(Patient p, Timeline timeline) {
        RecordDates.visitFacts(p, (field, date) -> {
            if (!date.timeline().equals(timeline)) {
                throw new IllegalArgumentException("patient." + field + ": on the timeline “"
                        + date.timeline().anchor() + "”; all dates of a record must be on one, here “"
                        + timeline.anchor() + "”");
            }
        });
    }

    /** The timeline of the first date; all others are on the same. */
    static Optional<Timeline> timeline(Patient p) {
        if (p.born().isPresent()) {
            return p.born().map(ClinicalDate::timeline);
        }
        First first = new First();
        RecordDates.visitDates(p, first);
        return Optional.ofNullable(first.date).map(ClinicalDate::timeline);
    }

    static Optional<ClinicalDate> latestDate(Patient p) {
        Latest latest = new Latest();
        RecordDates.visitDates(p, latest);
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

    private static final class First implements Consumer<ClinicalDate> {
        private @Nullable ClinicalDate date;

        @Override
        public void accept(ClinicalDate candidate) {
            if (date == null) {
                date = candidate;
            }
        }
    }

    private static final class Latest implements Consumer<ClinicalDate> {
        private @Nullable ClinicalDate date;

        @Override
        public void accept(ClinicalDate candidate) {
            if (date == null || candidate.latestDay() > date.latestDay()) {
                date = candidate;
            }
        }
    }
}
