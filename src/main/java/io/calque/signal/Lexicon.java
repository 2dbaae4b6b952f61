package io.calque.signal;

import io.calque.table.ResourceList;
import io.calque.text.Language;
import java.util.Locale;

/**
 * The lists that signals read; each language has its own in the folder of its id, named like these:
 * {@code en/places.txt}, {@code en/title-calques.csv}.
 */
enum Lexicon {
  AFTER_AND(Kind.WORDS),
  AFTER_LETTER_A(Kind.WORDS),
  AFTER_THIS(Kind.WORDS),
  BEFORE_CLAUSE_THAT(Kind.WORDS),
  BEFORE_LETTER_A(Kind.WORDS),
  BEFORE_POINTING_THAT(Kind.WORDS),
  BEFORE_STATED(Kind.WORDS),
  BODILY_DEEDS(Kind.WORDS),
  BRAND_SURNAMES(Kind.WORDS),
  CALQUES_AR(Kind.TABLE),
  CALQUES_DE(Kind.TABLE),
  CALQUES_ES(Kind.TABLE),
  CALQUES_ID(Kind.TABLE),
  CALQUES_JA(Kind.TABLE),
  CALQUES_KO(Kind.TABLE),
  CALQUES_NL(Kind.TABLE),
  CALQUES_PL(Kind.TABLE),
  CALQUES_PT(Kind.TABLE),
  CALQUES_RU(Kind.TABLE),
  CALQUES_TR(Kind.TABLE),
  CALQUES_UK(Kind.TABLE),
  CALQUES_ZH(Kind.TABLE),
  CAPITALISED_WORDS(Kind.WORDS),
  COGNATES(Kind.TABLE),
  COMMONEST_WORDS(Kind.WORDS),
  DEEDS(Kind.WORDS),
  DESCRIBING_ENDINGS(Kind.WORDS),
  FAMILY_NAMES_FIRST(Kind.WORDS),
  FOREIGN_WORDS(Kind.WORDS),
  FUNCTION_WORDS(Kind.TABLE),
  GLOSS_WORDS(Kind.WORDS),
  HABITS(Kind.TABLE),
  LITERAL_IDIOMS(Kind.TABLE),
  MISSING_WORDS(Kind.TABLE),
  NAME_FORMS(Kind.TABLE),
  OFFICE_PAIRS(Kind.TABLE),
  PAIRED_WORDS(Kind.WORDS),
  PERSON_VERBS(Kind.WORDS),
  PERSON_WORDS(Kind.WORDS),
  PERSONAL_TITLES(Kind.WORDS),
  PLACES(Kind.WORDS),
  REPORTING_FRAMES(Kind.TABLE),
  REPORTING_VERBS(Kind.WORDS),
  SAID_AND_TOLD(Kind.WORDS),
  SHORT_ADJECTIVES(Kind.WORDS),
  SPEECH_FILLERS(Kind.WORDS),
  SPLIT_WORDS(Kind.TABLE),
  SUBSTITUTIONS(Kind.TABLE),
  TITLE_CALQUES(Kind.TABLE),
  TORTURED_PHRASES(Kind.TABLE),
  WORD_CLASSES(Kind.TABLE),
  WRONG_PART_OF_SPEECH(Kind.TABLE);

  /** How a list is written. */
  enum Kind {
    /** One entry a line. */
    WORDS(".txt"),
    /** CSV with a header. */
    TABLE(".csv");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }
  }

  private final Kind kind;

  Lexicon(Kind kind) {
    this.kind = kind;
  }

  /** Name of its file without the ending. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The list of a language. */
  ResourceList in(Language language) {
    return ResourceList.of(Lexicon.class, language, id() + kind.ending);
  }
}
