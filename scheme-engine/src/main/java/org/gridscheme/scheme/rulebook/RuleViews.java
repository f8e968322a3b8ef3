package org.gridscheme.scheme.rulebook;

/**
 * All typed views of one rulebook.
 */
record RuleViews(
        VoltageRules voltage,
        ImportanceRules importance,
        ConnectionPointRules connectionPoints,
        DensityRules density,
        LoadRateRules loadRates,
        SecurityRules security,
        DemandRules demand,
        VoltageDropRules voltageDrop,
        SupplyRadiusRules supplyRadius,
        ShortCircuitRules shortCircuit,
        FlowRules flow,
        ConductorRules conductors,
        RouteRules routes,
        CrossingRules crossings,
        ClearanceRules clearances,
        TakeoffRules takeoff,
        DurationRules durations,
        ReplyRules reply,
        ReliabilityRules reliability,
        RankingRules ranking,
        EmergencyRules emergency,
        ReactiveRules reactive,
        MeteringRules metering,
        PowerQualityRules powerQuality,
        CostRules cost,
        CustomerPlantRules customerPlant,
        SearchRules search,
        OpenCapacityRules openCapacity,
        DifficultyRules difficulty) {

    static RuleViews read(RuleLookup rules) {
        return new RuleViews(
                VoltageRules.read(rules),
                ImportanceRules.read(rules),
                ConnectionPointRules.read(rules),
                DensityRules.read(rules),
                LoadRateRules.read(rules),
                SecurityRules.read(rules),
                DemandRules.read(rules),
                VoltageDropRules.read(rules),
                SupplyRadiusRules.read(rules),
                ShortCircuitRules.read(rules),
                FlowRules.read(rules),
                ConductorRules.read(rules),
                RouteRules.read(rules),
                CrossingRules.read(rules),
                ClearanceRules.read(rules),
                TakeoffRules.read(rules),
                DurationRules.read(rules),
                ReplyRules.read(rules),
                ReliabilityRules.read(rules),
                RankingRules.read(rules),
                EmergencyRules.read(rules),
                ReactiveRules.read(rules),
                MeteringRules.read(rules),
                PowerQualityRules.read(rules),
                CostRules.read(rules),
                CustomerPlantRules.read(rules),
                SearchRules.read(rules),
                OpenCapacityRules.read(rules),
                DifficultyRules.read(rules));
    }
}
