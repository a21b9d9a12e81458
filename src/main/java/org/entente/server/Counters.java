package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.entente.server.http.Answer;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.sparql.KeptOutcomes;

/** Counts answers by status, and shows the numbers in the text format of Prometheus. */
final class Counters implements Filter, Resource {
  private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
  private final LongSupplier statements;
  private final KeptOutcomes outcomes;
  private final Traffic traffic;

  /**
   * @param statements gives the number of statements that are served
   * @param traffic is told of each request
   */
  Counters(LongSupplier statements, KeptOutcomes outcomes, Traffic traffic) {
    this.statements = statements;
    this.outcomes = outcomes;
    this.traffic = traffic;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    traffic.begun();
    try {
      chain.doFilter(request, response);
    } finally {
      traffic.ended();
      int status = ((HttpServletResponse) response).getStatus();
      byStatus.computeIfAbsent(status, key -> new LongAdder()).increment();
    }
  }

  @Override
  public Answer get(Request request) {
    StringBuilder text = new StringBuilder();
    text.append("# TYPE entente_requests_total counter\n");
    byStatus.forEach(
        (status, count) ->
            text.append(
                "entente_requests_total{status=\"%d\"} %d\n".formatted(status, count.sum())));
    text.append("# TYPE entente_requests_running gauge\n");
    text.append("entente_requests_running ").append(traffic.running()).append('\n');
    text.append("# TYPE entente_statements gauge\n");
    text.append("entente_statements ").append(statements.getAsLong()).append('\n');
    text.append("# TYPE entente_outcomes_found_total counter\n");
    text.append("entente_outcomes_found_total ").append(outcomes.found()).append('\n');
    text.append("# TYPE entente_outcomes_kept gauge\n");
    text.append("entente_outcomes_kept ").append(outcomes.size()).append('\n');
    return Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", text.toString())
        .with("Cache-Control", "no-store");
  }
}
