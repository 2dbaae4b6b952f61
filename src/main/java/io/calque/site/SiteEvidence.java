package io.calque.site;

import io.calque.signal.Evidence;

/**
 * Evidence as it stands for a site.
 *
 * @param source the first article that has it
 * @param sentence number of the sentence in that article, from 0
 * @param evidence what was found there
 * @param articles flagged articles in which the same words are evidence of the same type; of a site
 *     with very many, of those that evidence is kept of
 */
public record SiteEvidence(String source, int sentence, Evidence evidence, int articles) {}
