package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions of who holds a post know which posts one person holds alone, and terms that end. */
class TermsInQuestionsTest {
  private static final String BEGIN =
      """
      <news> dcterms:issued "2024-06-01" .
      <c> a foaf:Person ; rdfs:label "Bo Third" .
      """;

  @Test
  void onlyPostsThatOnePersonHoldsContradict() throws IOException {
    List<String> alone =
        List.of(
            "Director",
            "Rector",
            "acting President",
            "Secretary-General",
            "Vice-Chancellor and Principal",
            "Assistant Director-General for Education",
            "Deputy Vice-Chancellor (International)");
    List<String> several =
        List.of(
            "member",
            "Professor of German",
            "Deputy Director",
            "Vice-President",
            "adviser to the Rector",
            "Project Director",
            "co-chair",
            "founder",
            "lecturer");
    for (String role : alone) {
      String row = "\"%s, UNESCO\",2019-03-05,LI Ming,Ann Other".formatted(role);
      assertEquals(row, rows("contradictions", both(role)), role);
      row = "\"%s, UNESCO\",LI Ming,2021-12-31,Ann Other,2022-01-01".formatted(role);
      assertEquals(row, rows("successions", inTurn(role)), role);
    }
    for (String role : several) {
      assertEquals("", rows("contradictions", both(role)), role);
      assertEquals("", rows("successions", inTurn(role)), role);
    }
  }

  @Test
  void directorsOfABoardAreItsMembers() throws IOException {
    String board = "<u> a ent:Board .\n";
    assertEquals("", rows("contradictions", board + both("Director")));
    assertEquals("", rows("successions", board + inTurn("Director")));
    assertEquals(
        "\"Chair, UNESCO\",2019-03-05,LI Ming,Ann Other",
        rows("contradictions", board + both("Chair")));
  }

  /** The queries stand alone, so each has the words; they must be the same. */
  @Test
  void allQuestionsKnowTheSameRoles() throws IOException {
    String one = Files.readString(Path.of("queries/contradictions.rq"));
    int begin = one.indexOf("  {\n    # Roles that one person holds");
    String roles = one.substring(begin, one.indexOf("\n  }\n", begin));
    assertTrue(roles.contains("rector"), roles);
    for (String name : List.of("successions", "holders-as-of")) {
      assertTrue(Files.readString(Path.of("queries/" + name + ".rq")).contains(roles), name);
    }
  }

  @Test
  void theAppointmentOfAnotherEndsOnlyWhatOnePersonHolds() throws IOException {
    String another = "<new> ent:toPost <post> ; ent:appointee <b> ; ent:date '2019-06-01' .\n";
    String held = ",LI Ming,2019-03-05,2019-03-05";
    for (String role : List.of("member", "Professor of German", "Vice-President")) {
      String shown = tenure("a", role, "ent:observedOn '2019-03-05'");
      assertEquals("\"" + role + ", UNESCO\"" + held, rows("holders-as-of", shown + another));
    }
    for (String role : List.of("Director", "Rector", "Chair")) {
      String shown = tenure("a", role, "ent:observedOn '2019-03-05'");
      assertEquals("\"" + role + ", UNESCO\"" + held, rows("holders-as-of", shown));
      assertEquals("", rows("holders-as-of", shown + another), role);
    }
    String board = "<u> a ent:Board .\n" + tenure("a", "Director", "ent:observedOn '2019-03-05'");
    assertEquals("\"Director, UNESCO\"" + held, rows("holders-as-of", board + another));
  }

  @Test
  void onlyWhoCameNextFollows() throws IOException {
    String three =
        tenure("a", "Rector", "ent:observedOn '2015-03-05'")
            + tenure("b", "Rector", "ent:from '2017-01-01' ; ent:until '2019-12-31'")
            + tenure("c", "Rector", "ent:observedOn '2021-05-01'");
    assertEquals(
        "\"Rector, UNESCO\",LI Ming,2015-03-05,Ann Other,2017-01-01\n"
            + "\"Rector, UNESCO\",Ann Other,2019-12-31,Bo Third,2021-05-01",
        rows("successions", three));
    String last = three.replace("2019-12-31", "2022");
    assertEquals(
        "\"Rector, UNESCO\",LI Ming,2015-03-05,Ann Other,2017-01-01", rows("successions", last));
    String former =
        three.replace("ent:from '2017-01-01' ; ent:until '2019-12-31'", "ent:former true");
    assertEquals(
        "\"Rector, UNESCO\",LI Ming,2015-03-05,Bo Third,2021-05-01", rows("successions", former));
  }

  @Test
  void aTermThatIsOverHasNoHolder() throws IOException {
    String past = tenure("a", "Director-General", "ent:from '2019' ; ent:until '2021-12-31'");
    String present = tenure("b", "Director-General", "ent:from '2022' ; ent:until '2030-12-31'");
    assertEquals("Ann Other,words,news.txt,0.91", rows("who-is", past + present));
    assertEquals("", rows("posts-without-holder", past + present));
    assertEquals("", rows("who-is", past));
    assertEquals(
        "\"Director-General, UNESCO\",LI Ming,2021-12-31", rows("posts-without-holder", past));
  }

  @Test
  void termsAreSeenInCareerAndBounds() throws IOException {
    String term = tenure("a", "Rector", "ent:from '2019-01-01' ; ent:until '2021-12-31'");
    assertEquals("LI Ming,\"Rector, UNESCO\",2019-01-01,2021-12-31,,over", rows("career", term));
    assertEquals("LI Ming,\"Rector, UNESCO\",2019-01-01,,,2021-12-31", rows("tenure-bounds", term));
    String lasting = tenure("a", "Rector", "ent:from '2019-01-01' ; ent:until '2030'");
    assertEquals("LI Ming,\"Rector, UNESCO\",2019-01-01,2030,,\"\"", rows("career", lasting));
  }

  /** Two who hold the post on one day. */
  private static String both(String role) {
    return tenure("a", role, "ent:observedOn '2019-03-05'")
        + tenure("b", role, "ent:observedOn '2019-03-05'");
  }

  /** Two of whom one follows the other. */
  private static String inTurn(String role) {
    return tenure("a", role, "ent:from '2019' ; ent:until '2021-12-31'")
        + tenure("b", role, "ent:from '2022-01-01' ; ent:until '2024-12-31'");
  }

  private static String tenure(String person, String role, String when) {
    return """
    <role> a org:Role ; rdfs:label "%2$s" .
    <post> a org:Post ; org:role <role> ; org:postIn <u> ; rdfs:label "%2$s, UNESCO" .
    <t%1$s> a ent:Tenure ; ent:post <post> ; org:role <role> ; org:organization <u> ;
      org:member <%1$s> ; %3$s .
    <claim%1$s> ent:about <t%1$s> ; ent:confidence 0.905 ; ent:inDocument [ dcterms:identifier "news.txt" ] ;
      ent:passage [ oa:hasSelector [ oa:exact "words" ] ] .
    GRAPH <claim%1$s> { <t%1$s> org:member <%1$s> }
    """
        .formatted(person, role, when);
  }

  /** The answer's only row, or nothing. */
  private static String rows(String question, String trig) throws IOException {
    String answer = answer(question, trig);
    return answer.substring(answer.indexOf('\n') + 1).stripTrailing();
  }

  private static String answer(String question, String trig) throws IOException {
    return Questions.csv(Questions.query(question), InView.graph(BEGIN + trig));
  }
}
