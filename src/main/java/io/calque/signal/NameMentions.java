package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds the runs of capitalised words that may name persons. Immutable. */
final class NameMentions {
  private static final int LONGEST_WORD = 24;

  private final WordIndex<String> titles;
  private final WordIndex<String> others;

  NameMentions(Lexicons lexicons) {
    titles = lexicons.index(Lexicon.PERSONAL_TITLES);
    others = lexicons.index(Lexicon.CAPITALISED_WORDS);
  }

  /** Every mention in {@code document}, in order; headlines in title case give none. */
  List<NameMention> in(Document document) {
    List<NameMention> mentions = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (!isTitleCase(sentence)) {
        collect(sentence, mentions);
      }
    }
    return mentions;
  }

  private void collect(Sentence sentence, List<NameMention> mentions) {
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      if (!isNameWord(tokens.get(i))) {
        i++;
        continue;
      }
      int start = i;
      List<String> words = new ArrayList<>();
      while (i < tokens.size() && isNameWord(tokens.get(i))) {
        words.add(tokens.get(i++).lower());
      }
      boolean possessive = i < tokens.size() && NameMention.isPossessive(tokens.get(i));
      boolean quoted = sentence.isQuoted(tokens.get(start).span());
      mentions.add(
          new NameMention(
              sentence.index(), start, words, titleBefore(tokens, start), possessive, quoted));
    }
  }

  private boolean isNameWord(Token token) {
    String text = token.text();
    return token.isWord()
        && token.isCapitalised()
        && text.length() > 1
        && text.length() <= LONGEST_WORD
        && Character.isLowerCase(text.charAt(1))
        && !isTitle(token.lower())
        && !others.contains(token.lower());
  }

  private boolean isTitle(String lower) {
    return titles.contains(lower);
  }

  private String titleBefore(List<Token> tokens, int start) {
    int i = start - 1;
    if (i > 0 && tokens.get(i).text().equals(".")) {
      i--;
    }
    return i >= 0 && isTitle(tokens.get(i).lower()) ? tokens.get(i).lower() : "";
  }

  private static boolean isTitleCase(Sentence sentence) {
    int capitals = 0;
    int words = 0;
    for (Token token : sentence.tokens()) {
      if (token.isWord()) {
        words++;
        capitals += token.isCapitalised() ? 1 : 0;
      }
    }
    String text = sentence.text();
    boolean closed = ".?!”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    return !closed && words > 3 && capitals * 10 >= words * 6;
  }
}
