package org.gridscheme.scheme.model;

import java.util.List;
import java.util.Optional;

/**
 * What a scheme says beyond its sources: the customer's plant and how it is metered, compensated and kept running, the
 * works and the terms of the reply 答复单.
 *
 * @param sizing what a remaining source carries when another fails
 * @param metering of each source, in their order
 * @param emergency empty where the class asks for none and no protected load was stated
 * @param allowances of each source's connection point, in their order
 * @param phases in which the demand grows; empty where all of it is wanted at once
 * @param transfers_perYear momentary interruptions while another source takes over; 0 with one source
 */
public record SchemeDesign(
        DemandFigures demand,
        SizingBasis sizing,
        CustomerPlant plant,
        ReactiveCompensation reactive,
        List<Metering> metering,
        TariffForm tariff,
        Optional<EmergencySupply> emergency,
        List<PowerQualityAllowance> allowances,
        ConstructionSchedule schedule,
        ReplyTerms reply,
        List<PhaseDesign> phases,
        double transfers_perYear) {
    public SchemeDesign {
        metering = List.copyOf(metering);
        allowances = List.copyOf(allowances);
        phases = List.copyOf(phases);
    }
}
