package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;

/**
 * Sources by importance class (重要电力用户电源配置).
 *
 * @param dualPreferredIndustries industries for which two sources are proposed unasked
 * @param securityStandby a customer that may have one source is also offered a standby for its protected load alone
 */
public record ImportanceRules(
        Map<Importance, ImportanceClass> classes,
        RuleChoices<Industry> dualPreferredIndustries,
        RuleFlag securityStandby) {

    static ImportanceRules read(RuleLookup rules) {
        return new ImportanceRules(
                readClasses(rules),
                rules.choices("importance.dual-preferred-industries", Industry.class),
                rules.flag("importance.security-standby"));
    }

    public ImportanceClass of(Importance importance) {
        return Lookups.get(classes, importance);
    }

    private static Map<Importance, ImportanceClass> readClasses(RuleLookup rules) {
        Map<Importance, ImportanceClass> classes = new EnumMap<>(Importance.class);
        for (Importance importance : Importance.values()) {
            classes.put(importance, ImportanceClass.read(rules, importance));
        }
        return Collections.unmodifiableMap(classes);
    }
}
