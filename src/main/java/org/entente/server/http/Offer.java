package org.entente.server.http;

import java.util.List;

/** A form in which something can be sent. */
public interface Offer {
  /** The media type that is sent, without parameters, lower case. */
  String mediaType();

  /** Other media types by which it may be asked for. */
  List<String> aliases();

  /** What stands after the dot of an address that asks for this form. */
  String extension();

  /** The value of {@code Content-Type}. */
  default String contentType() {
    return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
  }
}
