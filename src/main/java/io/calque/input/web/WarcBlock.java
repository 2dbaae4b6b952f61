package io.calque.input.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The form of an answer in a WARC record: bodies are kept unpacked, and the headers that then no
 * longer hold are renamed, as Common Crawl does.
 */
final class WarcBlock {
  private static final Set<String> UNTRUE =
      Set.of("content-encoding", "content-length", "transfer-encoding");

  private WarcBlock() {}

  /** The answer as a server would send it unpacked. */
  static byte[] bytes(Answer answer) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " \r\n");
    for (Answer.Field field : answer.headers()) {
      boolean untrue = UNTRUE.contains(field.name().toLowerCase(Locale.ROOT));
      head.append(untrue ? "X-Crawl-" : "").append(field.name()).append(": ");
      head.append(field.value()).append("\r\n");
    }
    head.append("Content-Length: ").append(answer.body().size()).append("\r\n\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(ISO_8859_1));
    out.writeBytes(answer.body().copy());
    return out.toByteArray();
  }

  /** The answer in a record, its body up to {@code cap} bytes. */
  static Answer answer(WarcResponse response, int cap) throws IOException {
    HttpResponse http = response.http();
    List<Answer.Field> fields = new ArrayList<>();
    http.headers()
        .map()
        .forEach(
            (name, values) -> values.forEach(value -> fields.add(new Answer.Field(name, value))));
    byte[] body = http.body().stream().readNBytes(cap);
    return new Answer(
        response.targetURI(),
        http.status(),
        fields,
        new Body(body),
        false,
        Optional.empty(),
        response.date());
  }
}
