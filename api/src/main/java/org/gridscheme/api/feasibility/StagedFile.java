package org.gridscheme.api.feasibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.file.TableLimits;
import org.gridscheme.api.text.Digests;

/** A file on disk with its digest; a copy of an upload is removed when it is closed. */
public final class StagedFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String digest;
    private final boolean ours;

    private StagedFile(Path path, String digest, boolean ours) {
        this.path = path;
        this.digest = digest;
        this.ours = ours;
    }

    /**
     * Copies an upload to the folder for temporary files.
     *
     * @throws ProblemException of type BODY_TOO_LARGE
     */
    static StagedFile receive(InputStream body) throws IOException {
        Path path = Files.createTempFile("gridscheme-batch-", ".upload");
        try (OutputStream out = Files.newOutputStream(path)) {
            return new StagedFile(path, copy(body, out), true);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    /**
     * A file of the user, which stays.
     *
     * @throws ProblemException of type BODY_TOO_LARGE
     */
    public static StagedFile of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new StagedFile(path, copy(in, OutputStream.nullOutputStream()), false);
        }
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        long left = TableLimits.STANDARD.bytes();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                String limit = String.valueOf(TableLimits.STANDARD.bytes());
                throw new ProblemException(
                        ProblemType.BODY_TOO_LARGE, List.of(FieldProblem.of("", "body-too-large", limit)));
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return Digests.hex(digest);
    }

    Path path() {
        return path;
    }

    /** SHA-256 of the content, hexadecimal. */
    public String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        if (ours) {
            Files.deleteIfExists(path);
        }
    }
}
