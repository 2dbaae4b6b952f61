package io.calque.statistics;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Reads the arrays that follow one another in the language statistics file. Every method throws
 * {@link BufferUnderflowException} where fewer bytes are left than asked for.
 */
final class Sections {
  private Sections() {}

  static byte[] bytes(ByteBuffer in, int length) {
    require(in, length, 1);
    byte[] out = new byte[length];
    in.get(out);
    return out;
  }

  static char[] chars(ByteBuffer in, int length) {
    require(in, length, Character.BYTES);
    char[] out = new char[length];
    in.asCharBuffer().get(out);
    skip(in, (long) length * Character.BYTES);
    return out;
  }

  static int[] ints(ByteBuffer in, int length) {
    require(in, length, Integer.BYTES);
    int[] out = new int[length];
    in.asIntBuffer().get(out);
    skip(in, (long) length * Integer.BYTES);
    return out;
  }

  static long[] longs(ByteBuffer in, int length) {
    require(in, length, Long.BYTES);
    long[] out = new long[length];
    in.asLongBuffer().get(out);
    skip(in, (long) length * Long.BYTES);
    return out;
  }

  static float[] floats(ByteBuffer in, int length) {
    require(in, length, Float.BYTES);
    float[] out = new float[length];
    in.asFloatBuffer().get(out);
    skip(in, (long) length * Float.BYTES);
    return out;
  }

  /** The next {@code length} values of so many bytes as a buffer of their own; it stays mapped. */
  static ByteBuffer mapped(ByteBuffer in, int length, int bytes) {
    require(in, length, bytes);
    ByteBuffer out = in.slice(in.position(), length * bytes).order(in.order());
    skip(in, (long) length * bytes);
    return out;
  }

  /** Checks before anything is allocated: a length comes from the file and may be nonsense. */
  private static void require(ByteBuffer in, int length, int bytes) {
    if (length < 0 || (long) length * bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
  }

  private static void skip(ByteBuffer in, long bytes) {
    in.position(Math.toIntExact(in.position() + bytes));
  }
}
