package org.entente.authority;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A register of organisations on disk: the dump of ROR (schema 2, as {@code .json}, {@code
 * .json.gz} or the {@code .zip} that it comes in), or a table ({@code .csv}). All entries are held
 * in memory; reading takes time in proportion to the file.
 */
public final class RegisterFile {
  private static final String BUNDLED = "organizations.csv";

  private RegisterFile() {}

  /**
   * The entries of {@code file}, in its order.
   *
   * @throws UnusableRegister when the file is not there, is of another form, or a place in it is
   *     wrong
   */
  public static List<Authority> read(Path file) throws UnusableRegister {
    String name = file.getFileName().toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(name, in);
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableRegister(
          file + ": cannot be read as a register (" + e.getMessage() + "); see that it is whole",
          e);
    }
  }

  /** The entries that come with the program: bodies of the bundled documents, checked by hand. */
  public static List<Authority> bundled() {
    try (InputStream in = RegisterFile.class.getResourceAsStream("/data/" + BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("data/" + BUNDLED + " is missing from the program");
      }
      return read(BUNDLED, in);
    } catch (IOException | UnusableRegister e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Authority> read(String name, InputStream in)
      throws IOException, UnusableRegister {
    String ending = name.toLowerCase(Locale.ROOT);
    if (ending.endsWith(".csv")) {
      return CsvRegister.read(name, in);
    }
    if (ending.endsWith(".json")) {
      return RorDump.read(name, in);
    }
    if (ending.endsWith(".json.gz")) {
      return RorDump.read(name, new GZIPInputStream(in));
    }
    if (ending.endsWith(".zip")) {
      return zipped(name, in);
    }
    throw new UnusableRegister(
        name + ": a register is ROR's dump (.json, .json.gz, .zip) or a table (.csv)");
  }

  private static List<Authority> zipped(String name, InputStream in)
      throws IOException, UnusableRegister {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().endsWith(".json")) {
        return RorDump.read(name, zip);
      }
    }
    throw new UnusableRegister(name + ": has no .json file in it, as ROR's dump has");
  }
}
