package org.gridscheme.spatial.network.iidm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks no more than fits: a small archive may hold an endless file. One limit for all files of a source together. */
final class SizeLimit {

    private static final long LARGEST_BYTES = 300_000_000;

    private final long most;
    private long left;

    SizeLimit() {
        this(LARGEST_BYTES);
    }

    SizeLimit(long most) {
        this.most = most;
        this.left = most;
    }

    /** @throws IOException when more than the limit has been read in all */
    byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new IOException("larger than " + most + " bytes when unpacked");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }
}
