package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says beside its sources.
 *
 * @param sizing what a remaining source carries when another fails: FULL, IMPORTANT, SECURITY
 * @param metering of each source, in their order
 * @param tariff SINGLE_PART, TWO_PART_OPTIONAL, TWO_PART
 * @param emergency null where none is asked for
 * @param power_quality what may be injected at the connection point of each source, in their order
 * @param schedule works and permits; the works run in parallel, the critical one decides the period
 * @param phases of a demand that grows; empty where all of it is wanted at once
 * @param transfers_per_year momentary interruptions while another source takes over
 */
@Schema(name = "Design")
public record DesignDto(
        Demand demand,
        String sizing,
        Plant plant,
        Reactive reactive,
        List<Metering> metering,
        String tariff,
        @Nullable Emergency emergency,
        List<PowerQuality> power_quality,
        List<Activity> schedule,
        Reply reply,
        List<Phase> phases,
        double transfers_per_year) {

    /** What the customer takes: {@code demand_kva} is capacity times {@code demand_factor}. */
    @Schema(name = "Demand")
    public record Demand(
            double demand_factor,
            double demand_kva,
            double active_kw,
            double power_factor,
            double demand_a,
            double installed_a) {}

    /** The customer's transformers; the main ones stand before the others from 35 kV on. */
    @Schema(name = "Plant")
    public record Plant(List<Units> main_transformers, List<Units> transformers) {
        public Plant {
            main_transformers = List.copyOf(main_transformers);
            transformers = List.copyOf(transformers);
        }
    }

    @Schema(name = "TransformerUnits")
    public record Units(String type, double kva, int count) {}

    /** Capacitors, one bank per transformer. */
    @Schema(name = "ReactiveCompensation")
    public record Reactive(
            double natural_power_factor,
            double target_power_factor,
            double required_kvar,
            int banks,
            double bank_kvar,
            double installed_kvar,
            double share_pct) {}

    /**
     * @param side HIGH before the transformers, LOW behind them
     * @param ct_ratio null where no current transformer of the ladder is large enough
     * @param ct_load_pct normal current over the primary current
     */
    @Schema(name = "Metering")
    public record Metering(
            int points,
            String side,
            double voltage_kv,
            String meter_class,
            @Nullable String ct_ratio,
            @Nullable Double ct_load_pct,
            String ct_class) {}

    /**
     * @param required the importance class asks for it
     * @param rated_kw 0 where no protected load was stated
     */
    @Schema(name = "EmergencySupply")
    public record Emergency(boolean required, double protected_load_kw, double rated_kw, String kind) {}

    @Schema(name = "PowerQuality")
    public record PowerQuality(double short_circuit_mva, double thd_limit_pct, List<Harmonic> harmonics) {
        public PowerQuality {
            harmonics = List.copyOf(harmonics);
        }
    }

    /**
     * @param point_a permitted of all customers at the point together
     * @param customer_a this customer's share
     */
    @Schema(name = "Harmonic")
    public record Harmonic(int order, double point_a, double customer_a) {}

    /**
     * @param code rulebook id of the duration
     * @param title its name in the language of the answer; null for a rule that is no longer there
     * @param source_index -1 for the customer's own plant
     * @param permit to be had before the works begin; not part of the period
     */
    @Schema(name = "Activity")
    public record Activity(
            String code,
            @Nullable String title,
            int source_index,
            double days,
            double quantity,
            String unit,
            boolean permit,
            boolean critical) {
        /** The same activity under another name. */
        public Activity withTitle(@Nullable String newTitle) {
            return new Activity(code, newTitle, source_index, days, quantity, unit, permit, critical);
        }
    }

    /**
     * What of the scheme is in use in one phase.
     *
     * @param from_month months after energising
     * @param transformers that are needed by then
     */
    @Schema(name = "PhaseDesign")
    public record Phase(
            int from_month,
            double capacity_kva,
            double demand_kva,
            List<Units> transformers,
            List<PhaseLoad> load_rates) {
        public Phase {
            transformers = List.copyOf(transformers);
            load_rates = List.copyOf(load_rates);
        }
    }

    @Schema(name = "PhaseLoad")
    public record PhaseLoad(String element, String kind, double after_pct, double limit_pct) {}

    /** Working days, and months of validity. */
    @Schema(name = "ReplyTerms")
    public record Reply(
            int acceptance_working_days,
            int reply_working_days,
            int whole_process_working_days,
            int design_review_working_days,
            int completion_inspection_working_days,
            int energise_working_days,
            int validity_months,
            int extension_request_working_days,
            int extensions) {}

    /** The same design with another schedule. */
    public DesignDto withSchedule(List<Activity> newSchedule) {
        return new DesignDto(
                demand,
                sizing,
                plant,
                reactive,
                metering,
                tariff,
                emergency,
                power_quality,
                newSchedule,
                reply,
                phases,
                transfers_per_year);
    }

    public DesignDto {
        metering = List.copyOf(metering);
        power_quality = List.copyOf(power_quality);
        schedule = List.copyOf(schedule);
        phases = phases == null ? List.of() : List.copyOf(phases);
    }
}
