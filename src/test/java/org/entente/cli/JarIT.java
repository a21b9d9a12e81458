package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jar that {@code mvn package} makes. */
class JarIT {
  private static final Path JAR = Path.of("target/entente.jar");

  @Test
  void whoReadsItAsAStreamFindsItsManifest() throws IOException {
    try (JarInputStream jar = new JarInputStream(Files.newInputStream(JAR))) {
      Manifest manifest = jar.getManifest();
      assertNotNull(manifest, "the manifest does not come first");
      Attributes main = manifest.getMainAttributes();
      assertEquals("org.entente.cli.Entente", main.getValue(Attributes.Name.MAIN_CLASS));
    }
  }

  @Test
  void itsEntriesAreStoredOnceAndForAnyJava() throws IOException {
    List<ZipEntry> entries = entries();
    assertTrue(entries.size() > 10_000, entries.size() + " entries");
    List<String> names = entries.stream().map(ZipEntry::getName).toList();
    assertTrue(names.contains("org/entente/cli/Entente.class"));
    assertTrue(names.contains("bundled.graph"));
    assertEquals(names.size(), names.stream().distinct().count());
    assertEquals(
        List.of(), entries.stream().filter(entry -> entry.getMethod() != ZipEntry.STORED).toList());
    assertEquals(
        List.of(), names.stream().filter(name -> name.startsWith("META-INF/versions")).toList());
  }

  /** Else two builds of the same sources would differ. */
  @Test
  void noEntryIsDatedByTheBuild() throws IOException {
    long begun = Files.getLastModifiedTime(Path.of("target/bundled.graph")).toMillis();
    long ended = System.currentTimeMillis();
    assertEquals(
        List.of(),
        entries().stream().filter(e -> e.getTime() >= begun && e.getTime() <= ended).toList());
  }

  private static List<ZipEntry> entries() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      return jar.stream().<ZipEntry>map(entry -> entry).toList();
    }
  }
}
