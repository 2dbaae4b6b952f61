package io.calque.spark;

import io.calque.input.InputCounts;
import io.calque.report.JsonLines;
import io.calque.score.ArticleScore;
import io.calque.site.SiteName;
import io.calque.site.SiteTally;
import io.calque.site.TallyBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What scoring leaves behind, rows of four kinds in one table, from which the others are made: the
 * costly work is done once, whatever is lost afterwards.
 */
final class Staged {
  /** A scored article. */
  static final String ARTICLE = "article";

  /** What the articles of a site in a part add up to. */
  static final String TALLY = "tally";

  /** What could not be used, or a remark. */
  static final String PROBLEM = "problem";

  /** What became of the inputs of a file. */
  static final String COUNTS = "counts";

  /** The columns; {@code part} and {@code n} give the order of the inputs. */
  static final StructType COLUMNS =
      StructType.fromDDL(
          "kind STRING, part INT, n BIGINT, file STRING, source STRING, line STRING,"
              + " site STRING, initial STRING, tally BINARY, problem STRING, severity STRING,"
              + " read BIGINT, cut BIGINT, lost BIGINT,"
              + " skipped ARRAY<STRUCT<reason: STRING, count: BIGINT>>");

  /** Where sites begin with something else than a letter or digit, or there is none. */
  private static final String OTHER = "other";

  private Staged() {}

  static Row article(int part, long n, String file, ArticleScore score, boolean withText) {
    Map<String, Object> row = row(ARTICLE, part, n);
    row.put("file", file);
    row.put("source", score.article().source());
    row.put("line", JsonLines.article(score, withText));
    Optional<String> site = SiteName.of(score.article());
    site.ifPresent(name -> row.put("site", name));
    row.put("initial", site.map(Staged::initial).orElse(OTHER));
    return row(row);
  }

  static Row tally(int part, long n, String site, SiteTally tally) {
    Map<String, Object> row = row(TALLY, part, n);
    row.put("site", site);
    row.put("tally", TallyBytes.write(tally));
    return row(row);
  }

  /**
   * A problem or remark.
   *
   * @param severity {@code lost}, {@code cut} or {@code note}
   */
  static Row problem(
      int part, long n, String file, String source, String problem, String severity) {
    Map<String, Object> row = row(PROBLEM, part, n);
    row.put("file", file);
    row.put("source", source);
    row.put("problem", problem);
    row.put("severity", severity);
    return row(row);
  }

  static Row counts(int part, String file, InputCounts counts) {
    Map<String, Object> row = row(COUNTS, part, 0);
    row.put("file", file);
    row.put("read", counts.read());
    row.put("cut", counts.cut());
    row.put("lost", counts.lost());
    List<Row> skipped = new ArrayList<>();
    counts.skipped().forEach((reason, count) -> skipped.add(RowFactory.create(reason, count)));
    row.put("skipped", skipped.toArray());
    return row(row);
  }

  private static Map<String, Object> row(String kind, int part, long n) {
    Map<String, Object> row = new HashMap<>();
    row.put("kind", kind);
    row.put("part", part);
    row.put("n", n);
    return row;
  }

  /** A row of these columns; all others are null. */
  private static Row row(Map<String, Object> values) {
    List<@Nullable Object> row = new ArrayList<>();
    for (String column : COLUMNS.fieldNames()) {
      row.add(values.get(column));
    }
    return RowFactory.create(row.toArray());
  }

  /** First letter or digit of a site's name. */
  static String initial(String site) {
    char first = site.charAt(0);
    boolean isPlain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    return isPlain ? String.valueOf(first) : OTHER;
  }
}
