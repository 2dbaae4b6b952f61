package io.calque.train.text;

import io.calque.encode.Pieces;
import io.calque.encode.WordPieces;
import io.calque.encode.WordingWindows;
import io.calque.parallel.Workers;
import io.calque.simulate.Change;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.train.encoder.TaggedWindow;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the encoder learns from and is checked on. Clean English is that of the language statistics,
 * so that the models that read the encoder's answers are fitted on other documents; of the labelled
 * files it sees one half of the train part, and they the other.
 */
public final class EncoderText {
  /** In place of a name; the tokenizer knows it as one piece. */
  private static final String NAME = "[UNK]";

  private static final int LEAST_TOKENS = 4;

  /** Share of the labelled documents of the tune part that are checked on. */
  private static final double CHECKED = 0.1;

  private static final double SPUN = 0.6;
  private static final double LEARNERS = 0.12;

  /** Replaced words that people accept this likely are no visible damage, and not learnt from. */
  private static final double ACCEPTED = 0.7;

  /** Share of the translations and of the human text beside them whose names are hidden. */
  private static final double NAMELESS = 0.5;

  /** Share of the spun sentences from which the wordings of masked words are learnt. */
  private static final double ASKED = 0.25;

  private static final Labels HUMAN = new Labels(0, 0);
  private static final Labels SPUN_TEXT = new Labels(1, 0);
  private static final Labels TRANSLATED = new Labels(0, 1);
  private static final Labels UNSURE = new Labels(TaggedWindow.UNTAGGED, 0);

  private final CleanText clean;
  private final TrainingText text;
  private final Examples examples;
  private final Spinners spinners;
  private final FitScore fit;
  private final WordPieces pieces;
  private final SeededHash hash;

  public EncoderText(
      CleanText clean,
      TrainingText text,
      Examples examples,
      Spinners spinners,
      FitScore fit,
      WordPieces pieces,
      long seed) {
    this.clean = clean;
    this.text = text;
    this.examples = examples;
    this.spinners = spinners;
    this.fit = fit;
    this.pieces = pieces;
    hash = new SeededHash(seed + 3);
  }

  /**
   * What a round learns from.
   *
   * @param from words of each file of clean English left to earlier rounds
   * @param to words of each file after which later rounds go on
   * @param first translations of each source document left to earlier rounds
   * @param last number of the translation, drawn in the same order, after which later rounds go on
   */
  public record Amounts(int from, int to, int first, int last) {}

  /** Windows to learn from. */
  public List<TaggedWindow> train(Amounts amounts) {
    List<TrainingDocument> counted = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    clean.counted(
        document -> {
          int before = seen.getOrDefault(document.system(), 0);
          if (before < amounts.to()) {
            TrainingDocument cut = text.cut(document);
            seen.put(document.system(), before + TrainingText.words(cut));
            if (before >= amounts.from()) {
              counted.add(cut);
            }
          }
        });
    List<TaggedWindow> out = new ArrayList<>(tagged(counted, this::version, false));
    out.addAll(tagged(human(Part.TRAIN), this::plain, true));
    out.addAll(tagged(translated(Part.TRAIN, amounts.first(), amounts.last()), this::plain, true));
    out.addAll(marked(Part.TRAIN));
    return out;
  }

  /**
   * Windows to check on.
   *
   * @param words of clean English taken of each file
   */
  public List<TaggedWindow> heldOut(int words) {
    List<TaggedWindow> out =
        new ArrayList<>(tagged(text.clean(Part.TUNE, words), this::version, false));
    Predicate<TrainingDocument> few = document -> hash.place("check\t" + document.id()) < CHECKED;
    out.addAll(tagged(human(Part.TUNE).stream().filter(few).toList(), this::plain, true));
    out.addAll(
        tagged(translated(Part.TUNE, 0, 1).stream().filter(few).toList(), this::plain, true));
    List<TaggedWindow> marked = marked(Part.TUNE);
    out.addAll(marked.subList(0, (int) (marked.size() * CHECKED)));
    return out;
  }

  /** Human text of the sets that translations are of, and such as careless detectors flag. */
  private List<TrainingDocument> human(Part part) {
    return Stream.of(text.hard(part), text.human(part))
        .flatMap(List::stream)
        .filter(text::isFirstHalf)
        .toList();
  }

  /** Some of the translations of each source document, the first to the last in a drawn order. */
  private List<TrainingDocument> translated(Part part, int first, int last) {
    Map<String, List<TrainingDocument>> versions = new LinkedHashMap<>();
    Stream.of(text.damaged(part), text.weak(part), text.strong(part), text.languageModels(part))
        .flatMap(List::stream)
        .filter(text::isFirstHalf)
        .forEach(one -> versions.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
    List<TrainingDocument> out = new ArrayList<>();
    for (List<TrainingDocument> one : versions.values()) {
      one.sort(
          Comparator.comparingDouble(
              document -> hash.place("order\t" + document.id() + "\t" + document.system())));
      out.addAll(one.subList(Math.min(first, one.size()), Math.min(last, one.size())));
    }
    return out;
  }

  /** Sentences in which people marked words, each a window. */
  private List<TaggedWindow> marked(Part part) {
    return Workers.ofProcessors()
        .map(
            text.tagged(part).stream()
                .filter(one -> hash.place("half of marked\t" + one.id()) < 0.5)
                .toList(),
            this::marked)
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** What people marked in their own translations is no machine's wording. */
  private List<TaggedWindow> marked(TaggedText marked) {
    WindowCutter cutter = new WindowCutter(hash, marked.system() + marked.id(), EncoderText::whole);
    Labels labels = marked.label().isHuman() ? HUMAN : TRANSLATED;
    for (Sentence sentence : examples.segment(marked.text()).sentences()) {
      List<Token> tokens = sentence.tokens();
      Tags tags = Tags.of(tokens.size(), labels);
      for (int i = 0; i < tokens.size(); i++) {
        Span span = tokens.get(i).span();
        if (tokens.get(i).kind() != TokenKind.PUNCTUATION
            && marked.unsure().stream().noneMatch(span::overlaps)) {
          boolean visible = marked.visible().stream().anyMatch(span::overlaps);
          tags.wordings()[i] = (byte) (visible && labels.equals(TRANSLATED) ? 1 : 0);
        }
      }
      cutter.add(pieces.of(words(sentence, false)), tags);
    }
    return cutter.windows();
  }

  private LabelledDocument plain(TrainingDocument document) {
    return examples.plain(document, TrainingText.labelOf(document));
  }

  /** The document as it is, spun, or with errors of a learner. */
  private LabelledDocument version(TrainingDocument document) {
    double place = hash.place("version\t" + document.system() + "\t" + document.id());
    if (place < SPUN) {
      return examples.spun(document, spinners);
    }
    return place < SPUN + LEARNERS
        ? examples.learner(document)
        : examples.plain(document, Label.ORIGINAL);
  }

  /**
   * The windows of documents.
   *
   * @param hidden whether half of them are without their names
   */
  private List<TaggedWindow> tagged(
      List<TrainingDocument> documents,
      Function<TrainingDocument, LabelledDocument> made,
      boolean hidden) {
    return Workers.ofProcessors()
        .map(documents, document -> tagged(document, made.apply(document), hidden))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<TaggedWindow> tagged(
      TrainingDocument document, LabelledDocument labelled, boolean hidden) {
    String id = document.system() + "\t" + document.id();
    boolean nameless = hidden && hash.place("nameless\t" + id) < NAMELESS;
    List<Span> accepted =
        labelled.damage().stream()
            .filter(change -> fit.acceptance(labelled, change).orElse(0.0) > ACCEPTED)
            .map(Change::span)
            .toList();
    WindowCutter cutter = new WindowCutter(hash, id, EncoderText::whole);
    List<TaggedWindow> asked = new ArrayList<>();
    for (Sentence sentence : labelled.document().sentences()) {
      if (sentence.tokens().size() >= LEAST_TOKENS) {
        Pieces cut = pieces.of(words(sentence, nameless));
        Tags tags = tags(labelled, sentence, accepted);
        cutter.add(cut, nameless ? nameless(tags) : tags.withoutOriginals());
        if (tags.labels().spun() == 1
            && hash.place("asked\t" + id + "\t" + sentence.span().start()) < ASKED) {
          asked.addAll(asked(cut, tags));
        }
      }
    }
    return Stream.concat(cutter.windows().stream(), asked.stream()).toList();
  }

  /**
   * Without names a text is not asked whether it is spun: spun ones keep theirs, and the missing
   * names would answer.
   */
  private static Tags nameless(Tags tags) {
    int words = tags.originals().length;
    Tags bare = Tags.of(words, new Labels(TaggedWindow.UNTAGGED, tags.labels().translated()));
    return new Tags(bare.replaced(), tags.wordings(), bare.originals(), bare.labels());
  }

  /** A window is spun or translated if one of its sentences is, and unknown if one of them is. */
  private static Labels whole(List<Labels> parts) {
    return new Labels(
        whole(parts.stream().map(Labels::spun).toList()),
        whole(parts.stream().map(Labels::translated).toList()));
  }

  private static int whole(Collection<Integer> answers) {
    return answers.contains(1) || !answers.contains((int) TaggedWindow.UNTAGGED)
        ? Collections.max(answers)
        : TaggedWindow.UNTAGGED;
  }

  /** The words of a sentence; names and numbers hidden, if they are to be. */
  private static List<String> words(Sentence sentence, boolean nameless) {
    List<String> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean name = token.kind() == TokenKind.WORD && token.isCapitalised() && !words.isEmpty();
      words.add(!nameless ? token.text() : name ? NAME : token.text().replaceAll("\\p{Nd}", "9"));
    }
    return words;
  }

  private Tags tags(LabelledDocument labelled, Sentence sentence, List<Span> accepted) {
    List<Token> tokens = sentence.tokens();
    Tags tags = Tags.of(tokens.size(), labels(labelled, sentence, accepted));
    if (labelled.label() == Label.TRANSLATED) {
      return tags;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      if (tokens.get(i).kind() != TokenKind.PUNCTUATION) {
        tags.wordings()[i] = 0;
        if (accepted.stream().noneMatch(span::overlaps)) {
          tags.replaced()[i] = (byte) (labelled.isDamaged(span) ? 1 : 0);
          tags.originals()[i] =
              labelled.original(span).map(this::piece).orElse(TaggedWindow.UNKNOWN);
        }
      }
    }
    return tags;
  }

  /** Of a sentence with no other damage than people accept nobody knows whether it is spun. */
  private static Labels labels(LabelledDocument labelled, Sentence sentence, List<Span> accepted) {
    return switch (labelled.label(sentence)) {
      case SPUN ->
          labelled.damage().stream()
                  .map(Change::span)
                  .anyMatch(span -> span.overlaps(sentence.span()) && !accepted.contains(span))
              ? SPUN_TEXT
              : UNSURE;
      case TRANSLATED -> TRANSLATED;
      default -> HUMAN;
    };
  }

  /** The wording as a piece, if it is a word of one. */
  private int piece(String wording) {
    Pieces cut = pieces.of(List.of(wording));
    return cut.size() == 1 ? cut.id(0) : TaggedWindow.UNKNOWN;
  }

  /**
   * The sentence beside itself with its replaced words masked, to learn what stood there; nothing
   * is learnt at those that another window masks.
   */
  static List<TaggedWindow> asked(Pieces cut, Tags tags) {
    int words = tags.originals().length;
    List<Integer> known =
        IntStream.range(0, words)
            .filter(word -> tags.originals()[word] != TaggedWindow.UNKNOWN)
            .boxed()
            .toList();
    Tags seen = Tags.of(words, Labels.NONE);
    List<TaggedWindow> out = new ArrayList<>();
    for (WordingWindows.Asked one : WordingWindows.of(cut, known)) {
      Tags hidden = Tags.of(words, Labels.NONE);
      one.words().forEach(word -> hidden.originals()[word] = tags.originals()[word]);
      out.add(new TaggedWindow(one.window(), List.of(seen, hidden), Labels.NONE));
    }
    return out;
  }
}
