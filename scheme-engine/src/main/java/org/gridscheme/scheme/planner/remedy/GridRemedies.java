package org.gridscheme.scheme.planner.remedy;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * Changes of the grid that make a candidate pass what refused it, each computed from the figures of the reason: applied alone, a
 * change removes its reason. Thread-safe.
 */
public final class GridRemedies {

    private final SectionRemedies sections;
    private final TransformerRemedies transformers;
    private final OpenPointRemedy openPoints;

    public GridRemedies(GridContext context, RuleBook rules, EquipmentCatalogue catalogue, PriceBook prices) {
        sections = new SectionRemedies(context, rules, catalogue, prices);
        transformers = new TransformerRemedies(context, rules, catalogue, prices);
        openPoints = new OpenPointRemedy(context, rules);
    }

    /** Remedies in the order of the reasons; none for reasons that no change of the grid removes. */
    public List<Remedy> list(Candidate candidate, List<RejectionReason> reasons) {
        List<Remedy> remedies = new ArrayList<>();
        for (RejectionReason reason : reasons) {
            for (Remedy remedy : of(candidate, reason)) {
                remedies.add(remedy.removing(reason.code()));
            }
        }
        return List.copyOf(remedies);
    }

    private List<Remedy> of(Candidate candidate, RejectionReason reason) {
        List<Remedy> remedies = new ArrayList<>();
        switch (reason.code()) {
            case "source.no-spare-bay" -> remedies.addAll(freeBay(reason));
            case "capacity.conductor-over" -> remedies.addAll(sections.onPath(candidate, reason));
            case "capacity.n1-over" -> {
                remedies.addAll(sections.onPath(candidate, reason));
                remedies.addAll(transformers.afterLossOfOne(reason));
            }
            case "capacity.feeder-over" -> {
                remedies.addAll(sections.atHead(candidate, reason));
                openPoints.find(candidate, reason).ifPresent(remedies::add);
            }
            case "capacity.transformer-over" -> remedies.addAll(transformers.larger(candidate, reason));
            default -> {
                // nothing in the grid would change it
            }
        }
        return remedies;
    }

    private static List<Remedy> freeBay(RejectionReason reason) {
        double missing = reason.limit() - reason.actual();
        return missing > 0 ? List.of(Remedy.of("free-bay", missing, reason.unit(), reason.element())) : List.of();
    }
}
