package io.calque.evaluate;

import io.calque.train.text.TrainingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** Cuts, joins, groups and draws documents to measure, the same ones in every run. */
final class Cuts {
  private static final int JOINED = 10;

  private Cuts() {}

  /**
   * Ten consecutive sentences of a system's translations, or of a reference, as one document each;
   * a rest of fewer is left out.
   */
  static List<TrainingDocument> tens(List<TrainingDocument> documents) {
    List<TrainingDocument> out = new ArrayList<>();
    by(documents, one -> one.group() + "\t" + one.lang() + "\t" + one.system())
        .values()
        .forEach(
            versions -> {
              TrainingDocument first = versions.get(0);
              List<String> texts = versions.stream().flatMap(one -> one.texts().stream()).toList();
              for (int i = 0; i + JOINED <= texts.size(); i += JOINED) {
                out.add(first.with(texts.subList(i, i + JOINED)));
              }
            });
    return out;
  }

  /**
   * At most so many of a list, evenly spaced, in their order: the same of the same list.
   *
   * @param most above 0
   */
  static <T> List<T> drawn(List<T> all, int most) {
    int size = Math.min(all.size(), most);
    List<T> out = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      out.add(all.get((int) ((long) i * all.size() / size)));
    }
    return out;
  }

  /** Ten consecutive documents of a group as one; a rest of fewer is left out. */
  static List<TrainingDocument> joined(List<TrainingDocument> documents) {
    List<TrainingDocument> out = new ArrayList<>();
    for (int i = 0; i + JOINED <= documents.size(); i += JOINED) {
      TrainingDocument first = documents.get(i);
      List<String> texts = new ArrayList<>();
      documents.subList(i, i + JOINED).forEach(one -> texts.addAll(one.texts()));
      out.add(
          new TrainingDocument(
              first.id(),
              first.label(),
              first.group(),
              first.system(),
              first.lang(),
              OptionalInt.empty(),
              texts));
    }
    return out;
  }

  /** Whether most documents are a single text. */
  static boolean areSingle(List<TrainingDocument> documents) {
    return 2 * documents.stream().filter(one -> one.texts().size() == 1).count() > documents.size();
  }

  /** Documents by a name of theirs, in order of name. */
  static <K extends Comparable<K>> Map<K, List<TrainingDocument>> by(
      List<TrainingDocument> documents, Function<TrainingDocument, K> key) {
    Map<K, List<TrainingDocument>> groups = new TreeMap<>();
    for (TrainingDocument document : documents) {
      groups.computeIfAbsent(key.apply(document), name -> new ArrayList<>()).add(document);
    }
    return groups;
  }
}
