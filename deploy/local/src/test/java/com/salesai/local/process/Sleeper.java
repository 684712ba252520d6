package com.salesai.local.process;

/** A child for tests: prints a line and stays until it is stopped, or ends with the given code. */
final class Sleeper {

  private Sleeper() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println("sleeper is here");
    if (args.length > 0) {
      System.out.println("cannot go on: out of coffee");
      System.exit(Integer.parseInt(args[0]));
    }
    Thread.currentThread().join();
  }
}
