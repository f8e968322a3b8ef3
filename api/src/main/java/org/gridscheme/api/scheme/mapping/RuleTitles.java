package org.gridscheme.api.scheme.mapping;

import java.util.Optional;
import org.gridscheme.api.text.Language;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleEntry;
import org.gridscheme.scheme.rulebook.RuleId;

/** What the rules of one rulebook are called in one language. */
public final class RuleTitles {

    private final RuleBook rules;
    private final boolean chinese;

    public RuleTitles(RuleBook rules, Language language) {
        this.rules = rules;
        this.chinese = language == Language.ZH_CN;
    }

    /** Empty for a rule the rulebook does not have (any more). */
    Optional<String> find(String rule) {
        return RuleId.isValid(rule) ? rules.find(RuleId.of(rule)).map(this::title) : Optional.empty();
    }

    private String title(RuleEntry entry) {
        return chinese ? entry.titleZh() : entry.titleEn();
    }
}
