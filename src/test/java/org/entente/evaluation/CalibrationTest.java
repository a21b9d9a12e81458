package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void countsEachFactInTheBinOfItsConfidence() throws Exception {
    String text = "Dr Ada Bell and Dr Cy Dunn met. Ada Bell is Rector of Elm University.";
    Facts facts =
        Extractor.standard()
            .extract(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    Annotation gold =
        new Annotation(
            Optional.empty(),
            List.of(new Annotation.Named("x", "Ada Bell", List.of())),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Evaluation evaluation = Evaluation.of(Map.of("a", gold), Map.of("a", Annotation.of(facts)));
    Calibration calibration = Calibration.of(evaluation, Map.of("a", facts, "other", facts));
    double confidence = facts.persons().get(0).mentions().get(0).evidence().confidence();
    List<Calibration.Bin> filled =
        calibration.bins(Kind.PERSONS).stream().filter(bin -> bin.found() > 0).toList();
    assertEquals(1, filled.size());
    Calibration.Bin bin = filled.get(0);
    assertEquals(2, bin.found());
    assertEquals(0.5, bin.share());
    assertTrue(bin.from() <= confidence && confidence <= bin.to());
    assertEquals(confidence, bin.claimed(), 1e-9);
  }

  @Test
  void everyKindHasAConfidenceForEachFact() throws Exception {
    GoldFolder bundled = Measured.folder("bundled");
    Extractor extractor = Extractor.standard();
    int facts = 0;
    for (var file : bundled.documents().values()) {
      Facts read = extractor.extract(DocumentReader.read(file));
      Annotation annotation = Annotation.of(read);
      Comparison comparison = Comparison.of(annotation, annotation);
      for (Kind kind : Kind.values()) {
        assertEquals(
            comparison.stated(kind).size(), Confidences.of(read, kind).size(), kind.label());
        facts += comparison.stated(kind).size();
      }
    }
    assertTrue(facts > 500, "facts: " + facts);
  }
}
