package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.entente.graph.Edition;
import org.entente.graph.history.Change;
import org.entente.graph.history.Step;

/** What changed between two versions, as a page. */
public final class ChangePages {
  private static final int SHOWN = 40;

  private static final List<String> SORTS =
      List.of("document", "organization", "person", "post", "meeting", "agreement");

  private static final int BRIEF = 16;
  private static final String DOCUMENTS = DocumentAddress.PREFIX.substring(1);
  private static final String HASH = "(?<=.)-(?=[a-v]*[0-9])[0-9a-v]{12}$";

  private final Names names;
  private final String base;

  /**
   * @param base what the IRIs of things begin with, ending in a slash
   */
  public ChangePages(Names names, String base) {
    this.names = names;
    this.base = base;
  }

  /** A version to choose. */
  public record Version(String hash, String words, boolean chosen) {}

  /** Changes of one kind. */
  public record Group(String heading, List<Line> lines, String more) {
    public Group {
      lines = List.copyOf(lines);
    }

    /** Whether not all are shown. */
    public boolean cut() {
      return !more.isEmpty();
    }
  }

  /** One change. */
  public record Line(Piece thing, List<Piece> then) {
    public Line {
      then = List.copyOf(then);
    }
  }

  /** Where the changes of this step are told. */
  public static String address(Step step) {
    return "/changes?" + between(step);
  }

  /** The page; of a dataset that has but one version, it says so. */
  public Page page(Edition edition, Optional<Step> step, List<Page.Alternate> forms) {
    String asked = step.map(s -> "?" + between(s)).orElse("");
    List<Page.Alternate> alternates =
        forms.stream()
            .map(form -> new Page.Alternate(form.href() + asked, form.type(), form.title()))
            .toList();
    List<Step> steps = edition.history().steps();
    Map<String, Object> model =
        Map.of(
            "known", step.isPresent(),
            "summary", step.map(ChangePages::summary).orElse(""),
            "groups", step.map(this::groups).orElse(List.of()),
            "from", step.map(s -> versions(edition, true, begin(steps, s))).orElse(List.of()),
            "to", step.map(s -> versions(edition, false, end(steps, s))).orElse(List.of()),
            "several", steps.size() > 1,
            "csv", "/changes.csv" + asked,
            "json", "/changes.json" + asked,
            "alternates", alternates);
    return new Page("changes", "What changed", alternates, "", model);
  }

  private static String between(Step step) {
    return "from=" + brief(step.from()) + "&to=" + brief(step.to());
  }

  private static String brief(String hash) {
    return hash.substring(0, Math.min(BRIEF, hash.length()));
  }

  private static String summary(Step step) {
    if (step.changes().isEmpty() && step.left() == 0) {
      return "Nothing that has a name of its own came, went or was renamed.";
    }
    List<String> parts = new ArrayList<>();
    for (Change.Kind kind : Change.Kind.values()) {
      long count = step.changes().stream().filter(c -> c.kind() == kind).count();
      if (count > 0) {
        parts.add(count + " " + word(kind));
      }
    }
    String left = step.left() == 0 ? "" : ", and " + step.left() + " more that are not listed";
    return String.join(", ", parts) + left + ".";
  }

  /** What asks for attention comes before what was added, which may be much. */
  private List<Group> groups(Step step) {
    List<Group> groups = new ArrayList<>();
    for (Change.Kind kind :
        List.of(
            Change.Kind.RENAMED, Change.Kind.WITHDRAWN, Change.Kind.CHANGED, Change.Kind.ADDED)) {
      for (String sort : SORTS) {
        List<Change> all =
            step.changes().stream().filter(c -> c.kind() == kind && c.sort().equals(sort)).toList();
        if (!all.isEmpty()) {
          int more = all.size() - SHOWN;
          groups.add(
              new Group(
                  "%d %s %s".formatted(all.size(), words(sort, all.size()), word(kind)),
                  all.stream().limit(SHOWN).map(this::line).toList(),
                  more > 0 ? "and " + more + " more, in the table" : ""));
        }
      }
    }
    return groups;
  }

  private static String words(String sort, int count) {
    String word = sort.equals("organization") ? "organisation" : sort;
    return count == 1 ? word : word + "s";
  }

  private Line line(Change change) {
    Piece thing = piece(change.path());
    boolean gone = change.kind() == Change.Kind.WITHDRAWN || change.kind() == Change.Kind.RENAMED;
    List<Piece> then =
        switch (change.kind()) {
          case RENAMED -> List.of(Piece.text("is now "), piece(change.more()));
          case WITHDRAWN -> why(change);
          case ADDED, CHANGED -> List.of();
        };
    String label = change.label().isEmpty() ? thing.text() : change.label();
    return new Line(gone ? Piece.text(label) : thing, then);
  }

  /** That a document itself was withdrawn, the heading says. */
  private static List<Piece> why(Change change) {
    return change.more().isEmpty() || change.sort().equals("document")
        ? List.of()
        : List.of(Piece.text("· " + change.more()));
  }

  private Piece piece(String path) {
    if (path.startsWith(DOCUMENTS)) {
      String name = path.substring(DOCUMENTS.length());
      return new Piece(name, DocumentAddress.of(name));
    }
    Piece piece = names.piece(NodeFactory.createURI(base + path));
    String local = path.substring(path.lastIndexOf('/') + 1);
    // Of what went long ago no label is kept; its name says it in words, but for the hash.
    return piece.text().equals(local)
        ? new Piece(local.replaceFirst(HASH, "").replace('-', ' '), piece.href())
        : piece;
  }

  private static String word(Change.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case RENAMED -> "renamed";
      case WITHDRAWN -> "withdrawn";
      case CHANGED -> "changed or read otherwise";
    };
  }

  /**
   * Where among the steps, the last first, this one ends: the data may have come back to a state.
   */
  private static int end(List<Step> steps, Step chosen) {
    int at = 0;
    while (at < steps.size() && !steps.get(at).to().equals(chosen.to())) {
      at++;
    }
    return at;
  }

  private static int begin(List<Step> steps, Step chosen) {
    int at = end(steps, chosen);
    while (at < steps.size() && !steps.get(at).from().equals(chosen.from())) {
      at++;
    }
    return at;
  }

  /** The versions that a step can begin or end with, the last first. */
  private static List<Version> versions(Edition edition, boolean begin, int chosen) {
    List<Version> versions = new ArrayList<>();
    String made = edition.modified().toString();
    for (Step step : edition.history().steps()) {
      String hash = begin ? step.from() : step.to();
      // Several loads may end within a minute.
      String time = (begin ? step.since().toString() : made).substring(0, 19).replace('T', ' ');
      String words = time + " · " + hash.substring(0, 8);
      versions.add(new Version(brief(hash), words, versions.size() == chosen));
      made = step.since().toString();
    }
    return versions;
  }
}
