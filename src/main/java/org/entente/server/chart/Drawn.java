package org.entente.server.chart;

import java.util.ArrayList;
import java.util.List;

/** Puts names at places and writes them there. */
final class Drawn {
  private static final int LETTERS = 20;
  private static final int LETTER_WIDTH = 7;
  private static final int LINE_HEIGHT = 15;
  private static final int MOST_LINES = 3;
  private static final int MARGIN = 12;

  private final List<String> names;
  private final List<Network.Pair> pairs;
  private final Islands layout;

  Drawn(List<String> names, List<Network.Pair> pairs, Screen screen) {
    this.names = names;
    this.pairs = pairs;
    this.layout = new Islands(ends(), boxes(), screen);
  }

  Network network(int all) {
    double greatest = pairs.stream().mapToDouble(Network.Pair::strength).max().orElse(1);
    List<Network.Knot> knots = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      knots.add(knot(i));
    }
    List<Network.Link> links = new ArrayList<>();
    for (Network.Pair pair : pairs) {
      Network.Knot one = knots.get(names.indexOf(pair.one()));
      Network.Knot other = knots.get(names.indexOf(pair.other()));
      int breadth = (int) Math.round(1 + 4 * pair.strength() / greatest);
      String title = pair.one() + " – " + pair.other() + ": " + Math.round(pair.strength());
      links.add(new Network.Link(one.x(), one.y(), other.x(), other.y(), breadth, title));
    }
    return new Network(
        (int) Math.ceil(layout.width()) + 2 * MARGIN,
        (int) Math.ceil(layout.height()) + 2 * MARGIN,
        knots,
        links,
        names.size(),
        List.of(),
        Figure.note(pairs.size(), all, "links"));
  }

  private Network.Knot knot(int i) {
    List<String> lines = lines(names.get(i));
    int radius = radius(i);
    int x = (int) Math.round(layout.x(i)) + MARGIN;
    int top = (int) Math.round(layout.y(i) - height(i) / 2.0) + MARGIN;
    int y = top + radius;
    List<Network.Words> words = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      words.add(new Network.Words(x, y + radius + LINE_HEIGHT * (line + 1) - 2, lines.get(line)));
    }
    return new Network.Knot(x, y, radius, names.get(i), words);
  }

  private int radius(int i) {
    long degree =
        pairs.stream()
            .filter(p -> p.one().equals(names.get(i)) || p.other().equals(names.get(i)))
            .count();
    return (int) Math.min(14, 5 + degree);
  }

  private int height(int i) {
    return 2 * radius(i) + LINE_HEIGHT * lines(names.get(i)).size() + 4;
  }

  private double[][] boxes() {
    double[][] boxes = new double[names.size()][];
    for (int i = 0; i < boxes.length; i++) {
      int letters = lines(names.get(i)).stream().mapToInt(String::length).max().orElse(0);
      boxes[i] = new double[] {Math.max(40, LETTER_WIDTH * letters + 10), height(i) + 8};
    }
    return boxes;
  }

  private int[][] ends() {
    return pairs.stream()
        .map(pair -> new int[] {names.indexOf(pair.one()), names.indexOf(pair.other())})
        .toArray(int[][]::new);
  }

  /** A name in lines of about {@value #LETTERS} letters, cut short after the third. */
  static List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
    if (kept.size() < lines.size()) {
      kept.set(MOST_LINES - 1, kept.get(MOST_LINES - 1) + " …");
    }
    return kept;
  }
}
