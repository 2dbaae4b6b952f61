package io.calque.corpus;

import java.nio.file.Path;
import java.util.List;

/**
 * The labelled corpus: articles with sentences, artifacts and residue marked by hand.
 *
 * @param articles in the order of {@code articles.csv}
 */
public record LabelledCorpus(List<LabelledArticle> articles) {
  /** Copies the list. */
  public LabelledCorpus {
    articles = List.copyOf(articles);
  }

  /**
   * Reads a corpus folder and accepts it only without a single problem.
   *
   * @param dir folder with {@code articles.csv}, {@code sentences.csv}, {@code artifacts.csv},
   *     {@code residue.csv} and {@code articles/}
   * @throws CorpusException naming file, line, what was expected and what was found
   */
  public static LabelledCorpus read(Path dir) {
    CorpusLoader loader = new CorpusLoader(dir);
    LabelledCorpus corpus = loader.load();
    if (!loader.problems().isEmpty()) {
      throw new CorpusException(loader.problems());
    }
    return corpus;
  }
}
