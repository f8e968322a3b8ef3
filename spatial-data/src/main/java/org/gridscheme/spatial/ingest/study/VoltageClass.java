package org.gridscheme.spatial.ingest.study;

/** What a nominal voltage means to the planning of medium voltage. */
enum VoltageClass {
    /** Up to 1 kV. */
    LOW,
    /** What feeders are made of. */
    MEDIUM,
    /** What feeds main transformers, from 35 kV. */
    HIGH;

    private static final double LOW_KV = 1;
    private static final double HIGH_KV = 35;

    static VoltageClass of(double nominal_kV) {
        if (nominal_kV <= LOW_KV) {
            return LOW;
        }
        return nominal_kV < HIGH_KV ? MEDIUM : HIGH;
    }
}
