package com.salesai.conversation.analysis;

import com.salesai.conversation.transcript.Segment;
import com.salesai.conversation.transcript.Transcript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who of the speakers is ours. In this order: the name that the upload gives; the speaker who
 * bears the uploader's name (all words of it, as meeting tools add titles: {@code Riley Reyes |
 * Acme}); the first speaker, as the one who invited mostly opens the call. A transcript without
 * names has none.
 */
public final class RepSpeaker {
  private RepSpeaker() {}

  /** The speakers of a transcript in the order in which they first speak; without the unknown. */
  public static List<String> named(Transcript transcript) {
    Set<String> names = new LinkedHashSet<>();
    transcript.segments().stream().map(Segment::speaker).forEach(names::add);
    names.remove(Transcript.UNKNOWN);
    return List.copyOf(names);
  }

  /** The speaker of that name; case, accents and surrounding blanks do not matter. */
  public static Optional<String> byName(Transcript transcript, String given) {
    return named(transcript).stream().filter(name -> plain(name).equals(plain(given))).findFirst();
  }

  /** The speaker when the upload names none. */
  public static Optional<String> guess(Transcript transcript, String uploader) {
    List<String> names = named(transcript);
    Set<String> wanted = uploader == null ? Set.of() : words(uploader);
    return names.stream()
        .filter(name -> !wanted.isEmpty() && words(name).containsAll(wanted))
        .findFirst()
        .or(() -> names.stream().findFirst());
  }

  private static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(plain(name).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
