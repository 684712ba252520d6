package com.salesai.proposal.battlecard;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a buyer said, as a PostgreSQL text query: any of its words, each also as the beginning of a
 * longer one ({@code price} finds {@code prices}). Words that every sentence has count only when
 * there is nothing else.
 */
final class ObjectionQuery {
  private static final int MAX_WORDS = 20;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final Set<String> EVERYWHERE =
      Arrays.stream(
              ("a about already also an and any are as at be because been but by can do does for from"
                      + " had has have how i if in is it its just like me my no not of on or our so than"
                      + " that the their them then there they this to too us very was we what when which"
                      + " who will with would you your al algo ano asi como con cual cuando de del desde"
                      + " el ella en es esa ese eso esta estan estas este esto ha han hay la las le les"
                      + " lo los mas me mi muy ni no nos nuestra nuestro o para pero por porque que se"
                      + " ser si sin sobre son su sus tan te tiene tienen todo tu un una unos usted"
                      + " ustedes y ya yo")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  private ObjectionQuery() {}

  /** The query, or empty when the text has no word. */
  static Optional<String> of(String objection) {
    Set<String> all = new LinkedHashSet<>();
    Matcher words = WORD.matcher(PlainText.of(objection));
    while (words.find() && all.size() < MAX_WORDS) {
      all.add(words.group());
    }
    Set<String> telling = new LinkedHashSet<>(all);
    telling.removeAll(EVERYWHERE);
    Set<String> used = telling.isEmpty() ? all : telling;
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(used.stream().map(word -> word + ":*").collect(Collectors.joining(" | ")));
  }
}
