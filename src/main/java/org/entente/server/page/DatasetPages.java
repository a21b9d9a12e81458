package org.entente.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The page of the dataset as a whole: what is in it, where to download it, how to cite it. */
public final class DatasetPages {
  private final StartPages start;

  /**
   * @param start knows how much there is
   */
  public DatasetPages(StartPages start) {
    this.start = start;
  }

  /**
   * What is said of the dataset.
   *
   * @param citation how to cite it, in a line
   * @param version the fragment of this version's IRI, which leads to its citation
   * @param licenses where its licence is, if one is known
   * @param forms the same for programs
   */
  public record About(
      String title,
      String description,
      String citation,
      String version,
      List<String> licenses,
      List<Dump> dumps,
      List<Page.Alternate> forms) {
    public About {
      licenses = List.copyOf(licenses);
      dumps = List.copyOf(dumps);
      forms = List.copyOf(forms);
    }
  }

  /**
   * All of it as one file.
   *
   * @param what it holds, in words
   * @param bytes its size, where it is known
   */
  public record Dump(String href, String what, OptionalLong bytes) {
    /** The size in words, or the empty string. */
    public String size() {
      if (bytes.isEmpty()) {
        return "";
      }
      long size = bytes.getAsLong();
      return size < 1_000_000
          ? " (" + Math.max(1, size / 1000) + " kB)"
          : String.format(Locale.ROOT, " (%.1f MB)", size / 1e6);
    }
  }

  /** The page. */
  public Page page(About about) {
    return new Page(
        "dataset",
        "The dataset",
        about.forms(),
        "",
        Map.of("about", about, "counts", start.counts()));
  }
}
