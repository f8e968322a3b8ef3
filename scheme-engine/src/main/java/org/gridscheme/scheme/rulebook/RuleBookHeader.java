package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rulebook is.
 *
 * @param id stable name
 * @param version grows with every change of a value
 * @param profile for example CN
 * @param currency ISO 4217 code that "money" units stand for
 * @param sources sources cited by short name (S1, W7), each with what it is
 */
public record RuleBookHeader(
        String id, String version, String profile, String currency, SortedMap<String, String> sources) {
    public RuleBookHeader {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    RuleBookHeader withVersion(String other) {
        return new RuleBookHeader(id, other, profile, currency, sources);
    }
}
