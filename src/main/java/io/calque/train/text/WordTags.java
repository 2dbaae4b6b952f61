package io.calque.train.text;

import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of {@code mt-words}: a machine's translation with a person's judgement of every word.
 *
 * @param id of the sentence
 * @param lang code of the source language
 * @param part of the file that it was published in
 * @param editRate share of the words that the person edited, 0 or more
 * @param tokens of the translation
 * @param bad for each token whether the person changed it
 * @param badGaps for each gap, from before the first token to after the last, whether the person
 *     put something there
 * @param edited tokens of what the person made of it
 */
record WordTags(
    String id,
    String lang,
    String part,
    double editRate,
    List<String> tokens,
    List<Boolean> bad,
    List<Boolean> badGaps,
    List<String> edited) {
  private static final String[] COLUMNS = {
    "id", "lang", "part", "hter", "text", "tags", "gaps", "post_edit"
  };
  private static final String BAD = "BAD";
  private static final String OK = "OK";
  private static final Pattern RATE = Pattern.compile("\\d{1,4}+(?:\\.\\d{1,12}+)?+");

  /** Copies the lists and checks their lengths. */
  WordTags {
    tokens = List.copyOf(tokens);
    bad = List.copyOf(bad);
    badGaps = List.copyOf(badGaps);
    edited = List.copyOf(edited);
    if (bad.size() != tokens.size() || badGaps.size() != tokens.size() + 1) {
      throw new IllegalArgumentException(
          tokens.size() + " tokens, " + bad.size() + " tags, " + badGaps.size() + " gaps");
    }
  }

  /**
   * The rows of a file, read as they are asked for; close the stream.
   *
   * @throws io.calque.text.BadDataException as {@link TsvTable#rows} does, and for tags that are
   *     none, or fewer or more than words and gaps
   */
  static Stream<WordTags> rows(Path file) {
    return TsvTable.rows(file, COLUMNS).map(WordTags::of);
  }

  private static WordTags of(TableRow row) {
    List<String> tokens = split(row.get("text"));
    if (!RATE.matcher(row.get("hter")).matches()) {
      throw row.bad("an edit rate", "'" + row.get("hter") + "'");
    }
    return new WordTags(
        row.get("id"),
        row.get("lang"),
        row.get("part"),
        Double.parseDouble(row.get("hter")),
        tokens,
        tags(row, "tags", tokens.size()),
        tags(row, "gaps", tokens.size() + 1),
        split(row.get("post_edit")));
  }

  private static List<Boolean> tags(TableRow row, String column, int expected) {
    List<String> tags = split(row.get(column));
    if (tags.size() != expected) {
      throw row.bad(expected + " " + column, String.valueOf(tags.size()));
    }
    for (String tag : tags) {
      if (!tag.equals(OK) && !tag.equals(BAD)) {
        throw row.bad(OK + " or " + BAD + " in " + column, "'" + tag + "'");
      }
    }
    return tags.stream().map(BAD::equals).toList();
  }

  private static List<String> split(String text) {
    return List.of(text.split(" ", -1));
  }
}
