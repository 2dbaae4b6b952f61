package io.calque.spark;

import io.calque.Batches;
import io.calque.input.FileInputs;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Place;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/**
 * Finds where an archive can be cut: at the beginning of a batch that begins with a record that can
 * be read alone. Reads the file once, without scoring; the parts together then give what the whole
 * gives, batch by batch.
 *
 * @param parts in order, unnumbered
 * @param remarks rows on what the file says at its end, which no part does
 */
record PartIndex(List<Part> parts, List<Row> remarks) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Cuts a file.
   *
   * @param partBytes least bytes of each part but the last
   */
  static PartIndex of(InputFile file, InputOptions options, Configuration hadoop, long partBytes)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    Place begin = Place.BEGINNING;
    try (FileInputs found = FileInputs.open(file.name(), file.open(hadoop, 0), options)) {
      Counted inputs = new Counted(found, file.name());
      Batches batches = new Batches(inputs);
      while (batches.hasNext()) {
        Optional<Place> place = found.place();
        if (place.isPresent() && place.get().offset() - begin.offset() >= partBytes) {
          parts.add(new Part(0, List.of(file), begin, inputs.takeCount()));
          begin = place.get();
        }
        batches.next();
      }
      parts.add(new Part(0, List.of(file), begin, inputs.takeCount()));
      return new PartIndex(parts, inputs.remarks);
    }
  }

  /** Counts the inputs of a part, and keeps aside what sums up the file. */
  private static final class Counted implements Iterator<Input> {
    private final FileInputs found;
    private final String name;
    private final List<Row> remarks = new ArrayList<>();
    private long count;

    Counted(FileInputs found, String name) {
      this.found = found;
      this.name = name;
    }

    @Override
    public boolean hasNext() {
      return found.hasNext();
    }

    @Override
    public Input next() {
      Input next = found.next();
      if (found.isSummary()) {
        remark(next);
      } else {
        count++;
      }
      return next;
    }

    private void remark(Input summary) {
      boolean isNote = summary instanceof Input.Note;
      String text =
          summary instanceof Input.Note note ? note.text() : ((Input.Failed) summary).problem();
      String source = isNote ? name : ((Input.Failed) summary).origin();
      remarks.add(Staged.problem(0, Long.MAX_VALUE, name, source, text, isNote ? "note" : "lost"));
      remarks.add(Staged.counts(0, name, summary.counts()));
    }

    long takeCount() {
      long taken = count;
      count = 0;
      return taken;
    }
  }
}
