package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.document.Document;
import org.entente.evidence.Span;
import org.entente.extraction.Extractor;
import org.entente.extraction.Models;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/**
 * Shows how a document was read, sentence by sentence: its zone, its words with the typed spans in
 * them, which rule made which fact with what confidence from which words, and what was not
 * understood. For people; the layout may change.
 *
 * <p>Safe for use by many threads.
 */
public final class Explanation {
  private final Extractor extractor;
  private final Gaps gaps;

  /** Explains what an extractor with this lexicon reads. */
  public Explanation(Lexicon lexicon) {
    this.extractor = new Extractor(lexicon, Models.standard());
    this.gaps = new Gaps(lexicon);
  }

  /** The lines of the explanation. */
  public List<String> of(Document document) {
    Reading reading = extractor.draft(document).reading();
    List<Told> told = Told.of(extractor.extract(document));
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "== %s: %d characters, %d blocks, %d sentences, %d facts",
            document.name(),
            document.text().length(),
            document.blocks().size(),
            reading.sentences().size(),
            told.size()));
    names(reading, lines);
    List<Told> rest = new ArrayList<>(told);
    List<Span> quoted = new ArrayList<>(reading.passages().quoted());
    for (Sentence s : reading.sentences()) {
      while (!quoted.isEmpty() && quoted.get(0).compareTo(s.span()) < 0) {
        quoted(quoted.remove(0), document, lines);
      }
      List<Told> own = own(s, rest);
      rest.removeAll(own);
      sentence(reading, s, own, lines);
    }
    quoted.forEach(span -> quoted(span, document, lines));
    if (!rest.isEmpty()) {
      lines.add("");
      lines.add("[outside the sentences]");
      rest.forEach(t -> lines.add(line(t, false)));
    }
    return lines;
  }

  /** What a document names and the engine made nothing of, in the order of the text. */
  public List<Unread> unread(Document document) {
    Reading reading = extractor.draft(document).reading();
    List<Told> told = Told.of(extractor.extract(document));
    String text = document.text();
    List<Unread> unread = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      List<Tag> tags = reading.tags(s);
      if (!tags.isEmpty() || s.zone().isRunning()) {
        gaps.capitals(s, tags).forEach(w -> unread.add(new Unread("name", w, w.of(text))));
        gaps.roleWords(s, tags).forEach(w -> unread.add(new Unread("post", w, w.of(text))));
        gaps.idlePosts(s, tags, own(s, told))
            .forEach(w -> unread.add(new Unread("post without holder", w, w.of(text))));
      }
    }
    return unread;
  }

  private static void quoted(Span span, Document document, List<String> lines) {
    lines.add("");
    lines.add(head(Zone.QUOTE, span));
    lines.add("   " + span.of(document.text()));
  }

  private static String head(Zone zone, Span span) {
    return "[%s] %d-%d".formatted(zone.label(), span.begin(), span.end());
  }

  private static void names(Reading reading, List<String> lines) {
    reading
        .persons()
        .forEach(
            p ->
                lines.add(
                    "   %-4s %s  %s %s %dx"
                        .formatted(
                            p.id(), p.name(), p.honorifics(), p.aliases(), p.mentions().size())));
    reading
        .organizations()
        .forEach(
            o ->
                lines.add(
                    "   %-4s %s  %s %s %dx"
                        .formatted(
                            o.id(), o.name(), o.kind().label(), o.aliases(), o.mentions().size())));
  }

  private static List<Told> own(Sentence s, List<Told> told) {
    return told.stream().filter(t -> s.span().contains(t.evidence().span().begin())).toList();
  }

  private void sentence(Reading reading, Sentence s, List<Told> own, List<String> lines) {
    List<Tag> tags = reading.tags(s);
    String text = reading.passages().document().text();
    lines.add("");
    lines.add(head(s.zone(), s.span()));
    lines.add("   " + marked(reading, s));
    own.forEach(t -> lines.add(line(t, t.evidence().span().equals(s.span()))));
    if (tags.isEmpty() && !s.zone().isRunning()) {
      return;
    }
    unread("name?", gaps.capitals(s, tags), text, lines);
    unread("role?", gaps.roleWords(s, tags), text, lines);
    unread("whose role?", gaps.idlePosts(s, tags, own), text, lines);
  }

  private static void unread(String what, List<Span> spans, String text, List<String> lines) {
    spans.forEach(span -> lines.add("     %-11s %s".formatted(what, span.of(text))));
  }

  private static String line(Told told, boolean whole) {
    String from = whole ? "" : "  <- \"" + told.evidence().quote().replaceAll("\\s+", " ") + "\"";
    return "     %-28s %.2f  %s%s"
        .formatted(told.evidence().rule(), told.evidence().confidence(), told.words(), from);
  }

  /**
   * The sentence with its tags in brackets: {@code [role Dean] of [organization o1 Elm College]}.
   */
  private static String marked(Reading reading, Sentence s) {
    String text = reading.passages().document().text();
    StringBuilder marked = new StringBuilder();
    int at = s.span().begin();
    for (Tag tag : reading.tags(s)) {
      Span span = s.span(tag.begin(), tag.end());
      if (span.begin() >= at) {
        String entity = reading.entity(tag);
        marked.append(text, at, span.begin()).append('[').append(type(tag)).append(' ');
        marked.append(entity == null ? "" : entity + " ").append(span.of(text)).append(']');
        at = span.end();
      }
    }
    return marked.append(text, at, s.span().end()).toString();
  }

  private static String type(Tag tag) {
    if (tag instanceof Tag.DateTag date) {
      return "date " + date.date() + (date.last() == null ? "" : "/" + date.last());
    }
    if (tag instanceof Tag.RoleTag role) {
      return (role.status().equals("current") ? "" : role.status() + " ") + "role";
    }
    if (tag instanceof Tag.OrganizationTag) {
      return "organization";
    }
    return tag instanceof Tag.PlaceTag
        ? "place"
        : tag instanceof Tag.PronounTag ? "pronoun" : "person";
  }
}
