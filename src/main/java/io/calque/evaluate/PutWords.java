package io.calque.evaluate;

import io.calque.parallel.Workers;
import io.calque.statistics.ContextReader;
import io.calque.train.text.FitScore;
import io.calque.train.text.FitVotes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Words that people accept in the place of others, and misfits, with what {@link FitScore} makes of
 * them that was fitted without their places.
 *
 * @param words accepted ones and misfits
 * @param refusals for each how likely people are to refuse it, 0 to 1
 */
record PutWords(List<PutWord> words, List<Double> refusals) {
  /** Places are dealt into so many folds; each is scored by a fit on the others. */
  static final int FOLDS = 5;

  /** Misfits that are scored; there are many more of them. */
  static final int MISFITS = 5_000;

  PutWords {
    words = List.copyOf(words);
    refusals = List.copyOf(refusals);
  }

  /**
   * The words of a data folder: all accepted ones, and of the misfits some, evenly drawn. Those of
   * places beside which there are none of one kind to fit on are left out.
   */
  static PutWords read(Path data, ContextReader contexts) {
    List<PutWord> all = PutWord.read(data);
    List<String> places = new ArrayList<>(new TreeSet<>(all.stream().map(PutWord::place).toList()));
    List<Integer> folds = all.stream().map(word -> places.indexOf(word.place()) % FOLDS).toList();
    List<Integer> drawn = new ArrayList<>(chosen(all, PutWord::isAccepted));
    drawn.addAll(Cuts.drawn(chosen(all, PutWord::isMisfit), MISFITS));
    List<PutWord> words = new ArrayList<>();
    List<Double> refusals = new ArrayList<>();
    var votes = FitVotes.read(data);
    if (votes.size() != all.size()) {
      throw new IllegalStateException(votes.size() + " votes on " + all.size() + " words");
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      List<PutWord> held = drawn.stream().filter(at -> folds.get(at) == own).map(all::get).toList();
      IntPredicate others = at -> folds.get(at) != own;
      List<PutWord> beside = kept(all, others);
      if (!held.isEmpty()
          && beside.stream().anyMatch(PutWord::isAccepted)
          && beside.stream().anyMatch(PutWord::isMisfit)) {
        FitScore score = FitScore.fit(contexts, kept(votes, others));
        words.addAll(held);
        refusals.addAll(
            Workers.ofProcessors()
                .map(
                    held,
                    word ->
                        1
                            - score.acceptance(
                                word.sentence(), word.from(), word.to(), word.target())));
      }
    }
    return new PutWords(words, refusals);
  }

  private static List<Integer> chosen(List<PutWord> all, Predicate<PutWord> wanted) {
    return IntStream.range(0, all.size()).filter(at -> wanted.test(all.get(at))).boxed().toList();
  }

  private static <T> List<T> kept(List<T> all, IntPredicate wanted) {
    List<T> out = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      if (wanted.test(at)) {
        out.add(all.get(at));
      }
    }
    return out;
  }

  /** Misfits above accepted words, by one score each. */
  Ranking ranking(List<Double> scores) {
    List<Double> misfits = new ArrayList<>();
    List<Double> accepted = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      (words.get(at).isMisfit() ? misfits : accepted).add(scores.get(at));
    }
    return new Ranking(misfits, accepted);
  }
}
