package io.calque.evaluate;

import io.calque.encode.Encoder;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.train.text.LabelledDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How much sooner a transformer has read a text in windows than sentence by sentence. */
final class SpeedTable implements Section {
  /** Sentences that are read. */
  static final int SENTENCES = 400;

  /** Times that both ways are measured, by turns. */
  private static final int ROUNDS = 5;

  private final int sentences;
  private final double windows;
  private final double single;

  /**
   * A table.
   *
   * @param sentences how many were read
   * @param windows seconds by windows
   * @param single seconds sentence by sentence
   */
  SpeedTable(int sentences, double windows, double single) {
    this.sentences = sentences;
    this.windows = windows;
    this.single = single;
  }

  /** Reads documents both ways, by turns, on one thread; the first turn warms up. */
  static SpeedTable measure(Encoder encoder, List<LabelledDocument> documents) {
    List<List<List<String>>> texts = new ArrayList<>();
    int sentences = 0;
    for (LabelledDocument document : documents) {
      if (sentences < SENTENCES) {
        texts.add(document.document().sentences().stream().map(SpeedTable::words).toList());
        sentences += document.document().sentences().size();
      }
    }
    List<Double> windows = new ArrayList<>();
    List<Double> single = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double byWindows = seconds(() -> texts.forEach(encoder::read));
      double bySentences =
          seconds(() -> texts.forEach(text -> text.forEach(one -> encoder.read(List.of(one)))));
      if (round > 0) {
        windows.add(byWindows);
        single.add(bySentences);
      }
    }
    return new SpeedTable(sentences, median(windows), median(single));
  }

  private static List<String> words(Sentence sentence) {
    return sentence.tokens().stream().map(Token::text).toList();
  }

  /** Seconds that work takes. */
  static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** The one in the middle of some times, of which there is one at least. */
  static double median(List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Speed of the transformer");
    out.paragraph(
        "World English news of the test part, read by the transformer in windows, as the tier"
            + " does, and sentence by sentence, on one thread; "
            + ROUNDS
            + " times each by turns, the median.");
    Table table = new Table("read", "sentences", "sentences a second");
    table.row("by windows", Figures.count(sentences), speed(windows));
    table.row("sentence by sentence", Figures.count(sentences), speed(single));
    out.table(table);
  }

  private String speed(double seconds) {
    return sentences == 0 ? Figures.NONE : String.format(Locale.ROOT, "%.0f", sentences / seconds);
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    if (sentences == 0) {
      targets.missing(Goal.SPEED, "nothing to read");
    } else {
      targets.measure(Goal.SPEED, single / windows);
    }
  }
}
