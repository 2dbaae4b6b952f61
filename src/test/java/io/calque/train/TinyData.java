package io.calque.train;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A data folder of made-up text, as training reads it. */
public final class TinyData {
  private static final String LABELLED = "doc_id\tsent_id\tlabel\tsystem\tlang\tgroup\ttext\n";
  private static final String JUDGED = "mlqe";
  private static final List<String> GROUPS = List.of("wmt12", "wmt19", JUDGED);
  private static final List<String> WHO =
      List.of("mayor", "teacher", "baker", "driver", "minister", "doctor", "farmer", "pilot");
  private static final List<String> DID =
      List.of("started", "wanted", "showed", "helped", "bought", "needed", "found", "changed");
  private static final List<String> WHAT =
      List.of("house", "big plan", "small car", "new school", "important road", "good field");
  private static final List<String> WHERE =
      List.of("in the town", "near the river", "on Monday", "before the war", "with a friend");
  private static final String THESAURUS =
      """
      start,begin,launch,commence,initiate
      want,desire,need,wish
      show,display,exhibit,demonstrate
      help,assist,aid
      buy,purchase,acquire
      need,require,want
      find,discover,detect
      change,alter,modify
      house,home,dwelling,residence
      plan,scheme,design
      car,automobile,vehicle
      road,street,path
      field,meadow,ground
      big,large,huge,enormous
      small,little,tiny
      new,fresh,novel
      important,significant,crucial
      good,fine,excellent
      say,state,declare
      town,city,village
      friend,companion,ally
      """;

  private final Random random = new Random(11);
  private final Path folder;

  private TinyData(Path folder) {
    this.folder = folder;
  }

  /** Writes every file training needs. */
  public static void write(Path folder) throws IOException {
    TinyData data = new TinyData(folder);
    Files.createDirectories(folder.resolve("human"));
    Files.createDirectories(folder.resolve("lexicon"));
    Files.createDirectories(folder.resolve("spun"));
    data.gzip("lexicon/moby-thesaurus.txt.gz", THESAURUS);
    Files.writeString(
        folder.resolve("spun/induced-words.tsv"), "tortured\texpected\nabode\thouse\n");
    data.gzip("human/news.tsv.gz", data.human(300));
    data.gzip("human/letters.tsv.gz", data.human(100));
    data.gzip("mt-train.tsv.gz", data.translated("mt"));
    data.gzip("human-train.tsv.gz", data.translated("human_translation"));
    data.gzip("false-alarms.tsv.gz", data.falseAlarms());
    data.gzip("mt-llm.tsv.gz", data.languageModels());
    data.gzip("mt-docs.tsv.gz", "doc_id\tsent_id\tdocument\nwmt19.de-en.~001\t1\tpaper.1\n");
    data.gzip("mt-words.tsv.gz", data.words());
    data.gzip("mt-spans.tsv.gz", data.spans());
    data.gzip("substitution-fit.tsv.gz", votes());
  }

  private String human(int documents) {
    StringBuilder out = new StringBuilder("doc_id\tyear\tgenre\ttext\n");
    for (int document = 0; document < documents; document++) {
      for (int paragraph = 0; paragraph < 6; paragraph++) {
        out.append("d" + document + "\t2001\tnews\t" + sentence() + " " + sentence() + "\n");
      }
    }
    return out.toString();
  }

  private String translated(String label) {
    StringBuilder out = new StringBuilder(LABELLED);
    boolean machine = label.equals("mt");
    for (int document = 0; document < 120; document++) {
      String group = GROUPS.get(document % 3);
      if (!machine && group.equals(JUDGED)) {
        continue;
      }
      String system = machine ? "system" + (char) ('a' + document % 11) : "ref";
      String lang = document % 12 == 1 ? "ha" : "de";
      String judged = group.equals(JUDGED) ? ";da=" + (document % 2 == 0 ? 30 : 80) : "";
      for (int i = 0; i < 8; i++) {
        String text = machine ? sentence().replace("the ", "of the the ") : sentence();
        out.append("s" + document + "\t" + i + judged + "\t" + label + "\t" + system + "\t" + lang);
        out.append("\t" + group + "\t" + text + "\n");
      }
    }
    return out.toString();
  }

  private String falseAlarms() {
    StringBuilder out = new StringBuilder(LABELLED);
    for (String group : List.of("old-prose", "questionable-news", "student", "gum-speech")) {
      for (int document = 0; document < 30; document++) {
        String id = group + document;
        for (int i = 0; i < 6; i++) {
          out.append(id + "\t" + i + "\thuman_other\t\ten\t" + group + "\t" + sentence() + "\n");
        }
      }
    }
    return out.toString();
  }

  /** The sources of {@link #translated} as two language models and one prompt more gave them. */
  private String languageModels() {
    StringBuilder out = new StringBuilder(LABELLED);
    for (int document = 1; document < 120; document += 3) {
      for (String system : List.of("llama-1", "llama-zeroshot", "llama-5-shot", "opus")) {
        for (int i = 0; i < 4; i++) {
          String text = i == 0 ? "The prompt " + document + " is one." : sentence();
          out.append("s" + document + "\t" + i + "\tmt\t" + system + "\tde\twmt19\t" + text + "\n");
        }
      }
    }
    return out.toString();
  }

  private String words() {
    StringBuilder out = new StringBuilder("id\tlang\tpart\thter\ttext\ttags\tgaps\tpost_edit\n");
    for (int i = 0; i < 90; i++) {
      String text = "He want " + one(WHAT) + " number " + i + " .";
      int words = text.split(" ").length;
      String gaps = " OK".repeat(words + 1).strip();
      String tags = "OK BAD" + " OK".repeat(words - 2);
      String edited = text.replace("want", "wants");
      String lang = i % 9 == 0 ? "et" : "ru";
      out.append("s" + i + "\t" + lang + "\ttrain\t0.2\t" + text + "\t" + tags + "\t" + gaps);
      out.append("\t" + edited + "\n");
    }
    return out.toString();
  }

  private String spans() {
    StringBuilder out = new StringBuilder("id\tsystem\tlang\ttext\tspans\n");
    for (int i = 0; i < 90; i++) {
      String system = i % 3 == 0 ? "refA" : "systemb";
      String text = "It are the “" + one(WHAT) + "” number " + i;
      String spans = "3-6:minor:Fluency/Grammar;7-10:major:Accuracy/Mistranslation";
      out.append("s" + i + "#1#rater1#" + system + "\t" + system + "\tzh\t" + text);
      out.append("\t" + spans + "\n");
    }
    return out.toString();
  }

  /** A sentence with a number of its own, so that few are the same. */
  private String sentence() {
    String who = one(WHO);
    return switch (random.nextInt(3)) {
      case 0 -> "The " + who + " " + one(DID) + " a " + one(WHAT) + " " + one(WHERE) + tail();
      case 1 -> "A " + who + " said that the " + one(WHO) + " " + one(DID) + " it" + tail();
      default -> "The " + one(WHAT) + " of the " + who + " was there " + one(WHERE) + tail();
    };
  }

  private String tail() {
    return " with " + (100 + random.nextInt(9_900)) + " people.";
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void gzip(String name, String text) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        Writer out = new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8)) {
      out.write(text);
    }
  }

  /** Words that people accept in the place of another, and words that they do not. */
  private static String votes() {
    StringBuilder rows =
        new StringBuilder(
            "id\tcontext\tstart\tend\ttarget\tcandidate\tvotes_fit\tvotes_all\tsource\n");
    String[] candidates = {
      "home", "9", "10", "hovel", "0", "3", "place", "7", "10", "car", "0", "3"
    };
    for (int i = 0; i < 20; i++) {
      for (int at = 0; at < candidates.length; at += 3) {
        rows.append("v")
            .append(i)
            .append(".")
            .append(at)
            .append("\tThe old house is near the river.\t8\t13\thouse\t")
            .append(String.join("\t", candidates[at], candidates[at + 1], candidates[at + 2]))
            .append("\town\n");
      }
    }
    return rows.toString();
  }
}
