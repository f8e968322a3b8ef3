package org.gridscheme.api.feasibility;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.jspecify.annotations.Nullable;

/** Lets few tables be taken in at once: each may fill half a gigabyte of disk and hold a database connection. Thread-safe. */
final class UploadGate {

    private static final int AT_ONCE = 3;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Taking a table in. */
    interface Intake<T> {
        @Nullable T take() throws IOException;
    }

    /** @throws ProblemException of type TOO_BUSY where there is no room now */
    <T> @Nullable T pass(Intake<T> intake) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.TOO_BUSY);
        }
        try {
            return intake.take();
        } finally {
            places.release();
        }
    }
}
