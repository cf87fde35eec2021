package org.oligomet.stats;

import static org.oligomet.stats.ConventionItem.BEYOND_FOLLOW_UP;
import static org.oligomet.stats.ConventionItem.FLAT_STRETCH;
import static org.oligomet.stats.ConventionItem.INCIDENCE_INTERVAL;
import static org.oligomet.stats.ConventionItem.INCIDENCE_VARIANCE;
import static org.oligomet.stats.ConventionItem.LIMITS_AT_ONE;
import static org.oligomet.stats.ConventionItem.MEAN_ERROR;
import static org.oligomet.stats.ConventionItem.MEAN_HORIZON;
import static org.oligomet.stats.ConventionItem.PETO_WEIGHT;
import static org.oligomet.stats.ConventionItem.ROBUST_ERRORS;
import static org.oligomet.stats.ConventionItem.SURVIVAL_INTERVAL;
import static org.oligomet.stats.ConventionItem.TIES;
import static org.oligomet.stats.ConventionItem.TIME_TIES;

import java.util.EnumMap;
import java.util.Map;

/** The defaults of three programs, and where each says so. */
enum ConventionProfile {
    R("R survival") {
        @Override
        void fill(Settings of) {
            of.put(SURVIVAL_INTERVAL, ConfidenceType.LOG, "survfit(conf.type = \"log\")");
            of.put(INCIDENCE_INTERVAL, ConfidenceType.LOG, "survfit(conf.type = \"log\")");
            of.put(INCIDENCE_VARIANCE, IncidenceVariance.INFINITESIMAL_JACKKNIFE, "survfit");
            of.put(LIMITS_AT_ONE, LimitsAtOne.ONE, "survfit, from 3.8");
            of.put(FLAT_STRETCH, FlatStretch.MIDDLE_TO_LAST_FOLLOW_UP, "quantile.survfit");
            of.put(BEYOND_FOLLOW_UP, BeyondFollowUp.CARRIED_ON, "summary(extend = TRUE)");
            of.put(MEAN_HORIZON, MeanHorizon.COMMON_LAST_FOLLOW_UP, "summary(rmean = \"common\")");
            of.put(MEAN_ERROR, MeanError.GREENWOOD, "summary(rmean)");
            of.put(TIES, Ties.EFRON, "coxph(ties = \"efron\")");
            of.put(ROBUST_ERRORS, RobustErrors.AUTOMATIC, "coxph");
            of.put(PETO_WEIGHT, PetoWeight.KAPLAN_MEIER_BEFORE, "survdiff(rho = 1)");
            of.put(TIME_TIES, TimeTies.NEAR_EQUAL_MERGED, "timefix = TRUE");
        }
    },
    SAS("SAS") {
        @Override
        void fill(Settings of) {
            of.put(SURVIVAL_INTERVAL, ConfidenceType.LOG_LOG, "LIFETEST CONFTYPE=LOGLOG");
            of.guess(INCIDENCE_INTERVAL, ConfidenceType.LOG_LOG, "LIFETEST EVENTCODE, CONFTYPE=LOGLOG");
            of.guess(INCIDENCE_VARIANCE, IncidenceVariance.AALEN, "LIFETEST ERROR=AALEN");
            of.guess(LIMITS_AT_ONE, LimitsAtOne.ONE, "LIFETEST OUTSURV");
            of.put(FLAT_STRETCH, FlatStretch.MIDDLE_TO_NEXT_EVENT, "LIFETEST quartiles");
            of.guess(BEYOND_FOLLOW_UP, BeyondFollowUp.NOT_ESTIMABLE_UNLESS_ZERO, "LIFETEST TIMELIST");
            of.guess(MEAN_HORIZON, MeanHorizon.OWN_LAST_EVENT, "LIFETEST Mean");
            of.guess(MEAN_ERROR, MeanError.TIMES_EVENTS_BY_EVENTS_LESS_ONE, "LIFETEST Mean");
            of.put(TIES, Ties.BRESLOW, "PHREG TIES=BRESLOW");
            of.put(ROBUST_ERRORS, RobustErrors.WITH_CLUSTERS, "PHREG COVS(AGGREGATE)");
            of.put(PETO_WEIGHT, PetoWeight.PETO_ESTIMATE, "LIFETEST TEST=PETO");
            of.put(TIME_TIES, TimeTies.AS_GIVEN, "no such rule");
        }
    },
    STATA("Stata") {
        @Override
        void fill(Settings of) {
            of.put(SURVIVAL_INTERVAL, ConfidenceType.LOG_LOG, "sts list");
            of.guess(INCIDENCE_INTERVAL, ConfidenceType.LOG_LOG, "stcompet, of its users");
            of.guess(INCIDENCE_VARIANCE, IncidenceVariance.GREENWOOD, "stcompet, of its users");
            of.put(LIMITS_AT_ONE, LimitsAtOne.NOT_ESTIMABLE, "sts list");
            of.put(FLAT_STRETCH, FlatStretch.BEGINNING, "stci");
            of.put(BEYOND_FOLLOW_UP, BeyondFollowUp.NOT_ESTIMABLE, "sts list, at()");
            of.put(MEAN_HORIZON, MeanHorizon.OWN_LAST_FOLLOW_UP, "stci, rmean");
            of.put(MEAN_ERROR, MeanError.GREENWOOD, "stci, rmean");
            of.put(TIES, Ties.BRESLOW, "stcox, breslow");
            of.put(ROBUST_ERRORS, RobustErrors.WITH_CLUSTERS, "stcox, vce(cluster)");
            of.put(PETO_WEIGHT, PetoWeight.PETO_ESTIMATE, "sts test, peto");
            of.guess(TIME_TIES, TimeTies.AS_GIVEN, "no such rule");
        }
    };

    private final String title;

    ConventionProfile(String title) {
        this.title = title;
    }

    abstract void fill(Settings of);

    String title() {
        return title;
    }

    /** A fresh map of all settings. */
    Map<ConventionItem, ConventionSetting> settings() {
        Map<ConventionItem, ConventionSetting> map = new EnumMap<>(ConventionItem.class);
        fill(new Settings(map));
        return map;
    }

    /** Collects settings. */
    private record Settings(Map<ConventionItem, ConventionSetting> map) {

        void put(ConventionItem item, ConventionChoice choice, String option) {
            map.put(item, new ConventionSetting(choice, option, true));
        }

        void guess(ConventionItem item, ConventionChoice choice, String option) {
            map.put(item, new ConventionSetting(choice, option, false));
        }
    }
}
