package io.calque.input.web;

import io.calque.input.Input;
import io.calque.input.PageDecoder;
import io.calque.input.Source;
import io.calque.text.BadDataException;

/** Makes inputs of what was fetched. */
final class FetchedInput {
  private FetchedInput() {}

  static Input of(Fetched fetched) {
    if (fetched instanceof Fetched.Page page) {
      return page(page);
    }
    Fetched.Failed failed = (Fetched.Failed) fetched;
    return new Input.Failed(failed.asked(), failed.asked() + ": " + failed.problem());
  }

  private static Input page(Fetched.Page page) {
    String address = page.location().toString();
    boolean plain = page.mediaType().equals("text/plain");
    Source.Format format = plain ? Source.Format.TEXT : Source.Format.HTML;
    String digest = "sha256:" + page.body().sha256();
    try {
      String text =
          PageDecoder.decode(address, page.body().copy(), page.charset().orElse(""), !plain);
      return new Input.Usable(
          new Source(address, format, "", text, address, digest, page.disclosures()));
    } catch (BadDataException e) {
      return new Input.Failed(address, String.valueOf(e.getMessage()));
    }
  }
}
