package org.oligomet.stats.difference;

/**
 * What a number is.
 *
 * @param kind of several of a kind only the one that differs most is told
 * @param name in words
 */
record Quantity(String kind, String name) {}
