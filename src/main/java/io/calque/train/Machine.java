package io.calque.train;

import io.calque.model.Stage;
import io.calque.train.encoder.EncoderTrainer;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What of this machine decides the sums of a transformer, beside Java and the architecture. */
final class Machine {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";
  private static final String RUNTIME = "/ai/onnxruntime/OrtEnvironment.class";

  private Machine() {}

  /** For a stage that reads a transformer's answers: kind of processor, and what runs it. */
  static Map<String, String> scoring() {
    URL runtime = Machine.class.getResource(RUNTIME);
    return Map.of(
        "processor kind",
        processor(),
        "library for the transformer",
        runtime == null ? Stage.UNKNOWN : Program.jar(runtime));
  }

  /** For a stage that trains one: kind of processor, engine and threads. */
  static Map<String, String> training() {
    Map<String, String> out = new TreeMap<>(EncoderTrainer.environment());
    out.put("processor kind", processor());
    return out;
  }

  /** The processor's name, where the system tells it. */
  private static String processor() {
    if (!Files.isReadable(PROCESSOR)) {
      return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse(Stage.UNKNOWN);
    }
    try (Stream<String> lines = Files.lines(PROCESSOR, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith(MODEL))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse(Stage.UNKNOWN);
    } catch (IOException e) {
      return Stage.UNKNOWN;
    }
  }
}
