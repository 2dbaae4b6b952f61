package io.calque.train.text;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Outlets that data sets call human, and that publish what a machine translated. */
final class MachineMadeOutlets {
  private final Set<String> names;

  private MachineMadeOutlets(Set<String> names) {
    this.names = names;
  }

  /**
   * Reads the list that comes with the program.
   *
   * @throws BadDataException if it cannot be read or gives no reason for an outlet
   */
  static MachineMadeOutlets read() {
    List<TableRow> rows =
        ResourceList.of(MachineMadeOutlets.class, "machine-made-outlets.tsv")
            .tsv("outlet", "set", "reason");
    for (TableRow row : rows) {
      if (row.get("outlet").isBlank() || row.get("reason").isBlank()) {
        throw row.bad("an outlet and a reason", "'" + row.get("outlet") + "'");
      }
    }
    return new MachineMadeOutlets(
        rows.stream().map(MachineMadeOutlets::key).collect(Collectors.toSet()));
  }

  private static String key(TableRow row) {
    return row.get("set") + "\t" + row.get("outlet");
  }

  /** Whether the document is of one of them. */
  boolean publish(TrainingDocument document) {
    return names.contains(document.group() + "\t" + document.system());
  }
}
