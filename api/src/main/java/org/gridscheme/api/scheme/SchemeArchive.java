package org.gridscheme.api.scheme;

import java.util.Optional;
import org.gridscheme.api.scheme.dto.SchemeSetDto;

/** Keeps answers. Implementations are thread-safe. */
public interface SchemeArchive {

    /**
     * @param request JSON of the request, without personal data
     */
    void save(SchemeSetDto answer, String request);

    Optional<SchemeSetDto> find(String id);

    /** The request as it was saved with the answer. */
    Optional<String> findRequest(String id);
}
