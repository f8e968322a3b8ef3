package org.gridscheme.scheme.planner;

import java.util.Optional;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.rulebook.ImportanceClass;
import org.gridscheme.scheme.rulebook.ImportanceRules;

/** Whether what the applicant wishes is allowed for its importance class. */
final class WishCheck {

    private final SupplyApplication application;
    private final ImportanceClass importance;

    WishCheck(SupplyApplication application, ImportanceRules rules) {
        this.application = application;
        importance = rules.of(application.importance());
    }

    /** The reason to name at a point, empty where the wishes are allowed. */
    Optional<RejectionReason> find(Candidate candidate) {
        String point = candidate.point().id();
        if (tooFewSources()) {
            return Optional.of(Reasons.withLimit("policy.dual-supply-required", 1, importance.minSources(), point));
        }
        Optional<SupplyMode> mode = application.needs().mode();
        if (mode.isPresent() && !importance.allowedModes().contains(mode.get())) {
            return Optional.of(Reasons.plain("policy.mode-not-for-class", point));
        }
        Optional<SizingBasis> sizing = application.needs().sizing();
        if (sizing.isPresent() && !importance.allowedSizings().contains(sizing.get())) {
            return Optional.of(Reasons.plain("policy.sizing-not-for-class", point));
        }
        return Optional.empty();
    }

    boolean isAgainstClass() {
        Optional<SupplyMode> mode = application.needs().mode();
        Optional<SizingBasis> sizing = application.needs().sizing();
        return tooFewSources()
                || mode.filter(m -> !importance.allowedModes().contains(m)).isPresent()
                || sizing.filter(s -> !importance.allowedSizings().contains(s)).isPresent();
    }

    private boolean tooFewSources() {
        boolean one = application.sources() == SourcePreference.SINGLE
                || application
                        .needs()
                        .mode()
                        .filter(m -> m == SupplyMode.SINGLE)
                        .isPresent();
        return one && importance.minSources().value() > 1;
    }
}
