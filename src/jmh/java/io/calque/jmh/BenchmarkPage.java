package io.calque.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the page of benchmarks: {@code bench/page.md} with what {@code bench/run} measured. */
final class BenchmarkPage {
  private static final Pattern GAP = Pattern.compile("\\{([a-z-]++)\\}");

  private final JmhResults results;
  private final ProcessTables processes;
  private final String load;

  /**
   * A page of these results.
   *
   * @param load jobs that asked for a processor before it began, or empty
   */
  private BenchmarkPage(JmhResults results, ProcessTables processes, String load) {
    this.results = results;
    this.processes = processes;
    this.load = load;
  }

  private String fill(String template) {
    return GAP.matcher(template)
        .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1)).stripTrailing()));
  }

  private String value(String gap) {
    return switch (gap) {
      case "machine" -> Machine.facts();
      case "load" -> load.isEmpty() ? "" : "; load before it began: " + load;
      case "sentences" -> rows("sentences/s", PeerRow.ofSentences());
      case "pages" -> rows("pages/s", PeerRow.ofPages());
      case "starts" -> processes.starts();
      case "growth" -> processes.growth();
      default -> Machine.version(gap);
    };
  }

  private String rows(String unit, List<PeerRow> rows) {
    StringBuilder out = new StringBuilder();
    String head = "| | Calque, %s | peer | peer, %s | times as fast |\n|---|---|---|---|---|\n";
    out.append(String.format(Locale.ROOT, head, unit, unit));
    for (PeerRow row : rows) {
      Sample calque = results.rate(row.calque());
      Sample peer = results.rate(row.baseline());
      out.append("| ").append(row.what());
      out.append(" | ").append(Shown.sample(calque));
      out.append(" | ").append(row.peer());
      out.append(" | ").append(Shown.sample(peer));
      out.append(" | ").append(Shown.ratio(calque.over(peer)));
      out.append(" |\n");
    }
    return out.toString();
  }

  /**
   * Writes the page.
   *
   * @param arguments the folder with {@code jmh-*.json}, {@code processes.json} and {@code load};
   *     the file to write
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("arguments are " + Arrays.toString(arguments));
    }
    Path folder = Path.of(arguments[0]);
    BenchmarkPage page =
        new BenchmarkPage(
            JmhResults.read(folder),
            new ProcessTables(ProcessFigures.read(folder.resolve("processes.json"))),
            Files.readString(folder.resolve("load")).strip());
    String template = Files.readString(SampleText.home().resolve("bench").resolve("page.md"));
    Files.writeString(Path.of(arguments[1]), page.fill(template));
  }
}
