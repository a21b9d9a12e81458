package org.entente.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.document.Block;
import org.entente.document.Document;
import org.entente.document.UnreadableDocument;
import org.entente.evidence.Evidence;
import org.entente.evidence.Span;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;

/**
 * Rosters: tables of who holds which post, {@code NAME.roster.csv} (RFC 4180, UTF-8), a tenure a
 * row.
 *
 * <table>
 * <caption>The mapping</caption>
 * <tr><th>column</th><th>needed</th><th>becomes</th></tr>
 * <tr><td>person</td><td>yes</td><td>a person of that name; the same name is the same person</td></tr>
 * <tr><td>role</td><td>yes</td><td>the role of the person's post</td></tr>
 * <tr><td>organization</td><td>yes</td><td>an organisation, to which the post belongs</td></tr>
 * <tr><td>unit</td><td>no</td><td>a part of the organisation, to which the post then belongs</td></tr>
 * <tr><td>from, until</td><td>no</td><td>the first and the last day, month or year of the tenure, as
 * 2019-09-01, 2019-09 or 2019</td></tr>
 * </table>
 *
 * <p>The text of the document is the table; a fact's passage is its row, a name's its cell. Every
 * other column, such as email, is emptied before the text is kept, for texts are shown to
 * everybody.
 */
final class RosterMapping implements Mapping {
  private static final String RULE = "roster.row";
  private static final List<String> NEEDED = List.of("person", "role", "organization");
  private static final List<String> READ =
      List.of("person", "role", "organization", "unit", "from", "until");

  @Override
  public Document document(Document raw) throws UnreadableDocument {
    RosterTable table = RosterTable.of(raw.name(), raw.text());
    for (String column : NEEDED) {
      if (!table.columns().contains(column)) {
        throw new UnreadableDocument(
            "%s: its first line names no column '%s'%s"
                .formatted(raw.name(), column, remedy(table.head().span().of(raw.text()))));
      }
    }
    String text = withoutOthers(raw.text(), table);
    List<Block> blocks = new ArrayList<>();
    RosterTable kept = RosterTable.of(raw.name(), text);
    blocks.add(new Block(kept.head().span(), Block.Kind.HEADING));
    kept.rows().forEach(row -> blocks.add(new Block(row.span(), Block.Kind.LIST_ITEM)));
    return new Document(raw.name(), text, blocks, raw.metadata());
  }

  private static String remedy(String head) {
    if (!head.contains(",") && head.matches("(?s).*[;\\t].*")) {
      return "; its cells are parted by "
          + (head.contains(";") ? "semicolons" : "tabs")
          + ", so save it anew and choose the comma as the separator of fields";
    }
    return "; it has to name the columns " + String.join(", ", NEEDED);
  }

  /** The text with the cells of the columns that are not read emptied. */
  private static String withoutOthers(String text, RosterTable table) {
    StringBuilder kept = new StringBuilder(text);
    for (int r = table.rows().size() - 1; r >= 0; r--) {
      List<RosterTable.Cell> cells = table.rows().get(r).cells();
      for (int c = cells.size() - 1; c >= 0; c--) {
        if (c >= table.columns().size() || !READ.contains(table.columns().get(c))) {
          kept.delete(cells.get(c).span().begin(), cells.get(c).span().end());
        }
      }
    }
    return kept.toString();
  }

  @Override
  public Mapped facts(Document document) {
    List<String> problems = new ArrayList<>();
    Book book = new Book();
    try {
      RosterTable table = RosterTable.of(document.name(), document.text());
      for (RosterTable.Row row : table.rows()) {
        String at = document.name() + ", line " + row.line() + ": ";
        Optional<String> wrong = new Reader(document.text(), table, row, book).read();
        wrong.ifPresent(problem -> problems.add(at + problem));
      }
    } catch (UnreadableDocument e) {
      throw new IllegalStateException("the table was readable before", e);
    }
    return new Mapped(book.facts(document.name()), problems, List.of());
  }

  /** Reads one row. */
  private record Reader(String text, RosterTable table, RosterTable.Row row, Book book) {

    /** Adds what the row says; or says what is wrong with it. */
    Optional<String> read() {
      if (row.cells().size() != table.columns().size()) {
        return Optional.of(
            "has %d cells and the first line %d; put a cell with a comma in quotation marks"
                .formatted(row.cells().size(), table.columns().size()));
      }
      for (String column : NEEDED) {
        if (cell(column).isEmpty()) {
          return Optional.of("the cell '" + column + "' is empty; fill it in");
        }
      }
      for (String column : List.of("from", "until")) {
        if (cell(column).isPresent() && date(column).isEmpty()) {
          return Optional.of(
              "'%s' in the column '%s' is no date as 2019-09-01, 2019-09 or 2019; write it so"
                  .formatted(cell(column).get().words(), column));
        }
      }
      if (Dates.endsTooEarly(date("from"), date("until"))) {
        return Optional.of("'until' is before 'from'; put the two right");
      }
      add(cell("person").get(), cell("role").get(), cell("organization").get());
      return Optional.empty();
    }

    private void add(RosterTable.Cell who, RosterTable.Cell role, RosterTable.Cell where) {
      Evidence whole = evidence(row.span());
      String person = book.person(who.words(), who.words(), evidence(who.span()));
      Sort sort = Sort.of(where.words());
      String organization =
          book.organization(where.words(), where.words(), sort, evidence(where.span()));
      String place = organization;
      Optional<RosterTable.Cell> unit = cell("unit");
      if (unit.isPresent()) {
        String name = unit.get().words();
        place =
            book.organization(
                where.words() + "\n" + name,
                name,
                Sort.of(name).within(),
                evidence(unit.get().span()));
        book.unit(place, organization, whole);
      }
      book.post(
          new Post(
              person, role.words(), Optional.of(place), false, date("from"), date("until"), whole));
    }

    private Evidence evidence(Span span) {
      return Evidence.at(text, span, RULE, 1);
    }

    private Optional<PartialDate> date(String column) {
      return cell(column).flatMap(cell -> Dates.of(cell.words()));
    }

    private Optional<RosterTable.Cell> cell(String column) {
      int index = table.columns().indexOf(column);
      return index < 0
          ? Optional.empty()
          : Optional.of(row.cells().get(index)).filter(cell -> !cell.words().isEmpty());
    }
  }
}
