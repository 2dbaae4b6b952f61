package io.calque.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A desk of made-up articles with several paragraphs, as the program would report them. */
public final class MadeUpDesk {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String[] VERDICTS = {"spun", "translated", "original", "spun"};

  private MadeUpDesk() {}

  /** A desk with so many articles of several sites; the first has an original beside it. */
  public static Desk of(Path file, int articles) {
    Desk desk = Desks.open(file);
    for (int i = 0; i < articles; i++) {
      String verdict = VERDICTS[i % VERDICTS.length];
      String address = "https://site" + i % 5 + ".example/2026/03/harbour-" + i;
      ReportedScore score = ScoreJson.read(report(address, verdict, i), "test", "");
      Optional<ReviewedArticle.Original> original =
          i == 0
              ? Optional.of(
                  new ReviewedArticle.Original(
                      "trusted/harbour.txt", "Harbour plan agreed", original(i)))
              : Optional.empty();
      desk.add(new NewArticle(address, score, original));
    }
    return desk;
  }

  private static String original(int i) {
    return sentences(i, false).stream().reduce((a, b) -> a + b).orElseThrow();
  }

  /** Every two articles speak of the same people, so that they are near-copies. */
  private static String name(String stem, int i) {
    return stem + (char) ('a' + i / 2);
  }

  /** Two paragraphs, with line breaks between. */
  private static List<String> sentences(int i, boolean changed) {
    return List.of(
        "Mayor Karin "
            + name("Dahl", i)
            + " of Port "
            + (char) ('A' + i / 2)
            + " "
            + (changed ? "gave go to to" : "paid a visit to")
            + " the harbour on "
            + (1 + i / 2)
            + " May 2026",
        " and said that rising costs would "
            + (changed ? "not be hovering" : "not be soaring")
            + " for long.\n",
        "“We will build "
            + (30 + i / 2)
            + " berths and nobody will pay more,” she told Nils "
            + name("Berg", i)
            + " of Radio Coast"
            + i / 2
            + ".",
        " The "
            + (changed ? "primary girl" : "first lady")
            + " of the council, Anna "
            + name("Lund", i)
            + ", voted against the plan.\n\n",
        "Work begins in June at Pier "
            + i / 2
            + " and costs "
            + (4 + i / 2)
            + " million crowns, Erik "
            + name("Moen", i)
            + " said.");
  }

  private static ObjectNode report(String address, String verdict, int i) {
    boolean accused = !verdict.equals("original");
    List<String> parts = sentences(i, accused);
    String text = String.join("", parts) + "\n[ad_1] Read also";
    ObjectNode object = MAPPER.createObjectNode();
    object.put("schema", "calque/1").put("source", address);
    object.put("title", "Harbour plan of Port " + (char) ('A' + i) + " agreed after long night");
    object.put("language", "en").put("tier", "deep").put("verdict", verdict);
    ObjectNode probability = object.putObject("probability");
    probability.put("original", accused ? 0.04 : 0.7);
    probability.put("spun", verdict.equals("spun") ? 0.9 : 0.1);
    probability.put("translated", verdict.equals("translated") ? 0.9 : 0.1);
    object.put("falseAlarmRate", accused ? 0.001 * (i + 1) : 0.4);
    if (i % 2 == 0) {
      ObjectNode tests = object.putObject("tests");
      tests.putObject("spun").put("falseAlarmRate", 0.004);
      tests.putObject("translated").put("falseAlarmRate", 0.61);
    }
    object.putArray("residue").addObject().put("type", "shortcode").put("text", "[ad_1]");
    ArrayNode sentences = object.putArray("sentences");
    int at = 0;
    for (String part : parts) {
      int start = at + (part.startsWith(" ") ? 1 : 0);
      int end = at + part.stripTrailing().length();
      sentence(sentences, text, start, end, accused ? verdict : "original");
      at += part.length();
    }
    object.put("reason", accused ? "3 of 5 sentences carry swapped words" : "no trace found");
    return object.put("text", text).put("models", "0123456789abcdef");
  }

  private static void sentence(ArrayNode all, String text, int start, int end, String label) {
    String own = text.substring(start, end);
    ObjectNode sentence = all.addObject();
    sentence.put("index", all.size() - 1).put("start", start).put("end", end).put("text", own);
    ArrayNode evidence = sentence.putArray("evidence");
    mark(evidence, own, start, "go to to", "repeated-word", "a visit to");
    mark(evidence, own, start, "hovering", "tortured-phrase", "soaring");
    mark(evidence, own, start, "primary girl", "tortured-phrase", "first lady");
    sentence.put("label", evidence.isEmpty() ? "original" : label);
  }

  private static void mark(
      ArrayNode all, String sentence, int start, String words, String type, String better) {
    int at = sentence.indexOf(words);
    if (at >= 0) {
      ObjectNode one = all.addObject();
      one.put("type", type).put("start", start + at).put("end", start + at + words.length());
      one.put("text", words).put("score", 0.93);
      one.put("reason", "nobody who means “" + better + "” writes this");
      one.putArray("suggestions").add(better);
    }
  }
}
