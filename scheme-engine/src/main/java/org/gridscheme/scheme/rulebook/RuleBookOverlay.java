package org.gridscheme.scheme.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Single values that replace those of a rulebook, as a utility or a site keeps them.
 *
 * @param id stable name
 * @param version version of the overlay itself
 * @param values replacements in file order
 */
public record RuleBookOverlay(String id, String version, List<Replacement> values) {

    /** A replaced value; what is left out stays as it was. */
    public record Replacement(
            RuleId id,
            RuleContent content,
            Optional<String> unit,
            Optional<Severity> severity,
            Evidence evidence,
            String source,
            LocalDate since) {

        RuleEntry over(RuleEntry base) {
            return new RuleEntry(
                    base.id(),
                    base.titleZh(),
                    base.titleEn(),
                    content,
                    unit.orElse(base.unit()),
                    severity.orElse(base.severity()),
                    evidence,
                    source,
                    since);
        }
    }

    public RuleBookOverlay {
        values = List.copyOf(values);
    }

    RuleBook applyTo(RuleBookHeader header, SortedMap<RuleId, RuleEntry> base) {
        SortedMap<RuleId, RuleEntry> merged = new TreeMap<>(base);
        List<String> problems = new ArrayList<>();
        Set<RuleId> replaced = new TreeSet<>();
        for (Replacement value : values) {
            RuleEntry before = base.get(value.id());
            if (before == null) {
                problems.add(value.id() + ": not in rulebook " + header.id());
            } else if (!replaced.add(value.id())) {
                problems.add(value.id() + ": replaced twice");
            } else {
                merged.put(value.id(), value.over(before));
            }
        }
        try {
            RuleBook result = RuleBook.of(
                    header.withVersion(header.version() + "+" + id + "." + version), List.copyOf(merged.values()));
            if (problems.isEmpty()) {
                return result;
            }
        } catch (InvalidRuleBookException e) {
            problems.addAll(e.problems());
        }
        throw new InvalidRuleBookException(id, problems);
    }
}
