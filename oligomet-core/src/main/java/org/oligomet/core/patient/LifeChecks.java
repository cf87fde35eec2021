package org.oligomet.core.patient;

import static org.oligomet.core.patient.RecordFinding.Kind.DEATH_BEFORE_DIAGNOSIS;
import static org.oligomet.core.patient.RecordFinding.Kind.FACT_AFTER_DEATH;
import static org.oligomet.core.patient.RecordFinding.Kind.FACT_AFTER_LAST_CONTACT;
import static org.oligomet.core.patient.RecordFinding.Kind.FACT_BEFORE_BIRTH;
import static org.oligomet.core.patient.RecordFinding.Kind.OBSERVED_AFTER_LAST_CONTACT;
import static org.oligomet.core.patient.RecordFinding.Kind.TREATMENT_AFTER_DEATH;

import java.util.List;
import java.util.regex.Pattern;
import org.oligomet.core.time.ClinicalDate;

/** Facts before birth, after death or after the last contact. */
final class LifeChecks {

    /** Fields that need the living patient; pathology and biomarkers are reported later, totals cover a period. */
    private static final Pattern PRESENCE = Pattern.compile(
            "(primaries\\[\\d+]\\.diagnosed|lesions\\[\\d+]\\.(firstSeen|measurements.*|statuses.*)|treatments\\[\\d+]\\.(start|responses.*)"
                    + "|imaging.*|performanceStatuses.*|labResults.*|assessments.*|diseaseEvents.*)");

    private static final Pattern TREATMENT = Pattern.compile("treatments\\[\\d+]\\.(start|stop)");

    private static final Pattern DIAGNOSIS = Pattern.compile("primaries\\[\\d+]\\.diagnosed");

    private final Patient patient;
    private final List<RecordFinding> findings;

    private LifeChecks(Patient patient, List<RecordFinding> findings) {
        this.patient = patient;
        this.findings = findings;
    }

    static void check(Patient patient, List<RecordFinding> findings) {
        RecordDates.visitFacts(patient, new LifeChecks(patient, findings)::check);
    }

    private void check(String field, ClinicalDate date) {
        if (patient.born().isPresent() && date.isCertainlyBefore(patient.born().get())) {
            findings.add(new RecordFinding(FACT_BEFORE_BIRTH, field, "dated before birth"));
        }
        patient.vitalStatus().filter(v -> date.isCertainlyAfter(v.date())).ifPresent(v -> {
            if (v.status() == LifeStatus.DEAD) {
                checkAfterDeath(field, date, v.date());
            } else if (PRESENCE.matcher(field).matches()) {
                findings.add(new RecordFinding(
                        FACT_AFTER_LAST_CONTACT, field, date + " is after the last contact, " + v.date()));
            }
            if (field.equals("observedFrom")) {
                findings.add(new RecordFinding(
                        OBSERVED_AFTER_LAST_CONTACT, field, "observed from " + date + ", last known " + v.date()));
            }
        });
    }

    private void checkAfterDeath(String field, ClinicalDate date, ClinicalDate death) {
        if (DIAGNOSIS.matcher(field).matches()) {
            findings.add(new RecordFinding(
                    DEATH_BEFORE_DIAGNOSIS, field, "diagnosed " + date + ", after death on " + death));
        } else if (TREATMENT.matcher(field).matches()) {
            findings.add(new RecordFinding(TREATMENT_AFTER_DEATH, field, date + " is after death on " + death));
        } else if (PRESENCE.matcher(field).matches()) {
            findings.add(new RecordFinding(FACT_AFTER_DEATH, field, date + " is after death on " + death));
        }
    }
}
