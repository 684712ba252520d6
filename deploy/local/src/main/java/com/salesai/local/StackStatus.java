package com.salesai.local;

import com.salesai.local.process.ChildRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said about a stack from outside.
 *
 * @param running true while a launcher holds the state directory
 * @param ready true when its start is through
 * @param pid process id of the launcher, -1 when unknown
 * @param processes the launcher and its children
 */
public record StackStatus(boolean running, boolean ready, long pid, List<StackProcess> processes) {

  /**
   * One process.
   *
   * @param residentKib memory in KiB, 0 when unknown
   */
  public record StackProcess(String name, long pid, boolean alive, long residentKib) {}

  /** Looks at the state directory and at the processes. */
  public static StackStatus of(LocalStack stack) {
    boolean running = StackLock.isHeld(stack.state());
    long pid = StackFile.pid(stack.state()).orElse(-1);
    var processes = new ArrayList<StackProcess>();
    if (running) {
      processes.add(process("launcher", pid));
      new ChildRegistry(stack.state())
          .all()
          .forEach((name, child) -> processes.add(process(name, child)));
      ProcessMemory.postgres(stack.state()).ifPresent(processes::add);
    }
    return new StackStatus(running, running && StackFile.ready(stack.state()), pid, processes);
  }

  private static StackProcess process(String name, long pid) {
    return new StackProcess(
        name, pid, ProcessHandle.of(pid).isPresent(), ProcessMemory.residentKib(pid));
  }
}
