package org.entente.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What one thing that was asked showed, server by server. */
final class Row {
  private final String name;
  private final Map<String, List<Loop.Round>> found = new LinkedHashMap<>();
  private final Map<String, String> failed = new LinkedHashMap<>();

  Row(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** The columns that have failed. */
  Set<String> failed() {
    return Collections.unmodifiableSet(failed.keySet());
  }

  /** One round of one column; a column that has failed is asked no more. */
  void run(String column, List<HttpRequest> requests, Asking asking, boolean counted)
      throws InterruptedException {
    if (failed.containsKey(column)) {
      return;
    }
    try {
      Loop.Round round = asking.ask(requests);
      if (counted) {
        found.computeIfAbsent(column, key -> new ArrayList<>()).add(round);
      }
    } catch (IOException e) {
      found.remove(column);
      failed.put(column, String.valueOf(e.getMessage()));
    }
  }

  /** Runs one round. */
  @FunctionalInterface
  interface Asking {
    Loop.Round ask(List<HttpRequest> requests) throws IOException, InterruptedException;
  }

  /** Requests a second, the median of the rounds, if the column was measured. */
  OptionalDouble perSecond(String column) {
    List<Loop.Round> rounds = found.getOrDefault(column, List.of());
    return rounds.stream()
        .mapToDouble(Loop.Round::perSecond)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst();
  }

  /** How many times as many requests a second one column answered as the other, if both did. */
  OptionalDouble ratio(String column, String other) {
    OptionalDouble ours = perSecond(column);
    OptionalDouble theirs = perSecond(other);
    return ours.isEmpty() || theirs.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ours.getAsDouble() / theirs.getAsDouble());
  }

  /** Prints the columns one below the other. */
  void print() {
    System.out.println(name);
    found.keySet().forEach(column -> System.out.println(line(column)));
    failed.forEach((column, reason) -> System.out.println("  %-31s %s".formatted(column, reason)));
  }

  private String line(String column) {
    List<Double> millis =
        found.get(column).stream().flatMap(r -> r.millis().stream()).sorted().toList();
    return String.format(
        Locale.ROOT,
        "  %-31s %9.1f a second %10.2f ms median %10.2f ms p95",
        column,
        perSecond(column).orElseThrow(),
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * 0.95)));
  }
}
