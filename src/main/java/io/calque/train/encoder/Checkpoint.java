package io.calque.train.encoder;

import ai.djl.ndarray.NDArray;
import io.calque.text.BadDataException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The state of a training run in a file: what run it is, how far it got, and its arrays with their
 * names, as floats, big-endian. Written whole or not at all: first to a file of the same name with
 * {@code .part} at its end, which then replaces the older one. A left-over part is never read.
 */
final class Checkpoint {
  /** First and last four bytes: {@code CAL1}. */
  private static final int MAGIC = 0x43414c31;

  private static final int BUFFER = 1 << 20;

  private Checkpoint() {}

  /**
   * How far a run got.
   *
   * @param run what was trained on what, as one line; another run's checkpoint is refused
   * @param step updates made, from 0
   * @param best lowest loss on held-out sentences so far; {@link Double#MAX_VALUE} before the first
   * @param worse checks since then
   */
  record Progress(String run, int step, double best, int worse) {}

  /** The name of a run, of which {@link #stage} gives back the first part. */
  static String name(String stage, String run) {
    return stage + ", " + run;
  }

  /**
   * The stage of training that a checkpoint is of.
   *
   * @throws BadDataException if the file is no checkpoint
   */
  static String stage(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      require(in.readInt() == MAGIC, file, "is not a checkpoint");
      return in.readUTF().replaceFirst(", .*+$", "");
    } catch (EOFException e) {
      throw new BadDataException(file.toString(), "", "is cut short");
    } catch (UTFDataFormatException e) {
      throw new BadDataException(file.toString(), "", "is damaged: " + e.getMessage());
    }
  }

  /**
   * Writes a checkpoint over an older one.
   *
   * @param states arrays by name, in the order in which they will be read
   */
  static void write(Path file, Progress progress, List<Map<String, NDArray>> states)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER))) {
      out.writeInt(MAGIC);
      out.writeUTF(progress.run());
      out.writeInt(progress.step());
      out.writeDouble(progress.best());
      out.writeInt(progress.worse());
      for (Map<String, NDArray> state : states) {
        for (Map.Entry<String, NDArray> entry : state.entrySet()) {
          out.writeUTF(entry.getKey());
          write(out, entry.getValue().toFloatArray());
        }
      }
      out.writeInt(MAGIC);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads a checkpoint into arrays of the same names and sizes.
   *
   * @param run the run that wants to go on
   * @param states where to; some may have been set when the file proves to be damaged
   * @throws BadDataException if the file is of another run, cut short or damaged
   */
  static Progress read(Path file, String run, List<Map<String, NDArray>> states)
      throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      require(in.readInt() == MAGIC, file, "is not a checkpoint");
      String found = in.readUTF();
      require(found.equals(run), file, "is of another run: expected " + run + ", found " + found);
      Progress progress = new Progress(found, in.readInt(), in.readDouble(), in.readInt());
      for (Map<String, NDArray> state : states) {
        for (Map.Entry<String, NDArray> entry : state.entrySet()) {
          String name = in.readUTF();
          require(
              name.equals(entry.getKey()), file, "expected " + entry.getKey() + ", found " + name);
          read(in, file, name, entry.getValue());
        }
      }
      require(in.readInt() == MAGIC && in.read() < 0, file, "is damaged: has no proper end");
      return progress;
    } catch (EOFException e) {
      throw new BadDataException(file.toString(), "", "is cut short");
    } catch (UTFDataFormatException e) {
      throw new BadDataException(file.toString(), "", "is damaged: " + e.getMessage());
    }
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
    buffer.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(buffer.array());
  }

  private static void read(DataInputStream in, Path file, String name, NDArray array)
      throws IOException {
    int length = in.readInt();
    require(
        length == array.size(),
        file,
        name + " has " + length + " numbers, expected " + array.size());
    byte[] bytes = new byte[length * Float.BYTES];
    in.readFully(bytes);
    float[] values = new float[length];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    array.set(values);
  }

  private static void require(boolean holds, Path file, String problem) {
    if (!holds) {
      throw new BadDataException(file.toString(), "", problem);
    }
  }
}
