package org.entente.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models learn what their examples show, keep it when written, and are the same each time. */
class TrainersTest {
  private static final SequenceTrainer.Settings SETTINGS =
      new SequenceTrainer.Settings(30, 0.1, 1e-4, 1);

  @Test
  void aSequenceModelLearnsWhatATokenIsByItsNeighbour() throws IOException {
    SequenceModel model = sequences();
    Features f = new Features();
    float[] scores = new float[2 * 2];
    for (int i = 0; i < 2; i++) {
      f.clear();
      f.add(1, i == 0 ? "of" : "Elm");
      model.score(f, scores, i * 2);
    }
    LabelPath path = model.path(scores, 2);
    assertEquals(0, path.label(0));
    assertEquals(1, path.label(1));
    assertArrayEquals(bytes(model), bytes(sequences()));
    SequenceModel read =
        SequenceModel.read(new DataInputStream(new ByteArrayInputStream(bytes(model))));
    assertArrayEquals(bytes(model), bytes(read));
  }

  private static SequenceModel sequences() {
    SequenceTrainer trainer = new SequenceTrainer(2);
    for (int n = 0; n < 20; n++) {
      trainer.add(new int[][] {feature("of"), feature("Elm")}, new int[] {0, 1});
      trainer.add(new int[][] {feature("Elm"), feature("met")}, new int[] {1, 0});
    }
    return trainer.train(SETTINGS);
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  @Test
  void aJudgeLearnsWhichCandidatesAreRight() {
    JudgeTrainer trainer = JudgeTrainer.ofSingles();
    for (int n = 0; n < 20; n++) {
      trainer.add(feature("near"), true);
      trainer.add(feature("far"), false);
    }
    assertEquals(40, trainer.size());
    Judge judge = trainer.train(SETTINGS);
    assertTrue(Judge.probability(judge.score(features("near"))) > 0.9);
    assertTrue(Judge.probability(judge.score(features("far"))) < 0.1);
    assertEquals(0.5, Judge.probability(judge.score(features("never seen"))), 1e-9);
  }

  @Test
  void onlyAJudgeInLayersLearnsWhatFeaturesTellTogether() throws IOException {
    Judge layered = ofSeasons(JudgeTrainer.ofChoicesInLayers(16));
    Judge plain = ofSeasons(JudgeTrainer.ofChoices());
    assertEquals(2, chosen(layered));
    assertTrue(chosen(plain) < 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    layered.write(new DataOutputStream(out));
    Judge read = Judge.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertEquals(2, chosen(read));
    assertEquals(layered.score(features("home", "spring")), read.score(features("home", "spring")));
  }

  /** At home it is spring, of the guests autumn. */
  private static Judge ofSeasons(JudgeTrainer trainer) {
    for (int n = 0; n < 500; n++) {
      for (String place : List.of("home", "guest")) {
        int[] spring = features(place, "spring").toArray();
        int[] autumn = features(place, "autumn").toArray();
        boolean home = place.equals("home");
        trainer.add(List.of(spring, autumn), new boolean[] {home, !home});
      }
    }
    assertEquals(1000, trainer.size());
    return trainer.train(SETTINGS);
  }

  private static int chosen(Judge judge) {
    double home = judge.score(features("home", "spring")) - judge.score(features("home", "autumn"));
    double guest =
        judge.score(features("guest", "autumn")) - judge.score(features("guest", "spring"));
    return (home > 1 ? 1 : 0) + (guest > 1 ? 1 : 0);
  }

  @Test
  void aJudgeLearnsWhichOfAGroupToChoose() {
    JudgeTrainer trainer = JudgeTrainer.ofChoices();
    for (int n = 0; n < 20; n++) {
      trainer.add(List.of(feature("home"), feature("guest")), new boolean[] {false, true});
    }
    trainer.add(List.of(feature("home")), new boolean[] {false});
    assertEquals(20, trainer.size(), "a group without a right one teaches nothing");
    Judge judge = trainer.train(SETTINGS);
    assertTrue(judge.score(features("guest")) > judge.score(features("home")) + 1);
  }

  @Test
  void featuresOfOtherTemplatesAndValuesDiffer() {
    Features f = new Features();
    f.add(1);
    f.add(1, 0);
    f.add(1, 0, 0);
    f.add(1, 0, 0, 0);
    f.add(2, 0);
    f.add(1, "Elm");
    f.add(1, "Elm", "Oak");
    f.add(1, "Oak", "Elm");
    assertEquals(8, java.util.Arrays.stream(f.toArray()).distinct().count());
  }

  private static Features features(String... words) {
    Features f = new Features();
    for (String word : words) {
      f.add(1, word);
    }
    return f;
  }

  private static int[] feature(String word) {
    return features(word).toArray();
  }
}
