package com.salesai.proposal.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: after blanks, hyphens and ideographs. The rules of the JDK and of the
 * renderer would also part names such as "S.A." after a full stop.
 */
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
  private String text = "";

  @Override
  public void setText(String next) {
    text = next;
    breaks.setText(next);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at != BreakIterator.DONE && at < text.length() && !endsLine(text.codePointBefore(at))) {
      at = breaks.next();
    }
    return at;
  }

  private static boolean endsLine(int c) {
    return Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.isIdeographic(c);
  }
}
