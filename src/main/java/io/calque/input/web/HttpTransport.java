package io.calque.input.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests with Apache HttpClient, which follows no redirect, keeps no cookie and unpacks
 * nothing by itself. Safe for several threads.
 */
final class HttpTransport implements Transport {
  private final CloseableHttpClient client;
  private final Watch watch;
  private final Limits limits;
  private final InstantSource clock;

  HttpTransport(WebOptions options, PinnedDns dns, InstantSource clock) {
    limits = options.limits();
    this.clock = clock;
    client = PlainClient.build(options, dns);
    watch = new Watch();
  }

  @Override
  public Answer get(URI uri, Map<String, String> headers, BodyReader reader) throws FetchException {
    HttpGet request = new HttpGet(uri);
    request.setHeader("Accept-Encoding", "gzip");
    headers.forEach(request::setHeader);
    try (Watch.Deadline deadline = watch.start(limits.total(), request::cancel)) {
      try {
        Answer answer = exchange(request, uri, reader);
        if (deadline.hasPassed()) {
          throw new InterruptedIOException("cut off");
        }
        return answer;
      } catch (IOException e) {
        throw Failure.of(e, uri, limits, deadline.hasPassed());
      }
    }
  }

  private Answer exchange(HttpGet request, URI uri, BodyReader reader)
      throws IOException, FetchException {
    Instant date = clock.instant();
    HttpClientContext context = HttpClientContext.create();
    ClassicHttpResponse response = client.executeOpen(null, request, context);
    try {
      List<Answer.Field> fields = new ArrayList<>();
      for (Header header : response.getHeaders()) {
        fields.add(new Answer.Field(header.getName(), text(header.getValue())));
      }
      Answer head =
          new Answer(
              uri,
              response.getCode(),
              fields,
              new Body(new byte[0]),
              false,
              address(context),
              date);
      BodyReader.Read read = body(response, head, reader);
      return new Answer(
          uri, head.status(), fields, read.body(), read.isCut(), head.address(), date);
    } finally {
      // closing alone would read an endless body to its end
      request.cancel();
      quietlyClose(response);
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private BodyReader.Read body(ClassicHttpResponse response, Answer head, BodyReader reader)
      throws IOException, FetchException {
    HttpEntity entity = response.getEntity();
    if (entity == null || head.redirect().isPresent()) {
      return new BodyReader.Read(head.body(), false);
    }
    reader.check(entity.getContentLength());
    BodyReader.Read raw = reader.raw(entity.getContent());
    String coding = head.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity", "none" -> raw;
      case "gzip", "x-gzip" -> raw.body().size() == 0 ? raw : reader.unpacked(raw);
      default ->
          throw new FetchException(
              FetchException.Kind.ANSWER, "answers in the content encoding '" + coding + "'");
    };
  }

  private static Optional<String> address(HttpClientContext context) {
    return Optional.ofNullable(context.getEndpointDetails())
        .map(details -> details.getRemoteAddress())
        .filter(InetSocketAddress.class::isInstance)
        .map(remote -> ((InetSocketAddress) remote).getAddress().getHostAddress());
  }

  private static void quietlyClose(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException | UncheckedIOException e) {
      // what was wanted has been read; the connection is not used again
      return;
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    watch.close();
  }
}
