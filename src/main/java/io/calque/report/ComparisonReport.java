package io.calque.report;

import com.google.errorprone.annotations.Immutable;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes two articles side by side, for people or for programs. Immutable; thread-safe. */
public interface ComparisonReport {
  /** Writes the comparison and flushes; the writer stays open. */
  void write(Comparison comparison) throws IOException;

  /** The formats there are. */
  enum Format {
    /** Two columns for a terminal. */
    TEXT(ComparisonText::new),
    /** One JSON object of schema {@code calque-compare/1}. */
    JSON((out, options) -> new ComparisonJson(out)),
    /** One self-contained web page. */
    HTML((out, options) -> new ComparisonPage(out));

    private final Opener opener;

    Format(Opener opener) {
      this.opener = opener;
    }

    /** Makes a report. */
    @Immutable
    private interface Opener {
      ComparisonReport open(Writer out, ReportOptions options);
    }

    /** The name used on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Names of all formats, in order. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Format::id).toList();
    }

    /**
     * The format with this {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Format of(String id) {
      return Arrays.stream(values())
          .filter(format -> format.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "format '" + id + "' is not one of " + String.join(", ", ids())));
    }

    /** A report that writes to {@code out}. */
    public ComparisonReport open(Writer out, ReportOptions options) {
      return opener.open(out, options);
    }
  }
}
