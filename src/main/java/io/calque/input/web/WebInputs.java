package io.calque.input.web;

import io.calque.input.Input;
import io.calque.input.InputCounts;
import io.calque.input.Inputs;
import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that arguments name, in their order, pulled lazily: web addresses by a {@link Web},
 * the rest by {@link Inputs}. For one thread.
 */
public final class WebInputs implements Iterator<Input>, Closeable {
  private final WebOptions options;
  private final FetchMeter meter;
  private final Iterator<String> arguments;
  private final Function<String, InputPart> opener;
  private Optional<Web> web = Optional.empty();
  private Optional<InputPart> part = Optional.empty();
  private InputCounts counts = InputCounts.NONE;
  private @Nullable Input next;

  private WebInputs(
      WebOptions options,
      Consumer<FetchCounts> watch,
      List<String> arguments,
      Function<WebInputs, Function<String, InputPart>> opener) {
    this.options = options;
    meter = new FetchMeter(watch);
    this.arguments = List.copyOf(arguments).iterator();
    this.opener = opener.apply(this);
  }

  /**
   * Files, folders, {@code -}, and the addresses of pages, sitemaps and feeds, mixed.
   *
   * @param files opens what is no address
   * @param watch hears how far the fetching is, from the thread that pulls
   */
  public static WebInputs mixed(
      List<String> arguments, Inputs files, WebOptions options, Consumer<FetchCounts> watch) {
    return new WebInputs(
        options,
        watch,
        arguments,
        own -> one -> Web.isAddress(one) ? own.pages(one) : InputPart.of(files.open(List.of(one))));
  }

  /**
   * The articles of sites, each found as {@link Web#scan} says.
   *
   * @param watch hears how far the fetching is, from the thread that pulls
   */
  public static WebInputs sites(
      List<String> addresses, WebOptions options, Consumer<FetchCounts> watch) {
    return new WebInputs(options, watch, addresses, own -> own::site);
  }

  @Override
  public boolean hasNext() {
    while (next == null && (part.isPresent() || arguments.hasNext())) {
      if (part.isEmpty()) {
        part = Optional.of(opener.apply(arguments.next()));
      }
      next = part.get().next().orElse(null);
      if (next == null) {
        part.get().close();
        part = Optional.empty();
      }
    }
    return next != null;
  }

  @Override
  public Input next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Input result = next;
    next = null;
    counts = counts.plus(result);
    return result;
  }

  /** What became of the articles of the inputs given so far. */
  public InputCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    part.ifPresent(InputPart::close);
    web.ifPresent(Web::close);
  }

  private Web web() {
    Web opened = web.orElseGet(() -> Web.open(options));
    web = Optional.of(opened);
    return opened;
  }

  private InputPart site(String address) {
    try {
      return new ScanPart(address, web().scan(address), true, meter);
    } catch (IllegalArgumentException e) {
      return InputPart.of(Stream.of(new Input.Failed(address, String.valueOf(e.getMessage()))));
    }
  }

  /** The page at an address, or the pages that the sitemap or feed there lists. */
  private InputPart pages(String address) {
    if (Web.namesList(address)) {
      return listed(address);
    }
    meter.at(new FetchCounts(1, 0, 0));
    Fetched page = web().fetch(address);
    if (page instanceof Fetched.Failed failed && failed.isList()) {
      return listed(address);
    }
    boolean had = page instanceof Fetched.Page;
    meter.done(new FetchCounts(1, had ? 1 : 0, had ? 0 : 1));
    return InputPart.of(Stream.of(FetchedInput.of(page)));
  }

  private InputPart listed(String address) {
    return new ScanPart(address, web().listed(address), false, meter);
  }
}
