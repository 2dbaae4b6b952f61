package io.calque.serve;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A secret that every request must name. Only its digest is kept, and it never stands in a message.
 * Immutable and thread-safe.
 */
public final class BearerToken {
  private static final int SHORTEST = 16;

  private final byte[] digest;

  private BearerToken(byte[] digest) {
    this.digest = digest;
  }

  /**
   * Reads a token from a file that holds nothing else; blanks and line ends around it are dropped.
   *
   * @throws BadDataException if the file cannot be read, or holds fewer than {@value #SHORTEST}
   *     characters, or others than printable ASCII without blanks
   */
  public static BearerToken read(Path file) {
    String token = text(file).strip();
    if (token.length() < SHORTEST) {
      throw new BadDataException(
          file.toString(),
          "",
          "expected a token of " + SHORTEST + " characters or more, found " + token.length());
    }
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ' || token.charAt(i) >= 127) {
        throw new BadDataException(
            file.toString(),
            "character " + (i + 1),
            "expected printable ASCII without blanks, found U+"
                + String.format("%04X", (int) token.charAt(i)));
      }
    }
    return new BearerToken(digest(token));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "", "no such file");
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e.getMessage());
    }
  }

  /** Whether this is the token; takes as long for a near miss as for any other. */
  public boolean is(String given) {
    return MessageDigest.isEqual(digest, digest(given));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
