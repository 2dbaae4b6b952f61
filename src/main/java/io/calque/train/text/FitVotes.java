package io.calque.train.text;

import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words put in place of others in real sentences, with the votes of people whether they fit. */
public final class FitVotes {
  /** The file in a data folder. */
  static final String FILE = "substitution-fit.tsv.gz";

  private FitVotes() {}

  /**
   * A word in place of another.
   *
   * @param sentence with the word in it
   * @param from index of its first word
   * @param to one past its last
   * @param target the word that stood there
   * @param group the same for all words in one place
   * @param fits share of those asked who accept it, 0 to 1
   */
  record Vote(Sentence sentence, int from, int to, String target, String group, double fits) {
    /** Whether at least half accept it. */
    boolean isAccepted() {
      return fits >= 0.5;
    }

    /** Whether nobody does. */
    boolean isMisfit() {
      return fits == 0;
    }
  }

  /**
   * Reads the votes; a row whose word is the target itself is left out.
   *
   * @throws io.calque.text.BadDataException naming file and line of a row with impossible offsets
   *     or votes
   */
  public static List<Vote> read(Path data) {
    List<Vote> votes = new ArrayList<>();
    Segmenter segmenter = new Segmenter();
    try (Stream<SubstitutionFit> rows = SubstitutionFit.rows(data.resolve(FILE))) {
      rows.filter(row -> !row.candidate().equalsIgnoreCase(row.target()))
          .forEach(row -> add(row, segmenter, votes));
    }
    return votes;
  }

  private static void add(SubstitutionFit row, Segmenter segmenter, List<Vote> votes) {
    int start = row.place().start();
    int last = start + row.candidate().length();
    String text =
        row.context().substring(0, start)
            + row.candidate()
            + row.context().substring(row.place().end());
    String group = row.context() + "\t" + start;
    double fits = (double) row.votesFit() / row.votesAll();
    for (Sentence sentence : segmenter.segmentText(text).sentences()) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        from = sentence.tokens().get(i).span().start() == start ? i : from;
        to = sentence.tokens().get(i).span().end() == last ? i + 1 : to;
      }
      if (from >= 0 && to > from) {
        votes.add(new Vote(sentence, from, to, row.target(), group, fits));
      }
    }
  }

  /** The groups of votes, sorted, so that they can be dealt by a seed. */
  static List<String> groups(List<Vote> votes) {
    Set<String> groups = new LinkedHashSet<>();
    votes.forEach(vote -> groups.add(vote.group()));
    List<String> sorted = new ArrayList<>(groups);
    Collections.sort(sorted);
    return sorted;
  }
}
