package io.calque.input.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * Sends JSON to addresses that the user named, as safely as pages are fetched: to public addresses
 * only unless told otherwise, no redirect followed, everything bounded. Safe for several threads.
 */
public final class WebPost implements Closeable {
  private final CloseableHttpClient client;
  private final Watch watch = new Watch();
  private final Limits limits;

  private WebPost(WebOptions options, PinnedDns dns) {
    limits = options.limits();
    client = PlainClient.build(options, dns);
  }

  /** Ready to send. */
  public static WebPost open(WebOptions options) {
    AddressPolicy policy =
        options.allowPrivate() ? AddressPolicy.open() : AddressPolicy.publicOnly();
    return new WebPost(options, new PinnedDns(Resolver.system(), policy));
  }

  /**
   * The address in its canonical form.
   *
   * @throws IllegalArgumentException if it is none of the web
   */
  public static URI address(String text) {
    return SiteUrls.canonical(text)
        .orElseThrow(() -> new IllegalArgumentException(text + " is no web address"));
  }

  /**
   * Sends a JSON text.
   *
   * @return why it was not taken; empty where the server answered in the 200s
   */
  public Optional<String> json(URI address, Map<String, String> headers, String json) {
    HttpPost request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(
        new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    try (Watch.Deadline deadline = watch.start(limits.total(), request::cancel)) {
      try {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        int status = response.getCode();
        // what the server says is not read
        request.cancel();
        return status >= 200 && status < 300 ? Optional.empty() : Optional.of("answers " + status);
      } catch (IOException e) {
        return Optional.of(
            String.valueOf(Failure.of(e, address, limits, deadline.hasPassed()).getMessage()));
      }
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    watch.close();
  }
}
