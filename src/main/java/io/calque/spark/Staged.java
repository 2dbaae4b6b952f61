package io.calque.spark;

import io.calque.input.InputCounts;
import io.calque.report.JsonLines;
import io.calque.score.ArticleScore;
import io.calque.site.SiteName;
import io.calque.site.SiteTally;
import io.calque.site.TallyBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

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
    Optional<String> site = SiteName.of(score.article());
    return row(
        ARTICLE,
        part,
        n,
        file,
        score.article().source(),
        JsonLines.article(score, withText),
        site.orElse(null),
        site.map(Staged::initial).orElse(OTHER),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Row tally(int part, long n, String site, SiteTally tally) {
    return row(
        TALLY, part, n, null, null, null, site, null, TallyBytes.write(tally), null, null, null,
        null, null, null);
  }

  /**
   * A problem or remark.
   *
   * @param severity {@code lost}, {@code cut} or {@code note}
   */
  static Row problem(
      int part, long n, String file, String source, String problem, String severity) {
    return row(
        PROBLEM, part, n, file, source, null, null, null, null, problem, severity, null, null,
        null, null);
  }

  static Row counts(int part, String file, InputCounts counts) {
    List<Row> skipped = new ArrayList<>();
    counts.skipped().forEach((reason, count) -> skipped.add(RowFactory.create(reason, count)));
    return row(
        COUNTS,
        part,
        0L,
        file,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        counts.read(),
        counts.cut(),
        counts.lost(),
        skipped.toArray());
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  /** First letter or digit of a site's name. */
  static String initial(String site) {
    char first = site.charAt(0);
    boolean isPlain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    return isPlain ? String.valueOf(first) : OTHER;
  }
}
