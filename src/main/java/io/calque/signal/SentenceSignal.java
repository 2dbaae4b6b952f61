package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** A signal that needs no more than one sentence at a time. */
interface SentenceSignal extends Signal {
  /** Adds what it finds in {@code sentence}, in order. */
  void find(Sentence sentence, List<Evidence> found);

  @Override
  default List<Evidence> find(Document document) {
    List<Evidence> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      find(sentence, found);
    }
    return found;
  }
}
