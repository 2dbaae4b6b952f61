package io.calque.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over bytes given piece by piece. Not thread-safe. */
public final class Sha256 {
  private final MessageDigest digest;

  /** Over nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds the first {@code length} of {@code bytes}. */
  public Sha256 add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  /** Adds the UTF-16 units of a text, and where it ends. */
  public Sha256 add(String text) {
    byte[] units = new byte[1 << 13];
    int at = 0;
    while (at < text.length()) {
      int count = Math.min(units.length / 2, text.length() - at);
      for (int i = 0; i < count; i++) {
        units[2 * i] = (byte) (text.charAt(at + i) >> 8);
        units[2 * i + 1] = (byte) text.charAt(at + i);
      }
      digest.update(units, 0, 2 * count);
      at += count;
    }
    // no UTF-16 text holds this unit
    digest.update(new byte[] {(byte) 0xff, (byte) 0xff});
    return this;
  }

  /** The digest in lower-case hexadecimal; begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
