package io.calque.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * A file to read.
 *
 * @param name as the user would write it
 * @param path where Hadoop finds it
 * @param length in bytes
 */
record InputFile(String name, String path, long length) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Names of files that may be read in parts. */
  private static final List<String> ARCHIVES = List.of(".warc", ".wet", ".warc.gz", ".wet.gz");

  private static final String PARQUET = ".parquet";

  /** The file from an offset on. */
  InputStream open(Configuration hadoop, long offset) throws IOException {
    Path file = new Path(path);
    FSDataInputStream bytes = file.getFileSystem(hadoop).open(file);
    try {
      bytes.seek(offset);
      return bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  boolean isArchive() {
    String lower = name.toLowerCase(Locale.ROOT);
    return ARCHIVES.stream().anyMatch(lower::endsWith);
  }

  boolean isParquet() {
    return isParquet(name);
  }

  static boolean isParquet(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PARQUET);
  }
}
