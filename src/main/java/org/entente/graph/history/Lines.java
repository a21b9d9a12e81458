package org.entente.graph.history;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed lines of fields parted by tabs; equal rows give equal bytes. */
final class Lines {
  private Lines() {}

  static void write(List<List<String>> rows, Path file) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      for (List<String> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          out.write((i == 0 ? "" : "\t") + row.get(i).replaceAll("\\p{Cntrl}", " "));
        }
        out.write('\n');
      }
    }
  }

  static List<List<String>> read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    if (!Files.exists(file)) {
      return rows;
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(Arrays.asList(line.split("\t", -1)));
      }
    }
    return rows;
  }
}
