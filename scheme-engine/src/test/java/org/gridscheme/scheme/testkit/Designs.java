package org.gridscheme.scheme.testkit;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.DemandFigures;
import org.gridscheme.scheme.model.ReactiveCompensation;
import org.gridscheme.scheme.model.ReplyTerms;
import org.gridscheme.scheme.model.SchemeDesign;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.TariffForm;

/** Designs for schemes of which a test looks at other things. */
public final class Designs {

    /** A customer without plant whose works take a number of days. */
    public static SchemeDesign lasting(double days) {
        return new SchemeDesign(
                new DemandFigures(0.7, 700, 665, 0.95, 40.4, 57.7),
                SizingBasis.FULL,
                CustomerPlant.NONE,
                ReactiveCompensation.NONE,
                List.of(),
                TariffForm.TWO_PART,
                Optional.empty(),
                List.of(),
                new ConstructionSchedule(List.of(new ConstructionSchedule.Activity(
                        "duration.customer.base", -1, days, 1000, "kVA", false, true))),
                new ReplyTerms(1, 10, 22, 0, 3, 3, 12, 7, 1),
                List.of(),
                0);
    }

    private Designs() {}
}
