package io.calque.cli;

/** The program in a thread whose context class loader knows none of its classes. */
public final class StrayLoaderMain {
  private StrayLoaderMain() {}

  public static void main(String[] args) {
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    Main.main(args);
  }
}
