package org.entente.server.http;

/**
 * Why a request is not answered, in words for the one who asked.
 *
 * @param status the HTTP status
 * @param title what is wrong, in a few words
 * @param detail what exactly, and where; never anything of the program's inside
 * @param remedy what to do instead
 */
public record Problem(int status, String title, String detail, String remedy) {

  /** There is nothing at this path. */
  public static Problem notFound(String path) {
    return new Problem(
        404,
        "Nothing is here",
        "There is nothing at " + path + ".",
        "The start page / shows what there is and links to it.");
  }

  /** A list has no such page. */
  public static Problem noSuchPage(String path, int number) {
    return new Problem(
        404,
        "No such page",
        "Page " + number + " of " + path + " is past the last one.",
        "The first one is there without a number.");
  }

  /**
   * What was here was taken away.
   *
   * @param label what it was called, or the empty string
   */
  public static Problem gone(String label, String reason) {
    return new Problem(
        410,
        label.isEmpty() ? "No longer here" : "“" + label + "” is no longer here",
        reason,
        "The start page / shows what there is now and links to it.");
  }

  /** The method is not allowed. */
  public static Problem method(String method, String allowed) {
    return new Problem(
        405,
        "Method not allowed",
        "This address does not take " + method + ".",
        "It takes " + allowed + ".");
  }

  /** Nothing on offer suits the {@code Accept} header. */
  public static Problem notAcceptable(String offered) {
    return new Problem(
        406,
        "No such form",
        "This is not to be had in a form that the Accept header allows.",
        "On offer: " + offered + ".");
  }

  /** What was asked for by name, as by {@code format}, is none of the forms on offer. */
  public static Problem unknownForm(String form, String offered) {
    return new Problem(
        406,
        "No such form",
        "There is no form '" + form + "' of this.",
        "On offer: " + offered + ".");
  }

  /** Something went wrong on this side. */
  public static Problem internal() {
    return new Problem(
        500,
        "Something went wrong here",
        "The request was understood, but answering it failed.",
        "Trying again may help. The server's log holds the reason.");
  }
}
