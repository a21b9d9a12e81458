package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of names in a file beside the documents. */
class IdentityFileTest {
  private static final Path BUNDLED = Path.of("data/ichei-unesco-cooperation-2019.txt");

  @TempDir private Path folder;
  private StoreInFolder store = new StoreInFolder(Path.of(""));

  @BeforeEach
  void nameStore() {
    store = new StoreInFolder(folder.resolve("graph"));
  }

  @Test
  void aCheckListsWhatIsUndecidedAsTheLineThatDecidesIt() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Mr John Smith is Dean of Fern College.");
    Files.writeString(news.resolve("b.txt"), "Mr John Smith is Rector of Elm University.");
    store.load(news);
    for (String[] asked :
        new String[][] {
          {"check", news.toString()}, {"check", "--store", store.path().toString()}
        }) {
      Run check = Run.of(asked);
      assertEquals(0, check.status(), "what is undecided is no fault");
      assertTrue(check.out().startsWith("Nothing found"), check.out());
      assertTrue(check.out().contains("1 name is undecided"), check.out());
      assertTrue(check.out().contains("\nJohn Smith: "), check.out());
    }
    String line =
        Run.of("check", news.toString())
            .out()
            .lines()
            .map(String::strip)
            .filter(l -> l.startsWith("[]"))
            .findFirst()
            .orElseThrow();
    assertTrue(line.contains("\"a.txt: John Smith\", \"b.txt: John Smith\""), line);
    Path said = news.resolve("identity.ttl");
    assertEquals(2, persons());
    for (String outcome : new String[] {"ent:same", "ent:different"}) {
      Files.writeString(said, line.replace("ent:same", outcome));
      assertFalse(Run.of("check", news.toString()).out().contains("undecided"), outcome);
      store.load(news);
      assertEquals(outcome.equals("ent:same") ? 1 : 2, persons());
    }
  }

  @Test
  void whatAPersonSaysOfNamesIsReplayedOnEveryLoadUntilTakenBack() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Ms Ada Bell is Rector of Elm University.");
    Files.writeString(news.resolve("b.txt"), "Ms Adelaide Bell is Rector of Elm University.");
    store.load(news);
    String apart = store.quads();
    assertEquals(2, persons());
    Path said = news.resolve("identity.ttl");
    Files.writeString(
        said,
        """
        [] a ent:IdentityDecision ; ent:outcome ent:same ; ent:reason "One person." ;
           ent:decidedFor "a.txt: Ada Bell" , "b.txt: Adelaide Bell" .
        """);
    Run taken = store.load(news);
    assertEquals(0, taken.status());
    String told = "2 unchanged, 1 decision taken from identity.ttl, 0 problems;";
    assertTrue(taken.err().contains(told), taken.err());
    assertEquals(1, persons());
    Run others = store.load(BUNDLED);
    assertFalse(others.err().contains("decision"), others.err());
    store.load("--withdraw", BUNDLED.getFileName());
    assertEquals(1, persons(), "later loads keep to it");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("c.txt"), "Dr Cy Dunn is Dean of Fern College.");
    store.load(other);
    assertEquals(2, persons(), "another folder says nothing of these names");
    store.load("--withdraw", "c.txt");
    Files.delete(said);
    store.load(news);
    assertEquals(apart, store.quads());
    Files.writeString(
        said,
        """
        @prefix ent: <https://w3id.org/entente/ontology#> .
        [] a ent:IdentityDecision ; ent:outcome ent:different ; ent:reason "?" ;
           ent:decidedFor "a.txt: Ada Bell" , "a.txt: ada bell" .
        """);
    store.load(news);
    assertEquals(2, persons(), "one name cannot be parted from itself");
    Files.writeString(said, Files.readString(said).replace("ent:different", "\"same\""));
    assertTrue(store.load(news).err().contains("an outcome is ent:same or ent:different"));
    Files.writeString(said, "this is no Turtle");
    Run broken = store.load(news);
    assertEquals(1, broken.status());
    assertTrue(broken.err().contains("identity.ttl is no Turtle"), broken.err());
  }

  @Test
  void aDecisionOutlivesItsDocumentWithoutBeingAProblem() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Path a = news.resolve("a.txt");
    Files.writeString(a, "Ms Ada Bell is Rector of Elm University.");
    Files.writeString(news.resolve("b.txt"), "Ms Adelaide Bell is Rector of Elm University.");
    Files.writeString(
        news.resolve("identity.ttl"),
        """
        [] a ent:IdentityDecision ; ent:outcome ent:same ; ent:reason "One person." ;
           ent:decidedFor "a.txt: Ada Bell" , "b.txt: Adelaide Bell" .
        """);
    assertEquals(0, store.load(news).status());
    String whole = store.quads();
    Run withdrawn = store.load("--withdraw", "a.txt");
    assertEquals(0, withdrawn.status(), withdrawn.err());
    String told = "identity.ttl speaks of \"a.txt: Ada Bell\", which no document in the store has";
    assertTrue(withdrawn.err().contains(told), withdrawn.err());
    assertTrue(withdrawn.err().contains("1 withdrawn, 0 problems"), withdrawn.err());
    assertEquals(0, store.load(a).status(), "it is a document again");
    assertEquals(whole, store.quads());
    Files.delete(a);
    store.load("--withdraw", "a.txt");
    Run misspelt = store.load(news);
    assertEquals(1, misspelt.status(), "who loads the file itself should mend it");
    assertTrue(misspelt.err().contains(told), misspelt.err());
  }

  @Test
  void whatADecisionLacksIsTold() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "Ms Ada Bell is Rector of Elm University.");
    Map<String, String> lacking =
        Map.of(
            "ent:decidedFor \"a.txt: Ada Bell\", \"a.txt: A. Bell\"",
            "lacks ent:outcome and ent:reason",
            "ent:outcome ent:same ; ent:reason \"Known.\" ; ent:decidedFor \"a.txt: Ada Bell\"",
            "lacks ent:decidedFor for another name",
            "ent:outcome ent:same",
            "lacks ent:reason and ent:decidedFor for two names");
    for (Map.Entry<String, String> decision : lacking.entrySet()) {
      Files.writeString(
          news.resolve("identity.ttl"), "[] a ent:IdentityDecision ; " + decision.getKey() + " .");
      Run load = store.load(news);
      assertEquals(1, load.status());
      assertTrue(load.err().contains(decision.getValue()), load.err());
    }
  }

  @Test
  void decisionsThatCannotAllBeTrueAreRefused() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    for (String name : new String[] {"a", "b", "c"}) {
      Files.writeString(news.resolve(name + ".txt"), "Ms Ada Bell is Rector of Elm University.");
    }
    String decision =
        "[] a ent:IdentityDecision ; ent:outcome ent:%s ; ent:reason \"Known.\" ;\n"
            + " ent:decidedFor \"%s.txt: Ada Bell\", \"%s.txt: ada bell\" .\n";
    String same = decision.formatted("same", "a", "b") + decision.formatted("same", "b", "c");
    Files.writeString(
        news.resolve("identity.ttl"), same + decision.formatted("different", "c", "a"));
    Run load = store.load(news);
    assertEquals(1, load.status(), load.err());
    String told =
        "\"a.txt: ada bell\" and \"c.txt: Ada Bell\" are decided to be the same, directly";
    assertTrue(load.err().contains("identity.ttl: " + told), load.err());
    Files.writeString(news.resolve("identity.ttl"), same);
    assertEquals(0, store.load(news).status());
  }

  @Test
  void whatIsSaidOfNamesInAFolderWithinIsToldToBeLeftOut() throws Exception {
    Path within = Files.createDirectories(folder.resolve("news/within"));
    Files.writeString(within.resolve("a.txt"), "Ms Ada Bell is Rector of Elm University.");
    Files.writeString(within.resolve("identity.ttl"), "this would be refused at the top");
    Run load = store.load(folder.resolve("news"));
    assertEquals(1, load.status());
    assertTrue(load.err().contains("1 problem"), load.err());
    String told = within.resolve("identity.ttl") + ": left out, for it is read only at the top";
    assertTrue(load.err().contains(told), load.err());
    assertEquals(1, persons());
    assertTrue(store.load(within).err().contains("identity.ttl is no Turtle"));
  }

  private long persons() {
    return store
        .quads()
        .lines()
        .filter(l -> l.contains("ns#type> <http://xmlns.com/foaf/0.1/Person>"))
        .map(l -> l.split(" ")[0])
        .distinct()
        .count();
  }
}
