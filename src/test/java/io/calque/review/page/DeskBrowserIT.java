package io.calque.review.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.calque.review.Decision;
import io.calque.review.Desk;
import io.calque.review.MadeUpDesk;
import io.calque.review.Opinion;
import io.calque.serve.Binding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk in Chromium, where that is installed, with the keyboard alone. */
class DeskBrowserIT {
  @TempDir Path folder;

  private Desk desk;
  private DeskServer server;
  private Chromium browser;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(Chromium.PROGRAM), "no Chromium here");
    desk = MadeUpDesk.of(folder.resolve("desk.db"), 20);
    server = DeskServer.start(desk, new Binding(Binding.LOOPBACK, 0, Optional.empty()), "ann");
    browser = Chromium.start(folder);
    browser.look(1200, 900, false);
  }

  @AfterEach
  void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private void picture(String name) throws Exception {
    String to = System.getProperty("calque.pictures", "");
    if (!to.isEmpty()) {
      browser.picture(Path.of(to, name + ".png"));
    }
  }

  @Test
  void desk_keyboardAlone_reviewsTwentyArticles() throws Exception {
    browser.open(address("/"));
    picture("queue");
    assertEquals("20", browser.eval("document.querySelectorAll('a.row').length"));
    browser.press("j");
    browser.pressAndGo("Enter");
    String[] keys = {"s", "t", "h", "u"};
    List<Opinion> opinions = List.of(Opinion.values());
    for (int i = 0; i < 20; i++) {
      assertEquals((i + 1) + " of 20", browser.eval("document.querySelector('.place').innerText"));
      if (i == 0) {
        judgeMarks();
      }
      browser.pressAndGo(keys[i % 4]);
    }
    assertEquals(
        "That was the last article.", browser.eval("document.querySelector('.said').innerText"));
    List<Decision> labels =
        desk.decisions().stream().filter(one -> one.kind() == Decision.Kind.LABEL).toList();
    assertEquals(20, labels.size());
    assertEquals(20, labels.stream().map(Decision::article).distinct().count());
    for (int i = 0; i < 20; i++) {
      assertEquals(opinions.get(i % 4).id(), labels.get(i).value());
    }
    undoAndChange();
    assertEquals(List.of(), browser.complaints());
  }

  /** Marks are chosen and judged, a note is written, and the page stays. */
  private void judgeMarks() throws Exception {
    browser.press(".");
    assertEquals("m0", browser.eval("document.activeElement.id"));
    browser.pressAndGo("w");
    assertTrue(browser.eval("document.activeElement.id").startsWith("m"));
    browser.press(".");
    assertEquals("m1", browser.eval("document.activeElement.id"));
    browser.pressAndGo("r");
    browser.press("e");
    browser.type("seen elsewhere: s, t, h");
    assertEquals("seen elsewhere: s, t, h", browser.eval("document.getElementById('note').value"));
    picture("article-judged");
    browser.eval("document.getElementById('keep').focus()");
    browser.pressAndGo("Enter");
    List<Decision> decisions = desk.decisions();
    assertEquals(
        List.of(Decision.Kind.SPAN_WRONG, Decision.Kind.WORDING_RIGHT, Decision.Kind.NOTE),
        decisions.stream().map(Decision::kind).toList());
    assertEquals("seen elsewhere: s, t, h", decisions.get(2).value());
    assertEquals("ann", decisions.get(2).reviewer());
  }

  private void undoAndChange() throws Exception {
    browser.open(address("/articles/1"));
    browser.pressAndGo("z");
    assertEquals("20 of 20", browser.eval("document.querySelector('.place').innerText"));
    browser.pressAndGo("p");
    assertEquals("19 of 20", browser.eval("document.querySelector('.place').innerText"));
    browser.pressAndGo("n");
    browser.pressAndGo("s");
    assertEquals(20, desk.statistics().reviewed());
    assertEquals(25, desk.decisions().size(), "20 labels, 3 on marks, one undone, one again");
    browser.open(address("/"));
    browser.pressAndGo("a");
    assertEquals("Agreement", browser.eval("document.querySelector('h1').innerText"));
    picture("statistics");
  }

  @Test
  void desk_helpAndSites_followKeys() throws Exception {
    browser.open(address("/articles/1"));
    String first = browser.eval("document.querySelector('.source b').innerText");
    browser.press("?");
    assertEquals("true", browser.eval("document.getElementById('keys').open"));
    picture("keys");
    browser.press("s");
    assertEquals(0, desk.decisions().size(), "keys do nothing behind the list");
    browser.press("Escape");
    browser.pressAndGo("g");
    assertFalse(browser.eval("document.querySelector('.source b').innerText").equals(first));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void desk_narrowAndDark_fitsAndCanBeRead() throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {390, 1200}) {
        browser.look(width, 844, dark);
        for (String path : List.of("/", "/articles/1", "/statistics", "/articles/3")) {
          browser.open(address(path));
          assertEquals(
              "true",
              browser.eval("document.documentElement.scrollWidth <= innerWidth"),
              path + " is wider than " + width);
          String name = path.equals("/") ? "queue" : path.substring(1).replace('/', '-');
          picture(name + "-" + width + (dark ? "-dark" : "-light"));
        }
      }
    }
    assertEquals(List.of(), browser.complaints());
  }

  /** Whoever hears the page hears what each control is for. */
  @Test
  void desk_screenReader_hasNamesForEverything() throws Exception {
    for (String path : List.of("/", "/articles/1", "/statistics")) {
      browser.open(address(path));
      List<String> names = browser.accessibleNames();
      List<String> nameless =
          names.stream()
              .filter(one -> one.matches("(?:button|link|textbox|combobox|checkbox|region): ?"))
              .toList();
      assertEquals(List.of(), nameless, path);
      assertTrue(names.stream().anyMatch(one -> one.startsWith("main:")), path);
    }
    browser.open(address("/articles/1"));
    List<String> names = browser.accessibleNames();
    assertTrue(names.contains("button: Spun s"), names.toString());
    assertTrue(names.stream().anyMatch(one -> one.startsWith("mark:")), names.toString());
    browser.press(".");
    assertTrue(browser.eval("document.getElementById('said').innerText").startsWith("Mark 1 of "));
  }
}
