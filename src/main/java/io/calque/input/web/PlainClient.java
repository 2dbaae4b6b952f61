package io.calque.input.web;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Sets the HTTP client up: the given name resolution, the JDK's trust in certificates and host
 * names, no proxy, and none of the comforts that would do a second request unasked.
 */
final class PlainClient {
  /** Connections unused for longer are checked before they are used again. */
  private static final Duration STALE = Duration.ofMillis(100);

  private PlainClient() {}

  static CloseableHttpClient build(WebOptions options, PinnedDns dns) {
    RequestConfig requests =
        RequestConfig.custom()
            .setResponseTimeout(timeout(options.limits().read()))
            .setConnectionRequestTimeout(timeout(options.limits().total()))
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections(options.limits(), dns))
        .setDefaultRequestConfig(requests)
        .setUserAgent(options.userAgent())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static HttpClientConnectionManager connections(Limits limits, PinnedDns dns) {
    Http1Config http =
        Http1Config.custom()
            .setMaxLineLength(limits.headerLine())
            .setMaxHeaderCount(limits.headers())
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(dns)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connect()))
                .setSocketTimeout(timeout(limits.read()))
                .setValidateAfterInactivity(timeout(STALE))
                .build())
        .setDefaultTlsConfig(
            TlsConfig.custom().setHandshakeTimeout(timeout(limits.connect())).build())
        .build();
  }

  private static Timeout timeout(Duration time) {
    return Timeout.ofMilliseconds(time.toMillis());
  }
}
