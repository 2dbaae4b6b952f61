package io.calque.spark;

import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.Progressable;

/** Lists local files under {@code denied:} and lets nobody read or write any, root no more. */
public final class DeniedFileSystem extends RawLocalFileSystem {
  static final String SCHEME = "denied";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public void initialize(URI name, Configuration hadoop) {
    setConf(hadoop);
  }

  @Override
  public FSDataInputStream open(Path file, int buffer) throws AccessControlException {
    throw new AccessControlException("Permission denied: access=READ");
  }

  @Override
  public boolean mkdirs(Path folder) throws AccessControlException {
    throw new AccessControlException("Permission denied: access=WRITE");
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws AccessControlException {
    throw new AccessControlException("Permission denied: access=WRITE");
  }
}
