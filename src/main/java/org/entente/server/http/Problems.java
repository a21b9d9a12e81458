package org.entente.server.http;

/** Puts a problem into the form that the client reads. */
@FunctionalInterface
public interface Problems {
  Answer answer(Problem problem, Request request);
}
