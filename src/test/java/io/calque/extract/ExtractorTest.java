package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.Source;
import io.calque.text.Article;
import io.calque.text.Block;
import io.calque.text.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
  private static final String PROSE =
      "The mayor said on Monday that the bridge would be closed for two weeks.";
  private static final Extractor EXTRACTOR = new Extractor();

  private static Article text(String text) {
    return EXTRACTOR.extract(new Source("a.txt", Source.Format.TEXT, "", text));
  }

  private static Article html(String page) {
    return EXTRACTOR.extract(new Source("a.html", Source.Format.HTML, "", page));
  }

  private static String blocks(Article article) {
    return article.blocks().stream()
        .map(b -> b.kind() + " " + b.span().of(article.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String residue(Article article) {
    return article.residue().stream()
        .map(r -> r.type().id() + " " + r.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void extract_text_keepsEveryCharacter() {
    String text = "\ufeff Bridge Closed\r\n\r\n" + PROSE + " \r\n\t" + PROSE + "\r\n";
    Article article = text(text);
    assertEquals(text, article.text());
    assertEquals(
        "HEADING Bridge Closed\nPARAGRAPH " + PROSE + "\nPARAGRAPH " + PROSE, blocks(article));
    assertEquals("Bridge Closed", article.title());
    assertEquals("en", article.language());
  }

  @Test
  void extract_givenTitle_isKept() {
    Article article =
        EXTRACTOR.extract(new Source("a", Source.Format.TEXT, "Given", "Bridge Closed\n" + PROSE));
    assertEquals("Given", article.title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\r\n ", "word", "Three short words"})
  void extract_littleText_hasNoTitleAndNoLanguage(String text) {
    Article article = text(text);
    assertEquals("", article.title());
    assertEquals("und", article.language());
    assertEquals(text.isBlank() ? "" : "PARAGRAPH " + text, blocks(article));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.9 C",
        "-12°C",
        "71 F",
        "Friday, March 1, 2024",
        "1 March 2024",
        "Updated: 2024-03-01 10:20",
        "Mon, Mar. 4, 2024 at 6:15 pm",
        "Jane Q. Low/AP",
        "AFP/REUTERS/JANE LOW",
        "Photo: Jane Low",
        "Main photo source: AFP/Low",
        "Image credit: somebody",
        "By Jane Low and Tim Ray",
        "* * *",
        "12",
        "Getty Images",
        "Share",
        "Source: Al Jazeera",
        "Posted by Jane Low on 21 May 2016",
        "by Jane Low, 22 November 2019",
        "By Jane Low and Tim Ray | March 1, 2024",
        "Posted on March 1, 2024 by Jane Low",
        "Jane Low · 9 May 2023 · 4 min read",
        "© 2024 Bridge News. All rights reserved.",
        "Copyright 2019 Bridge News",
        "Last changed 12 April 2001. See the ring.",
      })
  void extract_pageFurniture_givesNoProse(String line) {
    assertEquals("PARAGRAPH " + PROSE + "\nFURNITURE " + line, blocks(text(PROSE + "\n" + line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more of the minister’s letter before Monday, he said.",
        "He left on Friday, March 1, 2024.",
        "Source links were missing from the report.",
        "Translate the page, she told him.",
        "By noon everyone had left the square.",
        "May 1968 was warm.",
        "It was written [sic] by [the president] in 2019 [1] and [2].",
        "See [Smith 2001] for more.",
        "Copyright law was changed by the court.",
        "By May 2024 it was open again.",
        "Posted by Mary on the door, the letter was read by all on 3 May 2020.",
        "I saw him at UNESCO/PARIS.",
        "Advertisement revenue fell by half.",
        "He signed with A/B testing.",
        "English, French and German were spoken there by all.",
      })
  void extract_ordinaryLine_staysProse(String line) {
    Article article = text(PROSE + "\n" + line);
    assertEquals("PARAGRAPH " + PROSE + "\nPARAGRAPH " + line, blocks(article));
    assertEquals("", residue(article));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[ad_1];shortcode",
        "[adinserter block=”4″];shortcode",
        "[/vc_row];shortcode",
        "[gallery ids=\"1,2\"];shortcode",
        "- Advertisement -;ad-slot",
        "ADVERTISEMENT;ad-slot",
        "Source link;source-link",
        "Source: link;source-link",
        "[Source link];source-link",
        "Related Articles;autoblog-template",
        "Leave a Reply;autoblog-template",
        "Your email address will not be published. Required fields are marked *;autoblog-template",
        "Back to top button;autoblog-template",
        "Must read;autoblog-template",
        "Don’t miss;autoblog-template",
        "Read more »;autoblog-template",
        "Bir cevap yazın;foreign-template",
        "Deja una respuesta;foreign-template",
        "Schreibe einen Kommentar;foreign-template",
        "Оставьте комментарий;foreign-template",
        "Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone"
            + " *;foreign-template",
        "コメントを残す;foreign-template",
        "Translate »;translation-plugin",
        "Powered by Google Translate;translation-plugin",
        "This article was translated automatically.;translation-plugin",
        "English Afrikaans Albanian Arabic Chinese (Simplified) Czech Danish;translation-plugin",
      })
  void extract_residueLine_isListedAndNoProse(String line, String type) {
    Article article = text(PROSE + "\n\n" + line);
    assertEquals("PARAGRAPH " + PROSE + "\nRESIDUE " + line, blocks(article));
    assertEquals(type + " " + line, residue(article));
    assertEquals("en", article.language());
    assertEquals(line, article.residue().get(0).span().of(article.text()));
  }

  @Test
  void extract_inlineShortcode_splitsTheBlock() {
    Article article = text(PROSE + " [ad_2]" + PROSE + "[/vc_row]");
    assertEquals(
        "PARAGRAPH " + PROSE + "\nRESIDUE [ad_2]\nPARAGRAPH " + PROSE + "\nRESIDUE [/vc_row]",
        blocks(article));
  }

  @Test
  void extract_fusedCredit_isCutOff() {
    assertEquals(
        "PARAGRAPH "
            + PROSE
            + "\nCAPTION The two met in the hall in Rome"
            + "\nFURNITURE AFP/REUTERS/JANE LOW",
        blocks(text(PROSE + "\nThe two met in the hall in RomeAFP/REUTERS/JANE LOW")));
  }

  @Test
  void extract_captionWithCredit_isCaption() {
    String line = "A worker looks at the bridge. (AP Photo/Jane Low)";
    assertEquals("PARAGRAPH " + PROSE + "\nCAPTION " + line, blocks(text(PROSE + "\n" + line)));
  }

  @Test
  void extract_commentFormInItsOwnLanguage_isAutoblogTemplate() {
    Article article =
        text(
            "Der Bürgermeister sagte am Montag, dass die Brücke für zwei Wochen geschlossen werde,"
                + " weil die Arbeiten länger dauern als geplant.\nSchreibe einen Kommentar");
    assertEquals("de", article.language());
    assertEquals("autoblog-template Schreibe einen Kommentar", residue(article));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fr;Le maire a déclaré lundi que le pont serait fermé pendant deux semaines à cause des"
            + " travaux.",
        "es;El alcalde dijo el lunes que el puente estará cerrado durante dos semanas por las"
            + " obras.",
        "it;Il sindaco ha detto lunedì che il ponte resterà chiuso per due settimane a causa dei"
            + " lavori.",
        "nl;De burgemeester zei maandag dat de brug twee weken dicht is, want het werk duurt langer"
            + " dan gedacht.",
        "pl;Burmistrz powiedział w poniedziałek, że most będzie zamknięty przez dwa tygodnie, bo to"
            + " długie prace.",
        "sv;Borgmästaren sade på måndagen att bron ska vara stängd i två veckor för att arbetet tar"
            + " tid.",
        "tr;Belediye başkanı pazartesi günü köprünün iki hafta boyunca kapalı kalacağını söyledi.",
        "ru;Мэр заявил в понедельник, что мост будет закрыт на две недели.",
        "en;mayor he say bridge is close two week because many people they go there every day",
        "en;Yesterday I am go to market for buying the vegetables and I am meeting my friend only.",
      })
  void extract_language_isTold(String code, String prose) {
    assertEquals(code, text(prose).language());
  }

  @Test
  void extract_page_givesMainTextTitleAndResidue() {
    String paragraphs =
        ("<p>" + PROSE + " " + PROSE + " “It is old,” she said, and left.</p>\n").repeat(6);
    Article article =
        html(
            "<html><head><title>Bridge | Site</title><meta name='translation-stats' content='{}'>"
                + "<script src='https://cdn.gtranslate.net/w.js'></script></head><body>"
                + "<nav><ul><li><a href='/'>Home</a></li></ul></nav><article><h1>Bridge Closed</h1>"
                + "<p>[ad_1]</p>"
                + paragraphs
                + "<p>[vc_row width=\"1\"] "
                + PROSE
                + "</p></article><div id='respond'><h3>Bir cevap yazın</h3><p>E-posta hesabınız"
                + " yayımlanmayacak.</p></div></body></html>");
    assertEquals("Bridge Closed", article.title());
    assertEquals("en", article.language());
    assertTrue(article.text().contains("\n\n" + PROSE), article.text());
    String residue = residue(article);
    for (String expected :
        new String[] {
          "shortcode [ad_1]",
          "shortcode [vc_row width=\"1\"]",
          "foreign-template Bir cevap yazın",
          "foreign-template E-posta hesabınız yayımlanmayacak.",
          "translation-plugin gtranslate",
          "translation-plugin translation-stats"
        }) {
      assertTrue(residue.contains(expected), residue);
    }
    for (Block block : article.blocks()) {
      assertTrue(
          !block.isProse() || !block.span().of(article.text()).contains("["), blocks(article));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>"})
  void extract_deepPage_doesNotOverflow(String tag) {
    Article article = html("<html><body>" + tag.repeat(10_000) + "<p>" + PROSE + "</p>");
    assertTrue(article.text().contains("mayor said"), article.text());
  }

  @Test
  void extract_emptyPage_isEmpty() {
    assertEquals("", html("").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"By ", "By A", "Source: A", "Posted by A", "Photo by ", "A/"})
  void extract_lineOfCapitals_isLinear(String start) {
    String text = start + "A".repeat(118 - start.length()) + "!";
    assertEquals(text, text(PROSE + "\n" + text).text().substring(PROSE.length() + 1));
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"[", "[a ", "[a b=", "By A ", "A ", "/", "AP/", "\u00a0", "word "})
  void extract_hugeLine_isLinear(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    assertEquals(text, text(text).text());
  }

  @Test
  void extract_address_isTheSourcesOwn() {
    String address = "https://a.example/1";
    for (Source.Format format : Source.Format.values()) {
      Source source = new Source("a#1", format, "", "<p>" + PROSE + "</p>");
      assertEquals("", EXTRACTOR.extract(source).address());
      assertEquals(address, EXTRACTOR.extract(source.withUrl(address)).address());
      assertEquals(address, EXTRACTOR.align(source.withUrl(address)).article().address());
    }
  }

  @Test
  void of_languageWithoutLists_isRefusedByName() {
    var e = assertThrows(IllegalArgumentException.class, () -> Extractor.of(new Language("de")));
    assertEquals("language 'de' has no extractor; known: en", e.getMessage());
  }
}
