package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.SQRT3;
import static org.gridscheme.scheme.plain.Figures.U_kV;
import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.testkit.Defaults;

/** The cable or overhead line of a source (domain rules, sections 6 and 7). */
record Cable(String code, double section_mm2, double r_ohmPerKm, double x_ohmPerKm, int circuits, double loading_pct) {

    private static final List<Integer> BRANCH_mm2 = List.of(70, 120, 150, 240, 300, 400);
    private static final List<Integer> TRUNK_mm2 = List.of(240, 300, 400);
    private static final List<Integer> OVERHEAD_mm2 = List.of(70, 95, 120, 150, 185, 240);

    /** What decides the choice. */
    record Need(Duty duty, boolean buried, double route_m, double ik_kA, double trunkDrop_pct) {}

    private static Cable of(CableType type, int circuits, double loading_pct) {
        return new Cable(
                type.code(), type.section_mm2(), type.r90_ohm_per_km(), type.x_ohm_per_km(), circuits, loading_pct);
    }

    private static double least_mm2(double ik_kA, String metal) {
        return 1000
                * ik_kA
                * Math.sqrt(rule("short-circuit.clearing-time.line"))
                / rule("short-circuit.thermal-constant." + metal);
    }

    private static List<CableType> sizes(List<Integer> preferred_mm2, double ik_kA) {
        double least_mm2 = least_mm2(ik_kA, "cu");
        return preferred_mm2.stream()
                .filter(mm2 -> mm2 >= least_mm2)
                .map(mm2 -> Defaults.CATALOGUE.getCable("YJV22-8.7/15-3x" + mm2))
                .toList();
    }

    private static double ampacity_A(CableType type, boolean buried, int circuits) {
        String neighbours = buried ? "conductor.derating.soil.100." : "conductor.derating.duct.";
        return type.ampacity_A(buried ? LayingEnvironment.SOIL : LayingEnvironment.DUCT)
                * rule("conductor.derating.temperature.soil")
                * rule(neighbours + circuits);
    }

    /** Of the fewest cables the smallest that carries the current and keeps the voltage; else the first that carries it. */
    static Optional<Cable> branch(Need need) {
        Duty duty = need.duty;
        double design_A = (duty.dual() ? duty.kept_kVA() : duty.built_kVA()) / (SQRT3 * U_kV);
        double wish = rule(duty.dual() ? "conductor.margin.dual-source-warn" : "conductor.margin.single-source");
        double hard = rule(duty.dual() ? "conductor.margin.dual-source-max" : "conductor.margin.single-source");
        Optional<Cable> carriesOnly = Optional.empty();
        for (int circuits = 1; circuits <= rule("conductor.max-parallel-circuits"); circuits++) {
            int n = circuits;
            List<Cable> all = sizes(BRANCH_mm2, need.ik_kA).stream()
                    .map(t -> of(t, n, 100 * design_A / n / ampacity_A(t, need.buried, n)))
                    .toList();
            List<Cable> carrying =
                    all.stream().filter(c -> c.loading_pct <= 100 * wish).toList();
            if (carrying.isEmpty() && !all.isEmpty() && all.get(all.size() - 1).loading_pct <= 100 * hard) {
                carrying = List.of(all.get(all.size() - 1));
            }
            for (Cable c : carrying) {
                if (need.trunkDrop_pct + c.drop_pct(duty.kept_kVA() / (SQRT3 * U_kV) / n, need.route_m)
                        <= rule("voltage-drop.mv")) {
                    return Optional.of(c);
                }
            }
            carriesOnly = carriesOnly.or(carrying.stream()::findFirst);
        }
        return carriesOnly;
    }

    /** One insulated conductor on poles, chosen in the same way. */
    static Optional<Cable> overhead(Need need) {
        Duty duty = need.duty;
        double design_A = (duty.dual() ? duty.kept_kVA() : duty.built_kVA()) / (SQRT3 * U_kV);
        double wish = rule(duty.dual() ? "conductor.margin.dual-source-warn" : "conductor.margin.single-source");
        double hard = rule(duty.dual() ? "conductor.margin.dual-source-max" : "conductor.margin.single-source");
        List<Cable> all = OVERHEAD_mm2.stream()
                .filter(mm2 -> mm2 >= least_mm2(need.ik_kA, "al"))
                .map(mm2 -> Defaults.CATALOGUE.getOverhead("JKLYJ-10-" + mm2))
                .map(t -> new Cable(
                        t.code(),
                        t.section_mm2(),
                        t.r20_ohm_per_km() * (1 + 0.00403 * 50),
                        t.x_ohm_per_km(),
                        1,
                        100 * design_A / (t.ampacity_A() * rule("conductor.derating.temperature.overhead"))))
                .toList();
        List<Cable> carrying =
                all.stream().filter(c -> c.loading_pct <= 100 * wish).toList();
        if (carrying.isEmpty() && !all.isEmpty() && all.get(all.size() - 1).loading_pct <= 100 * hard) {
            carrying = List.of(all.get(all.size() - 1));
        }
        return carrying.stream()
                .filter(c -> need.trunkDrop_pct + c.drop_pct(duty.kept_kVA() / (SQRT3 * U_kV), need.route_m)
                        <= rule("voltage-drop.mv"))
                .findFirst()
                .or(carrying.stream()::findFirst);
    }

    /** Two cables in one trench that lead the trunk to the customer and back. */
    static Optional<Cable> loop(Need need, double through_A, double trunk_A) {
        List<Cable> fit = sizes(TRUNK_mm2, need.ik_kA).stream()
                .filter(t -> through_A <= ampacity_A(t, need.buried, 2) * rule("conductor.margin.dual-source-max"))
                .map(t -> of(t, 2, 100 * through_A / ampacity_A(t, need.buried, 2)))
                .toList();
        return fit.stream()
                .filter(c -> ampacity_A(Defaults.CATALOGUE.getCable(c.code), need.buried, 2) >= 0.999 * trunk_A)
                .findFirst()
                .or(() -> fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(fit.size() - 1)));
    }

    double drop_pct(double I_A, double length_m) {
        double pf = rule("demand.target-pf.hv");
        double z = r_ohmPerKm * pf + x_ohmPerKm * Math.sqrt(1 - pf * pf);
        return SQRT3 * I_A * length_m / 1000 * z / (10 * U_kV);
    }
}
