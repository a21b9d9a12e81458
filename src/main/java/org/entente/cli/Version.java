package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;

/** The version of the program, as the build knows it. */
final class Version implements CommandLine.IVersionProvider {
  static String current() {
    try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing from the program");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Entente " + current()};
  }
}
