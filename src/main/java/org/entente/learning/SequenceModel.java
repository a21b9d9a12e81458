package org.entente.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): gives each token
 * of a sentence a label. Safe for use by many threads; the cost of a sentence grows in step with
 * its length.
 */
public final class SequenceModel {
  private final Weights emissions;
  private final float[] transitions;

  SequenceModel(Weights emissions, float[] transitions) {
    this.emissions = emissions;
    this.transitions = transitions;
  }

  /** The number of labels. */
  public int labels() {
    return emissions.width();
  }

  /** Adds the scores of a token's labels to {@code scores}, from {@code offset} on. */
  public void score(Features token, float[] scores, int offset) {
    emissions.addTo(token, scores, offset);
  }

  /** The likeliest sequences of labels of {@code n} tokens with the given scores, best first. */
  public List<LabelPath> paths(float[] scores, int n, int most) {
    return new Lattice(labels(), transitions).bestPaths(scores, n, most);
  }

  /** The likeliest sequence. */
  public LabelPath path(float[] scores, int n) {
    return new LabelPath(new Lattice(labels(), transitions).best(scores, n), 0);
  }

  public void write(DataOutputStream out) throws IOException {
    emissions.write(out);
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
  }

  public static SequenceModel read(DataInputStream in) throws IOException {
    Weights emissions = Weights.read(in);
    float[] transitions = new float[Lattice.transitions(emissions.width())];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    return new SequenceModel(emissions, transitions);
  }
}
