package io.calque.train.text;

import java.util.Set;

/**
 * Who wrote a human article. A test promises its rate for each of them, since which one it was is
 * not known of a new article.
 */
public enum WriterKind {
  /** News, releases, history, textbooks: prose that an editor has read. */
  EDITED("edited news and prose"),
  /** Blogs, technical articles, web pages and whatever is no other kind. */
  OTHER("other prose"),
  /** Novels and speeches before 1930. */
  OLD("old prose"),
  /** Speeches, interviews and talk written down. */
  SPEECH("speech"),
  /** Learners of English, real and simulated. */
  LEARNERS("learners"),
  /** Headlines, many to a page. */
  HEADLINES("headlines"),
  /** People who translated into English. */
  TRANSLATORS("human translations"),
  /**
   * Clean English in which a phrase or two of the lists were put; learnt from, and no kind that is
   * promised.
   */
  CHANCE("with one or two ordinary phrases");

  private static final Set<String> EDITED_GROUPS =
      Set.of(
          "news",
          "gov_blog",
          "gov_release",
          "history",
          "textbook",
          "abc",
          "world-english-news",
          "gum-news",
          "gum-academic",
          "gum-bio",
          "gum-textbook");

  private static final Set<String> OLD_GROUPS = Set.of("fiction", "old-speeches", "gum-fiction");

  private static final Set<String> SPEECH_GROUPS =
      Set.of(
          "speech",
          "nonnative-speech",
          "phone-transcript",
          "webtext-overheard",
          "gum-conversation",
          "gum-court",
          "gum-interview",
          "gum-podcast",
          "gum-speech",
          "gum-vlog");

  private final String title;

  WriterKind(String title) {
    this.title = title;
  }

  /** What reports and tables call it. */
  public String title() {
    return title;
  }

  /** Who wrote a human document. */
  public static WriterKind of(TrainingDocument document) {
    String group = document.group();
    if (document.label() == Provenance.HUMAN_TRANSLATION) {
      return TRANSLATORS;
    }
    if (document.label() == Provenance.HUMAN_NONNATIVE) {
      return group.contains("speech") ? SPEECH : LEARNERS;
    }
    if (document.label() == Provenance.HUMAN_ORIGINAL || EDITED_GROUPS.contains(group)) {
      return cleanKind(group);
    }
    if (group.endsWith("headline")) {
      return HEADLINES;
    }
    return group.equals("student") ? LEARNERS : cleanKind(group);
  }

  private static WriterKind cleanKind(String group) {
    if (EDITED_GROUPS.contains(group) || group.startsWith("wmt") || group.startsWith("newstest")) {
      return EDITED;
    }
    if (OLD_GROUPS.contains(group)) {
      return OLD;
    }
    return SPEECH_GROUPS.contains(group) ? SPEECH : OTHER;
  }
}
