package org.entente.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Canonical N-Quads: one line a quad, sorted by bytes, no line twice, lines ended by a line feed,
 * so that equal datasets without blank nodes give equal bytes.
 */
public final class NQuads {
  private static final NodeFormatterNT NODES = new NodeFormatterNT();

  /** Lines of some two hundred characters each. */
  private static final long IN_MEMORY = 400_000;

  private NQuads() {}

  /**
   * Writes {@code dataset}. What does not fit into some hundred megabytes is sorted in temporary
   * files.
   */
  public static void write(DatasetGraph dataset, OutputStream out) throws IOException {
    try (Sorter sorter = new Sorter()) {
      dataset.find().forEachRemaining(sorter::add);
      sorter.write(out);
    }
  }

  /** Quads on their way into order. Not for use by several threads. */
  static final class Sorter implements AutoCloseable {
    private final SortedDataBag<String> lines =
        BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(IN_MEMORY), new Lines(), NQuads::compare);

    void add(Quad quad) {
      lines.add(line(quad));
    }

    /** Writes all that was added, each once. */
    void write(OutputStream out) throws IOException {
      Iterator<String> sorted = lines.iterator();
      String before = "";
      while (sorted.hasNext()) {
        String line = sorted.next();
        if (!line.equals(before)) {
          out.write(line.getBytes(StandardCharsets.UTF_8));
        }
        before = line;
      }
      Iter.close(sorted);
      out.flush();
    }

    @Override
    public void close() {
      lines.close();
    }
  }

  /** Lines in a temporary file; none has a line feed but at its end. */
  private static final class Lines implements SerializationFactory<String> {
    @Override
    public Sink<String> createSerializer(OutputStream out) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      return new Sink<>() {
        @Override
        public void send(String line) {
          try {
            writer.write(line);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void flush() {
          try {
            writer.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void close() {
          flush();
        }
      };
    }

    @Override
    public Iterator<String> createDeserializer(InputStream in) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line + "\n")
          .iterator();
    }
  }

  /** The order of code points, which is that of the bytes of UTF-8. */
  private static int compare(String one, String other) {
    int least = Math.min(one.length(), other.length());
    for (int i = 0; i < least; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) != Character.isSurrogate(b)
            ? (Character.isSurrogate(a) ? 1 : -1)
            : Character.compare(a, b);
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  private static String line(Quad quad) {
    StringWriterI line = new StringWriterI();
    NODES.format(line, quad.getSubject());
    line.print(" ");
    NODES.format(line, quad.getPredicate());
    line.print(" ");
    NODES.format(line, quad.getObject());
    if (!quad.isDefaultGraph()) {
      line.print(" ");
      NODES.format(line, quad.getGraph());
    }
    line.print(" .\n");
    return line.toString();
  }
}
