package com.salesai.platform.outbound;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.resolver.dns.SequentialDnsServerAddressStreamProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Resolves without blocking a thread, so that a slow name server of one receiver delays nobody
 * else. No search domains: a short name must not turn into one of the cluster's own services.
 */
final class DnsResolver implements Resolver {
  private static final int QUERY_TIMEOUT_MILLIS = 3000;
  private static final int MAX_TTL_SECONDS = 30;

  private final EventLoopGroup loops =
      new NioEventLoopGroup(1, new DefaultThreadFactory("outbound-dns", true));
  private final DnsNameResolver resolver;

  /** Asks the name servers of the system. */
  DnsResolver() {
    this(DnsServerAddressStreamProviders.platformDefault());
  }

  DnsResolver(List<InetSocketAddress> servers) {
    this(new SequentialDnsServerAddressStreamProvider(servers));
  }

  private DnsResolver(DnsServerAddressStreamProvider servers) {
    resolver =
        new DnsNameResolverBuilder(loops.next())
            .datagramChannelFactory(NioDatagramChannel::new)
            .socketChannelFactory(NioSocketChannel::new)
            .nameServerProvider(servers)
            .searchDomains(List.of())
            .queryTimeoutMillis(QUERY_TIMEOUT_MILLIS)
            .ttl(0, MAX_TTL_SECONDS)
            .negativeTtl(1)
            .build();
  }

  @Override
  public Uni<List<InetAddress>> resolve(String host) {
    return Uni.createFrom()
        .emitter(
            emitter ->
                resolver
                    .resolveAll(host)
                    .addListener(
                        done -> {
                          if (done.isSuccess()) {
                            @SuppressWarnings("unchecked")
                            List<InetAddress> found = (List<InetAddress>) done.getNow();
                            emitter.complete(List.copyOf(found));
                          } else {
                            emitter.fail(
                                new OutboundFailure(
                                    OutboundFailure.Kind.DNS,
                                    "The host name could not be resolved."));
                          }
                        }));
  }

  void close() {
    resolver.close();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
  }
}
