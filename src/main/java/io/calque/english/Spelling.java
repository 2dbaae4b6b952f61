package io.calque.english;

import java.util.ArrayList;
import java.util.List;

/** The regular spelling rules of English inflection. */
final class Spelling {
  private static final String VOWELS = "aeiou";

  private Spelling() {}

  /** {@code lemma} with the regular ending of {@code tag}. */
  static String attach(String lemma, InflectionTag tag) {
    return switch (tag) {
      case VB, NN, JJ, RB -> lemma;
      case VBZ, NNS -> withS(lemma);
      case VBG -> withIng(lemma);
      case VBD, VBN -> withE(lemma, "ed");
      case JJR -> isLong(lemma) ? "more " + lemma : withE(lemma, "er");
      case JJS -> isLong(lemma) ? "most " + lemma : withE(lemma, "est");
    };
  }

  /** Words that may give {@code word} with the regular ending of {@code tag}. */
  static List<String> stems(String word, InflectionTag tag) {
    String suffix = tag.suffix();
    List<String> stems = new ArrayList<>();
    if (!word.endsWith(suffix) || word.length() < suffix.length() + 2) {
      return stems;
    }
    String cut = word.substring(0, word.length() - suffix.length());
    stems.add(cut);
    if (suffix.startsWith("e") || suffix.equals("ing")) {
      stems.add(cut + "e");
      int end = cut.length() - 1;
      if (cut.charAt(end) == cut.charAt(end - 1)) {
        stems.add(cut.substring(0, end));
      }
    }
    if (suffix.equals("s") && cut.endsWith("e")) {
      stems.add(cut.substring(0, cut.length() - 1));
    }
    String ending = suffix.equals("s") ? "ie" : suffix.equals("ing") ? "y" : "i";
    if (cut.endsWith(ending)) {
      String trunk = cut.substring(0, cut.length() - ending.length());
      stems.add(trunk + (suffix.equals("ing") ? "ie" : "y"));
    }
    return stems;
  }

  private static String withS(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hissing =
        lemma.endsWith("s")
            || lemma.endsWith("x")
            || lemma.endsWith("z")
            || lemma.endsWith("ch")
            || lemma.endsWith("sh");
    return lemma + (hissing ? "es" : "s");
  }

  private static String withIng(String lemma) {
    if (lemma.endsWith("ie")) {
      return lemma.substring(0, lemma.length() - 2) + "ying";
    }
    boolean mute =
        lemma.endsWith("e")
            && !lemma.endsWith("ee")
            && !lemma.endsWith("oe")
            && !lemma.endsWith("ye");
    return (mute ? lemma.substring(0, lemma.length() - 1) : doubled(lemma)) + "ing";
  }

  private static String withE(String lemma, String ending) {
    if (lemma.endsWith("e")) {
      return lemma + ending.substring(1);
    }
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "i" + ending;
    }
    return doubled(lemma) + ending;
  }

  /** Doubles the last consonant of a word of one short syllable. */
  private static String doubled(String lemma) {
    int n = lemma.length();
    boolean closed =
        n >= 3
            && isConsonant(lemma.charAt(n - 1))
            && "wxy".indexOf(lemma.charAt(n - 1)) < 0
            && !isConsonant(lemma.charAt(n - 2))
            && (isConsonant(lemma.charAt(n - 3)) || lemma.startsWith("qu", n - 4));
    return closed && syllables(lemma) == 1 ? lemma + lemma.charAt(n - 1) : lemma;
  }

  private static boolean isLong(String adjective) {
    int syllables = syllables(adjective);
    return syllables > 2 || (syllables == 2 && !adjective.endsWith("y"));
  }

  /** Number of vowel groups, a mute final e not counted. */
  private static int syllables(String word) {
    int groups = 0;
    boolean inGroup = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = !isConsonant(word.charAt(i)) || word.charAt(i) == 'y';
      groups += vowel && !inGroup ? 1 : 0;
      inGroup = vowel;
    }
    boolean mute = word.endsWith("e") && groups > 1 && !word.endsWith("le");
    return mute ? groups - 1 : groups;
  }

  private static boolean endsInConsonantY(String word) {
    return word.length() > 1 && word.endsWith("y") && isConsonant(word.charAt(word.length() - 2));
  }

  private static boolean isConsonant(char c) {
    return VOWELS.indexOf(c) < 0;
  }
}
