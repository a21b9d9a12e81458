package org.entente.evidence;

/**
 * Why a fact is believed: the passage that says so, the rule that read it, and how sure it is.
 *
 * @param span the passage's place in the clean text
 * @param quote exactly the text at {@code span}
 * @param rule the name of the rule, such as {@code post.role-of-organization}
 * @param confidence the share of such readings expected to be right, over 0 and at most 1
 */
public record Evidence(Span span, String quote, String rule, double confidence) {
  public Evidence {
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is over 0 and at most 1, not " + confidence);
    }
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("the quote is not the text at " + span + ": " + quote);
    }
  }

  /** Evidence for what stands at {@code span} of {@code text}. */
  public static Evidence at(CharSequence text, Span span, String rule, double confidence) {
    return new Evidence(span, span.of(text), rule, confidence);
  }
}
