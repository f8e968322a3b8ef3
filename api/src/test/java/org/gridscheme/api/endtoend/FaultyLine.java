package org.gridscheme.api.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP line to a port of this machine that can be made slow, or swallow everything until it is cut. */
final class FaultyLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultyLine.class);

    private final ServerSocket entrance;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile long delay_ms;
    private volatile boolean swallowing;

    FaultyLine(int target) throws IOException {
        this.target = target;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        spawn(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Everything sent takes this much longer. */
    void delay(long ms) {
        delay_ms = ms;
    }

    /** Nothing gets through and nobody is told; who comes meanwhile waits. */
    void swallow() {
        swallowing = true;
    }

    /** Works again; what hung is cut off, as by a firewall that has forgotten it. */
    void heal() {
        delay_ms = 0;
        if (swallowing) {
            swallowing = false;
            open.forEach(FaultyLine::cut);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closed) {
                LOG.debug("nobody enters any more", closed);
            }
        }
        open.forEach(FaultyLine::cut);
    }

    /** Where nobody answers at the far end, the near one learns it. */
    private void connect(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.addAll(List.of(near, far));
            spawn(() -> pass(near, far));
            spawn(() -> pass(far, near));
        } catch (IOException refused) {
            cut(near);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Thread.sleep(delay_ms);
                if (!swallowing) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            open.removeAll(List.of(from, to));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cut(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            LOG.debug("cut already", closed);
        }
    }

    private static void spawn(Runnable work) {
        Thread thread = new Thread(work, "faulty-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
