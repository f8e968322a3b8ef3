package org.gridscheme.api.scheme.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** ZIP archives whose parts all carry one time, so that the same parts give the same bytes. */
final class TimedArchive {

    private TimedArchive() {}

    /** Writes the parts of an archive with another time; {@code out} stays open. */
    static void write(byte[] archive, Instant time, OutputStream out) throws IOException {
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        ZipOutputStream timed = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(local);
                timed.putNextEntry(entry);
                parts.transferTo(timed);
                timed.closeEntry();
            }
        }
        timed.finish();
    }
}
