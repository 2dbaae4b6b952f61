package io.calque.train.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Documents of a human outlet. An outlet is what one desk, writer or publication brought out: an
 * outlet of world English, a file of clean English, a group of human English that careless
 * detectors flag; of human translations it is a series of test sets, whose documents stand together
 * by language and translator. They are in the order of their files, which is that of days, writers
 * or topics, so that neighbours are more alike than any two: a run of them is like a site.
 *
 * @param kind who wrote it
 * @param name group and system that tell it from others
 * @param documents in the order of their files
 */
public record HumanOutlet(WriterKind kind, String name, List<TrainingDocument> documents) {
  /** Sets of translations are told apart by who had them made, not by the year. */
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d++$");

  /** Copies the list. */
  public HumanOutlet {
    documents = List.copyOf(documents);
  }

  /** The outlets of human documents, in the order of their first ones. */
  public static List<HumanOutlet> of(List<TrainingDocument> documents) {
    Map<String, List<TrainingDocument>> outlets = new LinkedHashMap<>();
    for (TrainingDocument document : documents) {
      outlets.computeIfAbsent(name(document), name -> new ArrayList<>()).add(document);
    }
    List<HumanOutlet> out = new ArrayList<>();
    outlets.forEach((name, own) -> out.add(new HumanOutlet(WriterKind.of(own.get(0)), name, own)));
    return out;
  }

  private static String name(TrainingDocument document) {
    boolean translated = document.label() == Provenance.HUMAN_TRANSLATION;
    String set = translated ? YEAR.matcher(document.group()).replaceAll("") : document.group();
    String maker = translated ? "" : document.system();
    return WriterKind.of(document).name() + "\t" + set + "\t" + maker;
  }
}
