package io.calque.serve;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.BasicAuthCredentials;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every route: lets only those through who may ask, and sets the headers that keep
 * browsers from doing more with an answer than show it. Immutable and thread-safe.
 *
 * <p>A page of another site can make a reader's browser ask a server on the reader's machine. So a
 * request whose {@code Origin} is another site's is refused, and, where no token is asked for, one
 * whose {@code Host} is not this machine: a name of that site's which now leads here.
 */
public final class Guard implements Handler {
  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";
  private static final String ANY = "*";

  private final Binding binding;
  private final Set<String> origins;
  private final Set<String> open;
  private final String contentPolicy;
  private final boolean asksBrowsers;

  /**
   * A guard.
   *
   * @param origins whose pages may ask beside the server's own, such as {@code
   *     chrome-extension://abc}; {@code *} is all
   * @param open paths that need no token
   * @param contentPolicy the Content-Security-Policy of every answer
   */
  public Guard(Binding binding, Set<String> origins, Set<String> open, String contentPolicy) {
    this(binding, origins, open, contentPolicy, false);
  }

  private Guard(
      Binding binding,
      Set<String> origins,
      Set<String> open,
      String contentPolicy,
      boolean asksBrowsers) {
    this.binding = binding;
    this.origins = Set.copyOf(origins);
    this.open = Set.copyOf(open);
    this.contentPolicy = contentPolicy;
    this.asksBrowsers = asksBrowsers;
  }

  /** The same that takes the token as a password too, which browsers then ask their users for. */
  public Guard forBrowsers() {
    return new Guard(binding, origins, open, contentPolicy, true);
  }

  /** The user name that a browser sent with its password; empty where there is none. */
  public static Optional<String> userName(Context request) {
    return Optional.ofNullable(request.basicAuthCredentials())
        .map(BasicAuthCredentials::getUsername)
        .filter(name -> !name.isBlank());
  }

  /**
   * Sets the headers, answers what a browser asks before it asks, and refuses what it must.
   *
   * @throws ForbiddenResponse if the request comes by way of another site
   * @throws UnauthorizedResponse if it names no token, or a wrong one
   */
  @Override
  public void handle(Context request) {
    headers(request);
    if (binding.token().isEmpty()) {
      checkHost(request);
    }
    checkOrigin(request);
    if (request.method() == HandlerType.OPTIONS) {
      request.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
    } else if (!open.contains(request.path())) {
      checkToken(request);
    }
  }

  private void headers(Context request) {
    request.header("X-Content-Type-Options", "nosniff");
    request.header("X-Frame-Options", "DENY");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cache-Control", "no-store");
    request.header("Content-Security-Policy", contentPolicy);
  }

  private static void checkHost(Context request) {
    String host = given(request, "Host").orElse("localhost");
    if (!isThisMachine(name(host))) {
      throw new ForbiddenResponse("Host: " + host + " is not a name of this machine");
    }
  }

  /** A {@code Host} without its port, in lower case. */
  private static String name(String host) {
    int colon = host.endsWith("]") ? -1 : host.lastIndexOf(':');
    return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
  }

  private static boolean isThisMachine(String name) {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(?:\\.[0-9]{1,3}){3}");
  }

  private void checkOrigin(Context request) {
    Optional<String> origin = given(request, "Origin");
    if (origin.isEmpty() || isOwn(origin.get(), request)) {
      return;
    }
    if (!origins.contains(origin.get()) && !origins.contains(ANY)) {
      throw new ForbiddenResponse("Origin: " + origin.get() + " is not allowed");
    }
    request.header("Access-Control-Allow-Origin", origin.get());
    request.header("Vary", "Origin");
    request.header("Cross-Origin-Resource-Policy", "cross-origin");
    request.header("Access-Control-Allow-Methods", "GET, POST, DELETE");
    request.header("Access-Control-Allow-Headers", "Authorization, Content-Type");
    request.header("Access-Control-Max-Age", "600");
  }

  private static boolean isOwn(String origin, Context request) {
    try {
      URI uri = new URI(origin);
      return "http".equalsIgnoreCase(uri.getScheme())
          && given(request, "Host")
              .filter(host -> host.equalsIgnoreCase(authority(uri)))
              .isPresent();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String authority(URI uri) {
    return String.valueOf(uri.getRawAuthority());
  }

  private void checkToken(Context request) {
    if (binding.token().isEmpty()) {
      return;
    }
    Optional<String> given = given(request, "Authorization").flatMap(Guard::token);
    if (given.filter(binding.token().get()::is).isEmpty()) {
      request.header("WWW-Authenticate", (asksBrowsers ? "Basic" : "Bearer") + " realm=\"calque\"");
      throw new UnauthorizedResponse(
          given.isEmpty() ? "a token is needed: Authorization: Bearer …" : "that is not the token");
    }
  }

  /**
   * The token, also as the password of whatever user: some clients can name one in no other way.
   */
  private static Optional<String> token(String authorization) {
    String lower = authorization.toLowerCase(Locale.ROOT);
    if (lower.startsWith(BEARER)) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    if (!lower.startsWith(BASIC)) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> given(Context request, String header) {
    return Optional.ofNullable(request.header(header));
  }
}
