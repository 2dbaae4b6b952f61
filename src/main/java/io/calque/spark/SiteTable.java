package io.calque.spark;

import static org.apache.spark.sql.functions.col;

import io.calque.report.JsonLines;
import io.calque.site.SiteTally;
import io.calque.site.TallyBytes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Sites from tallies of their articles, merged in two steps: first those of neighbouring parts,
 * then what comes of them, so that no task gets all the tallies of a giant site. Merged in the
 * order of the inputs, which makes the result that of one run over all.
 */
final class SiteTable {
  /** Tasks that share the tallies of a site, at most. */
  private static final int SHARES = 64;

  private static final StructType TALLIES =
      StructType.fromDDL("site STRING, part INT, n BIGINT, tally BINARY");

  private SiteTable() {}

  /**
   * One JSON line a site.
   *
   * @param staged rows of tallies
   * @param parts how many parts there are
   */
  static Dataset<String> lines(Dataset<Row> staged, int parts) {
    int width = Math.max(1, (parts + SHARES - 1) / SHARES);
    Dataset<Row> tallies = staged.select("site", "part", "n", "tally");
    Dataset<Row> shares = merged(tallies, row -> row.getString(0) + ' ' + row.getInt(1) / width);
    return merged(shares, row -> row.getString(0)).map(line(), Encoders.STRING());
  }

  private static Dataset<Row> merged(Dataset<Row> tallies, MapFunction<Row, String> key) {
    Encoder<Row> rows = Encoders.row(TALLIES);
    FlatMapGroupsFunction<String, Row, Row> merge = (site, group) -> merge(group);
    return tallies
        .groupByKey(key, Encoders.STRING())
        .flatMapSortedGroups(new Column[] {col("part"), col("n")}, merge, rows);
  }

  private static Iterator<Row> merge(Iterator<Row> group) {
    List<SiteTally> tallies = new ArrayList<>();
    Row first = group.next();
    tallies.add(tally(first));
    while (group.hasNext()) {
      tallies.add(tally(group.next()));
    }
    byte[] whole = TallyBytes.write(whole(tallies));
    Row row = RowFactory.create(first.getString(0), first.getInt(1), first.getLong(2), whole);
    return List.of(row).iterator();
  }

  /** All of them merged, neighbours first: each is copied as often as there are rounds. */
  private static SiteTally whole(List<SiteTally> tallies) {
    List<SiteTally> round = tallies;
    while (round.size() > 1) {
      List<SiteTally> pairs = new ArrayList<>();
      for (int i = 0; i < round.size(); i += 2) {
        boolean isAlone = i + 1 == round.size();
        pairs.add(isAlone ? round.get(i) : round.get(i).merge(round.get(i + 1)));
      }
      round = pairs;
    }
    return round.get(0);
  }

  private static MapFunction<Row, String> line() {
    return row -> JsonLines.site(tally(row).score());
  }

  private static SiteTally tally(Row row) {
    return TallyBytes.read(row.<byte[]>getAs(3));
  }
}
