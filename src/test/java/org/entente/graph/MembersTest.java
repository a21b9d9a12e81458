package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class MembersTest {
  /** Empty, short, alike for long, and by chance, so that some are longer than any buffer. */
  private static List<byte[]> written() throws IOException {
    byte[] chance = new byte[300_000];
    new Random(4).nextBytes(chance);
    List<byte[]> contents =
        List.of(
            new byte[0],
            "a line\n".getBytes(StandardCharsets.UTF_8),
            chance,
            new byte[1_000_000],
            Arrays.copyOf(chance, 65_536),
            "the last\n".getBytes(StandardCharsets.UTF_8));
    List<byte[]> members = new ArrayList<>();
    for (byte[] content : contents) {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(member)) {
        out.write(content);
      }
      members.add(member.toByteArray());
    }
    return members;
  }

  private static byte[] file(List<byte[]> members) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    members.forEach(file::writeBytes);
    return file.toByteArray();
  }

  private static List<byte[]> read(byte[] file) throws IOException {
    List<byte[]> members = new ArrayList<>();
    try (Members reading = new Members(new ByteArrayInputStream(file))) {
      for (Optional<byte[]> m = reading.next(); m.isPresent(); m = reading.next()) {
        members.add(m.get());
      }
    }
    return members;
  }

  @Test
  void eachIsAsItStandsInTheFile() throws Exception {
    List<byte[]> written = written();
    List<byte[]> read = read(file(written));
    assertEquals(6, read.size());
    for (int i = 0; i < read.size(); i++) {
      assertArrayEquals(written.get(i), read.get(i), "member " + i);
    }
  }

  @Test
  void aFileThatEndsWithinOneIsTold() throws Exception {
    List<byte[]> written = written();
    byte[] file = file(written);
    int last = written.get(5).length;
    for (int cut = 1; cut < last; cut++) {
      byte[] part = Arrays.copyOf(file, file.length - cut);
      assertThrows(IOException.class, () -> read(part), "without the last " + cut);
    }
    assertEquals(5, read(Arrays.copyOf(file, file.length - last)).size());
  }

  @Test
  void whatIsNoMemberIsTold() {
    byte[] text = "this is a text and nothing that was compressed".getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> read(text));
  }
}
