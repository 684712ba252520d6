package com.salesai.platform.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DnsResolverTest {

  @Test
  void returnsEveryAddressOfBothFamilies() throws Exception {
    try (DatagramSocket server = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      Thread serving = new Thread(() -> serve(server), "dns-server");
      serving.setDaemon(true);
      serving.start();
      DnsResolver resolver =
          new DnsResolver(List.of((InetSocketAddress) server.getLocalSocketAddress()));
      List<InetAddress> found =
          resolver.resolve("hooks.example").await().atMost(Duration.ofSeconds(10));
      assertEquals(
          "1.2.3.4 10.0.0.1 2606:4700:0:0:0:0:0:1",
          found.stream()
              .map(InetAddress::getHostAddress)
              .sorted()
              .collect(Collectors.joining(" ")));
      OutboundFailure e =
          assertThrows(
              OutboundFailure.class,
              () -> resolver.resolve("missing.example").await().atMost(Duration.ofSeconds(10)));
      assertEquals(OutboundFailure.Kind.DNS, e.kind());
      resolver.close();
    }
  }

  /** Answers A with 1.2.3.4 and 10.0.0.1, AAAA with one address, and NXDOMAIN for missing.*. */
  private static void serve(DatagramSocket server) {
    byte[] buffer = new byte[512];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        server.receive(packet);
        byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
        server.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (java.io.IOException closed) {
      assertTrue(server.isClosed());
    }
  }

  private static byte[] answer(ByteBuffer query) {
    short id = query.getShort(0);
    int at = 12;
    boolean missing = query.get(at) == "missing".length();
    while (query.get(at) != 0) {
      at += query.get(at) + 1;
    }
    int type = query.getShort(at + 1);
    List<byte[]> data =
        missing
            ? List.of()
            : type == 1
                ? List.of(new byte[] {1, 2, 3, 4}, new byte[] {10, 0, 0, 1})
                : List.of(new byte[] {0x26, 6, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    ByteBuffer answer = ByteBuffer.allocate(512);
    answer.putShort(id).putShort((short) (missing ? 0x8183 : 0x8180));
    answer
        .putShort((short) 1)
        .putShort((short) data.size())
        .putShort((short) 0)
        .putShort((short) 0);
    answer.put(query.array(), 12, at + 5 - 12);
    for (byte[] address : data) {
      answer.putShort((short) 0xc00c).putShort((short) type).putShort((short) 1).putInt(60);
      answer.putShort((short) address.length).put(address);
    }
    byte[] bytes = new byte[answer.position()];
    answer.flip().get(bytes);
    return bytes;
  }
}
