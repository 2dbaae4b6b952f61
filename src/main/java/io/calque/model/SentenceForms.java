package io.calque.model;

import io.calque.text.Token;
import io.calque.text.Typography;
import java.util.List;

/** The tokens of a sentence as features see them, hashed once. */
final class SentenceForms {
  private static final int START = FeatureList.hash("<s>");
  private static final int END = FeatureList.hash("</s>");

  private final String[] forms;
  private final int[] hashes;

  SentenceForms(List<Token> tokens) {
    forms = new String[tokens.size()];
    hashes = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = form(tokens.get(i));
      hashes[i] = FeatureList.hash(forms[i]);
    }
  }

  /** Numbers by their length, marks in plain typography, words in lower case. */
  private static String form(Token token) {
    return switch (token.kind()) {
      case WORD -> token.lower();
      case NUMBER -> token.text().length() < 3 ? token.lower() : "<number>";
      case PUNCTUATION -> Typography.plain(token.text());
    };
  }

  /** The hash of a form; before the first and after the last one that of the sentence's edge. */
  int hash(int at) {
    if (at < 0) {
      return START;
    }
    return at < hashes.length ? hashes[at] : END;
  }

  /** The hash of the last {@code length} characters. */
  int suffix(int at, int length) {
    String form = forms[at];
    return FeatureList.hash(form, Math.max(0, form.length() - length), form.length());
  }
}
