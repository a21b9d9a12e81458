package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** The question for statements without evidence finds those that no claim about the thing holds. */
class WithoutEvidenceTest {
  @Test
  void aStatementThatNoClaimHoldsIsFoundAndNoOther() throws Exception {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.create()
        .source(
            new StringReader(
                """
                PREFIX ent: <https://w3id.org/entente/ontology#>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                PREFIX : <http://localhost/>
                :ada a foaf:Person ; foaf:name "Ada Bell" , "A. Bell" .
                :cy a foaf:Person ; foaf:name "Cy Dunn" .
                :one ent:about :ada .
                :two ent:about :ada .
                :one { :ada a foaf:Person ; foaf:name "Ada Bell" }
                :two { :cy a foaf:Person ; foaf:name "Cy Dunn" }
                """))
        .lang(Lang.TRIG)
        .parse(dataset);
    assertEquals(
        """
        subject,predicate,object
        http://localhost/ada,http://xmlns.com/foaf/0.1/name,A. Bell
        http://localhost/cy,http://www.w3.org/1999/02/22-rdf-syntax-ns#type,http://xmlns.com/foaf/0.1/Person
        http://localhost/cy,http://xmlns.com/foaf/0.1/name,Cy Dunn
        """,
        Questions.csv(Questions.query("without-evidence"), dataset).replace("\r\n", "\n"));
  }
}
