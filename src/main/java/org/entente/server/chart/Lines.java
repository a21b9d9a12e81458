package org.entente.server.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lines over years or months, one below the other on one scale, those of the greatest sum first.
 * Where the answer has no row for a time, its number is 0, as it is for counts.
 */
final class Lines {
  private static final int MOST = 24;
  private static final int MOST_TIMES = 2400;

  private Lines() {}

  static Optional<Figure> of(List<List<String>> rows) {
    List<List<String>> dated =
        rows.stream().filter(row -> Stretch.of(row.get(0)).isPresent()).toList();
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    int letters = dated.stream().allMatch(row -> row.get(0).length() == 4) ? 4 : 7;
    Map<String, Map<String, Double>> lines = new TreeMap<>();
    for (List<String> row : dated) {
      String time = row.get(0).substring(0, Math.min(letters, row.get(0).length()));
      lines
          .computeIfAbsent(Grid.word(row, 2), label -> new TreeMap<>())
          .merge(time, Grid.number(row.get(1)), Double::sum);
    }
    Axis axis = axis(lines);
    double greatest = lines.values().stream().mapToDouble(Lines::greatest).max().orElse(0);
    List<String> times = letters == 4 ? years(axis) : months(axis);
    if (greatest <= 0 || times.size() > MOST_TIMES) {
      return Optional.empty();
    }
    List<Strips.Strip> strips = new ArrayList<>();
    lines.entrySet().stream()
        .sorted(Comparator.comparingDouble(line -> -sum(line.getValue())))
        .limit(MOST)
        .forEach(line -> strips.add(strip(line.getKey(), line.getValue(), times, axis, greatest)));
    String note = Figure.note(strips.size(), lines.size(), "lines");
    return Optional.of(new Strips(strips, axis.ticks(), lines.size() == 1, note));
  }

  private static Axis axis(Map<String, Map<String, Double>> lines) {
    List<Stretch> times =
        lines.values().stream()
            .flatMap(line -> line.keySet().stream())
            .flatMap(time -> Stretch.of(time).stream())
            .toList();
    return Axis.over(
        times.stream().mapToDouble(Stretch::begin).min().orElseThrow(),
        times.stream().mapToDouble(Stretch::end).max().orElseThrow());
  }

  private static Strips.Strip strip(
      String label, Map<String, Double> line, List<String> times, Axis axis, double greatest) {
    StringBuilder points = new StringBuilder();
    for (String time : times) {
      Stretch stretch = Stretch.of(time).orElseThrow();
      double share = line.getOrDefault(time, 0.0) / greatest;
      points
          .append(points.isEmpty() ? "" : " ")
          .append(axis.at((stretch.begin() + stretch.end()) / 2))
          .append(',')
          .append(Math.round((Strips.HEIGHT - 4) * (1 - share)) + 2);
    }
    Map.Entry<String, Double> peak =
        line.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    String value = "most: %s in %s".formatted(shown(peak.getValue()), peak.getKey());
    return new Strips.Strip(label, List.of(), points.toString(), value);
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static double greatest(Map<String, Double> line) {
    return line.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static double sum(Map<String, Double> line) {
    return line.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static List<String> years(Axis axis) {
    List<String> years = new ArrayList<>();
    for (int year = axis.from(); year < axis.to(); year++) {
      years.add(digits(year, 4));
    }
    return years;
  }

  private static List<String> months(Axis axis) {
    List<String> months = new ArrayList<>();
    for (String year : years(axis)) {
      for (int month = 1; month <= 12; month++) {
        months.add(year + "-" + digits(month, 2));
      }
    }
    return months;
  }

  private static String digits(int number, int count) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, count - digits.length())) + digits;
  }
}
