package org.oligomet.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.oligomet.core.patient.LesionState;
import org.oligomet.core.patient.LesionStatus;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.Modality;
import org.oligomet.core.patient.OrganSite;
import org.oligomet.core.patient.Patient;
import org.oligomet.core.time.ClinicalDate;

/** Laws of RECIST over random lesions at four visits, some of them not measured or vaguely dated. */
class RecistProperties {

    private static final OrganSite[] ORGANS = {
        OrganSite.LIVER, OrganSite.LUNG, OrganSite.AXILLARY_NODE, OrganSite.BONE, OrganSite.BRAIN
    };
    private static final LesionState[] STATES = {
        LesionState.STABLE, LesionState.PROGRESSING, LesionState.ACTIVE, LesionState.RESOLVED
    };

    /** With {@code known} the diameters, judgements and dates that were missing are told. */
    private static Scans scans(long seed, boolean known) {
        Random random = new Random(seed);
        Random more = new Random(seed + 1);
        Scans scans = new Scans();
        for (int visit = 0; visit < 5; visit++) {
            scans.imaged(visit, 5);
        }
        int lesions = 1 + random.nextInt(5);
        for (int i = 0; i < lesions; i++) {
            int from = random.nextInt(4) > 0 ? 0 : 1 + random.nextInt(4);
            double[] mm = new double[5 - from];
            boolean measured = random.nextInt(4) > 0;
            // A lesion that has resolved is read as gone until it is seen again: from then on all is told.
            boolean resolved = false;
            for (int v = 0; v < mm.length; v++) {
                double one = random.nextInt(12) == 0 ? 0 : 8 + random.nextInt(30);
                boolean told = random.nextInt(5) > 0 || resolved;
                mm[v] = measured && (told || known) ? one : Double.NaN;
                resolved |= told && one == 0;
            }
            OrganSite organ = ORGANS[random.nextInt(ORGANS.length)];
            MetastaticLesion.Builder lesion = Scans.lesionOf("L" + i, organ, Modality.CT, from, mm);
            for (int v = Math.max(1, from); v < 5 && !measured; v++) {
                LesionState state = STATES[random.nextInt(STATES.length)];
                boolean told = random.nextInt(3) > 0 || resolved;
                if (told || known) {
                    lesion.addStatuses(Scans.is(state, v));
                }
                resolved |= told && state == LesionState.RESOLVED;
            }
            if (from > 0 && random.nextInt(3) == 0) {
                // Seen for the first time on some day since the visit before.
                ClinicalDate last = Scans.day(from);
                long day = last.earliestDay() - more.nextInt(100);
                lesion.firstSeen(
                        known
                                ? ClinicalDate.ofDay(Scans.DAYS, day)
                                : ClinicalDate.betweenDays(Scans.DAYS, last.earliestDay() - 100, last.latestDay()));
            }
            scans.add(lesion);
        }
        return scans;
    }

    private static RecistCourse assess(Scans scans) {
        return scans.assess(Recist.withDefaults().withTargets(Set.of("L0")));
    }

    @Property(tries = 2000)
    void knowingMoreNeverAddsAResponse(@ForAll long seed) {
        RecistCourse vague = assess(scans(seed, false));
        RecistCourse known = assess(scans(seed, true));
        assertThat(known.assessments()).hasSameSizeAs(vague.assessments());
        for (int i = 0; i < vague.assessments().size(); i++) {
            assertThat(vague.assessments().get(i).possible())
                    .as("%s%n%s", vague.explain(), known.explain())
                    .isNotEmpty()
                    .containsAll(known.assessments().get(i).possible());
        }
    }

    /** What RECIST reports is among what a complete record could show, or says that it cannot tell. */
    @Property(tries = 1000)
    void theCategoryIsPossibleOrNotEvaluable(@ForAll long seed) {
        for (RecistAssessment one : scans(seed, false).assess().assessments()) {
            if (one.category() != RecistCategory.NOT_EVALUABLE) {
                assertThat(one.possible()).as("%s", one).contains(one.category());
            }
        }
        for (RecistAssessment one : scans(seed, true).assess().assessments()) {
            one.response().ifPresent(only -> assertThat(one.category()).isIn(only, RecistCategory.NOT_EVALUABLE));
        }
    }

    @Property(tries = 300)
    void theOrderOfTheRecordAndWhatComesLaterChangeNothing(@ForAll long seed) {
        Scans scans = scans(seed, false);
        Patient patient = scans.patient().build();
        List<MetastaticLesion> lesions = new ArrayList<>();
        for (MetastaticLesion lesion : patient.lesions()) {
            lesions.add(MetastaticLesion.builder()
                    .from(lesion)
                    .addStatuses(new LesionStatus(Scans.day(3).plusDays(1), LesionState.PROGRESSING))
                    .build());
        }
        Collections.shuffle(lesions, new Random(seed));
        Patient turned = Patient.builder().from(patient).lesions(lesions).build();
        assertThat(Recist.withDefaults().assess(turned.asOf(Scans.day(3)), Scans.day(0)))
                .hasToString(Recist.withDefaults()
                        .assess(patient.asOf(Scans.day(3)), Scans.day(0))
                        .toString());
    }

    @Property(tries = 200)
    void aConstantSumIsStable(@ForAll long seed) {
        Random random = new Random(seed);
        double mm = 10 + random.nextInt(80);
        RecistCourse course =
                new Scans().lesion("A", OrganSite.LIVER, mm, mm, mm, mm).assess();
        assertThat(course.assessments())
                .allMatch(a -> a.response()
                        .filter(RecistCategory.STABLE_DISEASE::equals)
                        .isPresent());
    }
}
