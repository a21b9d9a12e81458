package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/** Questions of who is how often with whom count days, not what a document tells of each. */
class DaysTogetherTest {
  /** Two meetings on one day, one on another, and two without a date. */
  private static final List<String> DATES =
      List.of("ent:date '2019-03-05'", "ent:date '2019-03-05'", "ent:date '2019-03-06'", "", "");

  private static final DatasetGraph GRAPH = graph();

  private static DatasetGraph graph() {
    StringBuilder turtle =
        new StringBuilder("<v> a org:Organization ; rdfs:label 'Other University' .\n");
    for (int i = 0; i < DATES.size(); i++) {
      turtle.append(
          "<m%d> a ent:Meeting ; ent:involves <u>, <v> ; ent:participation <p%d>, <q%d> ; %s .\n"
              .formatted(i, i, i, DATES.get(i)));
      turtle.append(
          "<p%d> ent:inMeeting <m%d> ; ent:participant <a> .\n".formatted(i, i)
              + "<q%d> ent:inMeeting <m%d> ; ent:participant <b> .\n".formatted(i, i));
    }
    return InView.graph(turtle.toString());
  }

  @Test
  void personsMetOnAsManyDays() throws IOException {
    assertEquals(
        "one,other,days,first,last\nLI Ming,Ann Other,4,2019-03-05,2019-03-06\n",
        answer("who-met-whom-most"));
    assertEquals("person,met,times,confidence\nLI Ming,Ann Other,4,\n", answer("co-participants"));
  }

  @Test
  void theNetworkCountsTheSame() {
    String id = "http://localhost:3030/id/";
    assertEquals(List.of(new Network.Tie(id + "a", id + "b", 4)), Network.of(GRAPH).ties());
  }

  @Test
  void organisationsWereTogetherOnAsManyDays() throws IOException {
    assertEquals(
        "organizationName,partner,days,agreements\nUNESCO,Other University,4,0\n",
        answer("partners-of"));
    assertEquals(
        "one,other,year,days\nUNESCO,Other University,2019,2\n", answer("organizations-together"));
  }

  private static String answer(String question) throws IOException {
    return Questions.csv(Questions.query(question), GRAPH);
  }
}
