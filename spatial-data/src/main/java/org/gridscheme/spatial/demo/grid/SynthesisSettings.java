package org.gridscheme.spatial.demo.grid;

/**
 * Distances, ratios and loads of the synthesis. These shape a fictional grid; they are not rules a scheme is checked
 * against. Each group has documented defaults for a Chinese city.
 */
public record SynthesisSettings(
        AreaSettings area,
        SubstationSettings substations,
        FeederSettings feeders,
        LoadSettings loads,
        ExtraSettings extras) {

    public static SynthesisSettings defaults() {
        return new SynthesisSettings(
                AreaSettings.defaults(),
                SubstationSettings.defaults(),
                FeederSettings.defaults(),
                LoadSettings.defaults(),
                ExtraSettings.defaults());
    }

    /**
     * Which streets are served and how densely.
     *
     * @param streetPerNode_m street length with houses served per grid node at most; a larger extract is served around
     *     its densest place only
     * @param piece_m longest piece streets are cut into when nodes are placed
     * @param verticesPerNode places along streets per grid node at least; cuts shorter than {@code piece_m} where needed
     * @param shareA share of the street length, from the densest down, that becomes area class A; the next shares B and C,
     *     the rest D
     * @param floorA_kmPerKm2 street density below which no place is class A; likewise B and C
     */
    public record AreaSettings(
            double streetPerNode_m,
            double piece_m,
            double verticesPerNode,
            double shareA,
            double shareB,
            double shareC,
            double floorA_kmPerKm2,
            double floorB_kmPerKm2,
            double floorC_kmPerKm2) {

        public static AreaSettings defaults() {
            return new AreaSettings(400, 60, 1.8, 0.27, 0.37, 0.22, 7, 4.5, 1.8);
        }
    }

    /**
     * @param nodesEach grid nodes per substation
     * @param atLeast fewest substations for 1,000 nodes and more
     * @param threeTransformerShare share of substations with three main transformers
     * @param baysPerSectionMin bays of a busbar section at least
     * @param baysPerSectionMax and at most
     * @param shortCircuitMin_kA bus short-circuit level at least
     * @param shortCircuitMax_kA and at most
     * @param siteDepth_m distance of the switchgear from the street
     * @param baySpacing_m between neighbouring bays
     */
    public record SubstationSettings(
            int nodesEach,
            int atLeast,
            double threeTransformerShare,
            int baysPerSectionMin,
            int baysPerSectionMax,
            double shortCircuitMin_kA,
            double shortCircuitMax_kA,
            double siteDepth_m,
            double baySpacing_m) {

        public static SubstationSettings defaults() {
            return new SubstationSettings(660, 6, 0.35, 10, 14, 12.5, 17.5, 30, 3);
        }
    }

    /**
     * @param nodesEach grid nodes per feeder, its laterals included
     * @param rmuSpacing_m wanted distance of ring main units along the trunk
     * @param rmuSpacingMin_m shortest distance of ring main units where the streets allow a choice
     * @param ringShare share of matched cable feeders that form a ring
     * @param standbyShare share of unmatched cable feeders that stand by for a neighbouring ring
     * @param switchingStationShare share of rings in dense areas with a switching station
     * @param overheadTieShare share of matched overhead feeders with a tie
     * @param overheadNodeShare share of all nodes that overhead feeders may take
     * @param cableNodesMin nodes overhead feeders leave to every cable feeder; longest overhead lines become cables where
     *     needed
     * @param poleSpacing_m wanted distance of poles
     * @param lateralMax_m longest way from the trunk to a station
     * @param cableSlack electrical length over drawn length of cables
     * @param ductGrouping ampacity factor of two loaded cables in one duct bank
     */
    public record FeederSettings(
            int nodesEach,
            double rmuSpacing_m,
            double rmuSpacingMin_m,
            double ringShare,
            double standbyShare,
            double switchingStationShare,
            double overheadTieShare,
            double overheadNodeShare,
            int cableNodesMin,
            double poleSpacing_m,
            double lateralMax_m,
            double cableSlack,
            double ductGrouping) {

        public static FeederSettings defaults() {
            return new FeederSettings(32, 350, 150, 0.88, 0.6, 0.22, 0.35, 0.6, 14, 60, 700, 1.025, 0.85);
        }
    }

    /**
     * Load rates are shares of the trunk's ampacity as laid; transformer loading is a share of the rating.
     *
     * @param rateMin lowest drawn load rate of a feeder; triangular with its most frequent value and its highest
     * @param heavyShare share of heavily loaded feeders, with their own range
     * @param standbyRateMax highest load rate of a feeder that stands by
     * @param transformerMin lowest drawn loading of distribution transformers, with its most frequent value and its highest
     * @param transformerHeavyShare share of stations loaded above 80 %
     * @param voltageDropMax_pct drop along a feeder at its peak that is never exceeded
     * @param customerStationShare share of cable stations that belong to a customer and have no public transformer
     * @param installedCap_kVA installed capacity of a feeder that is rarely exceeded
     * @param measuredShare share of feeders whose peak was measured
     */
    public record LoadSettings(
            double rateMin,
            double rateMode,
            double rateMax,
            double heavyShare,
            double heavyMin,
            double heavyMax,
            double standbyRateMax,
            double transformerMin,
            double transformerMode,
            double transformerMax,
            double transformerHeavyShare,
            double voltageDropMax_pct,
            double customerStationShare,
            double installedCap_kVA,
            double measuredShare) {

        public static LoadSettings defaults() {
            return new LoadSettings(
                    0.15, 0.36, 0.74, 0.05, 0.85, 0.95, 0.08, 0.25, 0.46, 0.70, 0.05, 3.6, 0.2, 11_800, 0.9);
        }
    }

    /**
     * @param ductShareSingle share of street edges with one trunk cable that have a duct; those with more always have one
     * @param commitmentShare share of feeders with committed customers
     * @param restrictedMin restricted areas at least
     * @param restrictedMax and at most
     */
    public record ExtraSettings(double ductShareSingle, double commitmentShare, int restrictedMin, int restrictedMax) {

        public static ExtraSettings defaults() {
            return new ExtraSettings(0.35, 0.1, 3, 6);
        }
    }
}
