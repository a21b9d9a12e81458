package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

/** A dataset that lets itself be read in transactions alone, as those on disk do, is served too. */
class DiskTest {
  @Test
  void everyAddressAnswersInsideOfATransaction() {
    DatasetGraph kept = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(kept, () -> Sample.data().stream().forEach(kept::add));
    List<String> paths =
        List.of(
            "/",
            "/sparql",
            "/doc/person/li-ming",
            "/doc/person/li-ming.html",
            "/doc/person/li-ming.nq",
            "/doc/person",
            "/ontology",
            "/ontology.html",
            "/queries",
            "/queries/who-met",
            "/queries/who-met.csv",
            "/documents/",
            "/documents/ichei-unesco-cooperation-2019.txt",
            "/.well-known/void",
            "/health",
            "/metrics",
            "/sparql?query=ASK%7B%7D",
            "/sparql?query=DESCRIBE%20%3Chttp%3A%2F%2Fx%3E");
    assertEquals(18, paths.size());
    try (Sample sample = Sample.start(kept, Sample.LIMITS)) {
      for (String path : paths) {
        for (String accept : List.of("text/html,*/*;q=0.1", "*/*")) {
          assertEquals(200, sample.get(path, "Accept", accept).statusCode(), path);
        }
      }
      String csv = sample.get("/queries/who-met.csv").body();
      try (Sample memory = Sample.start()) {
        assertEquals(memory.get("/queries/who-met.csv").body(), csv);
      }
    }
  }
}
