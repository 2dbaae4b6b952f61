package io.calque.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Breaks the lines of a plain text as mail programs, books and copies of printed pages do.
 *
 * @param width columns, margin and quotation marks aside
 * @param manner how paragraphs and lines look
 * @param seed of what is left to chance
 */
public record Wrapping(int width, Manner manner, long seed) {
  /** How a text looks. */
  public enum Manner {
    /** Paragraphs parted by a blank line. */
    PLAIN,
    CRLF,
    CR,
    /** Paragraphs parted by the indentation of their first line. */
    INDENTED,
    /** All lines indented. */
    MARGIN,
    /** All lines but the first of each paragraph indented. */
    HANGING,
    /** A quoted mail. */
    QUOTED,
    /** A mail quoted twice, by two programs. */
    NESTED,
    /** A blank line after each line. */
    DOUBLE_SPACED,
    /** Blanks spread so that lines are equally long. */
    JUSTIFIED,
    /** A blank at the end of each line that goes on. */
    FLOWED,
    /** Words cut at line ends; pages with numbers and running heads. */
    PRINT
  }

  private static final int LINES_A_PAGE = 24;

  /** The text, whose lines are paragraphs. */
  public String of(String text) {
    Random random = new Random(seed);
    List<List<String>> paragraphs = new ArrayList<>();
    for (String paragraph : text.lines().filter(line -> !line.isBlank()).toList()) {
      paragraphs.add(wrap(paragraph.strip(), random));
    }
    return switch (manner) {
      case PLAIN -> joined(paragraphs, "", "", "\n", "\n\n");
      case CRLF -> joined(paragraphs, "", "", "\r\n", "\r\n\r\n");
      case CR -> joined(paragraphs, "", "", "\r", "\r\r");
      case INDENTED -> joined(paragraphs, "    ", "", "\n", "\n");
      case MARGIN -> joined(paragraphs, "      ", "      ", "\n", "\n\n");
      case HANGING -> joined(paragraphs, "", "    ", "\n", "\n");
      case QUOTED -> joined(paragraphs, "> ", "> ", "\n", "\n>\n");
      case NESTED -> joined(paragraphs, ">> ", "> > ", "\n", "\n\n");
      case DOUBLE_SPACED -> joined(paragraphs, "", "", "\n\n", "\n\n\n");
      case FLOWED -> joined(paragraphs, "", "", " \n", "\n\n");
      case JUSTIFIED -> {
        paragraphs.forEach(lines -> justify(lines, random));
        yield joined(paragraphs, "", "", "\n", "\n\n");
      }
      case PRINT -> pages(paragraphs);
    };
  }

  private static String joined(
      List<List<String>> paragraphs, String first, String rest, String line, String gap) {
    StringBuilder out = new StringBuilder();
    for (List<String> lines : paragraphs) {
      out.append(out.isEmpty() ? "" : gap);
      for (int i = 0; i < lines.size(); i++) {
        out.append(i == 0 ? first : line + rest).append(lines.get(i));
      }
    }
    return out.append('\n').toString();
  }

  private List<String> wrap(String paragraph, Random random) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" +")) {
      String rest = word;
      int room = width - indent(lines.isEmpty());
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        int cut = manner == Manner.PRINT ? cut(word, room - line.length() - 2, random) : 0;
        if (cut > 0) {
          line.append(' ').append(word, 0, cut).append(word.charAt(cut - 1) == '-' ? "" : "-");
          rest = word.substring(cut);
        }
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private int indent(boolean first) {
    return switch (manner) {
      case INDENTED -> first ? 4 : 0;
      case HANGING -> first ? 0 : 4;
      case MARGIN -> 6;
      default -> 0;
    };
  }

  /** Where {@code word} is cut to leave at most {@code room} letters, or 0. */
  private static int cut(String word, int room, Random random) {
    int hyphen = word.indexOf('-');
    if (hyphen > 1 && hyphen < room && hyphen < word.length() - 2) {
      return hyphen + 1;
    }
    boolean plain = word.chars().allMatch(Character::isLowerCase);
    int most = Math.min(room, word.length() - 3);
    return plain && most >= 3 ? 3 + random.nextInt(most - 2) : 0;
  }

  private void justify(List<String> lines, Random random) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      List<String> words = new ArrayList<>(List.of(lines.get(i).split(" ")));
      int missing = width - lines.get(i).length();
      for (int blank = 0; blank < missing && words.size() > 1; blank++) {
        int at = random.nextInt(words.size() - 1);
        words.set(at, words.get(at) + " ");
      }
      lines.set(i, String.join(" ", words));
    }
  }

  private static String pages(List<List<String>> paragraphs) {
    StringBuilder out = new StringBuilder();
    int page = 11;
    int count = 0;
    for (List<String> lines : paragraphs) {
      out.append(out.isEmpty() ? "" : "\n");
      for (String line : lines) {
        if (++count % LINES_A_PAGE == 0) {
          out.append("\n").append(++page).append("\n\f");
          out.append(page % 2 == 0 ? "THE MARSH GAZETTE" : "Notes from the Coast").append("\n\n");
        }
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }
}
