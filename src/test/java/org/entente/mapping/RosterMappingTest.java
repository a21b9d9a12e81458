package org.entente.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.document.Block;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.UnreadableDocument;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterMappingTest {
  private static final Path FILES = Path.of("src/test/resources/mapping");
  private static final Mapping ROSTER = Mapping.of("x.roster.csv").orElseThrow();

  private static Document table(String text) throws UnreadableDocument {
    return ROSTER.document(DocumentReader.read("x.roster.csv", text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.roster.csv", "excel.roster.csv"})
  void everyRowIsReadWhereItStands(String name) throws UnreadableDocument {
    Document document = ROSTER.document(DocumentReader.read(FILES.resolve(name)));
    Mapped mapped = ROSTER.facts(document);
    Facts facts = mapped.facts();
    assertEquals(List.of(), mapped.problems());
    assertEquals(
        List.of("Bell, Ada", "Cy Dunn", "José Núñez"),
        facts.persons().stream().map(Person::name).toList());
    assertEquals(
        List.of("Bell, Ada", "Cy Dunn", "José Núñez"),
        facts.persons().stream()
            .map(p -> p.mentions().get(0).evidence().span().of(document.text()))
            .toList());
    assertEquals(
        List.of(
            "Elm University",
            "Division for Policies, Planning and \"Quality\"",
            "Fern College",
            "Faculty of Law"),
        facts.organizations().stream().map(Organization::name).toList());
    assertEquals(
        List.of("university", "division", "college", "faculty"),
        facts.organizations().stream().map(Organization::type).toList());
    assertEquals(OrganizationKind.UNIT, facts.organizations().get(1).kind());
    assertEquals(
        "Division for Policies, Planning and \"\"Quality\"\"",
        facts.organizations().get(1).mentions().get(0).evidence().quote());
    assertEquals(
        List.of("o2 o1", "o4 o3"),
        facts.unitOf().stream().map(u -> u.child() + " " + u.parent()).toList());
    assertEquals(
        List.of("p1 Rector o1", "p2 Head, acting o2", "p3 Dean o4"),
        facts.posts().stream()
            .map(p -> p.person() + " " + p.role() + " " + p.organization().orElse(""))
            .toList());
    Post second = facts.posts().get(1);
    assertEquals(Optional.of(new PartialDate(2018, 3, 0)), second.from());
    assertEquals(Optional.of(new PartialDate(2020, 0, 0)), second.until());
    assertEquals("roster.row", second.evidence().rule());
    assertTrue(second.evidence().quote().startsWith("Cy Dunn,\"Head, acting\",Elm University,"));
    assertTrue(second.evidence().quote().endsWith("2018-03,2020,"));
    assertEquals(4, document.blocks().size());
    assertTrue(document.blocks().get(1).span().of(document.text()).startsWith("\"Bell, Ada\","));
    assertEquals(Block.Kind.HEADING, document.blocks().get(0).kind());
  }

  @Test
  void otherColumnsAreNotKept() throws UnreadableDocument {
    for (String name : List.of("libreoffice.roster.csv", "excel.roster.csv")) {
      String text = ROSTER.document(DocumentReader.read(FILES.resolve(name))).text();
      assertFalse(text.contains("elm.example"), text);
      assertFalse(text.contains("1234567"), text);
    }
  }

  @Test
  void whatIsKeptReadsAgainAsTheSame() throws UnreadableDocument {
    Document once = ROSTER.document(DocumentReader.read(FILES.resolve("excel.roster.csv")));
    assertEquals(once, ROSTER.document(once));
  }

  @Test
  void badRowsAreToldByTheirLineAndTheRestIsRead() throws UnreadableDocument {
    Mapped mapped =
        ROSTER.facts(
            table(
                """
                person,role,organization,from,until
                Ada Bell,Rector,Elm University,1/9/2019,
                "Cy
                Dunn",Dean,Elm University,,

                ,Dean,Elm University,,
                Eve Fox,Dean,Elm University,2019-02-30,
                Gil Hay,Dean,Elm University,2019-02,2018
                Ida Jay,Dean, of Law,Elm University,,
                Kim Lee,Dean,Elm University,2019,2019-01-01"""));
    assertEquals(
        List.of("Cy Dunn", "Kim Lee"),
        mapped.facts().persons().stream().map(Person::name).toList());
    assertEquals(
        List.of(
            "x.roster.csv, line 2: '1/9/2019' in the column 'from' is no date as 2019-09-01,"
                + " 2019-09 or 2019; write it so",
            "x.roster.csv, line 6: the cell 'person' is empty; fill it in",
            "x.roster.csv, line 7: '2019-02-30' in the column 'from' is no date as 2019-09-01,"
                + " 2019-09 or 2019; write it so",
            "x.roster.csv, line 8: 'until' is before 'from'; put the two right",
            "x.roster.csv, line 9: has 6 cells and the first line 5; put a cell with a comma in"
                + " quotation marks"),
        mapped.problems());
  }

  @Test
  void aTableOfAnotherMakeIsToldWithTheRemedy() {
    UnreadableDocument semicolons =
        assertThrows(
            UnreadableDocument.class,
            () -> ROSTER.document(DocumentReader.read(FILES.resolve("semicolons.roster.csv"))));
    assertEquals(
        "semicolons.roster.csv: its first line names no column 'person'; its cells are parted by"
            + " semicolons, so save it anew and choose the comma as the separator of fields",
        semicolons.getMessage());
    assertTrue(
        message("name,post\nA,B\n")
            .endsWith("; it has to name the columns person, role, organization"));
    assertTrue(message("person\trole\torganization\n").contains("parted by tabs"));
    assertTrue(
        message("person,role,organization\nAda,\"Rector\n")
            .contains("after line 1: a quotation mark"));
  }

  private static String message(String text) {
    return String.valueOf(assertThrows(UnreadableDocument.class, () -> table(text)).getMessage());
  }
}
