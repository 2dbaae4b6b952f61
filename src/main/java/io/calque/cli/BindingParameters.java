package io.calque.cli;

import io.calque.serve.BearerToken;
import io.calque.serve.Binding;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a server listens, and who may ask there. */
final class BindingParameters {
  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "Name or address to listen at (default: 127.0.0.1, which this machine alone reaches);"
              + " any other needs --token-file.")
  private String host = Binding.LOOPBACK;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with the token that every request must name, 16 characters or more.")
  private Optional<Path> token = Optional.empty();

  /**
   * The binding.
   *
   * @throws UsageException if other machines can reach the host and there is no token
   * @throws io.calque.text.BadDataException if the token file holds none
   */
  Binding at(int port) {
    try {
      return new Binding(host, port, token.map(BearerToken::read));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + "; see --host, --port and --token-file");
    }
  }
}
