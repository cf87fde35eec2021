package org.oligomet.core.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.oligomet.core.definition.Ambiguity;
import org.oligomet.core.definition.Choice;
import org.oligomet.core.patient.AlterationResult;
import org.oligomet.core.patient.Biomarker;
import org.oligomet.core.patient.BodyRegion;
import org.oligomet.core.patient.Gene;
import org.oligomet.core.patient.Histology;
import org.oligomet.core.patient.Imaging;
import org.oligomet.core.patient.LabResult;
import org.oligomet.core.patient.Laterality;
import org.oligomet.core.patient.Measurement;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.patient.PerformanceScale;
import org.oligomet.core.patient.PerformanceStatus;
import org.oligomet.core.patient.PrimarySite;
import org.oligomet.core.patient.PrimaryTumor;
import org.oligomet.core.patient.Sex;
import org.oligomet.core.patient.Site;
import org.oligomet.core.patient.Staging;
import org.oligomet.core.patient.StagingBasis;
import org.oligomet.core.testdata.Records;
import org.oligomet.core.time.ClinicalDate;
import org.oligomet.core.time.Timeline;

/**
 * Small random records with what the scores ask for, around 200 days of one timeline. The same seed with {@code known}
 * makes the same patient known better: dates are narrower, a site or histology that was not recorded is told, and a test,
 * a status or a measurement that was missing is there. Primaries are older than every day that is judged: one that may lie
 * in the future is on record or hidden, which no date within a record can settle.
 */
final class ScoreRecords {

    static final Timeline DAYS = Timeline.daysFrom("diagnosis");
    private static final PrimarySite[] PRIMARIES = {
        PrimarySite.LUNG, PrimarySite.LUNG, PrimarySite.COLON, PrimarySite.BREAST, PrimarySite.PROSTATE
    };
    private static final OrganSite[] SITES = {
        OrganSite.BRAIN, OrganSite.BRAIN, OrganSite.LIVER, OrganSite.LIVER, OrganSite.LUNG, OrganSite.BONE
    };

    private final Random random;
    private final Random telling;
    private final boolean known;
    private final Patient.Builder patient = Patient.builder().id("P").sex(Sex.FEMALE);

    private ScoreRecords(long seed, boolean known) {
        random = new Random(seed);
        telling = new Random(seed + 1);
        this.known = known;
    }

    static Patient patient(long seed, boolean known) {
        return new ScoreRecords(seed, known).patient();
    }

    /** A date, often vague; when known better, a part of what it would be otherwise. */
    private ClinicalDate date(int from, int to, int width) {
        int first = from + random.nextInt(to - from + 1);
        long span = random.nextInt(3) > 0 ? 0 : random.nextInt(width);
        long a = (long) (telling.nextDouble() * (span + 1));
        long b = a + (long) (telling.nextDouble() * (span - a + 1));
        return known
                ? ClinicalDate.betweenDays(DAYS, first + a, first + b)
                : ClinicalDate.betweenDays(DAYS, first, first + span);
    }

    /** Whether a fact is on record: some are only when the patient is known better. */
    private boolean has() {
        return random.nextInt(3) > 0 || known;
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** One of several, or not recorded; when known better it is always told. */
    private <T> T told(T unknown, T[] of) {
        T value = one(of);
        return has() ? value : unknown;
    }

    private Patient patient() {
        patient.born(date(-26_500, -19_000, 400));
        patient.addPrimaries(primary());
        for (int i = random.nextInt(5); i > 0; i--) {
            patient.addLesions(lesion("L" + i));
        }
        for (BodyRegion[] regions : new BodyRegion[][] {
            {BodyRegion.BRAIN},
            {BodyRegion.CHEST, BodyRegion.UPPER_ABDOMEN, BodyRegion.LOWER_ABDOMEN, BodyRegion.PELVIS}
        }) {
            Modality modality = regions.length == 1 ? Modality.MRI : Modality.FDG_PET_CT;
            Imaging examination = Imaging.builder()
                    .date(date(90, 150, 40))
                    .modality(modality)
                    .regions(EnumSet.copyOf(List.of(regions)))
                    .build();
            if (has()) {
                patient.addImaging(examination);
            }
        }
        addTests();
        return patient.build();
    }

    private PrimaryTumor primary() {
        PrimarySite site = told(PrimarySite.UNKNOWN, PRIMARIES);
        Histology histology =
                told(Histology.UNKNOWN, new Histology[] {Histology.ADENOCARCINOMA, Histology.SQUAMOUS_CELL_CARCINOMA});
        PrimaryTumor.Builder primary = PrimaryTumor.builder()
                .id("T")
                .site(site)
                .laterality(site == PrimarySite.LUNG ? Laterality.RIGHT : Laterality.UNKNOWN)
                .histology(histology)
                .diagnosed(date(-900, -200, 200));
        Staging staging = Staging.builder()
                .date(date(0, 140, 60))
                .basis(one(StagingBasis.values()))
                .edition(8)
                .n(one(new String[] {"N0", "N1", "N2", "N3", "NX"}))
                .build();
        if (has()) {
            primary.addStagings(staging);
        }
        return primary.build();
    }

    private MetastaticLesion lesion(String id) {
        MetastaticLesion.Builder lesion = MetastaticLesion.builder()
                .id(id)
                .site(new Site(told(OrganSite.UNKNOWN, SITES), Laterality.LEFT))
                .firstSeen(date(0, 140, 60));
        Measurement measurement = Measurement.builder()
                .from(Records.measurement("2020-01-01", 30 + random.nextInt(40)))
                .date(date(60, 140, 40))
                .build();
        if (has()) {
            lesion.addMeasurements(measurement);
        }
        return lesion.build();
    }

    private void addTests() {
        for (Gene gene : List.of(Gene.EGFR, Gene.ALK)) {
            Biomarker test = new Biomarker.DriverAlteration(
                    date(60, 190, 40),
                    gene,
                    random.nextInt(3) > 0 ? AlterationResult.NOT_ALTERED : AlterationResult.ALTERED,
                    Optional.empty());
            if (has()) {
                patient.addBiomarkers(test);
            }
        }
        Biomarker pdL1 = new Biomarker.PdL1(date(60, 190, 40), random.nextInt(3), Optional.empty());
        if (has()) {
            patient.addBiomarkers(pdL1);
        }
        PerformanceStatus status =
                new PerformanceStatus(date(100, 190, 40), PerformanceScale.KARNOFSKY, 60 + 10 * random.nextInt(5));
        if (has()) {
            patient.addPerformanceStatuses(status);
        }
        LabResult cea = LabResult.builder()
                .date(date(100, 190, 40))
                .analyte("CEA")
                .value(150 + random.nextInt(100))
                .unit("ng/mL")
                .build();
        if (has()) {
            patient.addLabResults(cea);
        }
    }

    /** The scores as they are, and with each answer to each question alone, but the one that answers from no test. */
    static List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        for (Score score : Scores.all()) {
            scores.add(score);
            for (Ambiguity question : score.ambiguities()) {
                for (Choice choice : question.choices()) {
                    boolean answersFromNoTest = question.id().equals("untested-genes")
                            && choice.id().equals("negative");
                    if (!choice.id().equals(question.chosen()) && !answersFromNoTest) {
                        scores.add(score.with(question.id(), choice.id()));
                    }
                }
            }
        }
        return scores;
    }
}
