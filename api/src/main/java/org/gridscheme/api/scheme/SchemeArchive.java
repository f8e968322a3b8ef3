package org.gridscheme.api.scheme;

import java.time.Instant;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.SchemeSetDto;

/** Keeps answers. Implementations are thread-safe. */
public interface SchemeArchive {

    /** The answer to an order with a key. */
    record Kept(KeyedOrder order, SchemeSetDto set) {}

    /**
     * Keeps the JSON of an answer as it is.
     *
     * @param request JSON of the request, without personal data
     * @return whether it is kept; false where another answer has the key of the order. Of two at the same time with one key the second
     *     waits for the first
     */
    boolean save(PlannedAnswer answer, String request, Optional<KeyedOrder> order);

    Optional<Kept> findByKey(String key);

    Optional<SchemeSetDto> find(String id);

    /** When the answer was saved, by the clock of the archive. */
    Optional<Instant> findTime(String id);

    /** The request as it was saved with the answer. */
    Optional<String> findRequest(String id);
}
