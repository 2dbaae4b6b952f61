/** Takes an {@code Article}; gives a {@code Document}: sentences, tokens and quotation spans. */
@NullMarked
package io.calque.segment;

import org.jspecify.annotations.NullMarked;
