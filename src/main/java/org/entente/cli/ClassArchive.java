package org.entente.cli;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.StringArray;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of the program as Java keeps them in memory (class-data sharing), in a file beside
 * the jar: read from there they need be neither parsed nor verified, which is a good part of a
 * start. An archive has to be named before Java begins, and a jar cannot name one. So the process
 * begins anew as the same process, with the same arguments and the archive among them, and what
 * else only options can say: it costs less than it saves.
 *
 * <p>The archive is for the very Java and the very jar that made it. Where there is none for them,
 * where Java was given options that say more than how much memory there is, or where a process
 * cannot begin anew (there is no Linux), the program starts without.
 */
final class ClassArchive {
  private static final String BEGUN = "entente.archive";

  private static final String JAR = ".jar";

  private static final String ARCHIVE =
      "java-".concat(System.getProperty("java.runtime.version")).concat(".jsa");

  /**
   * What is said of compiling, ten times what Java would say by itself: before a method is compiled
   * with all of Java's skill it has to be called that often, or to go round in its loops. A start
   * calls thousands of methods some thousand times and then hardly again, and compiling them took
   * its second processor and a good quarter of its time; what a server or a long load does goes
   * beyond ten times as well, some seconds later.
   */
  private static final List<String> COMPILING =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions", // a Java without this compiler has other ones
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  /** Arguments are bytes, and given on as they are, in whatever encoding. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final File GIVEN = new File("/proc/self/cmdline");

  /** What may be said twice: neither prints nor opens anything. */
  private static final List<String> HARMLESS =
      List.of("-D", "-Xmx", "-Xms", "-Xss", "-XX:ActiveProcessorCount=", "-XX:MaxRAM");

  /** Options that come from elsewhere, and are told on standard error by each beginning. */
  private static final List<String> ELSEWHERE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private ClassArchive() {}

  /** Begins anew with the archive, if that can be done; returns if not, or if it has been done. */
  static void use() {
    String jar = System.getProperty("java.class.path");
    if (jar.endsWith(JAR) && System.getProperty(BEGUN) == null && GIVEN.exists()) {
      String folder = folder(jar);
      if (new File(folder.concat(ARCHIVE)).exists()) {
        beginAnew(folder);
      }
    }
  }

  /** Where what makes a start faster is: beside the jar. */
  private static String folder(String jar) {
    return jar.substring(0, jar.length() - JAR.length()).concat("-start/");
  }

  private static void beginAnew(String folder) {
    try {
      List<String> arguments = given();
      int jar = arguments.indexOf("-jar") + 1;
      if (jar == 0 || !mayBeSaidTwice(arguments.subList(1, jar - 1))) {
        return;
      }
      String archive = folder(arguments.get(jar)).concat(ARCHIVE);
      arguments.addAll(
          1,
          List.of(
              "-XX:SharedArchiveFile=".concat(archive),
              "-Xshare:auto",
              "-Xlog:cds*=off", // an archive of another jar is none, and nothing to tell
              "-D".concat(BEGUN)));
      arguments.addAll(1, COMPILING);
      // Where JNA's own library is; and it need not ask the system where others are.
      System.setProperty("jna.boot.library.path", folder.concat(Platform.RESOURCE_PREFIX));
      System.setProperty("jna.platform.library.path", "");
      StringArray anew = new StringArray(arguments.toArray(String[]::new), BYTES.name());
      NativeLibrary.getProcess()
          .getFunction("execv")
          .invokeInt(new Object[] {"/proc/self/exe", anew});
    } catch (IOException | LinkageError | RuntimeException e) {
      // It starts as well without, only later: nothing that anybody should have to read about.
      return;
    }
  }

  /** The program and its arguments, with a character for each byte. */
  private static List<String> given() throws IOException {
    List<String> arguments = new ArrayList<>();
    try (InputStream in = new FileInputStream(GIVEN)) {
      String all = new String(in.readAllBytes(), BYTES);
      int begin = 0;
      for (int end = all.indexOf(0); end >= 0; end = all.indexOf(0, begin)) {
        arguments.add(all.substring(begin, end));
        begin = end + 1;
      }
    }
    return arguments;
  }

  private static boolean mayBeSaidTwice(List<String> options) {
    for (String option : options) {
      if (!isHarmless(option)) {
        return false;
      }
    }
    for (String variable : ELSEWHERE) {
      if (System.getenv(variable) != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(String option) {
    for (String harmless : HARMLESS) { // a stream or a regular expression would take 20 ms here
      if (option.startsWith(harmless)) {
        return true;
      }
    }
    return false;
  }
}
