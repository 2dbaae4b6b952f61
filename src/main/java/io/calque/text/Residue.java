package io.calque.text;

/**
 * A piece of page residue.
 *
 * @param type what it is
 * @param span where it stands in the article text
 * @param text the covered text
 */
public record Residue(ResidueType type, Span span, String text) {}
