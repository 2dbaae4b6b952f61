package io.calque.review;

import java.util.Locale;

/**
 * Which articles are looked at, and in what order.
 *
 * @param order within and between groups
 * @param grouping what is kept together first; near-copies are always together within
 * @param state what people have said so far
 * @param verdict Calque's, or empty for any
 * @param site its name, or empty for any
 * @param type an artifact type that there must be evidence of, or empty for any
 * @param text that title, source or address must hold, in any case; or empty
 */
public record QueueQuery(
    Order order,
    Grouping grouping,
    State state,
    String verdict,
    String site,
    String type,
    String text) {
  /** All articles by site, the strongest first. */
  public static final QueueQuery ALL =
      new QueueQuery(Order.STRONGEST, Grouping.SITE, State.ANY, "", "", "", "");

  /** What comes first. */
  public enum Order {
    /** Accused ones with the smallest false-alarm rate. */
    STRONGEST,
    /** Ones whose probability of being accused is nearest to a half. */
    UNCERTAIN,
    /** Those added last. */
    NEWEST;

    /** The name used in addresses. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one so named; {@link #STRONGEST} for any other name. */
    public static Order of(String id) {
      for (Order one : values()) {
        if (one.id().equals(id)) {
          return one;
        }
      }
      return STRONGEST;
    }
  }

  /** What is kept together. */
  public enum Grouping {
    /** Articles of a site. */
    SITE,
    /** Near-copies, whatever their sites. */
    COPIES;

    /** The name used in addresses. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one so named; {@link #SITE} for any other name. */
    public static Grouping of(String id) {
      return COPIES.id().equals(id) ? COPIES : SITE;
    }
  }

  /** How far an article is. */
  public enum State {
    /** However far. */
    ANY,
    /** Nobody has labelled it. */
    OPEN,
    /** Somebody has. */
    DECIDED,
    /** Some accuse it, others call it human. */
    DISPUTED,
    /** Accused by people, and by nobody called human. */
    CONFIRMED;

    /** The name used in addresses. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one so named; {@link #ANY} for any other name. */
    public static State of(String id) {
      for (State one : values()) {
        if (one.id().equals(id)) {
          return one;
        }
      }
      return ANY;
    }
  }

  /** The same for one site. */
  public QueueQuery withSite(String value) {
    return new QueueQuery(order, grouping, state, verdict, value, type, text);
  }
}
