package org.entente.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.authority.Authority;
import org.entente.authority.RegisterFile;
import org.entente.document.Document;
import org.entente.evaluation.Explanation;
import org.entente.evaluation.Unread;
import org.entente.evidence.Span;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.graph.Admission;
import org.entente.graph.Contents;
import org.entente.graph.Finding;
import org.entente.graph.Iris;
import org.entente.graph.Kept;
import org.entente.graph.Packed;
import org.entente.graph.Quarantined;
import org.entente.graph.Reading;
import org.entente.graph.Register;
import org.entente.graph.Store;
import org.entente.graph.UnusableStore;
import org.entente.identity.IdentityWords;
import org.entente.identity.Overrule;
import org.entente.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** One load into a store: reads what is new, leaves what is known, and keeps the account. */
final class Load {
  private final Store store;
  private final boolean anew;
  private final OwnWords words;
  private final IdentityWords comparing;
  private boolean reads;
  private final Console console;
  private final Map<String, Packed> before;
  private final Set<String> registersBefore;
  private Map<String, List<Authority>> registers = Map.of();
  private final boolean sameSoftware;
  private final String mark;
  private final Map<String, Packed> read = new TreeMap<>();
  private final Map<String, LoadReport.Line> lines = new TreeMap<>();
  private final Map<String, Quarantined> quarantine = new TreeMap<>();
  private final Set<String> quarantineBefore;
  private final List<String> gone = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private Map<String, List<Overrule>> overrules = Map.of();
  private Map<String, List<Span>> left = Map.of();
  private int decisions;
  private int total;

  Load(Store store, boolean anew, OwnWords words, Console console) throws UnusableStore, Failure {
    this.mark = Version.current() + words.mark();
    this.store = store;
    this.anew = anew;
    this.words = words;
    this.comparing = words.identityWords();
    this.console = console;
    Optional<Contents> contents = anew ? Optional.empty() : store.contents();
    this.before = contents.<Map<String, Packed>>map(Contents::documents).orElse(Map.of());
    this.total = before.size();
    this.registersBefore = contents.<Set<String>>map(c -> c.registers().keySet()).orElse(Set.of());
    this.quarantineBefore =
        contents.<Set<String>>map(c -> c.quarantine().keySet()).orElse(Set.of());
    this.sameSoftware = contents.filter(c -> c.software().equals(Version.current())).isPresent();
  }

  /** Takes the entries of registers of organisations, by their files. */
  void know(Map<String, List<Authority>> entries) {
    this.registers = entries;
  }

  /** Reads the documents at {@code sources}; those that the store has as they are, are known. */
  void read(List<String> sources, Fetcher fetcher) throws Failure {
    if (sources.isEmpty()) {
      return;
    }
    reads = true;
    Register register = Corpus.register(sources);
    Corpus rest =
        Corpus.read(
            sources,
            fetcher,
            reader(),
            console,
            reading -> admitted(new Kept(reading, register.of(reading.document().name()), mark)),
            this::take);
    problems.addAll(0, rest.problems());
    remarks.addAll(rest.remarks());
    overrules = rest.overrules();
    left = rest.left();
    left.forEach(
        (name, spans) ->
            console.say(
                "entente: %s: %s not understood and left aside; --report FILE lists them"
                    .formatted(
                        name,
                        spans.size() == 1 ? "1 statement is" : spans.size() + " statements are")));
    if (read.isEmpty() && quarantine.isEmpty()) {
      throw Corpus.nothing();
    }
  }

  /** A document, and why it must not enter, if so. */
  private record Admitted(Packed packed, Facts facts, Optional<Quarantined> held) {}

  /** Looks whether a document may enter. */
  private static Admitted admitted(Kept kept) {
    List<Finding> violations = Admission.violations(kept.reading());
    return new Admitted(
        Packed.of(kept),
        kept.reading().facts(),
        violations.isEmpty() ? Optional.empty() : Optional.of(new Quarantined(kept, violations)));
  }

  private void take(Admitted one) {
    if (one.held().isPresent()) {
      quarantine.put(one.packed().name(), one.held().get());
      problem(one.held().get().problem());
    } else {
      Packed packed = one.packed();
      read.put(packed.name(), packed);
      // Now, for later it would have to be unpacked for that.
      lines.put(packed.name(), LoadReport.Line.of(one.facts(), state(packed), List.of()));
    }
  }

  private Function<Document, Facts> reader() throws Failure {
    Extractor extractor = words.extractor();
    return document ->
        Optional.ofNullable(before.get(document.name()))
            .map(Packed::kept)
            .filter(known -> known.reader().equals(mark))
            .map(Kept::reading)
            .filter(known -> known.document().equals(document))
            .map(Reading::facts)
            .orElseGet(() -> extractor.extract(document));
  }

  /** Takes documents or registers out. */
  void withdraw(List<String> names) {
    for (String name : names) {
      boolean had = before.containsKey(name) || quarantineBefore.contains(name);
      boolean document = had && !read.containsKey(name) && !quarantine.containsKey(name);
      if (document || (registersBefore.contains(name) && !registers.containsKey(name))) {
        gone.add(name);
      } else {
        problem(notWithdrawn(name));
      }
    }
  }

  private String notWithdrawn(String name) {
    if (RegisterFile.bundled().get(0).register().equals(name)) {
      return name
          + " comes with Entente and cannot be withdrawn; --register FILE adds others to it";
    }
    return read.containsKey(name) || quarantine.containsKey(name) || registers.containsKey(name)
        ? name + " is loaded in this call and so not withdrawn; do the one or the other"
        : "there is no document or register " + name + " in the store to withdraw";
  }

  private void problem(String problem) {
    problems.add(problem);
    console.say("entente: " + problem);
  }

  /** Changes the store. */
  void keep(Optional<String> base) throws UnusableStore, Failure {
    String software = Version.current();
    Contents fresh = Contents.empty(base.orElse(Iris.DEFAULT_BASE), software);
    if (anew) {
      Contents all = filled(fresh);
      store.renew(all);
      account(all);
      return;
    }
    Collection<Packed> reread = reread();
    Contents now =
        store.change(
            old -> {
              String named = base.or(() -> old.map(Contents::base)).orElse(fresh.base());
              Contents from = old.orElse(fresh).as(named, software);
              // What another load has changed meanwhile is not to be undone.
              List<Packed> still =
                  reread.stream().filter(k -> isAsBefore(from.documents().get(k.name()))).toList();
              return filled(from.with(still, List.of()));
            });
    account(now);
  }

  /** The same and what this load brings; where it reads nothing, names are compared as before. */
  private Contents filled(Contents from) {
    words.without(from.words()).filter(said -> reads).ifPresent(this::remark);
    return from.with(read.values(), gone)
        .quarantined(quarantine.values())
        .overruled(overrules)
        .registered(registers, gone)
        .comparing(reads || words.given() ? comparing : from.words());
  }

  private boolean isAsBefore(@Nullable Packed kept) {
    return kept != null && kept.equals(before.get(kept.name()));
  }

  private void account(Contents now) {
    total = now.documents().size();
    Replay replay = Replay.of(now, overrules.values());
    replay.problems().forEach(this::problem);
    replay.remarks().forEach(this::remark);
    decisions = replay.decisions();
    Copies.told(before, now.documents().values(), read.keySet()).forEach(this::remark);
  }

  private void remark(String remark) {
    remarks.add(remark);
    console.say("entente: " + remark);
  }

  /** What another version of Entente read is read again, lest one graph be of two minds. */
  private Collection<Packed> reread() throws Failure {
    if (sameSoftware || before.isEmpty()) {
      return List.of();
    }
    Extractor extractor = words.extractor();
    try (Progress progress = console.progress("Reading again")) {
      progress.expect(before.size());
      return before.values().parallelStream()
          .filter(packed -> !read.containsKey(packed.name()))
          .map(
              packed -> {
                Kept kept = packed.kept();
                Document document = kept.reading().document();
                Facts facts = Understanding.of(document, extractor::extract).facts();
                progress.step();
                return Packed.of(new Kept(new Reading(document, facts), kept.origin(), mark));
              })
          .toList();
    }
  }

  /** What was done. */
  LoadReport report() {
    return report(List.copyOf(lines.values()));
  }

  /** What was done, and what was not understood: all is looked at once more, on all cores. */
  LoadReport fullReport() throws Failure {
    Explanation explanation = new Explanation(words.lexicon());
    return report(
        document ->
            Mapping.of(document.name()).isPresent()
                ? left(document)
                : Understanding.remark(document).isPresent()
                    ? List.of()
                    : explanation.unread(document));
  }

  private List<Unread> left(Document document) {
    return left.getOrDefault(document.name(), List.of()).stream()
        .map(span -> new Unread("statement", span, span.of(document.text())))
        .toList();
  }

  private LoadReport report(Function<Document, List<Unread>> unread) {
    return report(
        read.values().parallelStream()
            .map(
                packed -> {
                  Reading reading = packed.kept().reading();
                  return LoadReport.Line.of(
                      reading.facts(), state(packed), unread.apply(reading.document()));
                })
            .toList());
  }

  private LoadReport report(List<LoadReport.Line> done) {
    return new LoadReport(
        done, List.copyOf(quarantine.keySet()), gone, decisions, problems, remarks, total);
  }

  private LoadReport.State state(Packed packed) {
    Packed known = before.get(packed.name());
    if (known == null) {
      return LoadReport.State.NEW;
    }
    return known.equals(packed) ? LoadReport.State.UNCHANGED : LoadReport.State.CHANGED;
  }
}
