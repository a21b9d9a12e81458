package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.server.http.Exchange;
import org.entente.server.http.Problem;
import org.entente.server.http.Problems;
import org.entente.server.sparql.Limits;

/**
 * Lets so many queries, or dumps, run at once and no more; the others wait a little and are sent
 * away.
 */
final class Gate implements Filter {
  private static final Problem FULL =
      new Problem(
          503,
          "Too much at once",
          "Others are being answered, and this request waited for its turn in vain.",
          "Ask again in a few seconds.");

  private final Semaphore places;
  private final long patience;
  private final Problems problems;

  Gate(Limits limits, Problems problems) {
    this.places = new Semaphore(limits.concurrent(), true);
    this.patience = limits.patience().toMillis();
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!admitted()) {
      Exchange.send(
          problems
              .answer(FULL, Exchange.read((HttpServletRequest) request))
              .with("Retry-After", "5"),
          (HttpServletResponse) response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean admitted() {
    try {
      return places.tryAcquire(patience, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
