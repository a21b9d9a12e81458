package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.MalformedParameter;
import org.junit.jupiter.api.Test;

/** What questions find with other values than their own, in a graph that is in view. */
class AnswersTest {
  /** Meetings by name: begin, type of the begin, end. */
  private static final Map<String, List<String>> MEETINGS =
      new TreeMap<>(
          Map.of(
              "day", List.of("2023-12-05", "date", ""),
              "other day", List.of("2023-11-30", "date", ""),
              "month", List.of("2023-12", "gYearMonth", ""),
              "year", List.of("2023", "gYear", ""),
              "days", List.of("2024-02-28", "date", "'2024-03-02'^^xsd:date"),
              "other year", List.of("2022-12-05", "date", "")));

  @Test
  void meetingsAreFoundByDayMonthAndYear() throws Exception {
    StringBuilder graph = new StringBuilder();
    MEETINGS.forEach(
        (name, when) ->
            graph.append(
                """
                <m-%1$s> a ent:Meeting ; rdfs:label "%2$s" ; ent:date '%3$s'^^xsd:%4$s ;
                  ent:participation <p-%1$s> .
                <p-%1$s> a ent:Participation ; ent:participant <a> .
                """
                    .formatted(name.replace(' ', '-'), name, when.get(0), when.get(1))));
    graph.append("<m-days> ent:endDate '2024-03-02'^^xsd:date .\n");
    Map<String, List<String>> expected =
        Map.of(
            "2023-12-05", List.of("day", "month", "year"),
            "2023-12-06", List.of("month", "year"),
            "2023-12", List.of("day", "month", "year"),
            "2023-11", List.of("other day", "year"),
            "2023", List.of("day", "month", "other day", "year"),
            "2024-02-28", List.of("days"),
            "2024-02-29", List.of("days"),
            "2024-03-02", List.of("days"),
            "2024-03", List.of("days"),
            "2024-03-03", List.of());
    for (Map.Entry<String, List<String>> each : expected.entrySet()) {
      List<String> rows = rows("who-met", Map.of("day", each.getKey()), graph.toString());
      assertEquals(
          each.getValue(),
          rows.stream().map(row -> row.replaceAll(",.*", "")).toList(),
          each.getKey());
    }
  }

  @Test
  void everyRowOfWhoMetIsThereWithItsConfidence() throws Exception {
    String graph =
        """
        <m> a ent:Meeting ; rdfs:label "m" ; ent:date '2019-03-05'^^xsd:date ;
          ent:participation <p>, <q> .
        <p> a ent:Participation ; ent:participant <a> ; ent:forOrganization <u> ;
          ent:inCapacityOf [ ent:post [ rdfs:label "Rector" ] ] .
        <q> a ent:Participation ; ent:participant <b> .
        <one> ent:confidence 0.5 ; ent:passage [ oa:hasSelector [ oa:exact "words" ] ] .
        <two> ent:confidence 0.876 ; ent:passage [ oa:hasSelector [ oa:exact "x" ] ] .
        GRAPH <one> { <p> ent:participant <a> . <q> ent:participant <b> }
        GRAPH <two> { <p> ent:participant <a> }
        """;
    assertEquals(
        List.of(
            "m,,,Ann Other,,,words,0.5",
            "m,,,LI Ming,,UNESCO,words,0.88",
            "m,,,LI Ming,Rector,,words,0.88"),
        rows("who-met", Map.of(), graph));
    assertEquals(List.of("LI Ming,Ann Other,1,0.5"), rows("co-participants", Map.of(), graph));
  }

  @Test
  void appointmentsSinceADayHaveADate() throws Exception {
    String graph =
        """
        <x> a ent:Appointment ; ent:appointee <a> ; ent:toPost <r> ; ent:date '2019'^^xsd:gYear .
        <y> a ent:Appointment ; ent:appointee <b> ; ent:toPost <r> .
        <r> rdfs:label "Rector" .
        <one> ent:confidence 0.905 .
        GRAPH <one> { <x> ent:toPost <r> }
        """;
    assertEquals(
        List.of("2019,LI Ming,Rector,,0.91"),
        rows("appointments-since", Map.of("since", "2019-03-05"), graph));
    assertEquals(List.of(), rows("appointments-since", Map.of("since", "2020-01-01"), graph));
  }

  @Test
  void decisionsAreAskedForByTheirOutcomes() throws Exception {
    StringBuilder graph = new StringBuilder();
    for (String outcome : List.of("same", "different", "undecided")) {
      graph.append(
          """
          [] a ent:IdentityDecision ; ent:outcome ent:%1$s ; ent:rule "rule" ; ent:reason "why" ;
            ent:decidedFor "a.txt: Ming" ; ent:decidesOn <a> .
          """
              .formatted(outcome));
    }
    assertEquals(3, rows("identity", Map.of(), graph.toString()).size());
    for (String outcome : List.of("same", "different", "undecided")) {
      List<String> row = List.of("LI Ming,%s,rule,why,a.txt: Ming".formatted(outcome));
      assertEquals(row, rows("identity", Map.of("outcome", outcome), graph.toString()));
      String term = "https://w3id.org/entente/ontology#" + outcome;
      assertEquals(row, rows("identity", Map.of("outcome", term), graph.toString()));
    }
  }

  @Test
  void uncertainFactsAreToldInWords() throws Exception {
    String graph =
        """
        <d> dcterms:identifier "news.txt" .
        <t> rdfs:label "LI Ming, Rector" .
        <one> a ent:Claim ; ent:inDocument <d> ; ent:confidence 0.7654 ; ent:rule "rule" ;
          ent:passage [ oa:hasSelector [ oa:exact "words" ] ] .
        GRAPH <one> { <t> a ent:Tenure ; org:member <a> ; ent:observedOn '2019-03-05' }
        GRAPH <https://w3id.org/entente/ontology> { ent:observedOn rdfs:label "observed on"@en }
        """;
    assertEquals(
        List.of(
            "0.77,\"LI Ming, Rector\",held by,LI Ming,rule,words",
            "0.77,\"LI Ming, Rector\",observed on,2019-03-05,rule,words"),
        rows("uncertain", Map.of("document", "news.txt"), graph));
  }

  @Test
  void unitsOfUnknownOrganisationsAreNoPartners() throws Exception {
    String graph =
        """
        <v> a org:Organization ; rdfs:label "Elm University" .
        <theirs> a ent:Unit ; rdfs:label "Elm Office" ; org:subOrganizationOf <v> .
        <ours> a ent:Unit ; rdfs:label "Section" ; org:subOrganizationOf <u> .
        <whose> a ent:Unit ; rdfs:label "Laboratory" .
        <m> a ent:Meeting ; ent:date '2019' ; ent:involves <u>, <v>, <theirs>, <ours>, <whose> .
        """;
    assertEquals(
        List.of("UNESCO,Elm Office,1,0", "UNESCO,Elm University,1,0"),
        rows("partners-of", Map.of(), graph));
  }

  private static List<String> rows(String question, Map<String, String> values, String trig)
      throws IOException, MalformedParameter {
    var query =
        Catalogue.read(Path.of("queries", question + ".rq")).bind(values, Iris.DEFAULT_BASE);
    return Questions.csv(query, InView.graph(trig)).lines().skip(1).toList();
  }
}
