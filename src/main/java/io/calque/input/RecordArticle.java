package io.calque.input;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Makes an article of a record: of the web page in a {@code response} or {@code resource}, of the
 * text in a {@code conversion}. Its origin is the target URI.
 */
final class RecordArticle {
  /** Most bytes of a page, as stored and as unpacked. */
  static final int LONGEST_PAGE = PageFile.LONGEST;

  /** Most bytes of the headers of an HTTP response. */
  private static final int LONGEST_HEAD = 1 << 16;

  private static final int LONGEST_SHOWN = 200;

  /** By which a server says that a machine had a part in what it answers. */
  private static final String DISCLOSURE = "ai-disclosure";

  private static final List<String> OTHER_TYPES =
      List.of("warcinfo", "request", "metadata", "revisit", "continuation");

  private final String name;
  private final WarcRecords records;
  private final WarcTally tally;
  private boolean isCut;

  RecordArticle(String name, WarcRecords records, WarcTally tally) {
    this.name = name;
    this.records = records;
    this.tally = tally;
  }

  /**
   * The article of the record just opened; empty where it has none, which is counted.
   *
   * @throws BadDataException if it should have one but cannot be read
   */
  Optional<Source> read(MessageHeaders headers) throws IOException {
    isCut = false;
    String type = headers.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
    boolean isSegment = headers.first("WARC-Segment-Number").isPresent();
    if (isSegment && !type.equals("continuation")) {
      throw bad(headers, "is one segment of a longer record: segments are not joined");
    }
    return switch (type) {
      case "response" -> response(headers);
      case "resource" -> resource(headers);
      case "conversion" -> conversion(headers);
      default -> leftOut(OTHER_TYPES.contains(type) ? type : "of another type");
    };
  }

  /** What is missing of the article given last; empty if nothing. */
  Optional<String> missing(MessageHeaders headers) {
    return isCut
        ? Optional.of(place(headers) + ": its body is cut short; what stands before is used")
        : Optional.empty();
  }

  private Optional<Source> leftOut(String reason) {
    tally.leftOut(reason);
    return Optional.empty();
  }

  private Optional<Source> response(MessageHeaders headers) throws IOException {
    if (!type(headers).equals("application/http")) {
      return leftOut("not HTTP");
    }
    byte[] block = records.read(LONGEST_HEAD);
    HttpHead http =
        HttpHead.read(block)
            .orElseThrow(
                () ->
                    bad(
                        headers,
                        block.length < LONGEST_HEAD || !HttpHead.isBegun(block)
                            ? "is no HTTP response"
                            : String.format(
                                Locale.ROOT, "HTTP headers of over %,d bytes", LONGEST_HEAD)));
    if (http.status() < 200 || http.status() > 299) {
      return leftOut("HTTP status " + http.status());
    }
    String identified = headers.first("WARC-Identified-Payload-Type").orElse("");
    String stated = http.first("content-type");
    String type = MediaTypes.of(identified.isEmpty() ? stated : identified);
    if (!MediaTypes.isPage(type) && !MediaTypes.isUnknown(type)) {
      return leftOut("not HTML");
    }
    byte[] sent = rest(headers, block, http.length());
    HttpBody.Decoded body = HttpBody.decode(place(headers), sent, http);
    if (!MediaTypes.isPage(type) && !PageStart.isSniffed(body.bytes())) {
      return leftOut("not HTML");
    }
    isCut = body.isCut();
    List<String> disclosures = http.all(DISCLOSURE);
    return page(headers, body.bytes(), stated).map(source -> source.withDisclosures(disclosures));
  }

  private Optional<Source> resource(MessageHeaders headers) throws IOException {
    return MediaTypes.isPage(type(headers))
        ? page(headers, rest(headers, new byte[0], 0), headers.first("Content-Type").orElse(""))
        : leftOut("not HTML");
  }

  private Optional<Source> conversion(MessageHeaders headers) throws IOException {
    if (!type(headers).equals("text/plain")) {
      return leftOut("not text");
    }
    byte[] body = rest(headers, new byte[0], 0);
    String text = PageDecoder.decode(place(headers), body, "utf-8", false);
    return Optional.of(source(headers, Source.Format.TEXT, text));
  }

  /** The page in {@code body}, of the media type {@code type}. */
  private Optional<Source> page(MessageHeaders headers, byte[] body, String type) {
    String charset = MediaTypes.charset(type);
    String text = PageDecoder.decode(place(headers), body, charset, true);
    return Optional.of(source(headers, Source.Format.HTML, text));
  }

  private Source source(MessageHeaders headers, Source.Format format, String text) {
    String uri = target(headers);
    if (uri.isEmpty()) {
      throw bad(headers, "no WARC-Target-URI");
    }
    String digest = headers.first("WARC-Payload-Digest").orElse("");
    return new Source(uri, format, "", text, uri, digest);
  }

  /** What was read of the record from an offset on, and the rest of the record. */
  private byte[] rest(MessageHeaders headers, byte[] read, int from) throws IOException {
    int first = read.length - from;
    if (first + records.left() > LONGEST_PAGE) {
      throw bad(headers, String.format(Locale.ROOT, "a page of over %,d bytes", LONGEST_PAGE));
    }
    byte[] more = records.read(LONGEST_PAGE);
    byte[] all = Arrays.copyOfRange(read, from, from + first + more.length);
    System.arraycopy(more, 0, all, first, more.length);
    return all;
  }

  private static String type(MessageHeaders headers) {
    return MediaTypes.of(headers.first("Content-Type").orElse(""));
  }

  private static String target(MessageHeaders headers) {
    String uri = headers.first("WARC-Target-URI").orElse("").strip();
    return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
  }

  /** File, record and page, for messages. */
  private String place(MessageHeaders headers) {
    String uri = target(headers);
    String shown = uri.length() > LONGEST_SHOWN ? uri.substring(0, LONGEST_SHOWN) + "..." : uri;
    return name + ": record " + records.number() + " (" + shown + ")";
  }

  private BadDataException bad(MessageHeaders headers, String problem) {
    return new BadDataException(place(headers), "", problem);
  }
}
