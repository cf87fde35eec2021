package org.oligomet.stats;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a program decides in silence, as a profile of named choices: the reason why two programs print different numbers for the
 * same data.
 *
 * <table>
 * <caption>Profiles; * not certain</caption>
 * <tr><th>item</th><th>R survival 3.8</th><th>SAS</th><th>Stata</th></tr>
 * <tr><td>interval of survival</td><td>log</td><td>log-log</td><td>log-log</td></tr>
 * <tr><td>interval of incidence</td><td>log</td><td>log-log *</td><td>log-log *</td></tr>
 * <tr><td>variance of incidence</td><td>jackknife</td><td>Aalen's *</td><td>Greenwood's *</td></tr>
 * <tr><td>limits at S = 1</td><td>[1, 1]</td><td>[1, 1] *</td><td>none</td></tr>
 * <tr><td>median on a flat stretch</td><td>middle, to the last follow-up</td><td>middle; none on the last</td><td>beginning</td></tr>
 * <tr><td>past the last follow-up</td><td>carried on</td><td>none unless 0 *</td><td>none</td></tr>
 * <tr><td>horizon of a mean</td><td>last follow-up of all</td><td>own last event *</td><td>own last follow-up</td></tr>
 * <tr><td>variance of a mean</td><td>Greenwood</td><td>times m / (m - 1) *</td><td>Greenwood</td></tr>
 * <tr><td>ties</td><td>Efron</td><td>Breslow</td><td>Breslow</td></tr>
 * <tr><td>robust errors</td><td>automatic</td><td>with clusters</td><td>with clusters</td></tr>
 * <tr><td>Peto-Peto weights</td><td>S(t-)</td><td>Π (1 - d / (n + 1))</td><td>Π (1 - d / (n + 1))</td></tr>
 * <tr><td>near-equal times</td><td>merged</td><td>as given</td><td>as given *</td></tr>
 * </table>
 *
 * <p>Greenwood's formula for survival, the hypergeometric variance of the log-rank test, risk sets over (entry, exit] and events
 * before censorings are common to the three. An "exact" treatment of ties is not: R's and SAS's {@code DISCRETE} and Stata's
 * {@code exactp} are the discrete likelihood, SAS's {@code EXACT} and Stata's {@code exactm} the average over the orders of tied
 * events. Curves with fractional weights have jackknife errors under every profile: the variances of SAS's {@code WEIGHT}
 * statement are not reproduced.
 *
 * <p>A profile speaks for a program's defaults; every choice can be changed, and the name then says so. Immutable.
 *
 * <pre>{@code
 * SurvivalCurves curves = KaplanMeier.withDefaults().withConvention(Convention.sas()).fit(data);
 * }</pre>
 *
 * <p>Sources: documentation of R survival 3.8-11; SAS/STAT User's Guide, The LIFETEST Procedure and The PHREG Procedure; Stata
 * Survival Analysis Reference Manual, {@code sts}, {@code stci}, {@code stcox}.
 */
public final class Convention implements Practice {

    private static final Map<ConventionProfile, Convention> PROFILES = Arrays.stream(ConventionProfile.values())
            .collect(Collectors.toUnmodifiableMap(p -> p, p -> new Convention(p, p.settings())));

    private final ConventionProfile profile;
    private final Map<ConventionItem, ConventionSetting> settings;

    private Convention(ConventionProfile profile, Map<ConventionItem, ConventionSetting> settings) {
        this.profile = profile;
        this.settings = Collections.unmodifiableMap(settings);
    }

    /**
     * R {@code survival} 3.8, the default everywhere.
     *
     * @return its profile
     */
    public static Convention r() {
        return of(ConventionProfile.R);
    }

    /**
     * SAS: {@code LIFETEST} and {@code PHREG}.
     *
     * @return its profile
     */
    public static Convention sas() {
        return of(ConventionProfile.SAS);
    }

    /**
     * Stata: {@code sts}, {@code stci}, {@code stcox}.
     *
     * @return its profile
     */
    public static Convention stata() {
        return of(ConventionProfile.STATA);
    }

    /**
     * The profile of that name.
     *
     * @param name {@code r}, {@code sas} or {@code stata}, in either case
     * @return the profile
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static Convention byName(String name) {
        return Arrays.stream(ConventionProfile.values())
                .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Convention::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "convention '" + name + "' is none of " + List.of("r", "sas", "stata")));
    }

    private static Convention of(ConventionProfile profile) {
        return requireNonNull(PROFILES.get(profile));
    }

    /**
     * The same with another choice.
     *
     * @param item on what
     * @param choice one of the item's choices
     * @return a new convention, or this one if it is its choice already
     * @throws IllegalArgumentException if the choice is none of the item's
     */
    public Convention with(ConventionItem item, ConventionChoice choice) {
        if (!item.type().isInstance(choice)) {
            throw new IllegalArgumentException(choice + " is no choice of " + item + ", which takes a "
                    + item.type().getSimpleName());
        }
        if (choice(item).equals(choice)) {
            return this;
        }
        Map<ConventionItem, ConventionSetting> changed = new EnumMap<>(settings);
        ConventionSetting own = of(profile).setting(item);
        changed.put(
                item, own.choice().equals(choice) ? own : new ConventionSetting(choice, "chosen by the caller", true));
        return new Convention(profile, changed);
    }

    /**
     * What was chosen for an item, and how the program calls it.
     *
     * @param item the item
     * @return its setting
     */
    public ConventionSetting setting(ConventionItem item) {
        return requireNonNull(settings.get(item));
    }

    /**
     * What was chosen for an item.
     *
     * @param item the item
     * @return its choice
     */
    public ConventionChoice choice(ConventionItem item) {
        return setting(item).choice();
    }

    private <T extends ConventionChoice> T choice(ConventionItem item, Class<T> type) {
        return type.cast(choice(item));
    }

    /**
     * The scale of intervals of survival.
     *
     * @return its type
     */
    public ConfidenceType survivalInterval() {
        return choice(ConventionItem.SURVIVAL_INTERVAL, ConfidenceType.class);
    }

    /**
     * The scale of intervals of cumulative incidence.
     *
     * @return its type
     */
    public ConfidenceType incidenceInterval() {
        return choice(ConventionItem.INCIDENCE_INTERVAL, ConfidenceType.class);
    }

    /**
     * Where errors of cumulative incidence come from.
     *
     * @return the variance
     */
    public IncidenceVariance incidenceVariance() {
        return choice(ConventionItem.INCIDENCE_VARIANCE, IncidenceVariance.class);
    }

    /**
     * The limits where S is 1.
     *
     * @return the rule
     */
    public LimitsAtOne limitsAtOne() {
        return choice(ConventionItem.LIMITS_AT_ONE, LimitsAtOne.class);
    }

    /**
     * Quantiles on flat stretches.
     *
     * @return the rule
     */
    public FlatStretch flatStretch() {
        return choice(ConventionItem.FLAT_STRETCH, FlatStretch.class);
    }

    /**
     * Survival past the last follow-up.
     *
     * @return the rule
     */
    public BeyondFollowUp beyondFollowUp() {
        return choice(ConventionItem.BEYOND_FOLLOW_UP, BeyondFollowUp.class);
    }

    /**
     * The horizon of a mean when none is stated.
     *
     * @return the rule
     */
    public MeanHorizon meanHorizon() {
        return choice(ConventionItem.MEAN_HORIZON, MeanHorizon.class);
    }

    /**
     * The error of a mean.
     *
     * @return its formula
     */
    public MeanError meanError() {
        return choice(ConventionItem.MEAN_ERROR, MeanError.class);
    }

    /**
     * Tied events in a Cox model.
     *
     * @return their treatment
     */
    public Ties ties() {
        return choice(ConventionItem.TIES, Ties.class);
    }

    /**
     * When a Cox model's errors are robust.
     *
     * @return the rule
     */
    public RobustErrors robustErrors() {
        return choice(ConventionItem.ROBUST_ERRORS, RobustErrors.class);
    }

    /**
     * What a Peto-Peto test is.
     *
     * @return its weights
     */
    public PetoWeight petoWeight() {
        return choice(ConventionItem.PETO_WEIGHT, PetoWeight.class);
    }

    /**
     * Times that differ by rounding.
     *
     * @return the rule
     */
    public TimeTies timeTies() {
        return choice(ConventionItem.TIME_TIES, TimeTies.class);
    }

    /**
     * The data as this convention sees their times: under {@link TimeTies#AS_GIVEN} without the tie rule, else as they are, for
     * they may have turned it off themselves. Estimators call it.
     *
     * @param data any sample
     * @return the sample, or one that shares its columns
     */
    public SurvivalData applyTo(SurvivalData data) {
        return timeTies() == TimeTies.AS_GIVEN ? data.withTieRule(false) : data;
    }

    /**
     * The items on which another convention has chosen otherwise.
     *
     * @param other the other one
     * @return in the order of the items; none if the two are equal
     */
    public List<ConventionItem> differencesFrom(Convention other) {
        return Arrays.stream(ConventionItem.values())
                .filter(item -> !choice(item).equals(other.choice(item)))
                .toList();
    }

    /**
     * The name, with the items that were changed.
     *
     * @return such as {@code SAS} or {@code R survival with ties Breslow}
     */
    public String name() {
        List<ConventionItem> changed = differencesFrom(of(profile));
        return changed.isEmpty()
                ? profile.title()
                : profile.title()
                        + changed.stream()
                                .map(item -> item.label() + " " + choice(item).label())
                                .collect(Collectors.joining(", ", " with ", ""));
    }

    @Override
    public String label() {
        return name();
    }

    /**
     * A sentence for the explanation of a result.
     *
     * @param items those that played a part in it
     * @return the name and what was chosen for them
     */
    public String explain(ConventionItem... items) {
        return "Convention: "
                + profile.title()
                + Arrays.stream(items)
                        .map(item -> item.label() + ": " + setting(item))
                        .collect(Collectors.joining("; ", items.length == 0 ? "" : "; ", "."));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Convention that && differencesFrom(that).isEmpty() && profile == that.profile;
    }

    @Override
    public int hashCode() {
        return 31 * profile.hashCode() + List.copyOf(settings.values()).hashCode();
    }

    /** The name, and a line for every item. */
    @Override
    public String toString() {
        return settings.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "  %-40s %s", e.getKey().label(), e.getValue()))
                .collect(Collectors.joining("\n", name() + "\n", "\n"));
    }
}
