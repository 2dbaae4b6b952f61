package io.calque.train;

import io.calque.segment.Segmenter;
import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.BadDataException;
import io.calque.text.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words put in place of others in real sentences, with the votes of people whether they fit. */
final class SubstitutionFit {
  /** The file in a data folder. */
  static final String FILE = "substitution-fit.tsv.gz";

  private SubstitutionFit() {}

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
   * @throws BadDataException naming file and line of a row with impossible offsets or votes
   */
  static List<Vote> read(Path data) {
    List<Vote> votes = new ArrayList<>();
    Segmenter segmenter = new Segmenter();
    try (Stream<TableRow> rows =
        TsvTable.rows(
            data.resolve(FILE),
            "context",
            "start",
            "end",
            "target",
            "candidate",
            "votes_fit",
            "votes_all")) {
      rows.forEach(row -> add(row, segmenter, votes));
    }
    return votes;
  }

  private static void add(TableRow row, Segmenter segmenter, List<Vote> votes) {
    String context = row.get("context");
    String candidate = row.get("candidate");
    String target = row.get("target");
    int start = number(row, "start", context.length());
    int end = number(row, "end", context.length());
    int all = number(row, "votes_all", Integer.MAX_VALUE);
    int fit = number(row, "votes_fit", all);
    if (start >= end || all == 0) {
      throw row.bad("a word and votes", start + " to " + end + ", " + all + " votes");
    }
    if (candidate.equalsIgnoreCase(target)) {
      return;
    }
    String text = context.substring(0, start) + candidate + context.substring(end);
    int last = start + candidate.length();
    String group = context + "\t" + start;
    for (Sentence sentence : segmenter.segmentText(text).sentences()) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        from = sentence.tokens().get(i).span().start() == start ? i : from;
        to = sentence.tokens().get(i).span().end() == last ? i + 1 : to;
      }
      if (from >= 0 && to > from) {
        votes.add(new Vote(sentence, from, to, target, group, (double) fit / all));
      }
    }
  }

  private static int number(TableRow row, String column, int most) {
    try {
      int value = Integer.parseInt(row.get(column));
      if (value >= 0 && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw row.bad(column + " from 0 to " + most, "'" + row.get(column) + "'");
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
