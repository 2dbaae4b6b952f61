package io.calque.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A style sheet or script to stand in a page.
 *
 * @param text the rules or statements
 * @param digest what a content security policy allows them by, such as {@code sha256-…}
 */
record InlineAsset(String text, String digest) {
  /** Reads a resource beside this class. */
  static InlineAsset read(String name) {
    try (InputStream in =
        Objects.requireNonNull(InlineAsset.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new InlineAsset(text, "sha256-" + Base64.getEncoder().encodeToString(sha));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
