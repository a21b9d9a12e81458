package org.entente.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Gathers the lines of a PDF with their places, which the library's plain text would lose. */
final class PdfLines extends PDFTextStripper {
  /** A gap between cells, in sizes of the letters; justified lines have none so wide. */
  private static final float GAP = 1.8f;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private float left;
  private float right;
  private float baseline;
  private float size;
  private boolean bold;
  private boolean row;

  private PdfLines() {
    setSuppressDuplicateOverlappingText(true); // shadows drawn as the same letters again
  }

  static List<PdfLine> of(PDDocument pdf) throws IOException {
    PdfLines lines = new PdfLines();
    lines.writeText(pdf, Writer.nullWriter());
    return lines.lines;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    boolean opens = words.toString().isBlank();
    if (!opens && first.getXDirAdj() - right > GAP * size) {
      words.setLength(words.toString().stripTrailing().length());
      words.append(", ");
      row = true;
    }
    left = opens ? first.getXDirAdj() : Math.min(left, first.getXDirAdj());
    float end = last.getXDirAdj() + last.getWidthDirAdj();
    right = opens ? end : Math.max(right, end);
    size = opens ? first.getFontSizeInPt() : Math.max(size, first.getFontSizeInPt());
    baseline = first.getYDirAdj();
    bold = (opens || bold) && isBold(first);
    words.append(text);
  }

  private static boolean isBold(TextPosition letter) {
    String font = letter.getFont() == null ? null : letter.getFont().getName();
    return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    finish();
  }

  @Override
  protected void endArticle() throws IOException {
    finish();
    super.endArticle();
  }

  @Override
  protected void writePageEnd() throws IOException {
    finish();
    super.writePageEnd();
  }

  private void finish() {
    String text = Blocks.clean(words.toString().replace("\u0000", ""));
    words.setLength(0);
    if (!text.isEmpty()) {
      lines.add(new PdfLine(getCurrentPageNo() - 1, text, left, right, baseline, size, bold, row));
      row = false;
    }
  }
}
