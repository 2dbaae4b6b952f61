package io.calque.watch;

import io.calque.input.web.WebPost;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where alerts are posted to, and the secret they are signed with. */
public final class Webhook {
  private static final int SHORTEST = 16;
  private static final String HMAC = "HmacSHA256";

  private final URI address;
  private final boolean allowPrivate;
  private final SecretKeySpec key;

  private Webhook(URI address, boolean allowPrivate, byte[] secret) {
    this.address = address;
    this.allowPrivate = allowPrivate;
    this.key = new SecretKeySpec(secret, HMAC);
  }

  /**
   * A webhook.
   *
   * @param secret file that holds the shared secret and nothing else; blanks around it are dropped
   * @param allowPrivate whether it may be in a private network or on this machine
   * @throws IllegalArgumentException if the address is none of the web
   * @throws BadDataException if the secret cannot be read or has fewer than {@value #SHORTEST}
   *     characters
   */
  public static Webhook of(String address, Path secret, boolean allowPrivate) {
    return new Webhook(WebPost.address(address), allowPrivate, secret(secret));
  }

  private static byte[] secret(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (text.length() < SHORTEST) {
        throw new BadDataException(
            file.toString(),
            "",
            "expected a secret of " + SHORTEST + " characters or more, found " + text.length());
      }
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "", "no such file");
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e.getMessage());
    }
  }

  URI address() {
    return address;
  }

  boolean allowsPrivate() {
    return allowPrivate;
  }

  /**
   * The value of the header {@code Calque-Signature}: {@code t=SECONDS,v1=HEX}, the HMAC with
   * SHA-256 over the seconds, a full stop and the body.
   *
   * @param at when it is sent; a receiver refuses what is old
   */
  String signature(Instant at, String body) {
    String signed = at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      String hex = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
      return "t=" + at.getEpochSecond() + ",v1=" + hex;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }
}
