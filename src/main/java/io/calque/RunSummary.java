package io.calque;

/**
 * What came of a run.
 *
 * @param scored articles scored
 * @param failed inputs, rows or lines that could not be used
 */
public record RunSummary(int scored, int failed) {}
