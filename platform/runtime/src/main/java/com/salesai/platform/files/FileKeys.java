package com.salesai.platform.files;

import com.salesai.platform.ids.Ids;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of files in a store: {@code <organization>/<area>/<two hex digits>/<uuid>}. */
final class FileKeys {
  private static final Pattern AREA = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  private FileKeys() {}

  static String next() {
    return Ids.next().toString();
  }

  /**
   * The name of a file. Refuses anything but what {@link #next()} makes, although keys come from
   * our own rows: a path must not depend on a row being honest.
   */
  static String name(UUID orgId, String area, String key) {
    if (!AREA.matcher(area).matches()) {
      throw new IllegalArgumentException("not a file area: " + area);
    }
    if (!UUID.fromString(key).toString().equals(key)) {
      throw new IllegalArgumentException("not a file key");
    }
    // The last digits of a UUIDv7 are random: they spread, the first ones are the time.
    return orgId + "/" + area + "/" + key.substring(key.length() - 2) + "/" + key;
  }
}
