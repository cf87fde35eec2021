package org.oligomet.core.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.oligomet.core.patient.LifeStatus;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/**
 * Time from the index date to progression of any kind, or to the first new metastasis.
 *
 * <p><b>Event.</b> For progression: a recorded recurrence or progression, a lesion first seen after the index date, a
 * lesion judged progressing, a response assessment of progressive disease. For new lesions: a metastasis
 * (not a regional node, nor a recurrence inside a treated field) first seen after the index date, a recorded new
 * metastasis, or widespread progression (taken to include new lesions). Facts on or before the index date are baseline
 * and no event; so is a fact recorded with the very date of the index, except a progression of the same year or a wider
 * range, which leaves the subject out. If lesions are
 * found one examination after another while staging is completed, {@link #withBaselineWindowDays} keeps those from
 * counting as new.
 *
 * <p><b>Death</b> is an event of progression-free survival (all deaths, whenever the last assessment was) and competes
 * with new lesions; {@link #withDeath} chooses otherwise. With {@link DeathPolicy#CENSORED} the first endpoint becomes
 * time to progression.
 *
 * <p><b>Censoring.</b> Without event at the last imaging, measurement or judgement of a lesion, or response assessment; at
 * day 0 if there is none after the index date. A new therapy before any event is ignored unless {@link #withNewTherapy} says otherwise.
 *
 * <p><b>Ties and order.</b> On one day: progression or new lesion, then death, then new therapy. If the dates as
 * recorded leave open whether something followed the index date, the subject is left out as {@link
 * LeftOutReason#ORDER_UNKNOWN}. What was seen in a patient precedes death, also where death is known to the month only.
 *
 * <p>Not done: censoring a death that follows two or more missed visits, since records carry no schedule of visits.
 */
public final class ProgressionEndpoint implements Endpoint {

    private enum Kind {
        ANY_PROGRESSION,
        NEW_LESION
    }

    private final Kind kind;
    private final DeathPolicy death;
    private final NewTherapyPolicy newTherapy;
    private final int baselineWindowDays;

    private ProgressionEndpoint(Kind kind, DeathPolicy death, NewTherapyPolicy newTherapy, int baselineWindowDays) {
        this.kind = kind;
        this.death = death;
        this.newTherapy = newTherapy;
        this.baselineWindowDays = baselineWindowDays;
    }

    static ProgressionEndpoint progressionFreeSurvival() {
        return new ProgressionEndpoint(Kind.ANY_PROGRESSION, DeathPolicy.EVENT, NewTherapyPolicy.IGNORED, 0);
    }

    static ProgressionEndpoint timeToNewLesion() {
        return new ProgressionEndpoint(Kind.NEW_LESION, DeathPolicy.COMPETING, NewTherapyPolicy.IGNORED, 0);
    }

    public ProgressionEndpoint withDeath(DeathPolicy policy) {
        return new ProgressionEndpoint(kind, policy, newTherapy, baselineWindowDays);
    }

    public ProgressionEndpoint withNewTherapy(NewTherapyPolicy policy) {
        return new ProgressionEndpoint(kind, death, policy, baselineWindowDays);
    }

    /**
     * Lesions first seen up to {@code days} after the index date are baseline.
     *
     * @param days at least 0; the default is 0
     */
    public ProgressionEndpoint withBaselineWindowDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("baselineWindowDays: " + days + " days; it must be at least 0");
        }
        return new ProgressionEndpoint(kind, death, newTherapy, days);
    }

    @Override
    public String id() {
        if (kind == Kind.ANY_PROGRESSION) {
            return death == DeathPolicy.EVENT ? "progression-free-survival" : "time-to-progression";
        }
        return death == DeathPolicy.EVENT ? "new-lesion-free-survival" : "time-to-new-lesion";
    }

    @Override
    public String title() {
        if (kind == Kind.ANY_PROGRESSION) {
            return death == DeathPolicy.EVENT ? "Progression-free survival" : "Time to progression";
        }
        return death == DeathPolicy.EVENT ? "New-lesion-free survival" : "Time to new lesion";
    }

    @Override
    public boolean perLesion() {
        return false;
    }

    @Override
    public Map<Integer, String> causes() {
        String event = kind == Kind.ANY_PROGRESSION ? "progression" : "new lesion";
        String orNew = newTherapy == NewTherapyPolicy.EVENT ? " or new therapy" : "";
        return switch (death) {
            case EVENT -> Map.of(Outcome.EVENT.code(), event + orNew + " or death");
            case COMPETING -> Map.of(Outcome.EVENT.code(), event + orNew, Outcome.COMPETING.code(), "death");
            case CENSORED -> Map.of(Outcome.EVENT.code(), event + orNew);
        };
    }

    @Override
    public String explain() {
        String window = baselineWindowDays == 0
                ? ""
                : " Lesions first seen up to " + baselineWindowDays + " days after the index date are baseline.";
        String deaths = switch (death) {
            case EVENT -> " Death of any cause is an event.";
            case COMPETING -> " Death is a competing event.";
            case CENSORED -> " Deaths before it are censored.";
        };
        String therapy = switch (newTherapy) {
            case IGNORED -> " A new therapy before any event is ignored.";
            case CENSORED -> " A new therapy before any event censors at the last assessment up to its start.";
            case EVENT -> " A new therapy before any event is an event.";
        };
        return title() + ": from the index date to the first "
                + (kind == Kind.ANY_PROGRESSION ? "progression" : "new metastasis") + "." + deaths + therapy + window
                + " Without event, censored at the last tumour assessment, or at day 0 if there is none after the index"
                + " date.";
    }

    @Override
    public List<Row> rows(FollowUp followUp) {
        return List.of(row(followUp));
    }

    private Row row(FollowUp followUp) {
        Occurrences.First progression = Occurrences.first(
                followUp,
                kind == Kind.ANY_PROGRESSION
                        ? Occurrences.progressions(followUp.patient())
                        : Occurrences.newMetastases(followUp.patient()),
                baselineWindowDays);
        Occurrences.First therapy = newTherapy == NewTherapyPolicy.IGNORED
                ? new Occurrences.First(Optional.empty(), Optional.empty())
                : Occurrences.first(followUp, NewTherapies.after(followUp), 0);
        Optional<LeftOutReason> problem = progression.problem().or(therapy::problem);
        if (problem.isPresent()) {
            return Rows.leftOut(followUp, Optional.empty(), problem.get());
        }

        Optional<Rows.Dated> died = Optional.empty();
        Optional<ClinicalDate> deathDate = Rows.death(followUp);
        if (deathDate.isPresent()) {
            OptionalInt days = Rows.daysToDeath(followUp, deathDate.get(), progression.found());
            if (days.isEmpty()) {
                return Rows.leftOut(followUp, Optional.empty(), Rows.whyNoDay(followUp, deathDate.get()));
            }
            died = Optional.of(new Rows.Dated(deathDate.get(), days.getAsInt(), "death"));
        }

        int firstEnd = Math.min(daysOf(progression.found()), daysOf(died));
        if (daysOf(therapy.found()) < firstEnd) {
            return newTherapy == NewTherapyPolicy.EVENT
                    ? Rows.event(followUp, Optional.empty(), therapy.found().orElseThrow(), Outcome.EVENT)
                    : censoredAtAssessment(followUp, daysOf(therapy.found()), CensoringReason.NEW_THERAPY);
        }
        if (progression.found().isPresent() && daysOf(progression.found()) == firstEnd) {
            return Rows.event(followUp, Optional.empty(), progression.found().get(), Outcome.EVENT);
        }
        if (died.isPresent()) {
            return atDeath(followUp, died.get());
        }
        return censoredAtAssessment(followUp, Integer.MAX_VALUE, CensoringReason.NO_EVENT_AT_LAST_ASSESSMENT);
    }

    private Row atDeath(FollowUp followUp, Rows.Dated died) {
        return switch (death) {
            case EVENT -> Rows.event(followUp, Optional.empty(), died, Outcome.EVENT);
            case COMPETING -> Rows.event(followUp, Optional.empty(), died, Outcome.COMPETING);
            case CENSORED -> Rows.censored(followUp, Optional.empty(), died.date(), died.days(), CensoringReason.DEATH);
        };
    }

    private static Row censoredAtAssessment(FollowUp followUp, int upTo, CensoringReason why) {
        Optional<VitalStatus> vital = followUp.patient().vitalStatus();
        Optional<Rows.Dated> last = Occurrences.last(followUp, Occurrences.assessments(followUp.patient()), upTo);
        if (last.isPresent()) {
            return Rows.censored(
                    followUp, Optional.empty(), last.get().date(), last.get().days(), why);
        }
        if (vital.isEmpty() && upTo == Integer.MAX_VALUE) {
            return Rows.leftOut(followUp, Optional.empty(), LeftOutReason.NO_FOLLOW_UP);
        }
        if (vital.isPresent()
                && vital.get().status() == LifeStatus.ALIVE
                && vital.get().date().latestDay() < followUp.origin().earliestDay()) {
            return Rows.leftOut(followUp, Optional.empty(), LeftOutReason.END_BEFORE_ORIGIN);
        }
        return Rows.censored(
                followUp, Optional.empty(), followUp.origin(), 0, CensoringReason.NO_ASSESSMENT_AFTER_ORIGIN);
    }

    private static int daysOf(Optional<Rows.Dated> dated) {
        return dated.map(Rows.Dated::days).orElse(Integer.MAX_VALUE);
    }
}
