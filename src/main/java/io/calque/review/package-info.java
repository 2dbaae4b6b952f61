/**
 * Takes scored articles, and what people say of them; gives a queue to review, lists of confirmed
 * sites, and how far people and the program agree. All of it lies in one SQLite file.
 */
@NullMarked
package io.calque.review;

import org.jspecify.annotations.NullMarked;
