package org.gridscheme.api.scheme.request;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridscheme.scheme.rulebook.AhpRules;

/**
 * The profiles a request may name.
 *
 * @param standard what it gets when it names none
 * @param judgements how each judges comparisons in pairs
 */
public record RequestProfiles(String standard, Map<String, AhpRules> judgements) {

    public RequestProfiles {
        judgements = Collections.unmodifiableMap(new TreeMap<>(judgements));
        if (!judgements.containsKey(standard)) {
            throw new IllegalArgumentException("no profile " + standard);
        }
    }

    /** No other than one. */
    public static RequestProfiles only(String name, AhpRules judgements) {
        return new RequestProfiles(name, Map.of(name, judgements));
    }

    Set<String> names() {
        return judgements.keySet();
    }

    /** How the named profile judges; the standard one where the name is missing or unknown. */
    AhpRules judging(Optional<String> name) {
        AhpRules standardRules = judgements.get(standard);
        AhpRules named = name.map(judgements::get).orElse(standardRules);
        return Objects.requireNonNull(named);
    }
}
