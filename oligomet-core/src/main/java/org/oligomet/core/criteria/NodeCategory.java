package org.oligomet.core.criteria;

/** N categories without their subdivisions. */
public enum NodeCategory {
    N0,
    N1,
    N2,
    N3
}
