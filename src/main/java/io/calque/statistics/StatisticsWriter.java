package io.calque.statistics;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the file {@link LanguageStatistics} reads, in its order. */
final class StatisticsWriter implements AutoCloseable {
  private final OutputStream out;
  private final ByteBuffer cell = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

  StatisticsWriter(Path file) throws IOException {
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  void header(int words, int dimensions, int slots) throws IOException {
    ints(LanguageStatistics.MAGIC, LanguageStatistics.VERSION, words, dimensions, slots);
  }

  void vocabulary(List<String> words, int[] counts, int slots) throws IOException {
    int[] table = new int[slots];
    long[] hashes = new long[words.size()];
    int[] offsets = new int[words.size() + 1];
    for (int id = 0; id < hashes.length; id++) {
      hashes[id] = Vocabulary.hash(words.get(id));
      offsets[id + 1] = offsets[id] + words.get(id).getBytes(StandardCharsets.UTF_8).length;
      if (id > 0) {
        int slot = Vocabulary.slot(hashes[id], slots);
        while (table[slot] != 0) {
          slot = (slot + 1) & (slots - 1);
        }
        table[slot] = id;
      }
    }
    for (long hash : hashes) {
      out.write(cell.clear().putLong(hash).array(), 0, Long.BYTES);
    }
    ints(table);
    ints(counts);
    ints(offsets);
    for (String word : words) {
      out.write(word.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Pairs and triples, each with a code of 1 to 255, in a table that is four fifths full. */
  void ngrams(long[] ngrams, byte[] codes) throws IOException {
    int slots = ngrams.length + ngrams.length / 4 + 1;
    char[] fingerprints = new char[slots];
    byte[] slotCodes = new byte[slots];
    NgramTable.fill(ngrams, codes, fingerprints, slotCodes);
    ints(slots);
    chars(fingerprints);
    out.write(slotCodes);
  }

  /** Rows of neighbours, nearest first in each row, each with a code of 1 to 255. */
  void neighbours(int[] rows, char[] ids, byte[] codes) throws IOException {
    ints(rows);
    chars(ids);
    out.write(codes);
  }

  void floats(float[] values) throws IOException {
    for (float value : values) {
      out.write(cell.clear().putFloat(value).array(), 0, Float.BYTES);
    }
  }

  /** Vectors as signed bytes, each word's scale first: {@code scale = max |value| / 127}. */
  void quantised(float[] vectors, int dimensions) throws IOException {
    int size = vectors.length / dimensions;
    float[] scales = new float[size];
    byte[] bytes = new byte[vectors.length];
    for (int word = 0; word < size; word++) {
      float most = 1e-9f;
      for (int d = 0; d < dimensions; d++) {
        most = Math.max(most, Math.abs(vectors[word * dimensions + d]));
      }
      scales[word] = most / 127;
      for (int d = 0; d < dimensions; d++) {
        int at = word * dimensions + d;
        bytes[at] = (byte) Math.round(vectors[at] / scales[word]);
      }
    }
    floats(scales);
    out.write(bytes);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void chars(char[] values) throws IOException {
    for (char value : values) {
      out.write(cell.clear().putChar(value).array(), 0, Character.BYTES);
    }
  }

  private void ints(int... values) throws IOException {
    for (int value : values) {
      out.write(cell.clear().putInt(value).array(), 0, Integer.BYTES);
    }
  }
}
