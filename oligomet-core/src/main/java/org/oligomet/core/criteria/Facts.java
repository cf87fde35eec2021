package org.oligomet.core.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PrimaryControl;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.ReportedCount;
import org.oligomet.core.patient.Snapshot;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.Treatment;
import org.oligomet.core.time.ClinicalDate;

/**
 * What was known about one patient at a date, indexed once for any number of criteria. Not safe for use by several
 * threads at once: the counts of the last policy are kept, since the criteria of one definition ask for the same.
 */
public final class Facts {

    private final Snapshot snapshot;
    private final long asOf;
    private final LesionTable lesions;
    private final ScanTable scans;
    private final Onset onset;
    private final InductionCourse induction;
    private final boolean hasLung;
    private final @Nullable ClinicalDate born;
    private @Nullable CountTable counts;

    private Facts(Snapshot snapshot) {
        this.snapshot = snapshot;
        Patient patient = snapshot.patient();
        asOf = snapshot.asOf().earliestDay();
        lesions = new LesionTable(patient, asOf);
        scans = new ScanTable(patient);
        onset = new Onset(patient, lesions, asOf);
        induction = new InductionCourse(patient, asOf);
        boolean lung = false;
        for (PrimaryTumor primary : patient.primaries()) {
            lung |= primary.site() == PrimarySite.LUNG;
        }
        hasLung = lung;
        born = patient.born().orElse(null);
    }

    public static Facts of(Snapshot snapshot) {
        return new Facts(snapshot);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** The record without anything that was recorded later. */
    public Patient patient() {
        return snapshot.patient();
    }

    long asOf() {
        return asOf;
    }

    /** Null if it is not recorded; kept here, since the record makes an optional at each question. */
    @Nullable
    ClinicalDate born() {
        return born;
    }

    LesionTable lesions() {
        return lesions;
    }

    ScanTable scans() {
        return scans;
    }

    Onset onset() {
        return onset;
    }

    InductionCourse induction() {
        return induction;
    }

    /** Counts under a policy; valid until counts under another policy are asked for. */
    CountTable counts(CountingPolicy policy) {
        CountTable table = counts;
        if (table == null) {
            table = new CountTable(this, policy);
            counts = table;
        } else if (!table.isOf(policy)) {
            table.fill(policy);
        }
        return table;
    }

    /**
     * When metastatic disease was first found, as a range of days; empty if no record certainly speaks of it. The first
     * finding on record is taken as the first there was.
     */
    public Optional<ClinicalDate> metastasesFirstFound() {
        if (!onset.isCertain()) {
            return Optional.empty();
        }
        return Optional.of(ClinicalDate.betweenDays(
                snapshot.asOf().timeline(), Math.min(onset.earliest(), onset.latest()), onset.latest()));
    }

    /**
     * Whether each lesion counts under a policy, in the order of the record: whether it is a malignant metastasis in scope
     * that is there at the counting moment.
     */
    public List<Verdict> counted(CountingPolicy policy) {
        CountTable table = counts(policy);
        List<Verdict> counted = new ArrayList<>(lesions.size);
        for (int i = 0; i < lesions.size; i++) {
            int known = table.inScope(lesions.system[i]) ? table.counted(i) : Certainty.NO;
            counted.add(
                    switch (known) {
                        case Certainty.CERTAIN -> Verdict.MET;
                        case Certainty.NO -> Verdict.NOT_MET;
                        default -> Verdict.UNDETERMINED;
                    });
        }
        return counted;
    }

    /** How many metastases a policy counts, and where. */
    public MetastasisCounts metastases(CountingPolicy policy) {
        return MetastasisCounts.of(counts(policy));
    }

    /** The counts under a policy as a value, lesion by lesion. */
    public Counted countOf(CountingPolicy policy) {
        CountTable table = counts(policy);
        Counted.Builder counted = Counted.builder()
                .lesionsLower(table.lower(CountUnit.LESIONS))
                .lesionsUpper(bound(table.upper(CountUnit.LESIONS)))
                .organsLower(table.lower(CountUnit.ORGAN_SITES))
                .organsUpper(bound(table.upper(CountUnit.ORGAN_SITES)));
        for (int i = 0; i < lesions.size; i++) {
            int known = table.inScope(lesions.system[i]) ? table.counted(i) : Certainty.NO;
            if (known == Certainty.CERTAIN) {
                counted.addCertain(lesions.lesion[i].id());
            } else if (known == Certainty.POSSIBLE) {
                counted.addPossible(lesions.lesion[i].id());
            }
        }
        if (table.window().isKnown()) {
            counted.moment(table.window().moment()).imagingUntil(table.window().to());
        }
        int unseen = 0;
        for (int s = 0; s < Sites.SYSTEMS; s++) {
            unseen |= table.upperIn(s) == Counts.OPEN ? Sites.regionsOfSystem(s) : 0;
        }
        counted.unseen(Sites.regions(unseen & ~table.closedRegions()));
        return counted.build();
    }

    private static OptionalInt bound(int upper) {
        return upper == Counts.OPEN ? OptionalInt.empty() : OptionalInt.of(upper);
    }

    /** The last day on which the induction may have ended; empty if none was given or it has not certainly ended. */
    public Optional<ClinicalDate> inductionEnded() {
        return induction.isEnded()
                ? Optional.of(ClinicalDate.ofDay(snapshot.asOf().timeline(), induction.endLatest()))
                : Optional.empty();
    }

    /** Whether it is a primary that the metastases may come from: those of the lung, if there are any. */
    boolean isIndex(PrimaryTumor primary) {
        return !hasLung || NodeStatus.isLung(primary);
    }

    boolean hasLocalTherapy() {
        List<Treatment> treatments = patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            if (treatments.get(i) instanceof LocalTherapy) {
                return true;
            }
        }
        return false;
    }

    /** Whether the record certainly holds a treatment by now; then its list of treatments is taken as complete. */
    boolean hasCertainTreatment() {
        List<Treatment> treatments = patient().treatments();
        for (int i = 0; i < treatments.size(); i++) {
            if (snapshot.isCertain(treatments.get(i).start())) {
                return true;
            }
        }
        return false;
    }

    /** Whether metastatic disease has been found; NOT_MET only if it was looked for, or counted as none. */
    Verdict metastatic(CountingPolicy policy) {
        if (onset.isCertain()) {
            return Verdict.MET;
        }
        if (onset.isPossible()) {
            return Verdict.UNDETERMINED;
        }
        long oldest = asOf - policy.coverage().maxAgeDays();
        boolean absent = scans.closed(policy.coverage(), oldest, asOf) == Sites.ALL_REGIONS
                || isReportedAbsent(oldest)
                || isStagedM0(oldest);
        return absent ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    private boolean isReportedAbsent(long oldest) {
        List<ReportedCount> reported = patient().reportedCounts();
        for (int i = 0; i < reported.size(); i++) {
            ReportedCount count = reported.get(i);
            if (Onset.isNone(count)
                    && count.periodStart().latestDay() <= asOf
                    && count.periodEnd().earliestDay() >= oldest) {
                return true;
            }
        }
        return false;
    }

    private boolean isStagedM0(long oldest) {
        List<PrimaryTumor> primaries = patient().primaries();
        boolean any = false;
        for (int i = 0; i < primaries.size(); i++) {
            Verdict m0 = Latest.<Facts, Staging>judge(
                    primaries.get(i).stagings(),
                    oldest,
                    asOf,
                    asOf,
                    this,
                    (f, staging) -> staging.m().isEmpty() ? null : Verdict.of(Onset.isM0(staging)));
            if (isIndex(primaries.get(i)) && m0 != Verdict.MET) {
                return false;
            }
            any |= m0 == Verdict.MET;
        }
        return any;
    }

    /** Whether every primary was last judged to be controlled. */
    Verdict primaryControlled() {
        List<PrimaryTumor> primaries = patient().primaries();
        Verdict all = primaries.isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
        for (int i = 0; i < primaries.size(); i++) {
            if (isIndex(primaries.get(i))) {
                all = all.and(Latest.<Facts, PrimaryControl>judge(
                        primaries.get(i).control(),
                        Long.MIN_VALUE,
                        asOf,
                        asOf,
                        this,
                        (f, control) -> Verdict.of(control.controlled())));
            }
        }
        return all;
    }
}
