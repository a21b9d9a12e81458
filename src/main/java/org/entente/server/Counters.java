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

/** Counts answers by status, and shows the numbers in the text format of Prometheus. */
final class Counters implements Filter, Resource {
  private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
  private final LongAdder running = new LongAdder();
  private final LongSupplier statements;

  /**
   * @param statements gives the number of statements that are served
   */
  Counters(LongSupplier statements) {
    this.statements = statements;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    running.increment();
    try {
      chain.doFilter(request, response);
    } finally {
      running.decrement();
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
    text.append("entente_requests_running ").append(running.sum()).append('\n');
    text.append("# TYPE entente_statements gauge\n");
    text.append("entente_statements ").append(statements.getAsLong()).append('\n');
    return Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", text.toString())
        .with("Cache-Control", "no-store");
  }
}
