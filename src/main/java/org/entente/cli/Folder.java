package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.entente.document.Container;
import org.entente.document.Format;
import org.entente.document.OtherFiles;

/** Which files of a folder are documents or hold some. */
final class Folder {
  private Folder() {}

  /**
   * The files of a folder that are read, by path. What cannot be looked into is told, and of how
   * many files the format is none that is read.
   */
  static List<Path> files(Path folder, Consumer<String> complain, Consumer<String> remark)
      throws IOException {
    List<Path> files = new ArrayList<>();
    OtherFiles others = new OtherFiles();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file) && isRead(file)) {
              files.add(file);
            } else if (Format.isAboutOthers(file.toString()) && !folder.equals(file.getParent())) {
              complain.accept(
                  file
                      + ": left out, for it is read only at the top of what is loaded; move it to "
                      + folder
                      + " or load its own folder by itself");
            } else if (isOtherTable(file) && !isRegister(file)) {
              remark.accept(noRoster(file));
            } else if (isOther(file)) {
              others.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            complain.accept(unreadable(file, e));
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.naturalOrder());
    others.told().ifPresent(told -> remark.accept(folder + ": " + told));
    return files;
  }

  /** Whether it looks like somebody's file of another format, and no table. */
  private static boolean isOther(Path file) {
    return Files.isRegularFile(file)
        && !Format.isAboutOthers(file.toString())
        && !isOtherTable(file);
  }

  /** Whether it is a table, and by its name none of posts; as prose it would say nothing. */
  static boolean isOtherTable(Path file) {
    String name = file.toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".csv") && Format.ofName(name).isEmpty();
  }

  /** Whether a table is one of organisations, by its columns, as it may lie beside documents. */
  private static boolean isRegister(Path table) {
    try (BufferedReader lines = Files.newBufferedReader(table)) {
      String head = String.valueOf(lines.readLine()).toLowerCase(Locale.ROOT);
      List<String> columns = List.of(head.split("[^a-z]+"));
      return columns.contains("name") && (columns.contains("ror") || columns.contains("wikidata"));
    } catch (IOException e) {
      return false; // nor is it a roster, which is what is told
    }
  }

  static String noRoster(Path file) {
    return file + ": left out; a table of posts is named NAME.roster.csv";
  }

  static String unreadable(Path file, IOException e) {
    return e instanceof AccessDeniedException
        ? file + ": may not be read by you; change its permissions"
        : file + ": cannot be read (" + e.getMessage() + ")";
  }

  /** Whether a file in a folder is read; of files of XML, only feeds are. */
  private static boolean isRead(Path file) {
    String name = file.toString();
    if (Format.ofName(name).isPresent() || Container.of(name, new byte[0]).isPresent()) {
      return true;
    }
    if (!name.endsWith(".xml")) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Container.of(name, in.readNBytes(SourceReader.HEAD)).isPresent();
    } catch (IOException e) {
      return true; // reading it will tell
    }
  }
}
