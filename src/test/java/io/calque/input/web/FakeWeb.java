package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servers that are not there: answers by address, 404 for the rest. */
final class FakeWeb implements Transport {
  final List<String> requests = new ArrayList<>();
  final TestTime time = new TestTime();
  private final Map<String, Reply> replies = new LinkedHashMap<>();

  /** Makes an answer. */
  interface Reply {
    Answer to(URI uri, Map<String, String> headers) throws FetchException;
  }

  FakeWeb on(String address, Reply reply) {
    replies.put(address, reply);
    return this;
  }

  FakeWeb page(String address, String html) {
    return on(address, (uri, headers) -> answer(uri, 200, "text/html; charset=utf-8", html));
  }

  FakeWeb file(String address, String type, String text) {
    return on(address, (uri, headers) -> answer(uri, 200, type, text));
  }

  FakeWeb redirect(String address, String location) {
    return on(address, (uri, headers) -> answer(uri, 301, "", "", "Location", location));
  }

  FakeWeb status(String address, int status) {
    return on(address, (uri, headers) -> answer(uri, status, "text/html", "no"));
  }

  static Answer answer(URI uri, int status, String type, String text, String... headers) {
    return answer(uri, status, type, text.getBytes(UTF_8), headers);
  }

  static Answer answer(URI uri, int status, String type, byte[] bytes, String... headers) {
    List<Answer.Field> fields = new ArrayList<>();
    if (!type.isEmpty()) {
      fields.add(new Answer.Field("Content-Type", type));
    }
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(new Answer.Field(headers[i], headers[i + 1]));
    }
    return new Answer(
        uri, status, fields, new Body(bytes), false, Optional.of("192.0.2.1"), TestTime.START);
  }

  @Override
  public Answer get(URI uri, Map<String, String> headers, BodyReader reader) throws FetchException {
    requests.add(uri.toString());
    Reply reply = replies.get(uri.toString());
    if (reply == null) {
      return answer(uri, 404, "text/html", "none");
    }
    Answer answer = reply.to(uri, headers);
    try {
      BodyReader.Read read = reader.raw(new ByteArrayInputStream(answer.body().copy()));
      return new Answer(
          uri,
          answer.status(),
          answer.headers(),
          read.body(),
          read.isCut(),
          answer.address(),
          time.instant());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}

  Web web(WebOptions options) {
    return Web.of(options, this, time, time);
  }

  /** What a scan of {@code start} gives: addresses of pages, problems of failures. */
  List<String> scan(WebOptions options, String start) {
    List<String> results = new ArrayList<>();
    try (Web web = web(options)) {
      SiteScan scan = web.scan(start);
      for (Optional<Fetched> next = scan.next(); next.isPresent(); next = scan.next()) {
        results.add(
            next.get() instanceof Fetched.Failed failed
                ? failed.asked() + ": " + failed.problem()
                : next.get().asked());
      }
    }
    return results;
  }
}
