package io.calque.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Document;
import io.calque.text.Language;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  private final Segmenter segmenter = new Segmenter();

  /** Each row: sentences between {@code |}; a bar stands where the cut must be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. side’s answer came late.| Nobody in the U.S. was told.",
        "Trade with the U.S. President Adams said so.| It grew.",
        "They flew to the U.S.| The visit was short.",
        "He met Acme Corp. co-founder Jane Low.| They talked.",
        "Acme Corp. Chairman Jane Low spoke.| She left Acme Inc.| The shares fell.",
        "Mr. Xi met Mrs. Low and Dr. Ray Jr. at noon.| They ate.",
        "Talks began at 4.30 pm (0830 GMT).| They ended at 6 p.m.| Nobody spoke.",
        "It opens at 9 a.m. on Monday and at 9 a.m. Tuesday EST.| It shuts at noon.",
        "J. K. Rowling flew to St. Petersburg on Jan. 5 with No. 10 staff.| It snowed.",
        "He said no.| They agreed, e.g. on tea.| Fine, i.e. good.",
        "He waited... and waited.| Nobody came.",
        "We came home \ud83d\ude00| Nobody slept \ud83c\udf89\ud83c\udf89| See them again soon.",
        "The keeper won! \ud83c\udf89| Nobody else did.",
        "They \u2764 Bracken and the \ud83d\ude82 Museum there.| It is old.",
        "We raised the gates today #bracken #locks| The mill runs.",
        "The #MeToo Movement grew, and @keeper spoke.| It rained.",
        "He waited . . . and then he left.| She stayed.",
        "He waited . . . .| Nobody came.",
        "There are rules: 1. Wash. 2. Rinse. 3. Dry.",
        "Keep to three rules: 1. Shut gates. 2. Lower paddles. 3. Tie boats.| Nobody has drowned.",
        "He came in at number 4.| They were 5.| It rained.",
        "Add 2 tbsp. of oil and 4 oz. of flour.| Stir it well.",
        "The gate is 6 ft. wide and approx. 9 ft. high.| It leaks.",
        "The lock drops 9 ft.| The next one drops 7 ft.| Nobody minds.",
        "Dr. Quill lives at 9 Elm Dr.| She keeps bees.",
        "They met Dr. Quill on Tanner St.| It was late.",
        "They moved to 14 Mill St.| Marta stayed.",
        "Then Dr. Quill and St. Mary met.| It rained.",
        "Tolls rose 5%.1| Traffic fell.2| Nobody cared.3",
        "Tolls rose.²| Traffic fell.¹²| Nobody cared.*",
        "“Tolls rose.”4| Traffic fell.[5]| It rained.",
        "It costs 5.1 Euros, as in No.1 and v.2 Notes.| It grew.",
        "She went to Com. & Adm. at the back.| It was late.",
        "See Quill, op. cit. p. 4, for that.| He agrees.",
        "See section 4.2 and rule 3.1.| The rest is void.",
        "It was on Jeopardy! last week.| Nobody watched.",
        "Was it shut?!| Nobody knew (or said so.)| She did.",
        "Yahoo! said it would pay.| Shares rose!| They fell?| They stayed.",
        "– Both teams made progress. |That is good,” Lee told Kim.| She smiled.",
        "“We met in Bali.” |In earlier talks, he said: “We agree. |We must.” |He left.",
        "“Why now?” Lee Kuan asked. |“Because it’s late!” she said.| He went.",
        "‘We won.’ |Then he said “no”. |She said “yes.” |Both left.",
        "„Wir gehen.“ |Then he said «no». |She said 「yes」.| It was so.",
        "\"We won.\" |\"We lost,\" he said. |Then \"all was over.\" |He went.",
        "(He left at noon.) |The rest stayed.[1] |Then they went.",
        "Growth was 3.5 percent in 2018. |The year 2019 was worse.",
        "1. Open the box. |Then shut it.",
        "i went there. |it was good. |then i left.",
        "the end of the policy.|The next day came.",
        "Go to www.example.com/a.b?c=d. |Mail joe@example.com. |Done.",
        "A headline without full stop",
        "• first item of a list",
        "Vitamin C is good, plan B. is not",
        "“Is it a hoax?” I asked her.| She left! . .",
        "I did it . |And then I left .",
      })
  void segmentText_newsShapes_cutsAtBars(String marked) {
    String text = marked.replace("|", "");
    String expected =
        List.of(marked.split("\\|")).stream().map(String::strip).collect(Collectors.joining(" | "));
    assertEquals(
        expected,
        segmenter.segmentText(text).sentences().stream()
            .map(Sentence::text)
            .collect(Collectors.joining(" | ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Qin ’s two-day trip don’t",
        "Xi 's U.S. visit , Mr. Lee said .",
        "It’s 4.30 pm , 1,200 people , a.m. or Ph.D. , the 35th .",
        "“ We met ,” he said .",
        "the years ’ work , rock and ’em , the 1990s ' end",
        "see https://example.com/a,b?c=d , joe.low@example.com .",
        "O’Brien AT&T G20 30-minute 9/11 $ 5.5bn % … ... —",
        "i.e. he won e.g. a prize in Jan. 2020 but no .",
        "He is at St. Mary ’s in the U.S. 's east .",
        "a co\u00adop naïve cafe\u0301 東京 \ud83d\ude00 x",
      })
  void segmentText_words_splitsAtSpaces(String spaced) {
    String text =
        spaced
            .replaceAll(" (?=[,.](?: |$))| (?=['’]s\\b)| (?=['’] )|(?<=“) | (?=”)", "")
            .replace("$ 5", "$5")
            .replace("5bn %", "5bn%");
    assertEquals(
        spaced.replace(",”", ", ”"),
        segmenter.segmentText(text).sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .map(Token::text)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void segmentText_kinds_byContent() {
    assertEquals(
        "The:WORD 30-minute:WORD talks:WORD 4.30:NUMBER 35th:NUMBER U.S.:WORD 1990s:NUMBER"
            + " G20:WORD ;:PUNCTUATION ’s:WORD don't:WORD",
        segmenter
            .segmentText("The 30-minute talks 4.30 35th U.S. 1990s G20; ’s don't")
            .sentences()
            .get(0)
            .tokens()
            .stream()
            .map(t -> t.text() + ":" + t.kind())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void segmentText_typographicApostrophe_lowerIsAscii() {
    Token token = segmenter.segmentText("DON’T").sentences().get(0).tokens().get(0);
    assertEquals("don't", token.lower());
    assertEquals("DON’T", token.text());
    assertEquals(TokenKind.WORD, token.kind());
  }

  /** Each row: a paragraph or two with the expected quotations between {@code {}} added. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “{we won}” and “{left}”.",
        "“{We won.} {We lost.} {We drew,}” he said.",
        "He said \"{we won}\" and \"{left}\".",
        "He said ‘{the years’ work}’ was done.",
        "The years' work and the boys' game, '{he said}', ended.",
        "Rock ’n’ roll of the ’90s, the 1990s' end, don’t stop ’em.",
        "He said “{the ‘bottom line’ holds}” then.",
        "‘{He said “yes” to me,}’ she said.",
        "„{Wir gehen}“ and «{nous allons}» and »{wir}« and 「{hai}」.",
        "– {Both made progress.} {That is good,}” Lee told Kim.",
        "about the violations of rights” by them.",
        "“{We won and so it ends.}\n“{We lost,}” he said.",
        "“{We won and so it ends.}\nThen he left.",
        "He is 6' 2\" tall and that's it.",
      })
  void segmentText_quotations_areTracked(String marked) {
    String text = marked.replaceAll("[{}]", "");
    StringBuilder found = new StringBuilder(text);
    List<Span> spans =
        segmenter.segmentText(text).sentences().stream()
            .flatMap(s -> s.quotations().stream())
            .toList();
    for (int i = spans.size() - 1; i >= 0; i--) {
      found.insert(spans.get(i).end(), '}').insert(spans.get(i).start(), '{');
    }
    assertEquals(marked, found.toString());
  }

  @Test
  void segmentText_seededText_spansRoundTrip() {
    Random random = new Random(7);
    String alphabet = "ab AB. .!?“”‘’'\"-–,(1)[2]\u00a0\u00ad\u200b\ud83d\ude00é\n\r\t…«»U.S. Mr. ";
    for (int run = 0; run < 3000; run++) {
      StringBuilder b = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        b.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      check(segmenter.segmentText(b.toString()));
    }
  }

  private static void check(Document document) {
    String text = document.text();
    int end = 0;
    for (Sentence sentence : document.sentences()) {
      assertTrue(sentence.span().start() >= end, () -> "overlap in " + text);
      end = sentence.span().end();
      assertEquals(sentence.span().of(text), sentence.text());
      int at = sentence.span().start();
      for (Token token : sentence.tokens()) {
        assertTrue(token.span().start() >= at && token.span().end() <= end, text);
        at = token.span().end();
        assertEquals(token.span().of(text), token.text());
        assertEquals(token.text().toLowerCase(Locale.ROOT).replace('’', '\''), token.lower());
      }
      for (Span quotation : sentence.quotations()) {
        assertTrue(sentence.span().contains(quotation), text);
      }
    }
  }

  @Test
  void segmentText_blank_givesNothing() {
    assertEquals(List.of(), segmenter.segmentText(" \n\r\n\t").sentences());
  }

  /** Some characters in lower case are no letters and belong to no word. */
  @Test
  void segment_circledLetterAfterStop_isRead() {
    assertEquals(
        List.of("The mayor left.", "ⓓ went too."),
        segmenter.segmentText("The mayor left. ⓓ went too.").sentences().stream()
            .map(Sentence::text)
            .toList());
  }

  @Test
  void of_languageWithoutLists_isRefusedByName() {
    var e = assertThrows(IllegalArgumentException.class, () -> Segmenter.of(new Language("de")));
    assertEquals("language 'de' has no segmenter; known: en", e.getMessage());
  }
}
