package org.entente.cli;

import picocli.CommandLine.Option;

/** The option that says from where documents may be fetched. */
final class Fetching {
  @Option(
      names = "--private-addresses",
      description =
          "Follow redirections and sitemaps also to this machine and to private networks.")
  private boolean privately;

  /** What fetches, within what is allowed. */
  Fetcher fetcher() {
    return new Fetcher(privately);
  }
}
