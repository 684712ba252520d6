package com.salesai.platform.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundUrlTest {
  private final TargetGuard strict = new TargetGuard(false);
  private final TargetGuard development = new TargetGuard(true);

  @ParameterizedTest
  @CsvSource({
    "https://hooks.example.com, hooks.example.com, 443, /",
    "https://hooks.example.com/a/b?c=d&e=%20, hooks.example.com, 443, /a/b?c=d&e=%20",
    "https://hooks.example.com?x=1, hooks.example.com, 443, /?x=1",
    "HTTPS://Hooks.EXAMPLE.com:8443/A, hooks.example.com, 8443, /A",
    "https://bücher.example/, xn--bcher-kva.example, 443, /",
    "https://xn--bcher-kva.example/, xn--bcher-kva.example, 443, /",
    "https://例え.テスト/, xn--r8jz45g.xn--zckzah, 443, /",
    "https://1.1.1.1/, 1.1.1.1, 443, /",
    "https://127.0.0.1.nip.io/, 127.0.0.1.nip.io, 443, /",
    "'https://[2606:4700:4700::1111]/', 2606:4700:4700::1111, 443, /",
    "https://hooks.example.com/a//b/..;/@x:y, hooks.example.com, 443, /a//b/..;/@x:y"
  })
  void readsOrdinaryAddresses(String url, String host, int port, String requestUri) {
    OutboundTarget target = OutboundUrl.parse(url);
    assertEquals(host, target.host());
    assertEquals(port, target.port());
    assertEquals(requestUri, target.requestUri());
    strict.beforeResolving(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hooks.example.com",
        "//hooks.example.com",
        "https:/hooks.example.com",
        "https:hooks.example.com",
        "https:///path",
        "https://",
        "https://?x",
        "https:///",
        "ftp://hooks.example.com",
        "file:///etc/passwd",
        "gopher://a.example:70/",
        "jar:https://a.b!/",
        "javascript:alert(1)",
        "https://user@hooks.example.com",
        "https://user:pw@hooks.example.com",
        "https://@hooks.example.com",
        "https://a.example@127.0.0.1/",
        "https://a.example#frag",
        "https://a.example/#",
        "https://a.example\\@b.example/",
        "https:\\\\a.example",
        "https://a.example\\.b.example",
        "https://a.exam ple/",
        "https://a.example/\tb",
        "https://a.example/\nb",
        "https://a.example/\r\nHost: b",
        "https://a.example\u0000.b.example/",
        "https://a.example:0/",
        "https://a.example:65536/",
        "https://a.example:999999/",
        "https://a.example:/",
        "https://a.example:+443/",
        "https://a.example:44３/",
        "https://a.example:443:443/",
        "https://a..example/",
        "https://.a.example/",
        "https://a.example./",
        "https://-a.example/",
        "https://a-.example/",
        "https://a_b.example/",
        "https://a%2eexample/",
        "https://%31%32%37.0.0.1/",
        "https://a.example%00/",
        "https://[::1",
        "https://::1]/",
        "https://[[::1]]/",
        "https://[::1%25eth0]/",
        "https://[fe80::1%eth0]/",
        "https://[127.0.0.1]/",
        "https://[a.example]/",
        "https://[]/",
        "https://[::g]/",
        "https://[1:2:3:4:5:6:7:8:9]/",
        "https://[v1.a]/",
        "https://faß.example/",
        "https://a\u200db.example/",
        "https://xn--a.example/",
        "https://xn--/",
        "https://intranet/",
        "https://com/",
        "https://a.example/ü",
        "https://a.example/%zz",
        "https://a.example/%",
        "https://a.example/<b>",
        "https://a.example/\"",
        "https://a\u00ad.",
        "https://*.example.com/",
        "https://a,b.example/",
        "https://a;b.example/"
      })
  void refusesWhatParsersReadDifferently(String url) {
    refused(url);
  }

  static Stream<String> numericSpellings() {
    return Stream.of(
        "127.1",
        "127.0.1",
        "2130706433",
        "0",
        "0.0",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "0x7F.1",
        "017700000001",
        "127.0.0.01",
        "127.0.0.1.",
        "00000177.0.0.1",
        "127.0.0.256",
        "256.0.0.1",
        "1.2.3.4.5",
        "0x",
        "1.2.3.0x4",
        "a.example.1",
        "a.0x7f",
        "4294967295",
        "4294967296",
        "３.3.3.3.3",
        "127。1",
        "①",
        "0x7f.1.１",
        "99999999999999999999",
        "1.1.1");
  }

  @ParameterizedTest
  @MethodSource("numericSpellings")
  void refusesNumericHostsThatAreNoDottedQuad(String host) {
    refused("https://" + host + "/");
  }

  /** Every special range, in every spelling that some parser takes for that address. */
  static Stream<String> specialAddresses() {
    List<String> urls = new ArrayList<>();
    for (AddressRange range : AddressTable.FORBIDDEN) {
      byte[] a = range.network().clone();
      a[a.length - 1] |= 1;
      if (range.bits() == a.length * 8) {
        a = range.network();
      }
      if (a.length == 4) {
        urls.addAll(spellings(a));
      } else {
        urls.addAll(sixSpellings(a));
      }
    }
    return urls.stream();
  }

  private static List<String> spellings(byte[] a) {
    int w = a[0] & 255;
    int x = a[1] & 255;
    int y = a[2] & 255;
    int z = a[3] & 255;
    long all = ((long) w << 24) | (x << 16) | (y << 8) | z;
    String quad = "%d.%d.%d.%d".formatted(w, x, y, z);
    String hex = "%02x%02x:%02x%02x".formatted(w, x, y, z);
    return List.of(
        quad,
        "" + all,
        "0x%x".formatted(all),
        "0%o".formatted(all),
        "0%o.0%o.0%o.0%o".formatted(w, x, y, z),
        "0x%x.0x%x.0x%x.0x%x".formatted(w, x, y, z),
        "%d.%d".formatted(w, all & 0xffffff),
        "%d.%d.%d".formatted(w, x, all & 0xffff),
        "%03d.%03d.%03d.%03d".formatted(w, x, y, z),
        quad + ".",
        quad.replace('.', '。'),
        quad.replace('1', '１'),
        "[::" + quad + "]",
        "[::ffff:" + quad + "]",
        "[::ffff:" + hex + "]",
        "[::ffff:0:" + hex + "]",
        "[64:ff9b::" + hex + "]",
        "[64:ff9b:1::" + hex + "]",
        "[2002:" + hex + "::]",
        "[" + quad + "]");
  }

  private static List<String> sixSpellings(byte[] a) {
    StringBuilder full = new StringBuilder();
    for (int i = 0; i < 16; i += 2) {
      full.append(i == 0 ? "" : ":").append("%02x%02x".formatted(a[i], a[i + 1]));
    }
    String text = full.toString();
    return List.of(
        "[" + text + "]",
        "[" + text.toUpperCase(java.util.Locale.ROOT) + "]",
        "[" + text.replaceAll("(^|:)0{1,3}", "$1") + "]",
        "[" + text + "%25lo]",
        text);
  }

  @ParameterizedTest
  @MethodSource("specialAddresses")
  void refusesEverySpecialRangeInEverySpelling(String host) {
    // A fullwidth digit one is folded into an ordinary quad, which is then refused by the table.
    refused("https://" + host + "/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.com/", "https://hooks.example.com:80/",
            "https://hooks.example.com:22/",
        "https://hooks.example.com:8080/", "https://localhost/", "https://a.localhost/",
        "http://127.0.0.1/", "https://127.0.0.1/", "https://[::1]/"
      })
  void refusesOtherSchemesPortsAndLoopback(String url) {
    refused(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8085/x",
        "http://127.0.0.1:1/",
        "https://127.0.0.1:9999/",
        "http://[::1]:8080/",
        "http://a.localhost:3000/"
      })
  void loopbackIsFreeInDevelopment(String url) {
    development.beforeResolving(OutboundUrl.parse(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "https://10.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://169.254.169.254/",
        "http://192.168.1.1:8080/",
        "http://1.1.1.1/",
        "https://1.1.1.1:22/",
        "http://[::127.0.0.1]/"
      })
  void everythingElseStaysForbiddenInDevelopment(String url) {
    OutboundTarget target = OutboundUrl.parse(url);
    assertThrows(OutboundFailure.class, () -> development.beforeResolving(target));
  }

  @Test
  void saysWhy() {
    OutboundFailure e =
        assertThrows(
            OutboundFailure.class,
            () -> strict.beforeResolving(OutboundUrl.parse("https://169.254.169.254/latest")));
    assertEquals(OutboundFailure.Kind.REFUSED_TARGET, e.kind());
    assertTrue(e.getMessage().contains("link-local and cloud metadata"), e.getMessage());
  }

  private void refused(String url) {
    OutboundFailure e =
        assertThrows(
            OutboundFailure.class, () -> strict.beforeResolving(OutboundUrl.parse(url)), url);
    assertEquals(OutboundFailure.Kind.REFUSED_TARGET, e.kind());
  }
}
