package com.salesai.platform.outbound;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Finds all addresses of a name. */
@FunctionalInterface
interface Resolver {

  /** Fails with an {@link OutboundFailure} of kind DNS. */
  Uni<List<InetAddress>> resolve(String host);
}
