package io.calque.train.text;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The clean human English of a data folder, dealt so that nothing is both counted and fitted on.
 */
public final class CleanText {
  /** Share of the train part that the language statistics are counted on. */
  private static final double COUNTED = 0.75;

  private final List<Path> files;
  private final Split split;
  private final SeededHash hash;
  private final DocumentReader reader = new DocumentReader();

  /**
   * Finds the files.
   *
   * @param data folder that holds {@code human/*.tsv.gz}
   */
  public CleanText(Path data, long seed) {
    files = TrainingFiles.human(data);
    split = new Split(seed);
    hash = new SeededHash(seed + 1);
  }

  List<Path> files() {
    return files;
  }

  /** Documents for the language statistics. */
  public void counted(Consumer<TrainingDocument> use) {
    each(
        this::isCounted,
        document -> {
          use.accept(document);
          return true;
        });
  }

  /**
   * Documents of a part for fitting, tuning or measuring; none of them was counted.
   *
   * @param use takes a document and says whether it wants more of the same file
   */
  public void documents(Part part, Predicate<TrainingDocument> use) {
    each(document -> split.ofHuman(document) == part && !isCounted(document), use);
  }

  private boolean isCounted(TrainingDocument document) {
    return split.ofHuman(document) == Part.TRAIN
        && hash.place("counted\t" + document.system() + "\t" + document.id()) < COUNTED;
  }

  private void each(Predicate<TrainingDocument> wanted, Predicate<TrainingDocument> use) {
    for (Path file : files) {
      try (Stream<TrainingDocument> documents = reader.human(file, wanted)) {
        Iterator<TrainingDocument> left = documents.iterator();
        boolean more = true;
        while (more && left.hasNext()) {
          more = use.test(left.next());
        }
      }
    }
  }
}
