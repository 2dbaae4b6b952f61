package io.calque.evaluate;

import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.train.text.Split;
import io.calque.train.text.TaggedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How well a transformer points at the words by which people see that a machine translated. */
final class TaggedWordTable implements Section {
  /** Sentences read of each set and language. */
  static final int SENTENCES = 2_000;

  private static final String WORDS = "mt-words";

  private final Map<Kind, Words> kinds = new TreeMap<>();

  /** Where marked sentences are from. */
  private record Kind(String set, String lang) implements Comparable<Kind> {
    boolean isHeldOut() {
      return Split.isHeldOutLanguage(lang);
    }

    @Override
    public int compareTo(Kind other) {
      int sets = set.compareTo(other.set);
      return sets != 0 ? sets : lang.compareTo(other.lang);
    }
  }

  /** What a word is given: by the transformer, and by two baselines. */
  private record Word(boolean visible, double wording, double masked, double rarity) {}

  /** Words of sentences of one kind. */
  private record Words(int sentences, List<Word> words) {
    Ranking ranking(ToDoubleFunction<Word> score) {
      return new Ranking(scores(true, score), scores(false, score));
    }

    private List<Double> scores(boolean visible, ToDoubleFunction<Word> score) {
      return words.stream()
          .filter(word -> word.visible() == visible)
          .map(score::applyAsDouble)
          .toList();
    }
  }

  /**
   * Reads marked sentences, each alone.
   *
   * @param texts translated by machines
   * @param segmenter cuts a text into sentences
   */
  static TaggedWordTable measure(
      Models deep, List<TaggedText> texts, Function<String, Document> segmenter) {
    return measure(
        texts,
        text -> {
          List<Sentence> sentences = segmenter.apply(text.text()).sentences();
          return deep.read(sentences, Collections.nCopies(sentences.size(), List.of()));
        });
  }

  /** The same by any reader that has a transformer. */
  static TaggedWordTable measure(
      List<TaggedText> texts, Function<TaggedText, List<SentenceReading>> reader) {
    Map<Kind, List<TaggedText>> kinds = new TreeMap<>();
    for (TaggedText text : texts) {
      kinds.computeIfAbsent(new Kind(text.set(), text.lang()), kind -> new ArrayList<>()).add(text);
    }
    TaggedWordTable table = new TaggedWordTable();
    kinds.forEach(
        (kind, all) -> {
          List<TaggedText> drawn = Cuts.drawn(all, SENTENCES);
          List<Word> words =
              Workers.ofProcessors().map(drawn, text -> words(text, reader.apply(text))).stream()
                  .flatMap(List::stream)
                  .toList();
          table.kinds.put(kind, new Words(drawn.size(), words));
        });
    return table;
  }

  private static List<Word> words(TaggedText text, List<SentenceReading> readings) {
    List<Word> out = new ArrayList<>();
    for (SentenceReading reading : readings) {
      List<Token> tokens = reading.sentence().tokens();
      List<Double> wordings = reading.encoded().orElseThrow().wordings();
      for (int i = 0; i < tokens.size(); i++) {
        Span span = tokens.get(i).span();
        if (tokens.get(i).kind() != TokenKind.PUNCTUATION
            && text.unsure().stream().noneMatch(span::overlaps)) {
          out.add(
              new Word(
                  text.visible().stream().anyMatch(span::overlaps),
                  wordings.get(i),
                  reading.masked().orElse(0),
                  -reading.contexts().get(i).frequency()));
        }
      }
    }
    return out;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Translated words");
    out.paragraph(
        "Sentences of the test part, translated by machines, in which people marked words (at most "
            + Figures.count(SENTENCES)
            + " of each set and language, evenly drawn), each read alone. Words whose mark shows"
            + " without the source, against words without a mark; those of which it cannot be told"
            + " are left out. Ranked by the transformer's log-odds of a machine's wording; beside"
            + " it what the model of masked words gives the sentence, the same for all of its"
            + " words, and how rare the word is.");
    Table table =
        new Table(
            "sentences from",
            "sentences",
            "marked words",
            "other words",
            "token AUC",
            "found at 5 %",
            "masked words of the sentence, AUC",
            "rarity, AUC");
    kinds.forEach(
        (kind, words) -> {
          Ranking tier = words.ranking(Word::wording);
          table.row(
              kind.set() + ", " + kind.lang() + (kind.isHeldOut() ? ", held-out language" : ""),
              Figures.count(words.sentences()),
              Figures.count(tier.positives()),
              Figures.count(tier.negatives()),
              Figures.auc(tier),
              Figures.found(tier, 0.05),
              Figures.auc(words.ranking(Word::masked)),
              Figures.auc(words.ranking(Word::rarity)));
        });
    out.table(table);
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    List<Word> own = new ArrayList<>();
    kinds.forEach(
        (kind, words) -> {
          if (kind.set().equals(WORDS) && kind.isHeldOut()) {
            own.addAll(words.words());
          }
        });
    Words all = new Words(0, own);
    targets.measure(Goal.WORDS, all.ranking(Word::wording));
    targets.baseline(
        Goal.WORDS, "masked words of the sentence", Figures.auc(all.ranking(Word::masked)));
    targets.baseline(Goal.WORDS, "rarity", Figures.auc(all.ranking(Word::rarity)));
  }
}
