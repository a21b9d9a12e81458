package org.entente.learning;

/** Weights on their way down a gradient, each with a step of its own that shrinks as it is used. */
final class Descent {
  /** Smaller gradients change nothing. */
  static final double LEAST = 1e-4;

  private final float[] weights;
  private final float[] squares;
  private final float[] sums;
  private int summed;
  private final double rate;
  private final double decay;

  /**
   * Weights that begin at zero.
   *
   * @param rate the length of the first step
   * @param decay how strongly a weight is drawn back to zero
   */
  Descent(int size, double rate, double decay) {
    this.weights = new float[size];
    this.squares = new float[size];
    this.sums = new float[size];
    this.rate = rate;
    this.decay = decay;
  }

  float[] weights() {
    return weights;
  }

  /** Takes note of the weights as they are now. */
  void note() {
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
    summed++;
  }

  /** The mean of the weights noted. */
  float[] mean() {
    float[] mean = new float[sums.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = summed == 0 ? weights[i] : sums[i] / summed;
    }
    return mean;
  }

  void step(int i, double gradient) {
    if (Math.abs(gradient) < LEAST) {
      return;
    }
    double g = gradient + decay * weights[i];
    squares[i] += (float) (g * g);
    weights[i] -= (float) (rate * g / (1e-3 + Math.sqrt(squares[i])));
  }
}
