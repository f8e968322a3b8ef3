package org.gridscheme.scheme.electrical;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.PowerQualityAllowance;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.rulebook.PowerQualityRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;

/**
 * Screens loads that disturb their neighbours against the short-circuit power of the connection point (domain rules, section
 * 7): non-linear and impact loads, direct motor start, unbalance. What needs a study is a warning; a motor that starts too
 * hard, or too much unbalance, refuses the candidate. At low voltage nothing is screened.
 */
public final class PowerQualityCheck {

    private static final double SQRT3 = Math.sqrt(3);

    private final GridContext context;
    private final RuleBook rules;
    private final PowerQualityRules limits;

    public PowerQualityCheck(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
        limits = rules.powerQuality();
    }

    /**
     * @param pointIk_kA initial short-circuit current at the connection point
     * @param customerIk_kA the same at the customer
     */
    public Findings check(
            Candidate candidate,
            SupplyDuty duty,
            SupplyApplication application,
            double pointIk_kA,
            double customerIk_kA) {
        Findings findings = new Findings();
        double U_kV = candidate.point().nominalVoltage_kV();
        if (U_kV < 1) {
            return findings;
        }
        String element = candidate.point().id();
        double point_kVA = power_kVA(pointIk_kA, U_kV);
        checkNonLinear(application, duty, point_kVA, element, findings);
        SupplyNeeds needs = application.needs();
        if (needs.largestMotor_kW().isPresent()) {
            checkMotor(
                    needs.largestMotor_kW().getAsDouble(),
                    needs.motorStarts_perHour().orElse(0),
                    point_kVA,
                    power_kVA(customerIk_kA, U_kV),
                    element,
                    findings);
        }
        if (needs.unbalanced_kVA().isPresent()) {
            double unbalance_pct = 100 * needs.unbalanced_kVA().getAsDouble() / point_kVA;
            findings.atMost(
                    "quality.unbalance", unbalance_pct, limits.unbalanceOneCustomer_pct(), element, Optional.empty());
        }
        return findings;
    }

    /** Up to the share a customer may have without a report; above it, or with impact load, by the ratio of powers. */
    private void checkNonLinear(
            SupplyApplication application, SupplyDuty duty, double point_kVA, String element, Findings findings) {
        Industry industry = application.industry();
        boolean impact = rules.connectionPoints().impactIndustries().contains(industry);
        boolean byIndustry = limits.nonLinearIndustries().contains(industry);
        double load_kVA = application.needs().nonLinear_kVA().orElse(byIndustry || impact ? duty.contingency_kVA() : 0);
        if (load_kVA == 0) {
            return;
        }
        double share_pct = 100 * load_kVA / application.capacity().kVA();
        if (!impact && share_pct <= limits.nonLinearShare_pct().value()) {
            findings.atMost("quality.study-needed", share_pct, limits.nonLinearShare_pct(), element, Optional.empty());
            return;
        }
        RuleValue ratio = impact ? limits.ratioArcFurnace() : limits.ratioEvCharging();
        findings.atLeast("quality.study-needed", point_kVA / load_kVA, ratio, element, Optional.empty());
        if (impact) {
            RuleValue fluctuation =
                    limits.fluctuation_pct(limits.fluctuationRate_per_h().value());
            findings.atMost(
                    "quality.study-needed",
                    100 * load_kVA / point_kVA,
                    fluctuation.withSeverity(Severity.WARN),
                    element,
                    Optional.empty());
        }
    }

    /** {@code dip = S_start/(S_k + S_start)} with {@code S_start = k*P/(eta*cos)}, at the customer and at the point. */
    private void checkMotor(
            double motor_kW,
            double starts_perHour,
            double point_kVA,
            double customer_kVA,
            String element,
            Findings findings) {
        double start_kVA = limits.motorStartMax().value()
                * motor_kW
                / limits.motorEfficiencyPf().value();
        boolean frequent = starts_perHour >= limits.motorFrequentFrom_per_h().value();
        findings.atLeast(
                "quality.motor-start",
                100 - dip_pct(start_kVA, customer_kVA),
                frequent ? limits.motorFrequent_pct() : limits.motorRare_pct(),
                element,
                Optional.empty());
        findings.atMost(
                "quality.fluctuation",
                dip_pct(start_kVA, point_kVA),
                limits.fluctuation_pct(starts_perHour),
                element,
                Optional.empty());
    }

    private static double dip_pct(double start_kVA, double shortCircuit_kVA) {
        return 100 * start_kVA / (shortCircuit_kVA + start_kVA);
    }

    /** Permitted distortion and harmonic currents at a connection point; the customer's part {@code (S_i/S_t)^(1/alpha)}. */
    public PowerQualityAllowance allowance(Candidate candidate, SupplyApplication application, double pointIk_kA) {
        double U_kV = candidate.point().nominalVoltage_kV();
        double point_kVA = power_kVA(pointIk_kA, U_kV);
        boolean given = U_kV == limits.harmonicLevel_kV().value();
        double supply_kVA = context.grid().transformersFeeding(candidate.busbarSection()).stream()
                .mapToDouble(PowerTransformer::rated_kVA)
                .sum();
        double share = supply_kVA > 0 ? Math.min(1, application.capacity().kVA() / supply_kVA) : 1;
        double scale = point_kVA / limits.harmonicReference_kVA().value();
        return new PowerQualityAllowance(
                point_kVA / 1000,
                limits.thd_pct(U_kV).value(),
                given
                        ? limits.harmonics().stream()
                                .map(h -> new PowerQualityAllowance.Harmonic(
                                        h.order(),
                                        h.limit_A().value() * scale,
                                        h.limit_A().value()
                                                * scale
                                                * Math.pow(
                                                        share,
                                                        1 / h.phaseExponent().value())))
                                .toList()
                        : List.of());
    }

    private double power_kVA(double ik_kA, double U_kV) {
        return SQRT3 * rules.shortCircuit().voltageFactor().value() * U_kV * ik_kA * 1000;
    }
}
