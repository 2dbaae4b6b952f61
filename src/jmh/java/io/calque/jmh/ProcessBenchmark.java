package io.calque.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times whole processes: cold starts of the launcher and of LanguageTool's command line on one
 * sentence, and the launcher on more and more lines of {@link SampleText}. Commands take turns.
 * {@code bench/run} starts it.
 */
final class ProcessBenchmark {
  private static final String SENTENCE =
      "The minister said on Monday that the talks had made some progress.";

  /** Articles at 1x by the deep tier, so that 100x ends in minutes; the fast one reads all. */
  private static final int DEEP_ARTICLES = 2;

  /** One command, and what its runs took so far. */
  private record Turn(
      String program, int lines, int sentences, List<String> command, List<ProcessRun> runs) {
    void run() throws IOException, InterruptedException {
      runs.add(ProcessRun.of(command));
    }

    ProcessFigures figures() {
      return new ProcessFigures(program, lines, sentences, runs);
    }
  }

  private final Path folder;
  private final List<Turn> starts = new ArrayList<>();
  private final List<Turn> growth = new ArrayList<>();

  private ProcessBenchmark(Path folder, List<Integer> factors) throws IOException {
    this.folder = folder;
    SampleText text = SampleText.load();
    Path sentence = folder.resolve("sentence.txt");
    Files.writeString(sentence, SENTENCE + "\n");
    starts.add(new Turn("languagetool", 0, 1, languageTool(sentence), new ArrayList<>()));
    for (String tier : List.of("fast", "auto", "deep")) {
      starts.add(new Turn(tier, 0, 1, calque(tier, sentence), new ArrayList<>()));
    }
    for (int factor : factors) {
      grow("fast", text, factor);
      grow("deep", text.first(DEEP_ARTICLES), factor);
    }
  }

  private void grow(String tier, SampleText base, int factor) throws IOException {
    Path file = folder.resolve(tier + "-" + factor + ".jsonl");
    Files.write(file, base.jsonl(factor));
    int lines = base.articles().size() * factor;
    int sentences = base.sentences() * factor;
    growth.add(new Turn(tier, lines, sentences, calque(tier, file), new ArrayList<>()));
  }

  private static List<String> calque(String tier, Path input) {
    String launcher = SampleText.home().resolve("calque").toAbsolutePath().toString();
    return List.of(
        launcher, "score", "--tier", tier, "--format", "jsonl", input.toAbsolutePath().toString());
  }

  private List<String> languageTool(Path input) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        Files.readString(folder.resolve("languagetool.cp"), StandardCharsets.UTF_8).strip(),
        "org.languagetool.commandline.Main",
        "-l",
        "en-US",
        input.toAbsolutePath().toString());
  }

  private List<ProcessFigures> run(int startRounds, int growthRounds)
      throws IOException, InterruptedException {
    List<Turn> all = new ArrayList<>(starts);
    all.addAll(growth);
    for (int round = 0; round < startRounds; round++) {
      for (Turn turn : starts) {
        turn.run();
      }
    }
    for (int round = 0; round < growthRounds; round++) {
      for (Turn turn : growth) {
        turn.run();
      }
    }
    return all.stream().map(Turn::figures).toList();
  }

  /**
   * Writes {@code processes.json}.
   *
   * @param arguments the folder with {@code languagetool.cp}, the class path of LanguageTool's
   *     command line; rounds of starts; rounds of growing inputs; by how much those grow
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 4) {
      throw new IllegalArgumentException("arguments are " + Arrays.toString(arguments));
    }
    Path folder = Path.of(arguments[0]);
    List<Integer> numbers = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    ProcessBenchmark benchmark = new ProcessBenchmark(folder, numbers.subList(2, numbers.size()));
    ProcessFigures.write(
        benchmark.run(numbers.get(0), numbers.get(1)), folder.resolve("processes.json"));
  }
}
