package io.calque.cli.sites;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An article of a made-up site.
 *
 * @param slug its name in addresses
 * @param headline without marks of quotation
 * @param byline who wrote it
 * @param date of publication
 * @param paragraphs at least one
 */
record Story(String slug, String headline, String byline, LocalDate date, List<String> paragraphs) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final String STAMP = "By ";
  private static final String BAR = " | ";

  Story {
    paragraphs = List.copyOf(paragraphs);
    if (paragraphs.isEmpty() || headline.indexOf('"') >= 0) {
      throw new IllegalArgumentException("story " + slug + " is no story");
    }
  }

  /**
   * Reads a story.
   *
   * @param name of its file: a number, a hyphen, its slug
   * @param text headline, {@code By Name | 2026-03-04} and paragraphs, empty lines between
   */
  static Story of(String name, String text) {
    List<String> blocks = new ArrayList<>(List.of(text.strip().split("\n\n", -1)));
    String headline = blocks.remove(0);
    String stamp = blocks.remove(0);
    int bar = stamp.indexOf(BAR);
    if (bar < 0 || !stamp.startsWith(STAMP)) {
      throw new IllegalArgumentException("story " + name + " lacks its byline: " + stamp);
    }
    return new Story(
        name.substring(name.indexOf('-') + 1, name.lastIndexOf('.')),
        headline,
        stamp.substring(STAMP.length(), bar),
        LocalDate.parse(stamp.substring(bar + BAR.length())),
        blocks);
  }

  /** The date in words: {@code 4 March 2026}. */
  String day() {
    return DAY.format(date);
  }
}
