package org.entente.graph;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a file of the gzip format, each as it stands there. Only for what {@link
 * java.util.zip.GZIPOutputStream} writes, whose headers have one length. For one thread at a time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952#section-2.2">RFC 1952, file format</a>
 */
final class Members implements Closeable {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] inflated = new byte[BUFFER];
  private int at;
  private int filled;

  Members(InputStream in) {
    this.in = in;
  }

  /**
   * The next one, if there is one. Its checksum is not looked at.
   *
   * @throws IOException also if it is no member or ends too early
   */
  Optional<byte[]> next() throws IOException {
    if (at == filled && !fill()) {
      return Optional.empty();
    }
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    take(HEADER, member);
    inflater.reset();
    while (!inflater.finished()) {
      require();
      inflater.setInput(buffer, at, filled - at);
      inflate();
      int used = filled - at - inflater.getRemaining();
      member.write(buffer, at, used);
      at += used;
    }
    take(TRAILER, member);
    return Optional.of(member.toByteArray());
  }

  /** Goes to the end of what is in the buffer, or to that of the member: only there it ends. */
  private void inflate() throws IOException {
    try {
      while (!inflater.finished() && !inflater.needsInput()) {
        if (inflater.inflate(inflated) == 0 && inflater.needsDictionary()) {
          throw new IOException("this is no file that the program compressed");
        }
      }
    } catch (DataFormatException e) {
      throw new IOException(e);
    }
  }

  private void take(int length, ByteArrayOutputStream member) throws IOException {
    for (int i = 0; i < length; i++) {
      require();
      member.write(buffer[at++]);
    }
  }

  private void require() throws IOException {
    if (at == filled && !fill()) {
      throw new EOFException("the file ends within a document");
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
