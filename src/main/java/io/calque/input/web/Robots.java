package io.calque.input.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.calque.input.web.FetchException.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the robots.txt files of servers ask for (RFC 9309), each read once a day. No file (an answer
 * in the 400s, too many redirects) allows everything; a server that cannot say (429, the 500s, no
 * answer) allows nothing.
 */
final class Robots implements Follower.Gate {
  /** Bytes of a file that are read; RFC 9309 asks for at least this many. */
  static final int CAP = 500 << 10;

  /** How long a file holds. */
  private static final Duration LIFE = Duration.ofHours(24);

  /** Warnings that the parser logs. */
  private static final int NO_WARNINGS = 0;

  private final Follower follower;
  private final Pacer pacer;
  private final BodyReader reader;
  private final InstantSource clock;
  private final Map<String, Rules> cache = new ConcurrentHashMap<>();

  Robots(Follower follower, Pacer pacer, int ratio, InstantSource clock) {
    this.follower = follower;
    this.pacer = pacer;
    this.clock = clock;
    reader = new BodyReader(CAP, ratio, true);
  }

  /** One server's. */
  private record Rules(SimpleRobotRules rules, FetchException failure, Instant expires) {}

  @Override
  public void check(URI uri) throws FetchException {
    Rules found = rules(uri);
    if (!found.rules().isAllowed(uri.toString())) {
      throw new FetchException(
          found.failure().kind(), String.valueOf(found.failure().getMessage()));
    }
  }

  /** The sitemaps that the server of {@code uri} names, as they are written. */
  List<String> sitemaps(URI uri) {
    return rules(uri).rules().getSitemaps();
  }

  /** Whether the server of {@code uri} can be connected to. */
  boolean isReachable(URI uri) {
    return rules(uri).failure().kind() != Kind.NETWORK;
  }

  private Rules rules(URI uri) {
    String server = uri.getScheme() + "://" + uri.getRawAuthority();
    Rules known = cache.get(server);
    if (known == null || known.expires().isBefore(clock.instant())) {
      known = read(URI.create(server + "/robots.txt"));
      cache.put(server, known);
    }
    return known;
  }

  private Rules read(URI robots) {
    FetchException failure = new FetchException(Kind.ROBOTS, "robots.txt asks not to fetch it");
    SimpleRobotRules rules;
    try {
      Answer answer = follower.get(robots, uri -> {}, uri -> Map.of(), reader);
      rules = rules(robots, answer);
      if (rules.isAllowNone() && !answer.isOk()) {
        failure =
            new FetchException(
                Kind.ROBOTS, "robots.txt answers " + answer.status() + ", so nothing is fetched");
      }
    } catch (FetchException e) {
      rules = fixed(e.kind() == Kind.REDIRECTS);
      failure =
          e.kind() == Kind.REFUSED
              ? e
              : new FetchException(e.kind(), "robots.txt: " + e.getMessage());
    }
    if (rules.getCrawlDelay() > 0) {
      pacer.slow(robots.getHost(), Duration.ofMillis(rules.getCrawlDelay()));
    }
    return new Rules(rules, failure, clock.instant().plus(LIFE));
  }

  private static SimpleRobotRules rules(URI robots, Answer answer) {
    int status = answer.status();
    if (answer.isOk()) {
      return new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS)
          .parseContent(
              robots.toString(),
              text(robots, answer),
              "text/plain",
              Set.of(WebOptions.PRODUCT.toLowerCase(Locale.ROOT)));
    }
    return fixed(status < 500 && status != 429);
  }

  /** The file as UTF-8, whatever it was written in. */
  private static byte[] text(URI robots, Answer answer) {
    String charset = answer.charset().orElse("");
    Listing.File file = new Listing.File(robots, answer.body(), charset, answer.isCut());
    return ListText.decode(file).getBytes(StandardCharsets.UTF_8);
  }

  private static SimpleRobotRules fixed(boolean allowed) {
    return new SimpleRobotRules(
        allowed
            ? SimpleRobotRules.RobotRulesMode.ALLOW_ALL
            : SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
  }
}
