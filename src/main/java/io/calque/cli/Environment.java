package io.calque.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a run.
 *
 * @param variables the environment variables
 * @param terminal what the streams are
 * @param home folder that holds {@code models/} and {@code corpus/}
 * @param services what the commands call
 */
record Environment(Map<String, String> variables, Terminal terminal, Path home, Services services) {
  /** Copies the variables. */
  Environment {
    variables = Map.copyOf(variables);
  }

  boolean debug() {
    return variables.getOrDefault("CALQUE_DEBUG", "").equals("1");
  }
}
