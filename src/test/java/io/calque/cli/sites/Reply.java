package io.calque.cli.sites;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * What a server answers.
 *
 * @param mediaType content type without a charset
 * @param text what is sent
 * @param charset that it is sent in
 * @param packs whether it is packed with gzip where that is accepted
 */
record Reply(String mediaType, String text, Charset charset, boolean packs) {
  static Reply html(String text) {
    return new Reply("text/html", text, StandardCharsets.UTF_8, false);
  }

  static Reply xml(String text) {
    return new Reply("application/xml", text, StandardCharsets.UTF_8, false);
  }

  static Reply plain(String text) {
    return new Reply("text/plain", text, StandardCharsets.UTF_8, false);
  }

  Reply in(Charset other) {
    return new Reply(mediaType, text, other, packs);
  }

  Reply packedIfAccepted() {
    return new Reply(mediaType, text, charset, true);
  }

  String type() {
    return mediaType + "; charset=" + charset.name();
  }

  byte[] body() {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] body = new byte[bytes.remaining()];
      bytes.get(body);
      return body;
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException("a page does not fit into " + charset, e);
    }
  }

  byte[] packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
