package org.oligomet.core.criteria;

/** Which part of the body a count covers. */
public enum CountScope {
    ALL,
    EXTRACRANIAL
}
