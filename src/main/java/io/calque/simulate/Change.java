package io.calque.simulate;

import io.calque.text.Span;

/**
 * A stretch of an altered text.
 *
 * @param span where it stands in the altered text, never empty; UTF-16, end exclusive
 * @param original the wording that stood there
 * @param kind identifier of the family or perturbation that changed it
 */
public record Change(Span span, String original, String kind) {}
