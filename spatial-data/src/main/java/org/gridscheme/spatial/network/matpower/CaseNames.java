package org.gridscheme.spatial.network.matpower;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** MATPOWER's names of matrix columns and bus types, in the order its index functions return them. */
final class CaseNames {

    static final int BUS_I = 1;
    static final int BUS_TYPE = 2;
    static final int PD = 3;
    static final int QD = 4;
    static final int GS = 5;
    static final int BS = 6;
    static final int VA = 9;
    static final int BASE_KV = 10;

    static final int GEN_BUS = 1;
    static final int PG = 2;
    static final int QG = 3;
    static final int VG = 6;
    static final int GEN_STATUS = 8;

    static final int F_BUS = 1;
    static final int T_BUS = 2;
    static final int BR_R = 3;
    static final int BR_X = 4;
    static final int BR_B = 5;
    static final int RATE_A = 6;
    static final int TAP = 9;
    static final int SHIFT = 10;
    static final int BR_STATUS = 11;

    /** Name of an index function to what it returns. */
    static final Map<String, Map<String, Integer>> INDEX_FUNCTIONS = Map.of(
            "idx_bus",
            numbered(
                    List.of("PQ", "PV", "REF", "NONE"),
                    List.of(
                            "BUS_I",
                            "BUS_TYPE",
                            "PD",
                            "QD",
                            "GS",
                            "BS",
                            "BUS_AREA",
                            "VM",
                            "VA",
                            "BASE_KV",
                            "ZONE",
                            "VMAX",
                            "VMIN",
                            "LAM_P",
                            "LAM_Q",
                            "MU_VMAX",
                            "MU_VMIN")),
            "idx_brch",
            branchColumns(),
            "idx_gen",
            generatorColumns());

    private CaseNames() {}

    private static Map<String, Integer> branchColumns() {
        Map<String, Integer> columns = numbered(
                List.of(
                        "F_BUS",
                        "T_BUS",
                        "BR_R",
                        "BR_X",
                        "BR_B",
                        "RATE_A",
                        "RATE_B",
                        "RATE_C",
                        "TAP",
                        "SHIFT",
                        "BR_STATUS"),
                List.of());
        number(columns, 14, "PF", "QF", "PT", "QT", "MU_SF", "MU_ST");
        number(columns, 12, "ANGMIN", "ANGMAX");
        number(columns, 20, "MU_ANGMIN", "MU_ANGMAX");
        return columns;
    }

    private static Map<String, Integer> generatorColumns() {
        Map<String, Integer> columns = numbered(
                List.of("GEN_BUS", "PG", "QG", "QMAX", "QMIN", "VG", "MBASE", "GEN_STATUS", "PMAX", "PMIN"), List.of());
        number(columns, 22, "MU_PMAX", "MU_PMIN", "MU_QMAX", "MU_QMIN");
        number(columns, 11, "PC1", "PC2", "QC1MIN", "QC1MAX", "QC2MIN", "QC2MAX");
        number(columns, 17, "RAMP_AGC", "RAMP_10", "RAMP_30", "RAMP_Q", "APF");
        return columns;
    }

    /** Each list is counted from 1. */
    private static Map<String, Integer> numbered(List<String> first, List<String> second) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        number(numbers, 1, first.toArray(String[]::new));
        number(numbers, 1, second.toArray(String[]::new));
        return numbers;
    }

    private static void number(Map<String, Integer> numbers, int from, String... names) {
        for (int i = 0; i < names.length; i++) {
            numbers.put(names[i], from + i);
        }
    }
}
