package io.calque.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads a WARC file made up as it is read; prints how many articles and characters it gave. */
public final class WarcMain {
  private WarcMain() {}

  public static void main(String[] args) {
    int pages = Integer.parseInt(args[0]);
    long articles = 0;
    long characters = 0;
    try (Stream<Input> inputs =
        new Inputs(InputOptions.defaults(), new Pages(pages)).open(List.of("-"))) {
      for (Iterator<Input> left = inputs.iterator(); left.hasNext(); ) {
        if (left.next() instanceof Input.Usable usable) {
          articles++;
          characters += usable.source().text().length();
        }
      }
    }
    System.out.println(articles + " " + characters);
  }

  /** The bytes of so many records, each with a page and an image. */
  private static final class Pages extends InputStream {
    private static final String SENTENCE =
        "<p>The mayor said that the new bridge would be closed for a week in the summer.</p>\n";
    private static final String BODY = SENTENCE.repeat(500);

    private final int pages;
    private int made;
    private byte[] record = new byte[0];
    private int next;

    Pages(int pages) {
      this.pages = pages;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (next == record.length) {
        if (made == pages) {
          return -1;
        }
        made++;
        String image = record("image/png", "x".repeat(9_000));
        record = (record("text/html", BODY) + image).getBytes(US_ASCII);
        next = 0;
      }
      int count = Math.min(length, record.length - next);
      System.arraycopy(record, next, buffer, offset, count);
      next += count;
      return count;
    }

    private String record(String type, String body) {
      String block = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
      return "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
          + ("WARC-Target-URI: http://a.example/" + made + "\r\n")
          + ("Content-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n");
    }
  }
}
