package org.entente.server.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks on an axis of time. What is known to the month or year only is drawn as long as that. */
final class Timeline {
  private static final int MOST = 30;
  private static final int LEAST_LENGTH = 8;

  private Timeline() {}

  private record Event(String label, Stretch stretch, String words) {}

  static Optional<Figure> of(List<List<String>> rows) {
    List<Event> events = new ArrayList<>();
    for (List<String> row : rows) {
      event(row).ifPresent(events::add);
    }
    if (events.isEmpty()) {
      return Optional.empty();
    }
    List<Event> drawn = events.subList(0, Math.min(MOST, events.size()));
    double begin = drawn.stream().mapToDouble(e -> e.stretch().begin()).min().orElseThrow();
    double end = drawn.stream().mapToDouble(e -> e.stretch().end()).max().orElseThrow();
    Axis axis = Axis.over(begin, end);
    List<Strips.Strip> strips = drawn.stream().map(event -> strip(event, axis)).toList();
    String note = Figure.note(strips.size(), rows.size(), "rows");
    return Optional.of(new Strips(strips, axis.ticks(), false, note));
  }

  private static Optional<Event> event(List<String> row) {
    Optional<Stretch> first = Stretch.of(row.get(1));
    Optional<Stretch> last = Stretch.of(Grid.word(row, 2)).or(() -> first);
    if (first.isEmpty() || last.isEmpty() || last.get().end() < first.get().begin()) {
      return Optional.empty();
    }
    String until = Grid.word(row, 2);
    boolean one = until.isEmpty() || until.equals(row.get(1));
    String words = one ? row.get(1) : row.get(1) + " – " + until;
    Stretch stretch = new Stretch(first.get().begin(), last.get().end());
    return Optional.of(new Event(row.get(0), stretch, words));
  }

  private static Strips.Strip strip(Event event, Axis axis) {
    int begin = axis.at(event.stretch().begin());
    int length = Math.max(LEAST_LENGTH, axis.at(event.stretch().end()) - begin);
    int at = Math.min(begin, Strips.WIDTH - length);
    return new Strips.Strip(event.label(), List.of(new Strips.Mark(at, length)), "", event.words());
  }
}
