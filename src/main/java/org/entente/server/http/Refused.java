package org.entente.server.http;

/** A request that cannot be answered. It carries what the client is told. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** The same for what failed beneath, which the log is to tell. */
  public Refused(Problem problem, Throwable cause) {
    super(problem.detail(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
