/**
 * Takes HTTP requests with texts, pages and sites; answers them with scores, in Calque's own form
 * and in that of LanguageTool's clients. Who may ask at all is decided here too.
 */
@NullMarked
package io.calque.serve;

import org.jspecify.annotations.NullMarked;
