package io.calque.corpus;

import io.calque.signal.ArtifactType;
import io.calque.text.Span;

/**
 * An artifact as a careful reader marked it.
 *
 * @param sentence index of the sentence that holds it, from 0
 * @param span the fewest words that show it, in the article file, UTF-16 code units
 * @param type what kind of artifact
 * @param text the covered text
 * @param suggestion probable original; empty where those words had none
 * @param confidence how sure the annotator is of the original
 * @param mechanism short phrase that says how it came about
 */
public record LabelledArtifact(
    int sentence,
    Span span,
    ArtifactType type,
    String text,
    String suggestion,
    Confidence confidence,
    String mechanism) {}
