package org.gridscheme.grid.reliability;

import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;

/** Tells how often each element fails. */
public interface FailureData {

    /** The failures of a whole section. */
    Failures of(LineSection section);

    /** The failures of what stands at a node. */
    Failures of(GridNode node);

    Failures of(DistributionTransformer transformer);
}
