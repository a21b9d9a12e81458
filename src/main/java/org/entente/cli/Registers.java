package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.authority.Authority;
import org.entente.authority.RegisterFile;
import org.entente.authority.UnusableRegister;
import picocli.CommandLine.Option;

/** The option {@code --register}: registers of organisations beside the program's small one. */
final class Registers {
  @Option(
      names = "--register",
      paramLabel = "FILE",
      description =
          "Know organisations by their names in this register (may be repeated): ROR's dump (.json"
              + " or .zip), or a table (.csv) with the columns name, aliases, acronyms, ror,"
              + " wikidata, homepage, country.")
  private List<Path> files = new ArrayList<>();

  boolean given() {
    return !files.isEmpty();
  }

  /** The entries of all, by file; the program's own are among them. */
  Map<String, List<Authority>> byFile() throws Failure {
    Map<String, List<Authority>> read = new TreeMap<>();
    List<Authority> bundled = RegisterFile.bundled();
    read.put(bundled.get(0).register(), bundled);
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new Failure(file + ": there is no such file; check the path");
      }
      try {
        read.put(file.getFileName().toString(), RegisterFile.read(file));
      } catch (UnusableRegister e) {
        throw new Failure(String.valueOf(e.getMessage()), e);
      }
    }
    return read;
  }

  /** The entries of all. */
  List<Authority> entries() throws Failure {
    return byFile().values().stream().flatMap(List::stream).toList();
  }
}
