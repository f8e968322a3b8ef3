package org.gridscheme.grid.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A customer whose scheme was replied but who is not energised yet 在途容量.
 *
 * @param nodeId node where it will connect; empty when only the busbar section is known
 * @param busbarSectionId busbar section it loads; empty when it follows from the node
 * @param installed_kVA replied capacity
 * @param demandFactor Kd on installed capacity, 0 to 1
 * @param realisation share expected to materialise, 0 to 1
 * @param feederCoincidence coincidence at feeder level; empty for the rulebook's value
 * @param validUntil last day the reply holds; empty where it does not lapse
 */
public record Commitment(
        String id,
        String name,
        Optional<String> nodeId,
        Optional<String> busbarSectionId,
        double installed_kVA,
        double demandFactor,
        double realisation,
        OptionalDouble feederCoincidence,
        Optional<LocalDate> validUntil)
        implements GridElement {}
