package org.entente.graph.history;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed lines of fields parted by tabs; equal rows give equal bytes. */
final class Lines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Writer out;

  /** Lines that are to be written to {@code file}. */
  Lines(Path file) throws IOException {
    OutputStream compressed =
        new GZIPOutputStream(Files.newOutputStream(file), BUFFER) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        };
    out = new BufferedWriter(new OutputStreamWriter(compressed, StandardCharsets.UTF_8), BUFFER);
  }

  /** Takes rows that {@link #row} wrote. */
  Appendable appendable() {
    return out;
  }

  /** Writes a row. */
  void row(String... fields) throws IOException {
    row(out, fields);
  }

  /** Writes a row to {@code out}; a control character in a field becomes a space. */
  static void row(Appendable out, String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.append('\t');
      }
      out.append(hasControl(fields[i]) ? fields[i].replaceAll("\\p{Cntrl}", " ") : fields[i]);
    }
    out.append('\n');
  }

  private static boolean hasControl(String field) {
    for (int i = 0; i < field.length(); i++) {
      if (Character.isISOControl(field.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Gives each row of {@code file}, where there is one, to {@code take}. */
  static void read(Path file, Consumer<List<String>> take) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        take.accept(Arrays.asList(line.split("\t", -1)));
      }
    }
  }
}
