package org.oligomet.core.endpoint;

import java.util.List;
import java.util.Map;

/**
 * An endpoint of time: what the event is, what competes with it, and when a subject is censored.
 *
 * <p>The constants carry the field's usual definition; where usage differs they have options, for example
 * {@code PROGRESSION_FREE_SURVIVAL.withNewTherapy(NewTherapyPolicy.CENSORED)}. {@link #explain()} states all choices.
 */
public interface Endpoint {

    /** Time to death of any cause; the living are censored at their last contact. */
    OverallSurvival OVERALL_SURVIVAL = new OverallSurvival();

    /** Time to progression or death of any cause; the others are censored at their last tumour assessment. */
    ProgressionEndpoint PROGRESSION_FREE_SURVIVAL = ProgressionEndpoint.progressionFreeSurvival();

    /** Time to the first new metastasis; death is a competing event. */
    ProgressionEndpoint TIME_TO_NEW_LESION = ProgressionEndpoint.timeToNewLesion();

    /** Per treated lesion, time from local therapy to failure in the field; death is a competing event. */
    LocalControl LOCAL_CONTROL = new LocalControl();

    /** Stable identifier, such as {@code overall-survival}. */
    String id();

    /** Name as a table prints it. */
    String title();

    /** True if each row is a lesion, so that errors must be clustered by person. */
    boolean perLesion();

    /** What the codes of {@link Outcome#code()} stand for, without the censoring. */
    Map<Integer, String> causes();

    /** Origin, event, competing event and censoring in words, as a methods section would state them. */
    String explain();

    /**
     * What a person contributes; at least one row, since a person without a time has a reason.
     *
     * @param followUp the person, counted from the index date
     */
    List<Row> rows(FollowUp followUp);
}
