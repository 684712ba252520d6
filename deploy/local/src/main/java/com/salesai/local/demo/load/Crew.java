package com.salesai.local.demo.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Works on many tasks, at most so many at once; after the first failure none is begun any more. */
final class Crew {

  private final int width;

  Crew(int width) {
    this.width = width;
  }

  /** Returns when all are done, or fails as the first that failed. */
  void work(List<Runnable> tasks) {
    var failure = new AtomicReference<RuntimeException>();
    ExecutorService workers = Executors.newFixedThreadPool(width, Crew::worker);
    try {
      var futures = new ArrayList<Future<?>>();
      for (Runnable task : tasks) {
        futures.add(workers.submit(() -> guarded(task, failure)));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private static void guarded(Runnable task, AtomicReference<RuntimeException> failure) {
    if (failure.get() != null) {
      return;
    }
    try {
      task.run();
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Ctrl-C does not wait for them. */
  private static Thread worker(Runnable work) {
    var thread = new Thread(work, "demo");
    thread.setDaemon(true);
    return thread;
  }
}
