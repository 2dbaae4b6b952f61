package io.calque.train.text;

import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.Span;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code substitution-fit}: how many people accept a word in the place of another.
 *
 * @param id of the pair; those of one place share what stands before the dot
 * @param context text around the place
 * @param place of the word, in UTF-16 units of the context
 * @param target the word that stands there
 * @param candidate the word, or words, that would stand there instead
 * @param votesFit people who accept it
 * @param votesAll people asked, at least 1
 * @param source where the candidate is from
 */
public record SubstitutionFit(
    String id,
    String context,
    Span place,
    String target,
    String candidate,
    int votesFit,
    int votesAll,
    String source) {
  private static final String[] COLUMNS = {
    "id", "context", "start", "end", "target", "candidate", "votes_fit", "votes_all", "source"
  };
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}+");

  /** Checks the votes and that the target stands in its place. */
  public SubstitutionFit {
    if (votesAll < 1 || votesFit < 0 || votesFit > votesAll) {
      throw new IllegalArgumentException(votesFit + " of " + votesAll + " votes");
    }
    if (place.end() > context.length() || !place.of(context).equals(target)) {
      throw new IllegalArgumentException(target + " does not stand at " + place);
    }
  }

  /**
   * The rows of a file, read as they are asked for; close the stream.
   *
   * @throws io.calque.text.BadDataException as {@link TsvTable#rows} does, and for numbers that are
   *     none, more votes than people, or a place where the target does not stand
   */
  public static Stream<SubstitutionFit> rows(Path file) {
    return TsvTable.rows(file, COLUMNS).map(SubstitutionFit::of);
  }

  private static SubstitutionFit of(TableRow row) {
    String context = row.get("context");
    int start = number(row, "start");
    int end = number(row, "end");
    String target = row.get("target");
    if (start >= end || end > context.length() || !context.substring(start, end).equals(target)) {
      throw row.bad("'" + target + "' at " + start + "-" + end, "another text there");
    }
    int all = number(row, "votes_all");
    int fit = number(row, "votes_fit");
    if (all < 1 || fit > all) {
      throw row.bad("votes of at least one person", fit + " of " + all);
    }
    return new SubstitutionFit(
        row.get("id"),
        context,
        new Span(start, end),
        target,
        row.get("candidate"),
        fit,
        all,
        row.get("source"));
  }

  private static int number(TableRow row, String column) {
    String digits = row.get(column);
    if (!NUMBER.matcher(digits).matches()) {
      throw row.bad("a number in " + column, "'" + digits + "'");
    }
    return Integer.parseInt(digits);
  }
}
