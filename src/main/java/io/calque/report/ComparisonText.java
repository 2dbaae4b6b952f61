package io.calque.report;

import io.calque.text.Article;
import io.calque.text.Span;
import io.calque.version.AlignedPart;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** Two articles in two columns for a terminal, differences marked, substitutions listed below. */
final class ComparisonText implements ComparisonReport {
  private static final int MOST_SUBSTITUTIONS = 60;
  private static final String RULE = " │ ";
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*+m");

  private final Writer out;
  private final ReportOptions options;
  private final int column;

  ComparisonText(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
    this.column = (options.width() - RULE.length()) / 2;
  }

  @Override
  public void write(Comparison comparison) throws IOException {
    new StyledText().add(Wording.overlap(comparison)).print(out, 0, options.width(), false);
    out.append('\n');
    row(
        new StyledText().add(comparison.before().source(), Style.TITLE),
        new StyledText().add(comparison.after().source(), Style.TITLE));
    out.append("─".repeat(column)).append("─┼─").append("─".repeat(column)).append('\n');
    for (List<AlignedPart> row : VersionRows.of(comparison)) {
      row(cell(row, comparison, true), cell(row, comparison, false));
    }
    substitutions(comparison.substitutions());
    out.flush();
  }

  private StyledText cell(List<AlignedPart> row, Comparison comparison, boolean before) {
    Article article = before ? comparison.before() : comparison.after();
    StyledText cell = new StyledText();
    int end = -1;
    for (AlignedPart part : row) {
      Span span = before ? part.before() : part.after();
      if (span.length() == 0) {
        continue;
      }
      cell.add(end >= 0 && span.start() > end ? " " : "");
      mark(cell, part.kind(), article.read(span), before);
      end = span.end();
    }
    return cell;
  }

  private void mark(StyledText cell, AlignedPart.Kind kind, String text, boolean before) {
    if (kind == AlignedPart.Kind.SAME) {
      cell.add(text);
    } else if (options.colour()) {
      cell.add(text, before ? Style.MARK : Style.SUGGESTION);
    } else {
      cell.add((before ? "[-" : "{+") + text + (before ? "-]" : "+}"));
    }
  }

  private void row(StyledText left, StyledText right) throws IOException {
    List<String> one = lines(left);
    List<String> other = lines(right);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String start = i < one.size() ? one.get(i) : "";
      String end = i < other.size() ? other.get(i) : "";
      int shown = COLOUR.matcher(start).replaceAll("").length();
      out.append(start).append(" ".repeat(Math.max(0, column - shown)));
      out.append(RULE).append(end).append('\n');
    }
  }

  private List<String> lines(StyledText text) throws IOException {
    StringBuilder lines = new StringBuilder();
    text.print(lines, 0, column, options.colour());
    return lines.toString().lines().toList();
  }

  private void substitutions(List<Comparison.Substitution> all) throws IOException {
    if (all.isEmpty()) {
      return;
    }
    out.append("\nSubstitutions\n");
    for (Comparison.Substitution one : all.subList(0, Math.min(MOST_SUBSTITUTIONS, all.size()))) {
      StyledText line = new StyledText().blanks(2).add(one.before()).add(" → ").add(one.after());
      line.add(one.count() == 1 ? "" : " ×" + one.count(), Style.QUIET);
      line.print(out, 4, options.width(), options.colour());
    }
    if (all.size() > MOST_SUBSTITUTIONS) {
      out.append("  and " + (all.size() - MOST_SUBSTITUTIONS) + " more\n");
    }
  }
}
