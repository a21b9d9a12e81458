package org.entente.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The bundled texts one after the other, again and again, each time with other people in them. */
@State(Scope.Benchmark)
public class LongDocument {
  private static final Pattern NAME_ENDING = Pattern.compile("(?<=[a-z][aeiou])n\\b");

  /** The length of the text. */
  @Param({"10000", "100000", "1000000"})
  public int characters;

  Document document;

  /** Makes the text. */
  @Setup
  public void write(BundledDocuments bundled) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int round = 0; text.length() < characters; round++) {
      for (Document part : bundled.documents) {
        String ending = Integer.toString(round, Character.MAX_RADIX).replaceAll("\\d", "o");
        text.append(NAME_ENDING.matcher(part.text()).replaceAll("n" + ending)).append("\n\n");
      }
    }
    text.setLength(characters);
    document = DocumentReader.read("long.txt", text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
