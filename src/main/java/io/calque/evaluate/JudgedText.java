package io.calque.evaluate;

import io.calque.text.Label;

/**
 * A text of which people said what it is.
 *
 * @param source its name
 * @param address web address of its page, or empty
 * @param text the whole text
 * @param label what people say; {@link Label#ORIGINAL} for one that they call human
 */
public record JudgedText(String source, String address, String text, Label label) {}
