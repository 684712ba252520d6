package com.salesai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by the launcher as long as it lives: two starts in one state directory cannot meet, and a
 * killed launcher holds nothing.
 */
final class StackLock implements AutoCloseable {

  private final FileChannel channel;

  private StackLock(FileChannel channel) {
    this.channel = channel;
  }

  static StackLock acquire(Path state) {
    try {
      FileChannel channel = open(state);
      if (lock(channel) == null) {
        channel.close();
        long pid = StackFile.pid(state).orElse(-1);
        throw new LocalStackException(
            "SalesAI is already running (process "
                + pid
                + "). See it with ./salesai status, stop it with ./salesai down.");
      }
      return new StackLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isHeld(Path state) {
    try (FileChannel channel = open(state)) {
      return lock(channel) == null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path state) throws IOException {
    return FileChannel.open(
        state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisJvm) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
