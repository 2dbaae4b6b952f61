package io.calque.cli;

import io.calque.model.ModelCards;
import io.calque.model.ModelStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists, verifies and describes the models. */
@Command(name = "model", description = "Lists the models, checks their digests, shows the card.")
final class ModelCommand extends CommandGroup {
  private final Session session;
  private final CalqueCommand program;

  ModelCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Command(name = "list", description = "Prints a line for each model.")
  int list() {
    return print(String.join("\n", store().list()));
  }

  @Command(name = "verify", description = "Checks every file's SHA-256; exit code 4 if one is off.")
  int verify() {
    return print(String.join("\n", store().verify()));
  }

  @Command(name = "card", description = "Prints the model cards (Markdown), or one of them.")
  int card(
      @Parameters(
              paramLabel = "NAME",
              arity = "0..1",
              description = "A card, or a model file: that one alone.")
          @Nullable String name) {
    ModelCards cards = store().cards();
    if (name == null) {
      return print(cards.all());
    }
    ModelCards.Card card =
        cards
            .find(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no card '" + name + "'; there are " + String.join(", ", cards.names())));
    return print(card.text());
  }

  private ModelStore store() {
    return ModelStore.open(program.models());
  }

  private int print(String text) {
    Print.standard(session, text);
    return ExitCode.DONE;
  }
}
