package io.calque.cli;

import io.calque.extract.Extractor;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.segment.Segmenter;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** Reads inputs that hold one article each. */
final class OneArticle {
  private final Inputs inputs;

  OneArticle(InputOptions options, InputStream stdin) {
    inputs = new Inputs(options, stdin);
  }

  /**
   * The article of an input, segmented.
   *
   * @throws BadDataException if the input cannot be used or holds none or several
   */
  Document read(String name) {
    try (Stream<Input> stream = inputs.open(List.of(name))) {
      List<Input> found = stream.limit(2).toList();
      if (found.size() != 1) {
        String many = found.isEmpty() ? "no article" : "more than one article";
        throw new BadDataException(name, "", many + " in it; give a file that holds one");
      }
      if (found.get(0) instanceof Input.Usable usable) {
        return new Segmenter().segment(new Extractor().extract(usable.source()));
      }
      Input.Failed failed = (Input.Failed) found.get(0);
      String prefix = failed.origin() + ": ";
      String problem = failed.problem();
      throw new BadDataException(
          failed.origin(),
          "",
          problem.startsWith(prefix) ? problem.substring(prefix.length()) : problem);
    }
  }
}
