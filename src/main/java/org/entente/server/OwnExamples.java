package org.entente.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Parameter;
import org.entente.catalogue.Question;
import org.entente.server.http.Answer;
import org.entente.server.http.Refused;
import org.entente.server.sparql.Limits;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.QueryRunner;
import org.entente.server.sparql.WholeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With which values the questions are asked where nobody chooses any, for those who show them
 * without the answer. Found when they are first asked for, and once for each state of the data; the
 * caller holds a read transaction. Safe for many threads; while one looks, the others wait.
 */
final class OwnExamples {
  private static final Logger LOG = LoggerFactory.getLogger(OwnExamples.class);
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration ALL = Duration.ofSeconds(5);

  private final Holdings holdings;
  private final WholeData whole;
  private final QueryRunner runner;
  private final OwnValues own;
  private final Map<String, Example> found = new HashMap<>();
  private long version = -1;

  /**
   * @param whole keeps the answers
   * @param own chooses what is asked with, as for a reader who chooses nothing
   */
  OwnExamples(Holdings holdings, Limits limits, WholeData whole, OwnValues own) {
    this.holdings = holdings;
    this.whole = whole;
    this.runner = new QueryRunner(limits.within(ONE));
    this.own = own;
  }

  /**
   * How a question is asked.
   *
   * @param values one for each of its parameters
   * @param foreign parameters whose value is of the bundled documents and has no answer here
   */
  record Example(Map<String, String> values, Set<String> foreign) {
    Example {
      values = Map.copyOf(values);
      foreign = Set.copyOf(foreign);
    }
  }

  /**
   * How some questions are asked.
   *
   * @param complete whether there was time for all; else some have the catalogue's values
   */
  record All(Map<String, Example> byName, boolean complete) {
    All {
      byName = Map.copyOf(byName);
    }

    /** An answer made of these, which is not to be kept while some are missing. */
    Answer lasting(Answer answer) {
      return complete ? answer : answer.with("Cache-Control", "no-store");
    }

    Example of(Question question) {
      return byName.getOrDefault(question.name(), standard(question));
    }
  }

  /** How this question is asked; asks it at most fourteen times, and not long. */
  synchronized Example of(Question question) {
    forget();
    Example known = found.get(question.name());
    if (known != null) {
      return known;
    }
    try {
      Example asked = ask(question);
      found.put(question.name(), asked);
      return asked;
    } catch (Refused e) {
      // There may be time for it when somebody asks again.
      LOG.debug("{} keeps its example: {}", question.name(), e.problem().detail());
      return standard(question);
    }
  }

  /** How this one question is asked, and whether there was time to find out. */
  synchronized All only(Question question) {
    Example asked = of(question);
    return new All(Map.of(question.name(), asked), found.containsKey(question.name()));
  }

  /** How each question is asked; who comes again finds what there was no time for before. */
  synchronized All all(Catalogue catalogue) {
    forget();
    long end = System.nanoTime() + ALL.toNanos();
    boolean complete = true;
    for (Question question : catalogue.questions()) {
      if (System.nanoTime() - end > 0 && !found.containsKey(question.name())) {
        return new All(found, false);
      }
      of(question);
      complete &= found.containsKey(question.name());
    }
    return new All(found, complete);
  }

  private void forget() {
    long now = holdings.version();
    if (now != version) {
      found.clear();
      version = now;
    }
  }

  private Example ask(Question question) throws Refused {
    if (question.parameters().isEmpty()) {
      return standard(question);
    }
    try {
      OwnValues.Answered answered =
          own.ask(
              question,
              Map.of(),
              values -> whole.ask(question.bind(values, holdings.base()), runner, holdings.data()));
      Map<String, String> values = new TreeMap<>(standard(question).values());
      values.putAll(answered.values());
      return new Example(values, answered.examples().keySet());
    } catch (MalformedParameter e) {
      LOG.debug("{} needs a value", question.name());
      return standard(question);
    }
  }

  private static Example standard(Question question) {
    Map<String, String> values = new TreeMap<>();
    for (Parameter parameter : question.parameters()) {
      values.put(parameter.name(), parameter.example());
    }
    return new Example(values, Set.of());
  }
}
