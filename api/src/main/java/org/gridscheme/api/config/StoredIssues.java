package org.gridscheme.api.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.grid.GridIssueSource;
import org.gridscheme.api.text.Language;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.ingest.ImportReportText;
import org.gridscheme.spatial.postgis.PostgisIssueStore;

/** Reads findings from the database. */
final class StoredIssues implements GridIssueSource {

    private final PostgisIssueStore store;

    StoredIssues(PostgisIssueStore store) {
        this.store = store;
    }

    @Override
    public List<GridDataIssue> list(String version, Optional<String> code, int offset, int limit) {
        return store.list(version, code, offset, limit);
    }

    @Override
    public Map<String, Integer> countByCode(String version) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        store.countByCode(version).forEach(count -> counts.merge(count.code(), count.count(), Integer::sum));
        return counts;
    }

    @Override
    public String describe(String code, Language language) {
        return new ImportReportText(language.locale()).text(code);
    }
}
