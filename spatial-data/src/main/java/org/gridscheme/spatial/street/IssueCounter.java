package org.gridscheme.spatial.street;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects issues by code while a file is read; one import, one thread. */
final class IssueCounter {

    private final Map<String, StreetIssue> byCode = new TreeMap<>();

    void add(String code, String example) {
        add(code, 1, example);
    }

    void add(String code, int count, String example) {
        byCode.merge(
                code,
                new StreetIssue(code, count, example),
                (first, more) -> new StreetIssue(code, first.count() + more.count(), first.example()));
    }

    List<StreetIssue> list() {
        return List.copyOf(byCode.values());
    }
}
