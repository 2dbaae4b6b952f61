package io.calque.signal;

import io.calque.english.FirstNames;
import io.calque.english.FirstNames.Gender;
import io.calque.text.BlockKind;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence that opens with "He said" or "She said" after one whose only person has the other
 * gender by first name or title: languages without gendered pronouns lose it. Silent at any sign of
 * another person, and where the article keeps to that pronoun for the person.
 */
final class GenderMismatch implements Signal {
  private static final double ALONE = 0.5;
  private static final double OTHER_NAMED = 0.4;
  private static final int SUBJECT_WITHIN = 8;

  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "from", "near", "at", "outside", "around", "across");

  private record Subject(NameMention mention, Gender gender, boolean alone) {}

  /** The sentences with a pronoun of each gender. */
  private record Pronouns(BitSet female, BitSet male) {
    static Pronouns of(Document document) {
      Pronouns pronouns = new Pronouns(new BitSet(), new BitSet());
      for (Sentence sentence : document.sentences()) {
        for (Token token : sentence.tokens()) {
          switch (token.lower()) {
            case "he", "him", "his" -> pronouns.male().set(sentence.index());
            case "she", "her", "hers" -> pronouns.female().set(sentence.index());
            default -> {}
          }
        }
      }
      return pronouns;
    }

    BitSet of(Gender gender) {
      return gender == Gender.MALE ? male : female;
    }
  }

  private final FirstNames firstNames;
  private final NameMentions names;
  private final Set<String> reporting;
  private final Set<String> persons;

  GenderMismatch(Lexicons lexicons, FirstNames firstNames) {
    this.firstNames = firstNames;
    names = new NameMentions(lexicons);
    reporting = lexicons.words(Lexicon.REPORTING_VERBS);
    persons = lexicons.words(Lexicon.PERSON_WORDS);
  }

  @Override
  public String id() {
    return "gender-mismatch";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit(
            "Martha Jones, reporting from Oslo, said the mood was good.\n[He -> She] "
                + "said that more talks were expected."),
        Example.hit(
            "Mr Okafor told reporters that the mood was good. [She -> He] added that "
                + "more talks were expected."),
        Example.miss(
            "Martha Jones said the mood was good. She said that more talks were expected."),
        Example.miss(
            "Martha Jones said Peter Lund was in a good mood. He said that more talks were"
                + " expected."),
        Example.miss(
            "Martha Jones said the minister was in a good mood. He said that more talks were"
                + " expected."),
        Example.miss("Andrea Rossi said the mood was good. He said that more talks were expected."),
        Example.miss(
            "Michelle Roe came out in May and lost his job. Michelle Roe said the mood was good."
                + " He said that more talks were expected."));
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Integer> openings = openings(document);
    if (openings.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<NameMention>> bySentence = new HashMap<>();
    Map<String, List<Integer>> bySurname = new HashMap<>();
    for (NameMention mention : names.in(document)) {
      bySentence.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
      bySurname.computeIfAbsent(mention.surname(), s -> new ArrayList<>()).add(mention.sentence());
    }
    Pronouns pronouns = Pronouns.of(document);
    List<Evidence> evidence = new ArrayList<>();
    for (int i : openings) {
      Optional<Gender> pronoun = openingPronoun(document.sentences().get(i));
      Sentence before = document.sentences().get(i - 1);
      Optional<Subject> subject = subject(before, bySentence.getOrDefault(i - 1, List.of()));
      if (subject.isPresent()
          && pronoun.isPresent()
          && subject.get().gender() != pronoun.get()
          && !isUsual(pronouns.of(pronoun.get()), bySurname, subject.get(), i)) {
        evidence.add(evidence(document, i, subject.get()));
      }
    }
    return evidence;
  }

  /** The sentences after one of prose that open with a pronoun and a reporting verb. */
  private List<Integer> openings(Document document) {
    List<Integer> openings = new ArrayList<>();
    for (int i = 1; i < document.sentences().size(); i++) {
      if (document.sentences().get(i - 1).kind() == BlockKind.PARAGRAPH
          && openingPronoun(document.sentences().get(i)).isPresent()) {
        openings.add(i);
      }
    }
    return openings;
  }

  private Optional<Gender> openingPronoun(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    String first = tokens.isEmpty() ? "" : tokens.get(0).text();
    boolean pronoun = first.equals("He") || first.equals("She");
    int verb = tokens.size() > 1 && tokens.get(1).lower().equals("also") ? 2 : 1;
    if (!pronoun
        || tokens.size() <= verb
        || !reporting.contains(tokens.get(verb).lower())
        || sentence.isQuoted(tokens.get(0).span())) {
      return Optional.empty();
    }
    return Optional.of(first.equals("He") ? Gender.MALE : Gender.FEMALE);
  }

  /** The only person of {@code sentence}, if it is its reporting subject and of known gender. */
  private Optional<Subject> subject(Sentence sentence, List<NameMention> mentions) {
    Optional<NameMention> subject =
        mentions.stream().filter(m -> !m.possessive() && !m.quoted()).findFirst();
    Optional<Gender> gender = subject.flatMap(this::gender);
    if (gender.isEmpty() || subject.get().first() > SUBJECT_WITHIN) {
      return Optional.empty();
    }
    boolean alone = true;
    for (NameMention other : mentions) {
      if (other.equals(subject.get()) || isPlace(sentence, other)) {
        continue;
      }
      if (!other.possessive() || other.quoted()) {
        return Optional.empty();
      }
      alone &= other.first() < subject.get().first();
    }
    return reports(sentence, subject.get())
        ? Optional.of(new Subject(subject.get(), gender.get(), alone))
        : Optional.empty();
  }

  private Optional<Gender> gender(NameMention mention) {
    return switch (mention.title()) {
      case "mr" -> Optional.of(Gender.MALE);
      case "mrs", "ms", "miss" -> Optional.of(Gender.FEMALE);
      default ->
          mention.words().size() > 1 && mention.words().size() < 4
              ? firstNames.gender(mention.words().get(0))
              : Optional.empty();
    };
  }

  private static boolean isPlace(Sentence sentence, NameMention mention) {
    return mention.first() > 0
        && PLACE_PREPOSITIONS.contains(sentence.tokens().get(mention.first() - 1).lower());
  }

  /** Whether a reporting verb follows the subject and nobody else is spoken of anywhere. */
  private boolean reports(Sentence sentence, NameMention subject) {
    boolean reports = false;
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean ownTitle = i < subject.first();
      if (!ownTitle && persons.contains(token.lower())) {
        return false;
      }
      reports |=
          !reports
              && !ownTitle
              && reporting.contains(token.lower())
              && !sentence.isQuoted(token.span());
    }
    return reports;
  }

  /** Whether another sentence about the person, or the one after it, has this pronoun. */
  private static boolean isUsual(
      BitSet pronoun, Map<String, List<Integer>> bySurname, Subject subject, int except) {
    for (int at : bySurname.getOrDefault(subject.mention().surname(), List.of())) {
      if ((at != except && pronoun.get(at)) || (at + 1 != except && pronoun.get(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Evidence evidence(Document document, int sentence, Subject subject) {
    Token pronoun = document.sentences().get(sentence).tokens().get(0);
    String name = subject.mention().name(document);
    return new Evidence(
        ArtifactType.GENDER_MISMATCH,
        pronoun.span(),
        pronoun.text(),
        List.of(subject.gender() == Gender.FEMALE ? "She" : "He"),
        subject.alone() ? ALONE : OTHER_NAMED,
        "the only speaker before is "
            + name
            + ", for whom one writes “"
            + subject.gender().pronoun()
            + "”");
  }
}
