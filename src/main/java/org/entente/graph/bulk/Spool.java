package org.entente.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A temporary file that is written from its beginning to its end and then read at any place, by
 * many threads if need be. What fails on the disk is thrown as {@link UncheckedIOException}.
 */
final class Spool implements Closeable {
  /**
   * A file is mapped into memory in pieces of this size, for one piece has two gigabytes at most.
   */
  private static final int SEGMENT_BITS = 30;

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final List<MappedByteBuffer> segments = new ArrayList<>();
  private long end;

  /** A new file at {@code place}. */
  Spool(Path place) {
    try {
      channel =
          FileChannel.open(
              place,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the next byte will stand. */
  long end() {
    return end;
  }

  void addInt(int number) {
    room(Integer.BYTES);
    buffer.putInt(number);
    end += Integer.BYTES;
  }

  void add(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      room(1);
      int some = Math.min(buffer.remaining(), bytes.length - at);
      buffer.put(bytes, at, some);
      at += some;
    }
    end += bytes.length;
  }

  private void room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() {
    try {
      buffer.flip();
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      buffer.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was written ready to be read; nothing may be added after that. */
  void ready() {
    flush();
    try {
      for (long at = 0; at < end; at += 1L << SEGMENT_BITS) {
        long size = Math.min(1L << SEGMENT_BITS, end - at);
        segments.add(channel.map(FileChannel.MapMode.READ_ONLY, at, size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills {@code bytes} from {@code at} on with what stands at {@code place}. */
  void read(long place, byte[] bytes, int at, int length) {
    int done = 0;
    while (done < length) {
      MappedByteBuffer segment = segments.get((int) ((place + done) >>> SEGMENT_BITS));
      int within = (int) ((place + done) & ((1L << SEGMENT_BITS) - 1));
      int some = Math.min(length - done, segment.limit() - within);
      segment.get(within, bytes, at + done, some);
      done += some;
    }
  }

  int readInt(long place) {
    return (int) (readLong(place, Integer.BYTES) >>> Integer.SIZE);
  }

  /** The bytes at {@code place} as the highest ones of a number, at most eight. */
  long readLong(long place, int length) {
    int within = (int) (place & ((1L << SEGMENT_BITS) - 1));
    MappedByteBuffer segment = segments.get((int) (place >>> SEGMENT_BITS));
    if (within + Long.BYTES > segment.limit()) {
      byte[] bytes = new byte[Long.BYTES];
      read(place, bytes, 0, Math.min(length, Long.BYTES));
      return ByteBuffer.wrap(bytes).getLong();
    }
    long number = segment.getLong(within);
    return length >= Long.BYTES ? number : number & -1L << (Long.BYTES - length) * Byte.SIZE;
  }

  /** Reads into {@code into} what stands at {@code place}, as far as it goes. */
  void read(long place, ByteBuffer into) {
    try {
      int read = 0;
      while (into.hasRemaining() && read >= 0) {
        read = channel.read(into, place + into.position());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the file away. */
  @Override
  public void close() {
    segments.clear();
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
