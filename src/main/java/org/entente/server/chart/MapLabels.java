package org.entente.server.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts names beside dots, the greatest first, where they cover no other name and no dot. Some have
 * room for letters so large that they can be read where the map is as narrow as a phone; the others
 * are for wider ones.
 */
final class MapLabels {
  /**
   * As the style sheet has them, in units of the map: 13 of 800 on a page, 28 of 800 on a phone.
   */
  private static final double LETTER = 13;

  private static final double LARGE_LETTER = 28;
  private static final double BREADTH = 0.64;
  private static final double GAP = 3;
  private static final int MOST_LARGE = 12;

  /** Names that have to be there, even where they cover lesser dots. */
  private static final int LEAST = 3;

  private static final int MOST = 40;

  private final int height;
  private final List<PlaceMap.Dot> dots;
  private final List<Box> large = new ArrayList<>();
  private final List<Box> small = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private MapLabels(List<PlaceMap.Dot> dots, int height) {
    this.dots = dots;
    this.height = height;
  }

  /**
   * A name.
   *
   * @param anchor the end of the name that is at its place: start, middle or end, as SVG has it
   * @param baseline what of the letters is there: auto, central or hanging
   * @param large whether there is room for large letters
   */
  public record Label(
      double x, double y, String anchor, String baseline, boolean large, String text) {}

  /** What a name or dot covers. */
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** The labels of these dots, of which the greatest come first. */
  static List<Label> of(List<PlaceMap.Dot> dots, int height) {
    MapLabels labels = new MapLabels(dots, height);
    dots.forEach(labels::placeLarge);
    dots.forEach(labels::placeSmall);
    return labels.labels;
  }

  private void placeLarge(PlaceMap.Dot dot) {
    if (large.size() < MOST_LARGE) {
      free(dot, LARGE_LETTER, true)
          .ifPresent(
              label -> {
                labels.add(label);
                large.add(box(label, LARGE_LETTER));
                small.add(box(label, LETTER));
              });
    }
  }

  private void placeSmall(PlaceMap.Dot dot) {
    boolean named = labels.stream().anyMatch(label -> label.text().equals(dot.name()));
    if (!named && labels.size() < MOST) {
      free(dot, LETTER, false)
          .ifPresent(
              label -> {
                labels.add(label);
                small.add(box(label, LETTER));
              });
    }
  }

  private Optional<Label> free(PlaceMap.Dot dot, double letter, boolean isLarge) {
    List<PlaceMap.Dot> first = dots.subList(0, Math.min(LEAST, dots.size()));
    return free(dot, letter, isLarge, dots)
        .or(
            () ->
                first.contains(dot) ? free(dot, letter, isLarge, first) : Optional.<Label>empty());
  }

  private Optional<Label> free(
      PlaceMap.Dot dot, double letter, boolean isLarge, List<PlaceMap.Dot> avoided) {
    double away = dot.radius() + GAP;
    String name = dot.name();
    return List.of(
            new Label(dot.x() + away, dot.y(), "start", "central", isLarge, name),
            new Label(dot.x() - away, dot.y(), "end", "central", isLarge, name),
            new Label(dot.x(), dot.y() - away, "middle", "auto", isLarge, name),
            new Label(dot.x(), dot.y() + away, "middle", "hanging", isLarge, name))
        .stream()
        .filter(label -> isFree(box(label, letter), isLarge ? large : small, avoided))
        .map(label -> at(label, MapFrame.round(label.x()), MapFrame.round(label.y())))
        .findFirst();
  }

  private static Label at(Label label, double x, double y) {
    return new Label(x, y, label.anchor(), label.baseline(), label.large(), label.text());
  }

  private boolean isFree(Box box, List<Box> names, List<PlaceMap.Dot> avoided) {
    return box.left >= GAP
        && box.top >= GAP
        && box.right <= MapFrame.WIDTH - GAP
        && box.bottom <= height - GAP
        && names.stream().noneMatch(box::meets)
        && avoided.stream().noneMatch(dot -> box.meets(box(dot)));
  }

  private static Box box(PlaceMap.Dot dot) {
    double r = dot.radius();
    return new Box(dot.x() - r, dot.y() - r, dot.x() + r, dot.y() + r);
  }

  private static Box box(Label label, double letter) {
    double length = label.text().codePointCount(0, label.text().length()) * letter * BREADTH;
    double left =
        switch (label.anchor()) {
          case "start" -> label.x();
          case "end" -> label.x() - length;
          default -> label.x() - length / 2;
        };
    double top =
        switch (label.baseline()) {
          case "central" -> label.y() - letter / 2;
          case "hanging" -> label.y();
          default -> label.y() - letter;
        };
    return new Box(left, top, left + length, top + letter);
  }
}
