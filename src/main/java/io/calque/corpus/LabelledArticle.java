package io.calque.corpus;

import io.calque.text.Label;
import java.util.List;

/**
 * An article of the labelled corpus; every span counts UTF-16 code units in {@code text}.
 *
 * @param id short name used in the other tables, such as {@code 002}
 * @param file name of its file under {@code articles/}
 * @param label what the article as a whole is
 * @param producer who or what wrote it, as far as known
 * @param sourceLanguage ISO 639 code of the language it came through, {@code und} where unknown
 * @param provenance where the page came from
 * @param text the file, decoded from UTF-8 and otherwise unchanged
 * @param sentences in order, not overlapping
 * @param artifacts in order of appearance, not overlapping
 * @param residue in order, not overlapping one another or a sentence
 */
public record LabelledArticle(
    String id,
    String file,
    Label label,
    String producer,
    String sourceLanguage,
    String provenance,
    String text,
    List<LabelledSentence> sentences,
    List<LabelledArtifact> artifacts,
    List<LabelledResidue> residue) {
  /** Copies the lists. */
  public LabelledArticle {
    sentences = List.copyOf(sentences);
    artifacts = List.copyOf(artifacts);
    residue = List.copyOf(residue);
  }

  /** The words of a sentence. */
  public String textOf(LabelledSentence sentence) {
    return sentence.span().of(text);
  }

  /** The artifacts of a sentence, in order. */
  public List<LabelledArtifact> artifactsOf(LabelledSentence sentence) {
    return artifacts.stream().filter(each -> each.sentence() == sentence.index()).toList();
  }
}
