package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.riot.RiotException;
import org.entente.authority.Authority;
import org.entente.document.Document;
import org.entente.evidence.Span;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.graph.Admission;
import org.entente.graph.Finding;
import org.entente.graph.GraphBuilder;
import org.entente.graph.InOrder;
import org.entente.graph.OverruleFile;
import org.entente.graph.Reading;
import org.entente.graph.Register;
import org.entente.graph.Source;
import org.entente.identity.Overrule;
import org.entente.mapping.Mapped;

/**
 * Documents with what was read from them, and where they come from.
 *
 * @param overrules what persons say of names, by the folder that says so or says nothing
 * @param left what was right and not understood, by the document whose form says what is what
 * @param problems what could not be read, a line each
 * @param remarks what is read otherwise than may be thought, a line each
 */
record Corpus(
    List<Reading> readings,
    Register register,
    Map<String, List<Overrule>> overrules,
    Map<String, List<Span>> left,
    List<String> problems,
    List<String> remarks) {
  private static final String REGISTER = "SOURCES.ttl";
  private static final String OVERRULES = "identity.ttl";

  Corpus {
    readings = List.copyOf(readings);
    left = Collections.unmodifiableMap(new TreeMap<>(left));
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /** The documents that come with the program: those that its register lists. */
  static Corpus bundled(Console console) {
    Register register = Register.read(resource(REGISTER));
    List<Reading> readings = new ArrayList<>();
    try (Collector<Reading> collector =
        new Collector<>(
            new Fetcher(false),
            Extractor.standard()::extract,
            reading -> reading,
            readings::add,
            console.progress("Reading"))) {
      for (String name : register.sources().keySet()) {
        try (InputStream in = resource(name)) {
          collector.reader().read(name, in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      Corpus rest = collector.rest(register, Map.of());
      return new Corpus(readings, register, Map.of(), rest.left(), rest.problems(), rest.remarks());
    }
  }

  /**
   * The documents at {@code sources}, all of them in memory; each problem is said to the console at
   * once.
   *
   * @param fetcher gets what is at addresses
   * @param facts reads a document; called by several threads
   * @throws Failure if not one document can be read
   */
  static Corpus read(
      List<String> sources, Fetcher fetcher, Function<Document, Facts> facts, Console console)
      throws Failure {
    List<Reading> readings = new ArrayList<>();
    Corpus rest = read(sources, fetcher, facts, console, reading -> reading, readings::add);
    if (readings.isEmpty()) {
      throw nothing();
    }
    return new Corpus(
        readings, rest.register(), rest.overrules(), rest.left(), rest.problems(), rest.remarks());
  }

  /**
   * The same, but each document is handed on and not kept, so that memory does not depend on how
   * many there are.
   *
   * @param work makes of a document what is to be taken; called by several threads
   * @param take is given that, in the order of the sources
   * @return all but the documents, also where there is none
   */
  static <T> Corpus read(
      List<String> sources,
      Fetcher fetcher,
      Function<Document, Facts> facts,
      Console console,
      Function<Reading, T> work,
      Consumer<T> take)
      throws Failure {
    Register register = register(sources);
    Map<String, List<Overrule>> overrules = overrules(sources);
    try (Progress progress = console.progress("Reading");
        Collector<T> collector = new Collector<>(fetcher, facts, work, take, progress)) {
      sources.forEach(collector.reader()::read);
      Corpus corpus = collector.rest(register, overrules);
      corpus.problems().forEach(problem -> console.say("entente: " + problem));
      corpus.remarks().forEach(remark -> console.say("entente: " + remark));
      return corpus;
    }
  }

  /** That there is not one document. */
  static Failure nothing() {
    return new Failure("no document could be read, so there is nothing to work on");
  }

  /** The same without the documents that violate the shapes, each of which is told. */
  Corpus admitted(Console console) {
    List<Reading> sound = new ArrayList<>();
    for (Reading reading : readings) {
      Optional<String> refused = refused(reading);
      refused.ifPresent(problem -> console.say("entente: " + problem));
      if (refused.isEmpty()) {
        sound.add(reading);
      }
    }
    return new Corpus(sound, register, overrules, left, problems, remarks);
  }

  /** Why a document must not enter a graph, if so, and what to do. */
  static Optional<String> refused(Reading reading) {
    String name = reading.document().name();
    List<Finding> violations = Admission.violations(reading);
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(name + ": left out until it is mended: " + Admission.told(violations));
  }

  /** A builder for the graph of this corpus, which knows the organisations of registers. */
  GraphBuilder builder(String base, List<Authority> registered) {
    return new GraphBuilder(base, register, Version.current())
        .overruled(overrules.values().stream().flatMap(List::stream).toList())
        .knowing(registered);
  }

  /** What the folders among the sources say of their documents' origins. */
  static Register register(List<String> sources) throws Failure {
    Map<String, Source> known = new LinkedHashMap<>();
    for (String source : sources) {
      Path file = source.contains("://") ? Path.of(REGISTER) : Path.of(source, REGISTER);
      if (!source.contains("://") && Files.isRegularFile(file)) {
        try {
          known.putAll(Register.read(file).sources());
        } catch (IOException | RiotException e) {
          throw new Failure(
              file + ": cannot be read as Turtle (" + e.getMessage() + "); mend it or take it away",
              e);
        }
      }
    }
    return new Register(known);
  }

  /** What persons say of names in each folder among the sources, where no file is: nothing. */
  static Map<String, List<Overrule>> overrules(List<String> sources) throws Failure {
    Map<String, List<Overrule>> said = new TreeMap<>();
    for (String source : sources) {
      if (source.contains("://") || !Files.isDirectory(Path.of(source))) {
        continue;
      }
      Path file = Path.of(source, OVERRULES);
      try {
        String folder = Path.of(source).toRealPath().toString();
        said.put(folder, Files.exists(file) ? OverruleFile.read(file) : List.of());
      } catch (IOException e) {
        throw new Failure(e.getMessage() + "; mend it or take it away", e);
      }
    }
    return said;
  }

  private static InputStream resource(String name) {
    InputStream in = Corpus.class.getResourceAsStream("/data/" + name);
    if (in == null) {
      throw new IllegalStateException("data/" + name + " is missing from the program");
    }
    return in;
  }

  /** Reads documents with as many threads as there are cores, while they are found. */
  private static final class Collector<T> implements AutoCloseable {
    private record Said<T>(String name, T made, Mapped mapped, Optional<String> remark) {}

    private final Map<String, List<Span>> left = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final InOrder<Document, Said<T>> reading;
    private final SourceReader reader;

    Collector(
        Fetcher fetcher,
        Function<Document, Facts> facts,
        Function<Reading, T> work,
        Consumer<T> take,
        Progress progress) {
      reading =
          new InOrder<>(
              document -> {
                Mapped mapped = Understanding.of(document, facts);
                T made = work.apply(new Reading(document, mapped.facts()));
                progress.step();
                return new Said<>(document.name(), made, mapped, Understanding.remark(document));
              },
              said -> {
                said.remark().ifPresent(remarks::add);
                problems.addAll(said.mapped().problems());
                if (!said.mapped().left().isEmpty()) {
                  left.put(said.name(), said.mapped().left());
                }
                take.accept(said.made());
              });
      reader =
          new SourceReader(fetcher, reading::add, problems::add, remarks::add, progress::expect);
    }

    SourceReader reader() {
      return reader;
    }

    /** Waits for all documents; what there is beside them. */
    Corpus rest(Register register, Map<String, List<Overrule>> overrules) {
      reading.finish();
      return new Corpus(List.of(), register, overrules, left, problems, remarks);
    }

    @Override
    public void close() {
      reading.close();
    }
  }
}
