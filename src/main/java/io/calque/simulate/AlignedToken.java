package io.calque.simulate;

import io.calque.text.Span;

/**
 * A token of an altered text.
 *
 * @param span where it stands in the altered text; UTF-16, end exclusive
 * @param text the token
 * @param replaced whether a change covers it
 * @param original the whole wording that the change replaced, or the token itself
 * @param kind identifier of the family or perturbation; empty if not replaced
 */
public record AlignedToken(
    Span span, String text, boolean replaced, String original, String kind) {}
