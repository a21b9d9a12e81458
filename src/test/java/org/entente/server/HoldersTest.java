package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who holds a post after an appointment, and who followed whom, as the server answers it. */
class HoldersTest {
  /** A board with two members and a third one appointed, and a university with three rectors. */
  private static final String POSTS =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      BASE <http://localhost:3030/id/>
      <member> a org:Role ; rdfs:label "member" .
      <rector> a org:Role ; rdfs:label "Rector" .
      <board> a org:Organization , ent:Board ; rdfs:label "Elm Board" .
      <elm> a org:Organization ; rdfs:label "Elm University" .
      <seat> org:role <member> ; org:postIn <board> ; rdfs:label "member, Elm Board" .
      <chair> org:role <rector> ; org:postIn <elm> ; rdfs:label "Rector, Elm University" .
      <a> rdfs:label "Ann Lee" .
      <b> rdfs:label "Bo Dean" .
      <c> rdfs:label "Cy Moor" .
      <1> a ent:Tenure ; ent:post <seat> ; org:organization <board> ; org:member <a> ;
        ent:observedOn "2019-03-05" .
      <2> a ent:Tenure ; ent:post <seat> ; org:organization <board> ; org:member <b> ;
        ent:observedOn "2019-03-05" .
      <3> ent:toPost <seat> ; ent:appointee <c> ; ent:date "2019-06-01" .
      <4> a ent:Tenure ; ent:post <chair> ; org:organization <elm> ; org:member <a> ;
        ent:observedOn "2011-03-05" .
      <5> a ent:Tenure ; ent:post <chair> ; org:organization <elm> ; org:member <b> ;
        ent:observedOn "2015-03-05" , "2016-03-05" .
      <6> a ent:Tenure ; ent:post <chair> ; org:organization <elm> ; org:member <c> ;
        ent:observedOn "2018-03-05" .
      <7> ent:toPost <chair> ; ent:appointee <c> ; ent:date "2018-01-01" .
      """;

  @AutoClose private static Sample sample;

  @BeforeAll
  static void start() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(POSTS, Lang.TURTLE).parse(data.getDefaultGraph());
    sample = Sample.start(data, Sample.LIMITS);
  }

  @Test
  void aNewMemberEndsNobodysSeatAndANewRectorTheOlds() {
    assertEquals(
        """
        post,person,firstShown,lastConfirmed
        "Rector, Elm University",Cy Moor,2018-03-05,2018-03-05
        "member, Elm Board",Ann Lee,2019-03-05,2019-03-05
        "member, Elm Board",Bo Dean,2019-03-05,2019-03-05
        """,
        answer("holders-as-of.csv?day=2019-12-31&organization=elm"));
  }

  @Test
  void ofThreeRectorsEachFollowsTheOneBefore() {
    assertEquals(
        """
        post,before,lastShown,after,firstShown
        "Rector, Elm University",Ann Lee,2011-03-05,Bo Dean,2015-03-05
        "Rector, Elm University",Bo Dean,2016-03-05,Cy Moor,2018-03-05
        """,
        answer("successions.csv"));
  }

  private static String answer(String question) {
    return sample.get("/queries/" + question).body().replace("\r\n", "\n");
  }
}
