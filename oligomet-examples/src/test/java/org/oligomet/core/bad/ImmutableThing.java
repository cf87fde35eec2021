package org.oligomet.core.bad;

import com.google.common.collect.ImmutableList;

/** Stands for a generated class whose methods a public builder inherits. */
class ImmutableThing {

    /** Guava where users see it. */
    public ImmutableList<String> names() {
        return ImmutableList.of();
    }
}
