package io.calque.input.web;

import io.calque.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of an answer, unpacked. */
public final class Body {
  private final byte[] bytes;
  private final int length;

  Body(byte[] bytes) {
    this(bytes, bytes.length);
  }

  /** The first {@code length} of {@code bytes}, which the caller no longer changes. */
  Body(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** A new stream over the bytes. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes, 0, length);
  }

  /** How many bytes there are. */
  public int size() {
    return length;
  }

  /** Whether it begins with {@code first}. */
  boolean startsWith(int... first) {
    if (length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** A copy of the bytes. */
  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** SHA-256 of the bytes in hexadecimal. */
  public String sha256() {
    return new Sha256().add(bytes, length).hex();
  }
}
