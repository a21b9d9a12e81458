package org.entente.server;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.server.page.Names;

/** Paths of addresses. */
final class Paths {
  private Paths() {}

  /** The path percent-encoded, its slashes kept. */
  static String encode(String path) {
    return Arrays.stream(path.split("/", -1)).map(Names::encode).collect(Collectors.joining("/"));
  }
}
