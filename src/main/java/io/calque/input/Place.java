package io.calque.input;

import java.io.Serializable;

/**
 * A place in an archive of web pages where reading can begin anew and goes on as if all before had
 * been read: the record there begins with a member of its gzip file, or the file is not packed.
 *
 * @param offset of the record, in bytes of the file as it lies there
 * @param unpacked the same in the unpacked file
 * @param record number of the record, from 1
 * @param malformed records before it that could not be read
 */
public record Place(long offset, long unpacked, long record, long malformed)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The beginning of any file. */
  public static final Place BEGINNING = new Place(0, 0, 1, 0);
}
