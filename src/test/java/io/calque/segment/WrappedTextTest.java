package io.calque.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.extract.Extractor;
import io.calque.extract.Wrapping;
import io.calque.extract.Wrapping.Manner;
import io.calque.input.Source;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles give the same sentences however a program broke their lines. */
class WrappedTextTest {
  private static final List<Integer> WIDTHS = List.of(44, 50, 60, 72, 80, 98);
  private static final Extractor EXTRACTOR = new Extractor();
  private static final Segmenter SEGMENTER = new Segmenter();

  private static Document document(String text) {
    return SEGMENTER.segment(EXTRACTOR.extract(new Source("a.txt", Source.Format.TEXT, "", text)));
  }

  private static List<String> sentences(String text) {
    return document(text).sentences().stream().map(Sentence::text).toList();
  }

  private static List<Path> articles() {
    List<Path> articles = new ArrayList<>();
    for (String folder : List.of("clean", "spun", "translated")) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/sites", folder))) {
        files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(articles::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return articles;
  }

  /** Of thousands of sentences one in five hundred may be cut or put together. */
  @ParameterizedTest
  @EnumSource(Manner.class)
  void extract_wrappedArticles_giveTheSameSentences(Manner manner) throws IOException {
    int all = 0;
    List<String> lost = new ArrayList<>();
    for (Path article : articles()) {
      String text = Files.readString(article);
      List<String> expected = sentences(text);
      for (int width : WIDTHS) {
        List<String> found = sentences(new Wrapping(width, manner, width).of(text));
        all += expected.size();
        expected.stream()
            .filter(sentence -> !found.contains(sentence))
            .forEach(sentence -> lost.add(width + " " + article + ": " + sentence));
      }
    }
    assertTrue(all > 2_000, "too few sentences: " + all);
    assertTrue(lost.size() * 500 <= all, lost.size() + " of " + all + ": " + lost);
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void extract_wrappedArticles_offsetsCountInTheInput(Manner manner) throws IOException {
    for (Path article : articles().subList(0, 4)) {
      String text = new Wrapping(60, manner, 5).of(Files.readString(article));
      Document document = document(text);
      assertEquals(text, document.text());
      for (Sentence sentence : document.sentences()) {
        assertEquals(sentence.text(), document.read(sentence.span()));
        for (Token token : sentence.tokens()) {
          assertTrue(sentence.span().contains(token.span()), () -> token + " leaves " + sentence);
          assertEquals(token.text(), document.read(token.span()));
          Span inText = sentence.inText(token.span());
          assertEquals(token.text(), inText.of(sentence.text()));
        }
      }
    }
  }

  private static String marked(String text) {
    return String.join(" | ", sentences(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n> ", " \n", "\n    ", "   \n", "\n| "})
  void extract_mailOfThreeLines_isTwoSentences(String end) {
    String start = end.strip().isEmpty() ? end.replaceAll("[ ]*[\r\n]+", "") : end.strip() + " ";
    String text =
        start
            + String.join(
                end,
                "The lock keeper raised the lower gates at six, and a",
                "queue of barges that reached to the mill began to",
                "move. By noon the reach was empty.");
    assertEquals(
        "The lock keeper raised the lower gates at six, and a queue of barges that reached to the"
            + " mill began to move. | By noon the reach was empty.",
        marked(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n31\nBRACKEN WEEKLY\n\n",
        "\n31\nBRACKEN WEEKLY\n",
        "\n\n- 31 -\n\n",
        "\n\nPage 31 of 80\n\n",
        "\n\nxxxi\n\n",
        "\n\f\n",
        "\n\n31\n\fThe Bracken Weekly\n\n",
        "\n\nBRACKEN WEEKLY   31\n\n",
        "\n\n[31]\n\n\n",
      })
  void extract_pageTurnsInsideASentence_isOneSentence(String turn) {
    assertEquals(
        "The lock keeper raised the lower gates at six, and a queue of barges began to move.",
        marked(
            "The lock keeper raised the lower gates at six, and a"
                + turn
                + "queue of barges began to move."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // verse
        "The tide came in across the sand\nAnd took the castle from my hand,\nThe moat, the"
            + " tower and the wall,\nAnd left me with no sand at all.",
        "the kettle hums\na small brown song\nabout the rain\nand how the afternoon\nis long",
        // lists
        "Bring these:\n- two loaves of rye bread\n- a jar of plum jam\n- one sharp knife",
        "1. Wash the jars in hot water\n2. Dry them on a rack\n3. Fill them to the brim",
        "milk\neggs\na bag of flour\nsalt",
        // an address and a signature
        "Marta Quill\n14 Tanners Row\nLower Bracken\nBR4 2QX",
        "--\nMarta Quill, Secretary\nBracken Canal Trust\ntel. 555 0142",
        // a table
        "Lock     Rise   Year\nMill     2.4    1791\nTanner   3.1    1794\nUpper    1.9    1802",
        // headlines
        "Lock reopens after nine weeks\nMill owner sells water rights\nBracken wins the boat race",
        // paragraphs of a line each
        "The lock was shut for nine weeks.\nNobody knew why it had taken so long.\nThen the keeper"
            + " spoke.",
        // talk
        """
        "Is it shut?" she asked.
        "It is."
        "For how long?"
        "Until the gates are mended."\
        """,
        // code
        "int rise = 0;\nfor (Lock lock : locks) {\n  rise += lock.rise();\n}\nreturn rise;",
        // fields
        "title: Nine weeks at the lower lock of Bracken\ndate: 2024-05-01\nbyline: Marta Quill",
        // chat
        "so we went down there\nnobody home\nthen he calls and says come back tomorrow maybe\nok",
      })
  void extract_linesThatAWriterBroke_stay(String text) {
    int lines = (int) text.lines().count();
    assertEquals(
        lines,
        EXTRACTOR.extract(new Source("a.txt", Source.Format.TEXT, "", text)).blocks().size(),
        text);
  }

  @Test
  void extract_verseInsideAWrappedLetter_staysVerse() {
    String text =
        """
        I found the verses that you asked me for last winter, on the
        back of the keeper's own accounts, and copy them below as he
        wrote them down himself, without his many corrections.

            The tide came in across the sand
            And took the castle from my hand,
            The moat, the tower and the wall.

        He never wrote another line, so far as anybody at the mill can
        remember, and the accounts end in the same month.
        """;
    assertEquals(
        "I found the verses that you asked me for last winter, on the back of the keeper's own"
            + " accounts, and copy them below as he wrote them down himself, without his many"
            + " corrections. | The tide came in across the sand | And took the castle from my hand,"
            + " | The moat, the tower and the wall. | He never wrote another line, so far as"
            + " anybody at the mill can remember, and the accounts end in the same month.",
        marked(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The gates of the lower lock were repaired by a well-|known firm of millwrights.",
        "The gates were raised on Monday after a long in-||spection by the firm of millwrights.",
        "The keeper read the stone aloud to them in the Anglo-|Saxon of his books.",
        "The trust had promised two- and three-|year terms to the people who would keep locks.",
        "The trust had voted at its last meeting for a state-of-|the-art gate.",
        "They re-signed the contract, and after they had re-|signed it the keeper went to bed.",
        "They resigned in spring, and after they had re-||signed the keeper went to bed early.",
      })
  void extract_wordCutAtALineEnd_isThatWord(String marked) {
    String text = marked.replace("||", "|");
    int cut = text.indexOf('|');
    String wrapped = text.replace("|", "\n");
    Document document = document(wrapped);
    assertEquals(marked.replace("-||", "").replace("|", ""), document.sentences().get(0).text());
    Token token =
        document.sentences().get(0).tokens().stream()
            .filter(each -> each.span().contains(new Span(cut - 1, cut + 2)))
            .findFirst()
            .orElseThrow();
    assertTrue(token.span().of(wrapped).contains("\n"), token::toString);
  }

  @Test
  void extract_softHyphens_areNotRead() {
    assertEquals(
        "The inspection of the lower gates went on until the keeper lost his patience with it.",
        marked(
            "The inspec\u00adtion of the lower gates went on until the kee\u00ad\nper lost his"
                + " patience with it."));
  }

  @Test
  void extract_brokenEncoding_readsWhatWasMeant() {
    String text = "It wasnâ€™t the keeperâ€™s cafÃ©, she said: â€œNot yet.â€\u009d";
    Document document = document(text);
    assertEquals(
        "It wasn’t the keeper’s café, she said: “Not yet.”",
        document.read(new Span(0, text.length())));
    assertEquals("wasnâ€™t", document.sentences().get(0).tokens().get(1).span().of(text));
    assertEquals("wasn’t", document.sentences().get(0).tokens().get(1).text());
    assertEquals(
        "mojibake â€™, mojibake Ã©, mojibake â€œ, mojibake â€\u009d",
        document.article().residue().stream()
            .map(residue -> residue.type().id() + " " + residue.text())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CAFÉ» said the sign, and “São Paulo” below it.",
        "Ærø, Ålesund and the Île d’Yeu are islands – or near them.",
        "The naïve façade cost £5 at 20° in Šibenik.",
      })
  void extract_marksOfOtherLanguages_stay(String text) {
    Document document = document(text);
    assertEquals(text, document.read(new Span(0, text.length())));
    assertEquals(List.of(), document.article().residue());
  }

  @Test
  void extract_manyAtOnce_readsEachAsAlone() {
    List<String> texts = articles().stream().limit(6).map(WrappedTextTest::wrapped).toList();
    List<List<String>> together = texts.parallelStream().map(WrappedTextTest::sentences).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(sentences(texts.get(i)), together.get(i));
    }
  }

  private static String wrapped(Path article) {
    try {
      return new Wrapping(66, Manner.PRINT, 3).of(Files.readString(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
