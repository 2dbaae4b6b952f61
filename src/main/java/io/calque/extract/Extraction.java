package io.calque.extract;

import io.calque.text.Article;

/**
 * An article with what its page says about it.
 *
 * @param article the article; its language is the guessed one
 * @param facts date, byline and the like
 */
public record Extraction(Article article, PageFacts facts) {}
