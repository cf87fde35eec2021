package org.oligomet.testkit;

import java.util.OptionalInt;
import org.oligomet.core.criteria.Criterion;
import org.oligomet.core.criteria.MetastasisCount;
import org.oligomet.core.criteria.Synchronous;
import org.oligomet.core.definition.Definitions;

class AtMostFiveMetastasesProperties implements CriterionLaws {

    @Override
    public Criterion criterion() {
        return new MetastasisCount(
                Definitions.byId("dingemans-2019").orElseThrow().counting(), 1, OptionalInt.of(5));
    }

    @Override
    public Criterion another() {
        return new Synchronous(6);
    }
}
