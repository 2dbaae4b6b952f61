package io.calque.extract;

import io.calque.text.BlockKind;
import io.calque.text.Span;
import java.util.Optional;

/**
 * A part of a plain text that is read as one paragraph: a line, or several that belong together.
 *
 * @param span where it stands, first word to last
 * @param told what it is where its place on the page tells
 */
record Stretch(Span span, Optional<BlockKind> told) {}
