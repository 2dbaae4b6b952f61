package io.calque.train;

import io.calque.encode.Pieces;
import io.calque.encode.WordPieces;
import io.calque.model.TokenFeatures;
import io.calque.parallel.Workers;
import io.calque.simulate.SpinFamily;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.train.encoder.TaggedSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the encoder learns from and is checked on. Clean English is that of the language statistics,
 * so that the models that read the encoder's answers are fitted on other documents; of the labelled
 * files it sees one half of the train part, and they the other.
 */
final class EncoderText {
  /** Families of simulated spinners that the encoder never sees: what an unknown one looks like. */
  static final Set<SpinFamily> HELD_OUT = EnumSet.of(SpinFamily.INDUCED);

  private static final int LEAST_TOKENS = 4;
  private static final double SPUN = 0.5;
  private static final double ROUND_TRIPS = 0.1;

  private final CleanText clean;
  private final TrainingText text;
  private final Examples examples;
  private final WordPieces pieces;
  private final SeededHash hash;

  EncoderText(CleanText clean, TrainingText text, Examples examples, WordPieces pieces, long seed) {
    this.clean = clean;
    this.text = text;
    this.examples = examples;
    this.pieces = pieces;
    hash = new SeededHash(seed + 3);
  }

  /**
   * Sentences to learn from.
   *
   * @param from words of each file of clean English left to earlier rounds
   * @param to words of each file after which later rounds go on
   * @param times how often the labelled files are read
   */
  List<TaggedSentence> train(int from, int to, int times) {
    List<TrainingDocument> counted = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    clean.counted(
        document -> {
          int before = seen.getOrDefault(document.system(), 0);
          if (before < to) {
            TrainingDocument cut = text.cut(document);
            seen.put(document.system(), before + TrainingText.words(cut));
            if (before >= from) {
              counted.add(cut);
            }
          }
        });
    List<TaggedSentence> out = new ArrayList<>(tagged(counted, this::version));
    List<TaggedSentence> real = tagged(labelled(Part.TRAIN), this::plain);
    for (int i = 0; i < times; i++) {
      out.addAll(real);
    }
    return out;
  }

  /**
   * Sentences to check on.
   *
   * @param words of clean English taken of each file
   */
  List<TaggedSentence> heldOut(int words) {
    List<TaggedSentence> out = new ArrayList<>(tagged(text.clean(Part.TUNE, words), this::version));
    out.addAll(
        tagged(
            labelled(Part.TUNE).stream()
                .filter(document -> hash.place("check\t" + document.id()) < 0.1)
                .toList(),
            this::plain));
    return out;
  }

  private List<TrainingDocument> labelled(Part part) {
    return Stream.of(
            text.hard(part),
            text.human(part),
            text.damaged(part),
            text.weak(part),
            text.strong(part))
        .flatMap(List::stream)
        .filter(text::isFirstHalf)
        .toList();
  }

  private LabelledDocument plain(TrainingDocument document) {
    return examples.plain(document, TrainingText.labelOf(document));
  }

  /** The document as it is, spun, or round-tripped. */
  private LabelledDocument version(TrainingDocument document) {
    double place = hash.place("version\t" + document.system() + "\t" + document.id());
    if (place < SPUN) {
      return examples.spun(document, spinner(document));
    }
    return place < SPUN + ROUND_TRIPS
        ? examples.roundTrip(document)
        : examples.plain(document, Label.ORIGINAL);
  }

  private Set<SpinFamily> spinner(TrainingDocument document) {
    Set<SpinFamily> known = EnumSet.complementOf(EnumSet.copyOf(HELD_OUT));
    return ModelFitting.spinner(document, known);
  }

  private List<TaggedSentence> tagged(
      List<TrainingDocument> documents, Function<TrainingDocument, LabelledDocument> made) {
    return Workers.ofProcessors().map(documents, document -> tagged(made.apply(document))).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<TaggedSentence> tagged(LabelledDocument labelled) {
    List<TaggedSentence> out = new ArrayList<>();
    for (Sentence sentence : labelled.document().sentences()) {
      if (sentence.tokens().size() >= LEAST_TOKENS) {
        out.add(tagged(labelled, sentence));
      }
    }
    return out;
  }

  private TaggedSentence tagged(LabelledDocument labelled, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    byte[] tags = new byte[tokens.size()];
    int[] originals = new int[tokens.size()];
    Arrays.fill(tags, TaggedSentence.UNTAGGED);
    if (labelled.label() != Label.TRANSLATED) {
      for (int i = 0; i < tags.length; i++) {
        if (TokenFeatures.judges(tokens.get(i))) {
          Span span = tokens.get(i).span();
          tags[i] = (byte) (labelled.isDamaged(span) ? 1 : 0);
          originals[i] = labelled.original(span).map(this::piece).orElse(TaggedSentence.UNKNOWN);
        }
      }
    }
    return new TaggedSentence(
        pieces.of(tokens.stream().map(Token::text).toList()),
        tags,
        originals,
        Probabilities.index(labelled.label(sentence)));
  }

  /** The wording as a piece, if it is a word of one. */
  private int piece(String wording) {
    Pieces cut = pieces.of(List.of(wording));
    return cut.size() == 1 ? cut.id(0) : TaggedSentence.UNKNOWN;
  }
}
