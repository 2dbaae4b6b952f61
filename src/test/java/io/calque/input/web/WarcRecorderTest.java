package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcRecorderTest {
  private static final String A = "https://example.com/a";
  private static final String B = "https://example.com/b";

  @TempDir Path folder;

  private final FakeWeb net =
      new FakeWeb()
          .on(
              A,
              (uri, headers) ->
                  "\"v1\"".equals(headers.get("If-None-Match"))
                      ? FakeWeb.answer(uri, 304, "", "")
                      : FakeWeb.answer(
                          uri,
                          200,
                          "text/html",
                          "caf\u00e9",
                          "ETag",
                          "\"v1\"",
                          "Content-Encoding",
                          "gzip"))
          .page(B, "second");

  private WebOptions saving(Path file) {
    return WebOptions.defaults().withSaveWarc(file).withAttempts(1);
  }

  private static List<String> targets(Path file) {
    List<String> targets = new ArrayList<>();
    long whole = new WarcFile(file).scan((response, offset) -> targets.add(response.target() + ""));
    assertTrue(whole > 0);
    return targets;
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.warc", "run.warc.gz"})
  void record_page_canBeReadBack(String name) {
    Path file = folder.resolve(name);
    try (Web web = net.web(saving(file))) {
      web.fetch(A);
      web.fetch(B);
    }
    assertEquals(List.of(A, B), targets(file));
    Answer back = WarcCaptures.of(List.of(file), 1000).load(URI.create(A)).orElseThrow();
    assertArrayEquals("caf\u00e9".getBytes(UTF_8), back.body().copy());
    assertEquals("text/html", back.mediaType());
    assertEquals("gzip", back.header("X-Crawl-Content-Encoding").orElseThrow());
    assertTrue(back.header("Content-Encoding").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.warc", "run.warc.gz"})
  void record_secondRun_asksForChangesAndAppends(String name) {
    Path file = folder.resolve(name);
    try (Web web = net.web(saving(file))) {
      assertEquals(false, assertInstanceOf(Fetched.Page.class, web.fetch(A)).isUnchanged());
    }
    try (Web web = net.web(saving(file))) {
      Fetched.Page again = assertInstanceOf(Fetched.Page.class, web.fetch(A));
      assertTrue(again.isUnchanged());
      assertArrayEquals("caf\u00e9".getBytes(UTF_8), again.body().copy());
      web.fetch(B);
    }
    assertEquals(List.of(A, B), targets(file), "the unchanged page is there once");
  }

  @Test
  void record_unchangedSinceAnotherFile_isCopied() {
    Path first = folder.resolve("first.warc.gz");
    Path second = folder.resolve("second.warc.gz");
    try (Web web = net.web(saving(first))) {
      web.fetch(A);
    }
    try (Web web = net.web(saving(second).withEarlier(List.of(first)))) {
      assertTrue(assertInstanceOf(Fetched.Page.class, web.fetch(A)).isUnchanged());
    }
    assertEquals(List.of(A), targets(second));
  }

  @Test
  void record_failedPage_isNotKept() {
    Path file = folder.resolve("run.warc");
    try (Web web = net.web(saving(file))) {
      web.fetch("https://example.com/none");
    }
    assertEquals(List.of(), targets(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.warc", "run.warc.gz"})
  void open_recordCutOffAnywhere_isDroppedAndTheRestKept(String name) throws IOException {
    Path file = folder.resolve(name);
    try (Web web = net.web(saving(file))) {
      web.fetch(A);
    }
    long one = Files.size(file);
    try (Web web = net.web(saving(file))) {
      web.fetch(B);
    }
    byte[] two = Files.readAllBytes(file);
    for (int length = (int) one + 1; length < two.length; length += 7) {
      checkCut(file, two, length);
    }
    for (int length = two.length - 5; length < two.length; length++) {
      checkCut(file, two, length);
    }
  }

  private void checkCut(Path file, byte[] whole, int length) throws IOException {
    Files.write(file, Arrays.copyOf(whole, length));
    try (Web web = net.web(saving(file))) {
      web.fetch(B);
    }
    assertEquals(List.of(A, B), targets(file), "cut at " + length);
  }

  @Test
  void open_noWarc_isRefusedAndLeftAlone() throws IOException {
    Path file = folder.resolve("letter.txt");
    Files.writeString(file, "Dear reader,\nthis is not a web archive.\n");
    BadDataException e = assertThrows(BadDataException.class, () -> net.web(saving(file)).close());
    assertTrue(
        String.valueOf(e.getMessage()).startsWith(file + ": offset 0: is no whole WARC record: "),
        e.getMessage());
    assertEquals("Dear reader,\nthis is not a web archive.\n", Files.readString(file));
  }

  @Test
  void open_folderMissing_saysSo() {
    Path file = folder.resolve("no/run.warc");
    BadDataException e = assertThrows(BadDataException.class, () -> net.web(saving(file)).close());
    assertEquals(file + ": cannot be written: " + file, e.getMessage());
  }
}
