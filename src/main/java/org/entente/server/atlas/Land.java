package org.entente.server.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A land, or a water within one.
 *
 * @param outline its corners, the last of which joins the first; one alone for an islet
 */
public record Land(String name, boolean water, List<Point> outline) {
  public Land {
    outline = List.copyOf(outline);
  }

  private static final class Standard {
    static final List<Land> LANDS = of(AtlasFile.own("lands.txt"));
  }

  /** All lands, and behind each the waters in it. */
  public static List<Land> all() {
    return Standard.LANDS;
  }

  /** Whether it is too small for an outline. */
  public boolean islet() {
    return outline.size() == 1;
  }

  /**
   * Reads outlines.
   *
   * @throws IllegalArgumentException at the first line that is wrong; the message names it
   */
  static List<Land> of(AtlasFile file) {
    Map<String, List<Point>> outlines = new LinkedHashMap<>();
    List<String> waters = new ArrayList<>();
    String before = "";
    for (AtlasFile.Line line : file.lines()) {
      String name = line.column(0);
      String last = before;
      List<Point> more = line.read(() -> stretch(line, outlines.containsKey(name), last));
      outlines.computeIfAbsent(name, key -> new ArrayList<>()).addAll(more);
      if (line.column(2).equals("water")) {
        waters.add(name);
      }
      before = name;
    }
    return outlines.entrySet().stream()
        .map(land -> new Land(land.getKey(), waters.contains(land.getKey()), land.getValue()))
        .toList();
  }

  private static List<Point> stretch(AtlasFile.Line line, boolean known, String before) {
    String name = line.column(0);
    if (name.isEmpty() || !List.of("", "land", "water").contains(line.column(2))) {
      throw new IllegalArgumentException(
          "a land is 'NAME | latitude longitude ; latitude longitude | land or water'");
    }
    if (known && !name.equals(before)) {
      throw new IllegalArgumentException("the lines of '" + name + "' do not stand together");
    }
    List<Point> points = line.parts(1).stream().map(Land::corner).toList();
    if (points.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' has no corner");
    }
    return points;
  }

  private static Point corner(String words) {
    List<String> numbers = Arrays.asList(words.split("\\s+"));
    if (numbers.size() != 2) {
      throw new IllegalArgumentException("'" + words + "' is no latitude and longitude");
    }
    return Point.of(numbers.get(0), numbers.get(1));
  }
}
