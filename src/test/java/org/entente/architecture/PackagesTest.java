package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree is the architecture: which package may know which, and where the outside comes in. */
class PackagesTest {
  private static final String ROOT = "org.entente.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.entente");

  /** Package, and what it may know beside itself. */
  private static final Map<String, List<String>> MAY_KNOW =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("authority", List.of()),
              Map.entry("evidence", List.of()),
              Map.entry("learning", List.of()),
              Map.entry("vocabulary", List.of()),
              Map.entry("catalogue", List.of()),
              Map.entry("document", List.of("evidence")),
              Map.entry("text", List.of("document", "evidence")),
              Map.entry("extraction", List.of("learning", "text", "document", "evidence")),
              Map.entry("mapping", List.of("extraction", "document", "evidence", "vocabulary")),
              Map.entry(
                  "identity", List.of("authority", "extraction", "text", "document", "evidence")),
              Map.entry(
                  "graph",
                  List.of(
                      "authority",
                      "identity",
                      "extraction",
                      "text",
                      "document",
                      "evidence",
                      "vocabulary")),
              Map.entry(
                  "server", List.of("graph", "catalogue", "vocabulary", "document", "evidence")),
              Map.entry("evaluation", List.of("extraction", "text", "document", "evidence")),
              Map.entry(
                  "training",
                  List.of(
                      "evaluation", "extraction", "learning", "text", "document", "evidence"))));

  @Test
  void everyClassBelongsToAPackageOfTheTable() {
    Set<String> seen = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      seen.add(type.getPackageName().substring(ROOT.length()).split("\\.")[0]);
    }
    Set<String> known = new TreeSet<>(MAY_KNOW.keySet());
    known.add("cli");
    seen.removeAll(known);
    assertEquals(Set.of(), seen);
    long classes = CLASSES.stream().filter(type -> !type.isNestedClass()).count();
    assertTrue(classes >= 210, "saw " + classes + " classes");
  }

  @Test
  void packagesKnowOnlyWhatTheTableLets() {
    assertEquals(14, MAY_KNOW.size());
    MAY_KNOW.forEach(
        (name, known) -> {
          String[] allowed =
              Stream.concat(Stream.of(name), known.stream())
                  .map(other -> ROOT + other + "..")
                  .toArray(String[]::new);
          String[] own =
              MAY_KNOW.keySet().stream().map(o -> ROOT + o + "..").toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + name + "..")
              .should()
              .dependOnClassesThat(
                  com.tngtech.archunit.base.DescribedPredicate.describe(
                      "are of a package that " + name + " must not know",
                      type ->
                          resides(type, own) && !resides(type, allowed)
                              || resides(type, ROOT + "cli..")))
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  @Test
  void noPackagesKnowEachOtherInACircle() {
    slices().matching("org.entente.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void rdfEntersAtTheGraph() {
    noClasses()
        .that()
        .resideInAnyPackage(packages("evidence", "document", "text", "extraction", "identity"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void theLibrariesOfTheFormatsStayInTheDocument() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "document..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.commons.compress..",
            "org.apache.james..",
            "org.commonmark..",
            "org.netpreserve..")
        .check(CLASSES);
  }

  @Test
  void servingStaysInTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.servlet..",
            "org.eclipse.jetty..",
            "org.apache.jena.fuseki..",
            "com.samskivert..")
        .check(CLASSES);
  }

  @Test
  void argumentsAndExitStatusesStayInTheCommandLine() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("picocli..")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "cli.Entente")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  private static boolean resides(JavaClass type, String... packages) {
    return Stream.of(packages)
        .map(p -> p.substring(0, p.length() - 2))
        .anyMatch(
            p -> type.getPackageName().equals(p) || type.getPackageName().startsWith(p + "."));
  }
}
