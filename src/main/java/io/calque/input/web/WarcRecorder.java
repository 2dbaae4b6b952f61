package io.calque.input.web;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Appends pages to a WARC file. A record that the last run could not finish is cut off; pages of an
 * earlier capture in the same file are not written again.
 */
final class WarcRecorder implements Recorder {
  private final Path file;
  private final WarcCaptures captures;
  private final FileChannel channel;
  private final WarcWriter writer;

  private WarcRecorder(Path file, WarcCaptures captures, FileChannel channel, WarcWriter writer) {
    this.file = file;
    this.captures = captures;
    this.channel = channel;
    this.writer = writer;
  }

  /**
   * Opens {@code file}, or makes it.
   *
   * @param captures those of the file as well
   * @param agent names the program in the file's first record
   * @throws BadDataException if it cannot be written
   */
  static WarcRecorder open(Path file, WarcCaptures captures, String agent) {
    try {
      long whole = captures.length(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      channel.truncate(whole);
      channel.position(whole);
      boolean packed = file.toString().endsWith(".gz");
      WarcWriter writer =
          new WarcWriter(channel, packed ? WarcCompression.GZIP : WarcCompression.NONE);
      if (whole == 0) {
        writer.write(new Warcinfo.Builder().fields(about(agent)).build());
      }
      return new WarcRecorder(file, captures, channel, writer);
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be written: " + e.getMessage());
    }
  }

  private static Map<String, List<String>> about(String agent) {
    Map<String, List<String>> fields = new TreeMap<>();
    fields.put("software", List.of(agent));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put("robots", List.of("obey"));
    return fields;
  }

  @Override
  public synchronized void record(Answer page, boolean isUnchanged) {
    if (isUnchanged && captures.isIn(file, page.uri())) {
      return;
    }
    WarcResponse.Builder record =
        new WarcResponse.Builder(page.uri())
            .date(page.date())
            .body(MediaType.HTTP_RESPONSE, WarcBlock.bytes(page))
            .addHeader("WARC-Payload-Digest", "sha256:" + page.body().sha256());
    page.address().ifPresent(address -> record.addHeader("WARC-IP-Address", address));
    try {
      writer.write(record.build());
      channel.force(false);
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be written: " + e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be written: " + e.getMessage());
    }
  }
}
