package io.calque.simulate;

import io.calque.english.FunctionWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Puts one manner on documents. A document is read twice: first for the places where the manner
 * knows something, the longest wording before shorter ones and any known wording before a borrowed
 * word; then each place is changed or left with a chance that gives the density asked for.
 */
final class MannerSpinner {
  /** A place whose words are known is that much likelier to be changed than another. */
  private static final double KNOWN_FIRST = 6;

  /** Even a thick spinning leaves some of the words it knows. */
  private static final double MOST_KNOWN = 0.92;

  private static final double MOST_BORROWED = 0.85;

  private final Manner manner;
  private final MannerHabits habits;
  private final MannerWords words;
  private final BorrowedWords borrowed;
  private final WordJoints joints;
  private final List<String> openings;
  private final List<String> afterCommas;

  MannerSpinner(
      Manner manner,
      MannerWords words,
      BorrowedWords borrowed,
      MannerFillers fillers,
      WordJoints joints) {
    this.manner = manner;
    this.habits = manner.habits();
    this.words = words;
    this.borrowed = borrowed;
    this.joints = joints;
    this.openings = fillers.of(manner, MannerFillers.OPENING);
    this.afterCommas = fillers.of(manner, MannerFillers.COMMA);
  }

  /** The paragraphs with about this share of their words changed. */
  List<AlteredText> spin(List<String> paragraphs, double density, SplittableRandom random) {
    List<Paragraph> read = paragraphs.stream().map(this::read).toList();
    Chances chances = chances(read, density);
    Map<String, Optional<String>> settled = new HashMap<>();
    List<AlteredText> out = new ArrayList<>();
    for (Paragraph paragraph : read) {
      out.add(AlteredText.of(paragraph.lexemes(), edits(paragraph, chances, settled, random)));
    }
    return out;
  }

  private Paragraph read(String text) {
    List<Lexeme> lexemes = Lexeme.split(text);
    List<String> lower = lexemes.stream().map(Lexeme::lower).toList();
    BitSet barred = new BitSet();
    int count = 0;
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      count += lexeme.isWord() ? 1 : 0;
      barred.set(
          i,
          (habits.quotationsProtected() && lexeme.quoted()) || !habits.capitals().allows(lexeme));
    }
    Map<Integer, Place> places = new HashMap<>();
    for (int i = 0; i < lexemes.size(); ) {
      Optional<Place> place = barred.get(i) ? Optional.empty() : place(lexemes, lower, barred, i);
      if (place.isPresent()) {
        places.put(i, place.get());
        i = place.get().to();
      } else {
        i++;
      }
    }
    return new Paragraph(lexemes, lower, barred, places, count);
  }

  private Optional<Place> place(List<Lexeme> lexemes, List<String> lower, BitSet barred, int at) {
    Optional<MannerWords.Entry> known = words.longest(lower, barred, at);
    if (known.isPresent()) {
      return known.map(entry -> new Place(at, at + entry.words().size(), known, List.of()));
    }
    boolean name = lexemes.get(at).isCapitalised() && !lexemes.get(at).opening();
    List<String> candidates =
        name || !lexemes.get(at).isWord() ? List.of() : borrowed.candidates(lower.get(at));
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(at, at + 1, Optional.empty(), candidates));
  }

  /** Chances of a change that come to the density, known places first. */
  private static Chances chances(List<Paragraph> read, double density) {
    double all = 0;
    double known = 0;
    double other = 0;
    for (Paragraph paragraph : read) {
      all += paragraph.words();
      for (Place place : paragraph.places().values()) {
        known += place.known().map(entry -> entry.share() * entry.words().size()).orElse(0.0);
        other += place.known().isPresent() ? 0 : 1;
      }
    }
    double wanted = density * all;
    double each = wanted / Math.max(1, KNOWN_FIRST * known + other);
    double ofKnown = Math.min(MOST_KNOWN, KNOWN_FIRST * each);
    double left = Math.max(0, wanted - ofKnown * known);
    return new Chances(ofKnown, Math.min(MOST_BORROWED, left / Math.max(1, other)));
  }

  private List<Edit> edits(
      Paragraph paragraph,
      Chances chances,
      Map<String, Optional<String>> settled,
      SplittableRandom random) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < paragraph.lexemes().size(); ) {
      int at = i;
      Optional<Edit> edit =
          filler(paragraph, at, random)
              .or(() -> joint(paragraph, at, random))
              .or(() -> swap(paragraph, at, chances, settled, random));
      if (edit.isPresent()) {
        if (habits.articlesRepaired()) {
          Articles.repair(paragraph.lexemes(), edit.get(), edits);
        }
        edits.add(edit.get());
        i = edit.get().to();
      } else {
        i++;
      }
    }
    return edits;
  }

  private Optional<Edit> filler(Paragraph paragraph, int at, SplittableRandom random) {
    Lexeme lexeme = paragraph.lexemes().get(at);
    boolean opens = lexeme.opening() && !openings.isEmpty() && opensPlainly(lexeme);
    boolean comma = lexeme.text().equals(",") && !afterCommas.isEmpty();
    if (habits.fillers() == 0 || paragraph.barred().get(at) || !(opens || comma)) {
      return Optional.empty();
    }
    if (random.nextDouble() >= habits.fillers()) {
      return Optional.empty();
    }
    List<String> fillers = opens ? openings : afterCommas;
    String filler = fillers.get(random.nextInt(fillers.size()));
    String wording = opens ? LetterCase.capitalised(filler) + " " + lexeme.lower() : ", " + filler;
    return Optional.of(new Edit(at, at + 1, wording, MannerChange.FILLER.kind(manner)));
  }

  /** Whether the first word of a sentence loses its capital when it is no longer the first. */
  private static boolean opensPlainly(Lexeme lexeme) {
    return lexeme.isCapitalised()
        && FunctionWords.contains(lexeme.lower())
        && !lexeme.lower().startsWith("i'")
        && !lexeme.lower().equals("i");
  }

  private Optional<Edit> joint(Paragraph paragraph, int at, SplittableRandom random) {
    if (habits.joints() == 0) {
      return Optional.empty();
    }
    return joints
        .at(paragraph.lower(), at)
        .filter(joint -> paragraph.isFree(at, at + joint.words().size()))
        .filter(joint -> random.nextDouble() < habits.joints())
        .map(
            joint ->
                edit(paragraph, at, at + joint.words().size(), joint.spun(), MannerChange.JOINT));
  }

  private Optional<Edit> swap(
      Paragraph paragraph,
      int at,
      Chances chances,
      Map<String, Optional<String>> settled,
      SplittableRandom random) {
    return Optional.ofNullable(paragraph.places().get(at))
        .flatMap(
            place ->
                (habits.steady()
                        ? settled.computeIfAbsent(
                            paragraph.wording(place), key -> choose(place, chances, random))
                        : choose(place, chances, random))
                    .map(spun -> edit(paragraph, at, place.to(), spun, place.source())));
  }

  private static Optional<String> choose(Place place, Chances chances, SplittableRandom random) {
    double chance =
        place.known().map(entry -> entry.share() * chances.known()).orElse(chances.other());
    if (random.nextDouble() >= chance) {
      return Optional.empty();
    }
    return Optional.of(
        place
            .known()
            .map(entry -> entry.draw(random))
            .orElseGet(() -> BorrowedWords.pick(place.candidates(), random)));
  }

  private Edit edit(Paragraph paragraph, int from, int to, String spun, MannerChange source) {
    String cased = LetterCase.like(Lexeme.join(paragraph.lexemes(), from, to), spun);
    return new Edit(from, to, cased, source.kind(manner));
  }

  /** Chances of a change at a place where the manner's words are known, and at another. */
  private record Chances(double known, double other) {}

  /** A wording that may be replaced, by what is known or by what is borrowed. */
  private record Place(int at, int to, Optional<MannerWords.Entry> known, List<String> candidates) {
    MannerChange source() {
      return known.map(MannerWords.Entry::source).orElse(MannerChange.BORROWED);
    }
  }

  /** A paragraph in lexemes, with the places by their first lexeme. */
  private record Paragraph(
      List<Lexeme> lexemes,
      List<String> lower,
      BitSet barred,
      Map<Integer, Place> places,
      int words) {
    boolean isFree(int from, int to) {
      int next = barred.nextSetBit(from);
      return next < 0 || next >= to;
    }

    String wording(Place place) {
      return String.join(" ", lower.subList(place.at(), place.to()));
    }
  }
}
