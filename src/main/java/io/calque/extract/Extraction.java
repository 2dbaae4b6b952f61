package io.calque.extract;

import io.calque.text.Article;

/**
 * An article with what its page says about it.
 *
 * @param article the article; its language is the guessed one
 * @param facts date, byline and the like
 * @param alignment where the text stands in the source; empty unless asked for
 */
public record Extraction(Article article, PageFacts facts, Alignment alignment) {}
