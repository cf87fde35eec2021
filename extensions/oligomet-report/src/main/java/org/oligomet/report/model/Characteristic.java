package org.oligomet.report.model;

/**
 * A trait of the cohort.
 *
 * @param name the trait
 * @param value its value as text, such as “13 (72 %)”
 */
public record Characteristic(String name, String value) {}
