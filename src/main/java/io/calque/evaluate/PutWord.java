package io.calque.evaluate;

import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import io.calque.train.text.SubstitutionFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A word put in place of another, of which people were asked whether it fits.
 *
 * @param sentence with the word in it
 * @param from index of its first token
 * @param to one past its last
 * @param target the word that stood there
 * @param place the same for all words put in one place
 * @param fits share of those asked who accept it, 0 to 1
 */
record PutWord(Sentence sentence, int from, int to, String target, String place, double fits) {
  /** The file in a data folder. */
  static final String FILE = "substitution-fit.tsv.gz";

  /** Whether at least half of those asked accept it. */
  boolean isAccepted() {
    return fits >= 0.5;
  }

  /** Whether nobody does. */
  boolean isMisfit() {
    return fits == 0;
  }

  /**
   * All words of a data folder, in the order in which {@link io.calque.train.text.FitVotes} reads
   * them: one that is the target itself is left out.
   */
  static List<PutWord> read(Path data) {
    List<PutWord> words = new ArrayList<>();
    Segmenter segmenter = new Segmenter();
    try (Stream<SubstitutionFit> rows = SubstitutionFit.rows(data.resolve(FILE))) {
      rows.filter(row -> !row.candidate().equalsIgnoreCase(row.target()))
          .forEach(row -> add(row, segmenter, words));
    }
    return words;
  }

  private static void add(SubstitutionFit row, Segmenter segmenter, List<PutWord> words) {
    int start = row.place().start();
    int last = start + row.candidate().length();
    String text =
        row.context().substring(0, start)
            + row.candidate()
            + row.context().substring(row.place().end());
    for (Sentence sentence : segmenter.segmentText(text).sentences()) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        from = sentence.tokens().get(i).span().start() == start ? i : from;
        to = sentence.tokens().get(i).span().end() == last ? i + 1 : to;
      }
      if (from >= 0 && to > from) {
        words.add(
            new PutWord(
                sentence,
                from,
                to,
                row.target(),
                row.context() + "\t" + start,
                (double) row.votesFit() / row.votesAll()));
      }
    }
  }
}
