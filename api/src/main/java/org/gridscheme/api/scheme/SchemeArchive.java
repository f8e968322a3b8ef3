package org.gridscheme.api.scheme;

import java.time.Instant;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.SchemeSetDto;

/** Keeps answers. Implementations are thread-safe. */
public interface SchemeArchive {

    /**
     * Keeps the JSON of an answer as it is.
     *
     * @param request JSON of the request, without personal data
     */
    void save(PlannedAnswer answer, String request);

    Optional<SchemeSetDto> find(String id);

    /** When the answer was saved, by the clock of the archive. */
    Optional<Instant> findTime(String id);

    /** The request as it was saved with the answer. */
    Optional<String> findRequest(String id);
}
