package org.entente.document;

/**
 * A line as a page shows it. Lengths are in points of 1/72 inch, from the upper left corner.
 *
 * @param page counts from 0
 * @param bold whether all of it is
 * @param row whether wide gaps part it, as the cells of a table
 */
record PdfLine(
    int page,
    String text,
    float left,
    float right,
    float baseline,
    float size,
    boolean bold,
    boolean row) {

  float width() {
    return right - left;
  }
}
