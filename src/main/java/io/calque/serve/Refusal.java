package io.calque.serve;

import java.io.Serial;
import java.util.OptionalInt;

/** A request that is not served, and what its sender is told. Never holds a text that was sent. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final Place place;
  private final transient OptionalInt retryAfter;

  /** A place in a body, both from 1; 0 where it is not known. */
  record Place(int line, int column) {
    static final Place NONE = new Place(0, 0);
  }

  private Refusal(int status, String code, String message, Place place, OptionalInt retryAfter) {
    super(message);
    this.status = status;
    this.code = code;
    this.place = place;
    this.retryAfter = retryAfter;
  }

  static Refusal badRequest(String code, String message) {
    return new Refusal(400, code, message, Place.NONE, OptionalInt.empty());
  }

  static Refusal badJson(String message, Place place) {
    return new Refusal(400, "bad-json", message, place, OptionalInt.empty());
  }

  static Refusal notFound(String message) {
    return new Refusal(404, "not-found", message, Place.NONE, OptionalInt.empty());
  }

  static Refusal conflict(String message) {
    return new Refusal(409, "not-finished", message, Place.NONE, OptionalInt.empty());
  }

  static Refusal tooSlow(String message) {
    return new Refusal(408, "too-slow", message, Place.NONE, OptionalInt.empty());
  }

  static Refusal tooLarge(String message) {
    return new Refusal(413, "too-large", message, Place.NONE, OptionalInt.empty());
  }

  static Refusal mediaType(String message) {
    return new Refusal(415, "media-type", message, Place.NONE, OptionalInt.empty());
  }

  /** The server has as much to do as it may have. */
  static Refusal busy(String message, int seconds) {
    return new Refusal(429, "busy", message, Place.NONE, OptionalInt.of(seconds));
  }

  /** The time for a request is over. */
  static Refusal timeout(String message, int seconds) {
    return new Refusal(503, "timeout", message, Place.NONE, OptionalInt.of(seconds));
  }

  static Refusal internal(String message) {
    return new Refusal(500, "internal", message, Place.NONE, OptionalInt.empty());
  }

  /** What the server below refuses, or a guard. */
  static Refusal of(int status, String message) {
    return new Refusal(status, code(status), message, Place.NONE, OptionalInt.empty());
  }

  private static String code(int status) {
    return switch (status) {
      case 401 -> "token";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method";
      default -> "refused";
    };
  }

  int status() {
    return status;
  }

  /** What kind of refusal it is, for programs. */
  String code() {
    return code;
  }

  Place place() {
    return place;
  }

  /** Seconds after which asking again is worth while. */
  OptionalInt retryAfter() {
    return retryAfter;
  }

  /** Never empty. */
  String told() {
    return String.valueOf(getMessage());
  }
}
