package io.calque.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.Batches;
import io.calque.input.FileInputs;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of an archive together are the archive, batch by batch. */
class PartIndexTest {
  @TempDir private Path folder;

  private final Configuration hadoop = new Configuration();

  private InputFile file(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.write(path, bytes);
    return new InputFile(name, path.toString(), bytes.length);
  }

  private static List<List<String>> batches(Iterator<? extends Input> inputs) {
    List<List<String>> batches = new ArrayList<>();
    new Batches(inputs)
        .forEachRemaining(batch -> batches.add(batch.stream().map(Input::toString).toList()));
    return batches;
  }

  private Iterator<Input> inputs(Part part) {
    PartInputs inputs = new PartInputs(part, InputOptions.defaults(), hadoop);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return inputs.hasNext();
      }

      @Override
      public Input next() {
        return inputs.next().input();
      }
    };
  }

  private PartIndex index(InputFile file, long partBytes) throws IOException {
    return PartIndex.of(file, InputOptions.defaults(), hadoop, partBytes);
  }

  private void partsAreTheWhole(InputFile file, int parts) throws IOException {
    PartIndex index = index(file, 1);
    assertEquals(parts, index.parts().size());
    List<List<String>> found = new ArrayList<>();
    for (Part part : index.parts()) {
      found.addAll(batches(inputs(part)));
    }
    List<List<String>> whole =
        batches(FileInputs.open(file.name(), file.open(hadoop, 0), InputOptions.defaults()));
    List<String> last = new ArrayList<>(whole.remove(whole.size() - 1));
    String summary = last.remove(last.size() - 1);
    assertTrue(summary.startsWith("Note"), summary);
    whole.add(last);
    assertEquals(whole, found);
    assertEquals(2, index.remarks().size());
  }

  @Test
  void of_packedRecordByRecord_isCutAtEachBatch() throws IOException {
    partsAreTheWhole(file("a.warc.gz", new MadeUpCrawl().warc(900, "a")), 4);
  }

  @Test
  void of_damagedMember_isCutWhereItCan() throws IOException {
    byte[] bytes = new MadeUpCrawl().warc(900, "a");
    bytes[bytes.length / 2] ^= 0x55;
    partsAreTheWhole(file("a.warc.gz", bytes), 4);
  }

  @Test
  void of_largeParts_isWhole() throws IOException {
    InputFile file = file("a.warc.gz", new MadeUpCrawl().warc(300, "a"));
    assertEquals(1, index(file, file.length()).parts().size());
  }
}
