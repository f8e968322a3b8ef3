package org.gridscheme.scheme.rulebook;

import java.time.LocalDate;

/** One record of the rulebook file: the value, its unit, names in both languages and where it comes from. */
public record RuleEntry(
        RuleId id,
        String titleZh,
        String titleEn,
        RuleContent content,
        String unit,
        Severity severity,
        Evidence evidence,
        String source,
        LocalDate since) {}
