package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.entente.server.http.Exchange;
import org.entente.server.http.Problem;
import org.entente.server.http.Problems;
import org.entente.server.http.Request;

/** Refuses requests whose address cannot be read, so that none who come after have to. */
final class Addresses implements Filter {
  private static final Problem UNREADABLE =
      new Problem(
          400,
          "The address cannot be read",
          "A percent sign in it is not followed by two hexadecimal digits.",
          "Write a percent sign as %25.");

  private final Problems problems;

  Addresses(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (Exchange.isReadable(asked)) {
      chain.doFilter(request, response);
    } else {
      HttpServletResponse answer = (HttpServletResponse) response;
      Exchange.drain(asked, answer);
      Exchange.send(problems.answer(UNREADABLE, withoutAddress(asked)), answer);
    }
  }

  private static Request withoutAddress(HttpServletRequest servlet) {
    String accept = servlet.getHeader("Accept");
    return new Request(
        servlet.getMethod(), "/", Map.of(), accept == null ? Map.of() : Map.of("Accept", accept));
  }
}
