package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
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

    /** Ways that importance, industry and wish allow; none when the wish is against the importance class. */
    static List<SourcingPlan> listFor(SupplyApplication application, ImportanceRules rules) {
        ImportanceClass importance = rules.of(application.importance());
        int least = (int) importance.minSources().value();
        int preferred = (int) importance.preferredSources().value();
        List<SourcingPlan> plans = new ArrayList<>();
        switch (application.sources()) {
            case SINGLE -> addSingle(plans, importance, least);
            case DUAL -> plans.add(several(Math.max(2, least), importance));
            case AUTO -> {
                addSingle(plans, importance, least);
                boolean wantsTwo =
                        preferred >= 2 || rules.dualPreferredIndustries().contains(application.industry());
                if (least >= 2 || wantsTwo) {
                    plans.add(several(Math.max(2, least), importance));
                }
            }
        }
        return List.copyOf(plans);
    }

    static boolean wishAgainstClass(SupplyApplication application, ImportanceRules rules) {
        return application.sources() == SourcePreference.SINGLE
                && rules.of(application.importance()).minSources().value() > 1;
    }

    /** True where exchanging these two sources of a scheme changes nothing: they do the same. */
    boolean exchangeable(int first, int second) {
        return switch (mode) {
            case MUTUAL -> true;
            case TWO_MAIN_ONE_STANDBY -> first < sources - 1 && second < sources - 1;
            case SINGLE, MAIN_HOT, MAIN_COLD -> false;
        };
    }

    private static void addSingle(List<SourcingPlan> plans, ImportanceClass importance, int least) {
        if (least <= 1) {
            plans.add(new SourcingPlan(1, SupplyMode.SINGLE, SizingBasis.FULL, 0, 0, importance));
        }
    }

    private static SourcingPlan several(int sources, ImportanceClass importance) {
        int level = Math.max(
                INDEPENDENT_ON_REQUEST, (int) importance.minIndependence().value());
        boolean three = sources > 2;
        SupplyMode mode =
                three ? SupplyMode.TWO_MAIN_ONE_STANDBY : importance.dualMode().value();
        return new SourcingPlan(
                sources,
                mode,
                importance.defaultSizing().value(),
                three ? INDEPENDENT_ON_REQUEST : level,
                level,
                importance);
    }
}
