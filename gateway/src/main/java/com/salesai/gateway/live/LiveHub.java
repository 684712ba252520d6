package com.salesai.gateway.live;

import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes events on to the open streams. */
@Singleton
class LiveHub {
  private final LiveConfig config;
  private final Map<UUID, List<Stream>> streams = new ConcurrentHashMap<>();

  LiveHub(LiveConfig config) {
    this.config = config;
  }

  /** One open stream: collects from the moment it is opened, also before it is read. */
  final class Stream {
    private final Caller caller;
    private final UnicastProcessor<LiveEvent> queue;

    private Stream(Caller caller) {
      this.caller = caller;
      // A full queue fails the stream: the client reconnects and resumes from its last event.
      this.queue = UnicastProcessor.create(new ArrayBlockingQueue<>(config.buffer()), () -> {});
    }

    boolean sees(LiveEvent event) {
      return LiveVisibility.sees(caller, event);
    }

    Multi<LiveEvent> events() {
      return queue;
    }

    void close() {
      streams.computeIfPresent(
          caller.orgId(),
          (org, open) -> {
            open.remove(this);
            return open.isEmpty() ? null : open;
          });
    }
  }

  /**
   * Opens a stream. It must be closed.
   *
   * @throws ProblemException 429 {@code live.too-many-streams}
   */
  Stream open(Caller caller) {
    Stream stream = new Stream(caller);
    streams.compute(
        caller.orgId(),
        (org, open) -> {
          List<Stream> list = open == null ? new CopyOnWriteArrayList<>() : open;
          long own = list.stream().filter(other -> isSame(other.caller, caller)).count();
          if (list.size() >= config.streamsPerOrganization() || own >= config.streamsPerMember()) {
            throw new ProblemException(
                429,
                "live.too-many-streams",
                "Too many live streams are open.",
                List.of(),
                Map.of("Retry-After", "30"));
          }
          list.add(stream);
          return list;
        });
    return stream;
  }

  /** Passes an event to everybody who may see it. Called by one thread. */
  void publish(LiveEvent event) {
    for (Stream stream : streams.getOrDefault(event.orgId(), List.of())) {
      if (stream.sees(event)) {
        stream.queue.onNext(event);
      }
    }
  }

  private static boolean isSame(Caller one, Caller other) {
    return String.valueOf(one.subject()).equals(other.subject());
  }
}
