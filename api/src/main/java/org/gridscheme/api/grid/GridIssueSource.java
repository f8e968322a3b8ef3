package org.gridscheme.api.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.text.Language;
import org.gridscheme.grid.snapshot.GridDataIssue;

/** Findings about the data of stored grid versions. Implementations are thread-safe. */
public interface GridIssueSource {

    /**
     * One page of the findings of a version in a fixed order, places in longitude and latitude.
     *
     * @param code only findings of that code; empty for all
     */
    List<GridDataIssue> list(String version, Optional<String> code, int offset, int limit);

    /** Number of findings by code, sorted by code. */
    Map<String, Integer> countByCode(String version);

    /** What a code means, in words; the code itself where it is unknown. */
    String describe(String code, Language language);
}
