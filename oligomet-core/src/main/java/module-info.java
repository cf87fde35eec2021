/** Clinical values, criteria, definitions, cohorts and endpoints of oligometastatic disease. */
module org.oligomet.core {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires com.google.common;

    exports org.oligomet.core.coding;
    exports org.oligomet.core.cohort;
    exports org.oligomet.core.criteria;
    exports org.oligomet.core.definition;
    exports org.oligomet.core.endpoint;
    exports org.oligomet.core.evidence;
    exports org.oligomet.core.lint;
    exports org.oligomet.core.patient;
    exports org.oligomet.core.response;
    exports org.oligomet.core.score;
    exports org.oligomet.core.staging;
    exports org.oligomet.core.state;
    exports org.oligomet.core.time;
    exports org.oligomet.core.whatif;
}
