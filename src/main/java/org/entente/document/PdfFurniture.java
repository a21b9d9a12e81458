package org.entente.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Headers, footers and page numbers: lines at the edge of the pages that say the same on each. */
final class PdfFurniture {
  /** How many lines from the upper and the lower edge may be furniture. */
  private static final int DEEP = 3;

  private PdfFurniture() {}

  /** The lines without those that stand at the same edge and height of two pages in five. */
  static List<PdfLine> cleared(List<PdfLine> lines, int pages) {
    if (pages < 2) {
      return lines;
    }
    Set<PdfLine> edges = edges(lines);
    Map<String, Set<Integer>> seen = new HashMap<>();
    edges.forEach(l -> seen.computeIfAbsent(key(l), k -> new HashSet<>()).add(l.page()));
    int enough = Math.max(2, (pages * 2 + 4) / 5);
    List<PdfLine> running = new ArrayList<>(lines);
    running.removeIf(
        line -> edges.contains(line) && seen.getOrDefault(key(line), Set.of()).size() >= enough);
    // Pages that are all alike are no furniture but the text.
    return running.isEmpty() ? lines : running;
  }

  private static Set<PdfLine> edges(List<PdfLine> lines) {
    Set<PdfLine> edges = new HashSet<>();
    Map<Integer, List<PdfLine>> byPage =
        lines.stream().collect(Collectors.groupingBy(PdfLine::page));
    for (List<PdfLine> page : byPage.values()) {
      List<PdfLine> down =
          page.stream().sorted(Comparator.comparingDouble(PdfLine::baseline)).toList();
      edges.addAll(down.subList(0, Math.min(DEEP, down.size())));
      edges.addAll(down.subList(Math.max(0, down.size() - DEEP), down.size()));
    }
    return edges;
  }

  /** The same for two lines that differ in numbers alone. */
  private static String key(PdfLine line) {
    return Math.round(line.baseline() / 4) + " " + line.text().replaceAll("\\d+", "#");
  }
}
