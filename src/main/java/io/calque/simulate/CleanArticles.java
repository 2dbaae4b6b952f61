package io.calque.simulate;

import io.calque.extract.Extractor;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.Source;
import io.calque.text.Article;
import io.calque.text.BadDataException;
import io.calque.text.Block;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the inputs that scoring reads, as paragraphs for a simulator. Not thread-safe. */
public final class CleanArticles {
  private final Inputs inputs;
  private final Extractor extractor = new Extractor();

  /** A reader; {@code standardInput} is what {@code -} means and is never closed. */
  public CleanArticles(InputOptions options, InputStream standardInput) {
    inputs = new Inputs(options, standardInput);
  }

  /**
   * Reads inputs in order, one article at a time. Furniture and residue of pages are left out.
   *
   * @param arguments paths, or {@code -}
   * @param use hears every article that has prose
   * @param failed hears what is wrong with every other input, its name included
   */
  public void read(List<String> arguments, Consumer<CleanArticle> use, Consumer<String> failed) {
    try (Stream<Input> stream = inputs.open(arguments)) {
      Iterator<Input> left = stream.iterator();
      while (left.hasNext()) {
        Input input = left.next();
        if (input instanceof Input.Failed failure) {
          failed.accept(failure.problem());
        } else if (input instanceof Input.Usable usable) {
          article(usable.source(), use, failed);
        }
      }
    }
  }

  private void article(Source source, Consumer<CleanArticle> use, Consumer<String> failed) {
    CleanArticle clean;
    try {
      clean = new CleanArticle(source.origin(), paragraphs(extractor.extract(source)));
    } catch (BadDataException e) {
      failed.accept(String.valueOf(e.getMessage()));
      return;
    }
    if (clean.paragraphs().isEmpty()) {
      failed.accept(source.origin() + ": no prose");
    } else {
      use.accept(clean);
    }
  }

  private static List<String> paragraphs(Article article) {
    return article.blocks().stream()
        .filter(Block::isProse)
        .map(block -> article.read(block.span()).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
