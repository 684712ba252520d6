package com.salesai.platform.outbound;

import io.netty.util.NetUtil;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one URL parser of the outbound client. Takes only addresses that every parser reads alike;
 * the many spellings that parsers disagree on (WHATWG URL, RFC 3986, libc's inet_aton) are refused.
 */
final class OutboundUrl {
  private static final int MAX_LENGTH = 2048;
  private static final Pattern SHAPE =
      Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?]*)(?<rest>[/?].*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[(?<six>[^\\[\\]]*)]|(?<name>[^:\\[\\]]+))(?::(?<port>[0-9]{1,5}))?");
  private static final Pattern REST =
      Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final Pattern QUAD =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
  // IDNA2003 (the JDK) and UTS 46 (browsers) read these differently; nobody needs them in a host.
  private static final Pattern AMBIGUOUS = Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");

  private OutboundUrl() {}

  /**
   * Reads an address.
   *
   * @throws OutboundFailure REFUSED_TARGET, saying why
   */
  static OutboundTarget parse(String url) {
    if (url == null || url.isEmpty() || url.length() > MAX_LENGTH) {
      throw refused("The address must have 1 to %d characters.".formatted(MAX_LENGTH));
    }
    if (url.indexOf('\\') >= 0 || url.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw refused("The address contains a backslash, a blank or a control character.");
    }
    if (url.indexOf('#') >= 0) {
      throw refused("The address must not have a fragment (#).");
    }
    Matcher shape = SHAPE.matcher(url);
    if (!shape.matches()) {
      throw refused("The address must look like https://host/path.");
    }
    String scheme = shape.group("scheme").toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw refused("The address must start with https://.");
    }
    return authority(scheme, shape.group("authority"), requestUri(shape.group("rest")));
  }

  private static OutboundTarget authority(String scheme, String text, String requestUri) {
    if (text.indexOf('@') >= 0) {
      throw refused("The address must not carry a user name or password.");
    }
    Matcher authority = AUTHORITY.matcher(text);
    if (!authority.matches()) {
      throw refused("The host or port of the address is not valid.");
    }
    int port = port(scheme, authority.group("port"));
    String six = authority.group("six");
    if (six != null) {
      InetAddress address = literal(six, NetUtil.isValidIpV6Address(six) && six.indexOf('%') < 0);
      return new OutboundTarget(scheme, six, port, requestUri, Optional.of(address));
    }
    String host = name(authority.group("name"));
    Optional<InetAddress> literal =
        QUAD.matcher(host).matches() ? Optional.of(literal(host, true)) : Optional.empty();
    return new OutboundTarget(scheme, host, port, requestUri, literal);
  }

  private static String name(String given) {
    if (AMBIGUOUS.matcher(given).find()) {
      throw refused("The host name has a character that systems read differently.");
    }
    String host;
    try {
      host = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (RuntimeException notAName) {
      throw refused("The host name is not valid.");
    }
    String[] labels = host.split("\\.", -1);
    if (NUMBER.matcher(labels[labels.length - 1]).matches()) {
      if (QUAD.matcher(host).matches()) {
        return host;
      }
      throw refused("A numeric host must be written as four decimal numbers, like 192.0.2.1.");
    }
    if (host.length() > 253 || (labels.length < 2 && !host.equals("localhost"))) {
      throw refused("The host must be a full name, like hooks.example.com.");
    }
    for (String label : labels) {
      if (!LABEL.matcher(label).matches() || !sameAfterDecoding(label)) {
        throw refused("The host name is not valid.");
      }
    }
    return host;
  }

  /** An encoded label must be the encoding of what it decodes to, otherwise readers disagree. */
  private static boolean sameAfterDecoding(String label) {
    if (!label.startsWith("xn--")) {
      return true;
    }
    String decoded = IDN.toUnicode(label, IDN.USE_STD3_ASCII_RULES);
    return !decoded.equals(label)
        && IDN.toASCII(decoded, IDN.USE_STD3_ASCII_RULES).equalsIgnoreCase(label);
  }

  private static int port(String scheme, String text) {
    if (text == null) {
      return scheme.equals("https") ? 443 : 80;
    }
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65535) {
      throw refused("The port must be from 1 to 65535.");
    }
    return port;
  }

  private static InetAddress literal(String text, boolean valid) {
    byte[] bytes = valid ? NetUtil.createByteArrayFromIpAddressString(text) : null;
    if (bytes == null) {
      throw refused("The IP address is not valid.");
    }
    try {
      // Unlike getByAddress(bytes), keeps ::ffff:a.b.c.d an IPv6 address: mapped ones are
      // forbidden.
      return bytes.length == 16
          ? java.net.Inet6Address.getByAddress(null, bytes, -1)
          : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException wrongLength) {
      throw refused("The IP address is not valid.");
    }
  }

  private static String requestUri(String rest) {
    if (rest == null) {
      return "/";
    }
    if (!REST.matcher(rest).matches()) {
      throw refused("Unusual characters in the path or query must be percent-encoded.");
    }
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  private static OutboundFailure refused(String why) {
    return OutboundFailure.refused(why);
  }
}
