package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.rulebook.ImportanceClass;
import org.gridscheme.scheme.rulebook.ImportanceRules;

/**
 * One way to provide an application with sources.
 *
 * @param sources how many, 1 to 3
 * @param pairLevel independence level every two of them must reach
 * @param bestLevel independence level at least one pair must reach: of three sources two come from different substations,
 *     the third may share a substation with one of them (domain rules, section 2)
 */
record SourcingPlan(
        int sources, SupplyMode mode, SizingBasis sizing, int pairLevel, int bestLevel, ImportanceClass importance) {

    private static final int INDEPENDENT_ON_REQUEST = 1;

    /**
     * Ways that importance, industry, protected load and wishes allow; none when a wish is against the importance class, see
     * {@link WishCheck}.
     */
    static List<SourcingPlan> listFor(SupplyApplication application, ImportanceRules rules) {
        ImportanceClass importance = rules.of(application.importance());
        int least = (int) importance.minSources().value();
        List<SourcingPlan> plans = new ArrayList<>();
        Optional<SupplyMode> wish = application.needs().mode();
        boolean one =
                wish.map(mode -> mode == SupplyMode.SINGLE).orElse(application.sources() != SourcePreference.DUAL);
        boolean several = wish.map(mode -> mode != SupplyMode.SINGLE)
                .orElse(application.sources() == SourcePreference.DUAL
                        || (application.sources() == SourcePreference.AUTO && wantsSeveral(application, rules)));
        if (one && least <= 1) {
            plans.add(new SourcingPlan(1, SupplyMode.SINGLE, SizingBasis.FULL, 0, 0, importance));
        }
        if (several) {
            plans.add(several(Math.max(2, least), application, importance));
        }
        if (plans.size() == 1 && offersSecurity(application, rules)) {
            plans.add(several(2, SupplyMode.MAIN_HOT, SizingBasis.SECURITY, importance));
        }
        return List.copyOf(plans);
    }

    private static boolean wantsSeveral(SupplyApplication application, ImportanceRules rules) {
        ImportanceClass importance = rules.of(application.importance());
        return importance.minSources().value() >= 2
                || importance.preferredSources().value() >= 2
                || rules.dualPreferredIndustries().contains(application.industry());
    }

    /** A customer that may have one source and says nothing else is also offered a standby for its protected load. */
    private static boolean offersSecurity(SupplyApplication application, ImportanceRules rules) {
        ImportanceClass importance = rules.of(application.importance());
        return rules.securityStandby().on()
                && application.protectedLoad().kW() > 0
                && application.sources() == SourcePreference.AUTO
                && application.needs().mode().isEmpty()
                && application.needs().sizing().isEmpty()
                && importance.minSources().value() <= 1
                && importance.allowedSizings().contains(SizingBasis.SECURITY);
    }

    /** True where exchanging these two sources of a scheme changes nothing: they do the same. */
    boolean exchangeable(int first, int second) {
        return switch (mode) {
            case MUTUAL -> true;
            case TWO_MAIN_ONE_STANDBY -> first < sources - 1 && second < sources - 1;
            case SINGLE, MAIN_HOT, MAIN_COLD -> false;
        };
    }

    private static SourcingPlan several(int sources, SupplyApplication application, ImportanceClass importance) {
        SupplyMode usual = sources > 2
                ? SupplyMode.TWO_MAIN_ONE_STANDBY
                : importance.dualMode().value();
        return several(
                sources,
                application.needs().mode().orElse(usual),
                application.needs().sizing().orElse(importance.defaultSizing().value()),
                importance);
    }

    private static SourcingPlan several(int sources, SupplyMode mode, SizingBasis sizing, ImportanceClass importance) {
        int level = Math.max(
                INDEPENDENT_ON_REQUEST, (int) importance.minIndependence().value());
        int number = mode == SupplyMode.TWO_MAIN_ONE_STANDBY ? 3 : sources;
        return new SourcingPlan(number, mode, sizing, number > 2 ? INDEPENDENT_ON_REQUEST : level, level, importance);
    }
}
