package org.entente.server.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A readable data file: one entry a line, columns parted by {@code |}, {@code #} begins a comment
 * line, blank lines count for nothing.
 */
record AtlasFile(String name, List<Line> lines) {
  AtlasFile {
    lines = List.copyOf(lines);
  }

  /** A line that counts: its number, from 1, and its trimmed columns. */
  record Line(String file, int number, List<String> columns) {
    Line {
      columns = List.copyOf(columns);
    }

    /** The column at {@code i}, or the empty string. */
    String column(int i) {
      return i < columns.size() ? columns.get(i) : "";
    }

    /** The parts of a column, which semicolons part. */
    List<String> parts(int i) {
      return Arrays.stream(column(i).split(";"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    /** What is read from this line; what is wrong with it is told with file and line. */
    <T> T read(Supplier<T> reading) {
      try {
        return reading.get();
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
  }

  /** Reads a file of the program, which stands beside this class. */
  static AtlasFile own(String name) {
    try (InputStream in = AtlasFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Reads the text of a file. */
  static AtlasFile of(String name, String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        lines.add(new Line(name, number, columns));
      }
    }
    return new AtlasFile(name, lines);
  }
}
