package io.calque.spark;

import io.calque.Batches;
import io.calque.input.FileInputs;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Place;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
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
    List<Row> remarks = new ArrayList<>();
    Place begin = Place.BEGINNING;
    long inputs = 0;
    try (FileInputs found = FileInputs.open(file.name(), file.open(hadoop, 0), options)) {
      Batches batches = new Batches(found);
      while (batches.hasNext()) {
        Optional<Place> place = found.place();
        if (place.isPresent() && place.get().offset() - begin.offset() >= partBytes) {
          parts.add(new Part(0, List.of(file), begin, inputs));
          begin = place.get();
          inputs = 0;
        }
        for (Input input : batches.next()) {
          if (input instanceof Input.Note note) {
            String name = file.name();
            remarks.add(Staged.problem(0, Long.MAX_VALUE, name, name, note.text(), "note"));
            remarks.add(Staged.counts(0, name, note.counts()));
          } else {
            inputs++;
          }
        }
      }
    }
    parts.add(new Part(0, List.of(file), begin, inputs));
    return new PartIndex(parts, remarks);
  }
}
