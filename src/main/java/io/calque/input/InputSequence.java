package io.calque.input;

import io.calque.text.BadDataException;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over arguments, their files and the articles of each; holds one open file. */
final class InputSequence implements Iterator<Input>, AutoCloseable {
  private final Iterator<String> arguments;
  private final ArticleFile opener;
  private final InputStream standardInput;

  private @Nullable FolderWalk folder;
  private @Nullable Articles open;
  private String openName = "";
  private @Nullable Input next;

  InputSequence(List<String> arguments, InputOptions options, InputStream standardInput) {
    this.arguments = List.copyOf(arguments).iterator();
    this.opener = new ArticleFile(options);
    this.standardInput = standardInput;
  }

  @Override
  public boolean hasNext() {
    while (next == null && advance()) {
      // each step opens something or reads an article
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
    return result;
  }

  /** One step; false at the end of everything. */
  private boolean advance() {
    if (open != null) {
      readOn(open);
      return true;
    }
    if (folder != null) {
      Optional<Path> file = nextFile(folder);
      if (file.isPresent()) {
        openFile(file.get(), file.get().toString());
      }
      return true;
    }
    if (!arguments.hasNext()) {
      return false;
    }
    openArgument(arguments.next());
    return true;
  }

  private void readOn(Articles articles) {
    try {
      next = articles.next().orElse(null);
      if (next == null) {
        close();
      }
    } catch (BadDataException e) {
      fail(openName, e.getMessage());
      close();
    } catch (IOException | UncheckedIOException e) {
      fail(openName, openName + ": cannot be read on: " + reason(e));
      close();
    }
  }

  private Optional<Path> nextFile(FolderWalk walk) {
    try {
      Optional<Path> file = walk.next();
      if (file.isEmpty()) {
        folder = null;
        if (walk.found() == 0) {
          fail(walk.name(), walk.name() + ": the folder holds no " + InputFormat.taken() + " file");
        }
      }
      return file;
    } catch (UncheckedIOException e) {
      String name = walk.lastFolder();
      fail(name, name + ": the folder cannot be listed: " + reason(e));
      return Optional.empty();
    }
  }

  private void openArgument(String argument) {
    if ("-".equals(argument)) {
      openStream("-", InputStream.nullInputStream(), standardInput);
      return;
    }
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        folder = new FolderWalk(path, argument);
      } else {
        openFile(path, argument);
      }
    } catch (InvalidPathException e) {
      fail(argument, argument + ": is not a path: " + e.getReason());
    }
  }

  private void openFile(Path path, String name) {
    try {
      InputStream bytes = Files.newInputStream(path);
      openStream(name, bytes, bytes);
    } catch (IOException e) {
      fail(name, name + ": " + (isMissing(e) ? "no such file" : "cannot be read: " + reason(e)));
    }
  }

  /** Opens a file given as a stream, of which {@code toClose} is closed if it cannot be read. */
  void openStream(String name, InputStream toClose, InputStream bytes) {
    openName = name;
    try {
      open = opener.open(name, bytes);
    } catch (BadDataException e) {
      fail(name, e.getMessage());
      closeQuietly(toClose);
    } catch (IOException | UncheckedIOException e) {
      fail(name, name + ": cannot be read: " + reason(e));
      closeQuietly(toClose);
    }
  }

  /** Goes on with articles opened elsewhere. */
  void openArticles(String name, Articles articles) {
    openName = name;
    open = articles;
  }

  /** Where reading can begin anew with the input that was found last. */
  Optional<Place> place() {
    return open == null ? Optional.empty() : open.place();
  }

  /** Whether the input that was found last sums up its file. */
  boolean isSummed() {
    return open != null && open.isSummed();
  }

  private void fail(String name, @Nullable String problem) {
    next = new Input.Failed(name, problem == null ? name + ": cannot be read" : problem);
  }

  private static boolean isMissing(IOException e) {
    return e instanceof NoSuchFileException;
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = cause.getMessage();
    return message == null || message.contains(File.separator)
        ? cause.getClass().getSimpleName()
        : message;
  }

  @Override
  public void close() {
    Articles articles = open;
    open = null;
    if (articles != null && !"-".equals(openName)) {
      closeQuietly(articles);
    }
  }

  /** A file read to its end or given up: a failure to close it loses nothing. */
  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // nothing was written
      return;
    }
  }
}
