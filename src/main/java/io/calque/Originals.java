package io.calque;

import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.text.Document;
import io.calque.version.Comparison;
import io.calque.version.NearCopies;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trusted articles, all held in memory; suspects are held against them. */
final class Originals {
  private final NearCopies copies = new NearCopies();
  private final Map<String, Document> documents = new HashMap<>();

  /**
   * The articles of a folder or file.
   *
   * @param warn hears what cannot be used
   */
  static Originals read(Path folder, ArticleReader reader, Consumer<String> warn) {
    Originals originals = new Originals();
    try (Stream<Input> inputs =
        new Inputs(InputOptions.defaults()).open(List.of(folder.toString()))) {
      inputs
          .map(reader::read)
          .forEach(
              one -> {
                one.document().ifPresent(originals::add);
                if (one.input() instanceof Input.Failed failed) {
                  warn.accept("originals: " + failed.problem());
                }
              });
    }
    return originals;
  }

  private void add(Document document) {
    copies.add(document);
    documents.put(document.article().source(), document);
  }

  /** The closest original that {@code suspect} is a version of, beside it. */
  Optional<Comparison> match(Document suspect) {
    return copies
        .closest(suspect)
        .flatMap(match -> Optional.ofNullable(documents.get(match.source())))
        .map(original -> Comparison.of(original, suspect));
  }
}
