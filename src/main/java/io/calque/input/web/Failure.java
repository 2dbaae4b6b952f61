package io.calque.input.web;

import io.calque.input.web.FetchException.Kind;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Says in a reader's words why a request failed. */
final class Failure {
  private Failure() {}

  static FetchException of(IOException e, URI uri, Limits limits, boolean late) {
    if (late) {
      return new FetchException(Kind.LIMIT, "not finished after " + seconds(limits.total()));
    }
    Optional<PinnedDns.Refused> refused = cause(e, PinnedDns.Refused.class);
    if (refused.isPresent()) {
      return new FetchException(Kind.REFUSED, String.valueOf(refused.get().getMessage()));
    }
    if (cause(e, UnknownHostException.class).isPresent()) {
      return new FetchException(Kind.UNKNOWN_HOST, "unknown host " + uri.getHost());
    }
    Optional<MessageConstraintException> header = cause(e, MessageConstraintException.class);
    if (header.isPresent()) {
      return new FetchException(
          Kind.LIMIT,
          String.format(
              Locale.ROOT,
              "a header of over %,d lines or with a line of over %,d characters",
              limits.headers(),
              limits.headerLine()));
    }
    if (cause(e, SocketTimeoutException.class).isPresent()) {
      return new FetchException(Kind.NETWORK, "no answer within " + seconds(limits.read()));
    }
    Optional<SSLException> tls = cause(e, SSLException.class);
    return tls.isPresent()
        ? new FetchException(Kind.TLS, "no secure connection: " + tls.get().getMessage())
        : new FetchException(Kind.NETWORK, "connection failed: " + e.getMessage());
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    Throwable at = e;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  /** Such as {@code 1.5 s}. */
  static String seconds(Duration time) {
    long tenths = time.toMillis() / 100;
    return tenths % 10 == 0
        ? String.format(Locale.ROOT, "%,d s", tenths / 10)
        : String.format(Locale.ROOT, "%,.1f s", tenths / 10.0);
  }
}
