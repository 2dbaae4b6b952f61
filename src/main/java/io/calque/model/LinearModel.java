package io.calque.model;

import io.calque.text.BadDataException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import smile.classification.Maxent;
import smile.util.IntSet;

/**
 * A multinomial logistic regression over hashed binary features, served by Smile. Immutable as used
 * here and safe for several threads.
 *
 * <p>File, big-endian: {@code int} magic, version, classes K, dimension P; then K-1 rows of {@code
 * float weight[P+1]}, the intercept last (one row for two classes: the log-odds of class 1).
 */
public final class LinearModel {
  private static final int MAGIC = 0x43_4c_51_4d;
  private static final int VERSION = 1;
  private static final int HEADER = 4 * Integer.BYTES;

  private final Maxent model;
  private final int classes;
  private final int dimension;

  private LinearModel(Maxent model, int classes, int dimension) {
    this.model = model;
    this.classes = classes;
    this.dimension = dimension;
  }

  /** Wraps what Smile trained. */
  public static LinearModel of(Maxent trained) {
    int classes = trained instanceof Maxent.Multinomial many ? many.coefficients().length + 1 : 2;
    return new LinearModel(trained, classes, trained.dimension());
  }

  /**
   * Reads a file.
   *
   * @throws BadDataException if it cannot be read or is not of this version
   */
  public static LinearModel read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (in.getInt() != MAGIC || in.getInt() != VERSION) {
        throw new BadDataException(file.toString(), "", "not a linear model of version " + VERSION);
      }
      int classes = in.getInt();
      int dimension = in.getInt();
      long expected = HEADER + Float.BYTES * (classes - 1L) * (dimension + 1L);
      if (classes < 2 || dimension < 1 || expected != bytes.length) {
        throw new BadDataException(
            file.toString(),
            "",
            String.format(
                Locale.ROOT,
                "expected %d bytes for %d classes and %d features, found %d",
                expected,
                classes,
                dimension,
                bytes.length));
      }
      double[][] weights = new double[classes - 1][dimension + 1];
      for (double[] row : weights) {
        for (int i = 0; i < row.length; i++) {
          row[i] = in.getFloat();
        }
      }
      return new LinearModel(smile(weights, classes), classes, dimension);
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "", "no such file");
    } catch (BufferUnderflowException e) {
      throw new BadDataException(file.toString(), "", "ends too early");
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e);
    }
  }

  /** Writes the file {@link #read} reads. */
  public void write(Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(classes);
      out.writeInt(dimension);
      for (double[] row : weights()) {
        for (double weight : row) {
          out.writeFloat((float) weight);
        }
      }
    }
  }

  /** How many classes it tells apart. */
  int classes() {
    return classes;
  }

  /** Features are below this. */
  int dimension() {
    return dimension;
  }

  /**
   * The class probabilities.
   *
   * @param features distinct indexes below the dimension
   * @return shape {@code (classes)}, sum 1
   */
  public double[] probabilities(int[] features) {
    double[] out = new double[classes];
    model.predict(features, out);
    return out;
  }

  private double[][] weights() {
    return model instanceof Maxent.Multinomial many
        ? many.coefficients()
        : new double[][] {((Maxent.Binomial) model).coefficients()};
  }

  private static Maxent smile(double[][] weights, int classes) {
    IntSet labels = new IntSet(IntStream.range(0, classes).toArray());
    return classes == 2
        ? new Maxent.Binomial(weights[0], 0, 0, labels)
        : new Maxent.Multinomial(weights, 0, 0, labels);
  }
}
