package org.oligomet.core.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.oligomet.core.patient.LocalTherapy;
import org.oligomet.core.patient.MetastaticLesion;
import org.oligomet.core.patient.VitalStatus;
import org.oligomet.core.time.ClinicalDate;

/**
 * Local control, one row per treated metastatic lesion: time from local therapy to failure inside the treated field.
 *
 * <p><b>Rows.</b> Every lesion whose first local therapy (radiotherapy, surgery, ablation that names the lesion) starts
 * on or after the index date. A lesion first treated before it is left out as {@link
 * LeftOutReason#TREATED_BEFORE_INDEX}; a person without any treated lesion as {@link LeftOutReason#NO_TREATED_LESION}.
 * Primaries, and therapies that name a place but no lesion, give no row.
 *
 * <p><b>Origin.</b> Start of that therapy, or its last day with {@link #fromEndOfTherapy()}.
 *
 * <p><b>Event.</b> After the origin: a recorded recurrence or progression that names the lesion and is not said to lie
 * out of field, or the lesion judged progressing. An in-field event that names no treated lesion (but a place, an earlier
 * therapy, or a recurrence recorded as another lesion) belongs to the only treated lesion it can mean; if it can mean
 * several, those without earlier failure are left out as {@link LeftOutReason#FAILURE_NOT_ATTRIBUTABLE}. A second therapy of the same lesion does not end its time.
 *
 * <p><b>Death</b> competes. <b>Censoring</b> at the last imaging that covers the lesion's site, or measurement or
 * judgement of the lesion, or, with {@link #censoredAtLastContact()}, at the last contact.
 *
 * <p>Lesions of one person are not independent: cluster the errors by {@link Subject#person()}.
 */
public final class LocalControl implements Endpoint {

    private final boolean fromEnd;
    private final boolean atLastContact;

    LocalControl() {
        this(false, false);
    }

    private LocalControl(boolean fromEnd, boolean atLastContact) {
        this.fromEnd = fromEnd;
        this.atLastContact = atLastContact;
    }

    /** Counts from the last day of the therapy; a lesion whose therapy has no last day is left out. */
    public LocalControl fromEndOfTherapy() {
        return new LocalControl(true, atLastContact);
    }

    /** Censors at the last contact; this takes a failure to be known without imaging. */
    public LocalControl censoredAtLastContact() {
        return new LocalControl(fromEnd, true);
    }

    @Override
    public String id() {
        return "local-control";
    }

    @Override
    public String title() {
        return "Local control per lesion";
    }

    @Override
    public boolean perLesion() {
        return true;
    }

    @Override
    public Map<Integer, String> causes() {
        return Map.of(Outcome.EVENT.code(), "local failure", Outcome.COMPETING.code(), "death");
    }

    @Override
    public String explain() {
        return "Local control: per metastatic lesion, from the " + (fromEnd ? "last day" : "start")
                + " of its first local therapy to progression or recurrence inside the treated field; death is a"
                + " competing event; otherwise censored at the last "
                + (atLastContact ? "contact" : "imaging of the lesion's region, or at day 0 if there is none")
                + "; lesions are clustered within persons.";
    }

    @Override
    public List<Row> rows(FollowUp followUp) {
        List<Row> rows = new ArrayList<>();
        List<TreatedLesion> treated = TreatedLesion.of(followUp.patient());
        for (TreatedLesion lesion : treated) {
            rows.add(row(followUp, lesion, treated));
        }
        if (rows.isEmpty()) {
            rows.add(Rows.leftOut(followUp, Optional.empty(), LeftOutReason.NO_TREATED_LESION));
        }
        return rows;
    }

    private Row row(FollowUp index, TreatedLesion treated, List<TreatedLesion> all) {
        MetastaticLesion lesion = treated.lesion();
        Optional<String> id = Optional.of(lesion.id());
        LocalTherapy therapy = treated.firstTherapy();
        if (therapy.start().latestDay() < index.origin().earliestDay()) {
            return Rows.leftOut(index, id, LeftOutReason.TREATED_BEFORE_INDEX);
        }
        Optional<ClinicalDate> origin = fromEnd ? therapy.stop() : Optional.of(therapy.start());
        if (origin.isEmpty()) {
            return Rows.leftOut(index, id, LeftOutReason.NO_ORIGIN);
        }
        Optional<FollowUp> started = FollowUp.from(index.person(), index.patient(), origin.get(), index.convention());
        if (started.isEmpty()) {
            return Rows.leftOut(index, id, LeftOutReason.DATE_NOT_EXACT);
        }
        return row(started.get(), treated, all, id);
    }

    private Row row(FollowUp followUp, TreatedLesion treated, List<TreatedLesion> all, Optional<String> id) {
        Occurrences.First failure =
                Occurrences.first(followUp, LocalFailures.of(followUp.patient(), treated.lesion()), 0);
        if (failure.problem().isPresent()) {
            return Rows.leftOut(followUp, id, failure.problem().get());
        }
        LocalFailures.Unnamed unnamed = LocalFailures.unnamed(followUp.patient(), treated, all);
        Occurrences.First maybe = Occurrences.first(followUp, unnamed.candidates(), 0);
        if (maybe.problem().isPresent()) {
            return Rows.leftOut(followUp, id, maybe.problem().get());
        }
        Optional<Rows.Dated> found = earlier(failure.found(), maybe.found());
        if (!found.equals(failure.found()) && unnamed.ambiguous()) {
            return Rows.leftOut(followUp, id, LeftOutReason.FAILURE_NOT_ATTRIBUTABLE);
        }
        return end(followUp, treated, found, id);
    }

    private Row end(FollowUp followUp, TreatedLesion treated, Optional<Rows.Dated> failure, Optional<String> id) {
        Optional<ClinicalDate> death = Rows.death(followUp);
        if (death.isPresent()) {
            OptionalInt days = Rows.daysToDeath(followUp, death.get(), failure);
            if (days.isEmpty()) {
                return Rows.leftOut(followUp, id, Rows.whyNoDay(followUp, death.get()));
            }
            if (failure.isEmpty() || days.getAsInt() < failure.get().days()) {
                Rows.Dated died = new Rows.Dated(death.get(), days.getAsInt(), "death");
                return Rows.event(followUp, id, died, Outcome.COMPETING);
            }
        }
        return failure.isPresent()
                ? Rows.event(followUp, id, failure.get(), Outcome.EVENT)
                : censored(followUp, treated, id);
    }

    private Row censored(FollowUp followUp, TreatedLesion treated, Optional<String> id) {
        Optional<VitalStatus> vital = followUp.patient().vitalStatus();
        if (atLastContact) {
            if (vital.isEmpty()) {
                return Rows.leftOut(followUp, id, LeftOutReason.NO_FOLLOW_UP);
            }
            ClinicalDate contact = vital.get().date();
            OptionalInt days = followUp.daysTo(contact, 0);
            return days.isEmpty()
                    ? Rows.leftOut(followUp, id, Rows.whyNoDay(followUp, contact))
                    : Rows.censored(followUp, id, contact, days.getAsInt(), CensoringReason.ALIVE_AT_LAST_CONTACT);
        }
        Optional<Rows.Dated> last =
                Occurrences.last(followUp, treated.assessments(followUp.patient()), Integer.MAX_VALUE);
        if (last.isPresent()) {
            return Rows.censored(
                    followUp, id, last.get().date(), last.get().days(), CensoringReason.NO_EVENT_AT_LAST_ASSESSMENT);
        }
        return vital.isEmpty()
                ? Rows.leftOut(followUp, id, LeftOutReason.NO_FOLLOW_UP)
                : Rows.censored(followUp, id, followUp.origin(), 0, CensoringReason.NO_ASSESSMENT_AFTER_ORIGIN);
    }

    private static Optional<Rows.Dated> earlier(Optional<Rows.Dated> a, Optional<Rows.Dated> b) {
        return b.isPresent() && (a.isEmpty() || b.get().days() < a.get().days()) ? b : a;
    }
}
