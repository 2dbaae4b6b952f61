package io.calque.extract;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import io.calque.table.ResourceList;
import io.calque.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The language of prose. English is told by its function words, without loading anything; the rest
 * by a language detector, and only where it is sure: a wrong language would silence every signal.
 */
final class LanguageGuess {
  static final String UNKNOWN = "und";

  private static final int MOST_CHARS = 5_000;
  private static final int FEWEST_LETTERS = 20;

  /** From this share of function words on, prose of at least {@link #FEW_WORDS} is English. */
  private static final double ENGLISH = 0.14;

  private static final int FEW_WORDS = 5;

  /** Above this share another language is not believed. */
  private static final double HARDLY_FOREIGN = 0.08;

  private static final double SURE_ENGLISH = 0.6;
  private static final double SURE_FOREIGN = 0.98;
  private static final int FOREIGN_LETTERS = 60;

  private final Language told;
  private final Set<String> functionWords;
  private final int longest;

  /** Tells prose in {@code told} by its function words. */
  LanguageGuess(Language told) {
    this.told = told;
    functionWords =
        Set.copyOf(ResourceList.of(LanguageGuess.class, told, "function-words.txt").entries());
    longest = functionWords.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Loaded when first touched. */
  private static final class Holder {
    static final LanguageDetector DETECTOR = load();

    private static LanguageDetector load() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .seed(1)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** ISO 639-1 code of {@code prose}, or {@value #UNKNOWN}. */
  String of(CharSequence prose) {
    String text = prose.subSequence(0, Math.min(MOST_CHARS, prose.length())).toString();
    int letters = Words.letters(text);
    if (letters < FEWEST_LETTERS) {
      return UNKNOWN;
    }
    int words = 0;
    int english = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    int start = Words.next(lower, 0);
    while (start < lower.length()) {
      int end = Words.end(lower, start);
      words++;
      if (end - start <= longest && functionWords.contains(lower.substring(start, end))) {
        english++;
      }
      start = Words.next(lower, end);
    }
    double share = words == 0 ? 0 : (double) english / words;
    if (words >= FEW_WORDS && share >= ENGLISH) {
      return told.id();
    }
    return detected(text, letters, share);
  }

  private String detected(String text, long letters, double share) {
    List<DetectedLanguage> found = Holder.DETECTOR.getProbabilities(text);
    double english = 0;
    for (DetectedLanguage language : found) {
      if (told.id().equals(language.getLocale().getLanguage())) {
        english = language.getProbability();
      }
    }
    if (english >= SURE_ENGLISH) {
      return told.id();
    }
    boolean englishWords = share >= HARDLY_FOREIGN;
    if (found.isEmpty() || found.get(0).getProbability() < SURE_FOREIGN) {
      return englishWords ? told.id() : UNKNOWN;
    }
    DetectedLanguage best = found.get(0);
    boolean latin =
        text.codePoints().filter(c -> c < 0x250 && Character.isLetter(c)).count() * 2 > letters;
    boolean sure = !englishWords && (!latin || letters >= FOREIGN_LETTERS);
    return sure ? best.getLocale().getLanguage() : UNKNOWN;
  }
}
