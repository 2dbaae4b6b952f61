package io.calque.cli;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** The program where every socket is refused, loudly; and which tells how much memory it took. */
public final class OfflineMain {
  static final String REFUSED = "a socket was asked for";

  private OfflineMain() {}

  @SuppressWarnings("deprecation") // the only way to refuse all sockets
  public static void main(String[] args) throws IOException {
    System.setProperty("java.nio.channels.spi.SelectorProvider", Refusing.class.getName());
    Socket.setSocketImplFactory(
        () -> {
          throw refused();
        });
    URL.setURLStreamHandlerFactory(
        protocol -> {
          if (protocol.startsWith("http") || protocol.equals("ftp")) {
            throw refused();
          }
          return null;
        });
    Main.main(args);
  }

  private static IllegalStateException refused() {
    System.err.println(REFUSED);
    return new IllegalStateException(REFUSED);
  }

  /** Gives no channel of any kind. */
  public static final class Refusing extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() {
      throw refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
      throw refused();
    }

    @Override
    public Pipe openPipe() {
      throw refused();
    }

    @Override
    public AbstractSelector openSelector() {
      throw refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
      throw refused();
    }

    @Override
    public SocketChannel openSocketChannel() {
      throw refused();
    }
  }
}
