package org.entente.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The headers of every answer: any origin may read (without credentials, which there are none to
 * have), and browsers keep to what the pages mean. Answers the preflight of other origins.
 */
final class CommonHeaders implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader(
        "Access-Control-Expose-Headers",
        "Link, ETag, Last-Modified, Content-Location, Vary, Location, Entente-Truncated");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    boolean preflight =
        asked.getMethod().equals("OPTIONS")
            && asked.getHeader("Access-Control-Request-Method") != null;
    if (preflight) {
      answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      answer.setHeader(
          "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, If-Modified-Since");
      answer.setHeader("Access-Control-Max-Age", "86400");
    }
    chain.doFilter(request, response);
  }
}
