package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;
import picocli.CommandLine;

/** The version of the program, as the build knows it. */
final class Version implements CommandLine.IVersionProvider {
  static String current() {
    return property("version");
  }

  /** When this version was released. */
  static Instant released() {
    return Instant.parse(property("released"));
  }

  private static String property(String name) {
    try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing from the program");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty(name, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Entente " + current()};
  }
}
