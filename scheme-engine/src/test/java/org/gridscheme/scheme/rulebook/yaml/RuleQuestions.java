package org.gridscheme.scheme.rulebook.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.ConnectionSiteRules;
import org.gridscheme.scheme.rulebook.FeederStructure;
import org.gridscheme.scheme.rulebook.ImportanceClass;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleContent;
import org.gridscheme.scheme.rulebook.RuleEntry;
import org.gridscheme.scheme.rulebook.RuleId;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.ShortCircuitStudyRules;
import org.gridscheme.scheme.rulebook.VoltageRange;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.SurfaceKind;

/** The questions an example file may ask a rulebook, each answered by a list of numbers and words. */
final class RuleQuestions {
    private final RuleBook rules;
    private final Map<String, Function<JsonNode, List<?>>> questions = new TreeMap<>();

    RuleQuestions(RuleBook rules) {
        this.rules = rules;
        voltageAndSources();
        connection();
        loadAndDemand();
        conductors();
        checks();
        routes();
        rest();
    }

    List<?> answer(String question, JsonNode with) {
        Function<JsonNode, List<?>> asked = questions.get(question);
        if (asked == null) {
            throw new IllegalArgumentException("No question '" + question + "', known are " + questions.keySet());
        }
        return asked.apply(with);
    }

    private void voltageAndSources() {
        questions.put("lv-limit", with -> cited(rules.voltage().lvLimit_kW()));
        questions.put("voltages", with -> {
            List<Double> available = new ArrayList<>();
            with.get("available_kv").forEach(level -> available.add(level.doubleValue()));
            return rules.voltage().listSuitable(number(with, "capacity_kva"), available).stream()
                    .map(VoltageRange::level_kV)
                    .map(RuleValue::value)
                    .toList();
        });
        questions.put("importance", with -> {
            ImportanceClass asked = rules.importance().of(word(with, "class", Importance.class));
            return List.of(
                    asked.minSources().value(),
                    asked.minIndependence().value(),
                    asked.defaultMode().value(),
                    asked.defaultSizing().value());
        });
        questions.put(
                "shared-corridor",
                with -> cited(rules.importance()
                        .of(word(with, "class", Importance.class))
                        .sharedCorridorLimit_m()));
        questions.put(
                "mode-allowed",
                with -> List.of(rules.importance()
                        .of(word(with, "class", Importance.class))
                        .allowedModes()
                        .contains(word(with, "mode", SupplyMode.class))));
    }

    private void connection() {
        questions.put("site", with -> {
            ConnectionSiteRules site = rules.connectionPoints().of(word(with, "site", ConnectionSite.class));
            return List.of(site.min_kVA().value(), site.max_kVA().value());
        });
        questions.put(
                "site-allowed",
                with -> List.of(rules.connectionPoints()
                        .of(word(with, "site", ConnectionSite.class))
                        .allows(word(with, "area", AreaClass.class), word(with, "class", Importance.class))));
        questions.put(
                "dedicated-minimum",
                with -> List.of(rules.connectionPoints()
                        .dedicatedMinimum(word(with, "class", Importance.class), word(with, "industry", Industry.class))
                        .value()));
        questions.put(
                "overhead-cap",
                with -> List.of(rules.connectionPoints()
                        .feederCap()
                        .overhead_kVA(number(with, "section_mm2"))
                        .value()));
        questions.put("area-class", with -> List.of(rules.density().areaClass(number(with, "density"))));
    }

    private void loadAndDemand() {
        questions.put("feeder-limit", with -> {
            RuleValue limit = rules.loadRates()
                    .feederLimit(word(with, "structure", FeederStructure.class), word(with, "area", AreaClass.class));
            return List.of(limit.value(), limit.severity());
        });
        questions.put("main-transformer-limit", with -> {
            RuleValue limit = rules.loadRates()
                    .mainTransformerLimit((int) number(with, "units"), word(with, "area", AreaClass.class));
            return List.of(limit.value(), limit.severity());
        });
        questions.put("industry", with -> {
            Industry industry = word(with, "industry", Industry.class);
            return List.of(
                    rules.demand().of(industry).demandFactor().value(),
                    rules.demand().of(industry).naturalPowerFactor().value());
        });
        questions.put(
                "target-pf",
                with -> List.of(rules.demand()
                        .targetPowerFactor(number(with, "capacity_kva"), word(with, "industry", Industry.class))
                        .value()));
        questions.put(
                "household",
                with -> List.of(rules.demand()
                        .residential()
                        .household_kW(number(with, "floor_m2"))
                        .value()));
        questions.put(
                "household-coefficient",
                with -> List.of(rules.demand()
                        .residential()
                        .coefficient((int) number(with, "households"))
                        .value()));
    }

    private void conductors() {
        questions.put(
                "duct-derating",
                with -> List.of(rules.conductors()
                        .derating()
                        .duct((int) number(with, "cables"))
                        .value()));
        questions.put(
                "soil-derating",
                with -> List.of(rules.conductors()
                        .derating()
                        .soil((int) number(with, "cables"), number(with, "spacing_mm"))
                        .value()));
        questions.put(
                "resistivity",
                with -> List.of(rules.conductors()
                        .derating()
                        .resistivity(number(with, "k_m_per_w"))
                        .value()));
    }

    private void checks() {
        questions.put(
                "voltage-drop",
                with -> List.of(
                        rules.voltageDrop().limit(number(with, "voltage_kv")).value()));
        questions.put("supply-radius", with -> {
            AreaClass area = word(with, "area", AreaClass.class);
            List<Object> radii = new ArrayList<>();
            rules.supplyRadius().findMv(area).ifPresent(radius -> radii.add(radius.value()));
            rules.supplyRadius().findLv(area).ifPresent(radius -> radii.add(radius.value()));
            return radii;
        });
        questions.put(
                "short-circuit",
                with -> List.of(rules.shortCircuit()
                        .limit(number(with, "voltage_kv"), word(with, "area", AreaClass.class))
                        .value()));
        questions.put("short-circuit-study", with -> {
            ShortCircuitStudyRules study = rules.shortCircuit().study();
            return List.of(
                    study.lowMaximum().value(),
                    study.lowMinimum().value(),
                    study.highMaximum().value(),
                    study.highMinimum().value(),
                    study.sourcePower_kVA().value(),
                    study.sourceRToX().value());
        });
        questions.put(
                "thd",
                with -> List.of(
                        rules.powerQuality().thd_pct(number(with, "voltage_kv")).value()));
        questions.put(
                "fluctuation",
                with -> List.of(rules.powerQuality()
                        .fluctuation_pct(number(with, "per_hour"))
                        .value()));
    }

    private void routes() {
        questions.put(
                "laying-method",
                with -> List.of(rules.routes()
                        .layingMethod(word(with, "area", AreaClass.class), word(with, "surface", SurfaceKind.class))
                        .value()));
        questions.put(
                "crossing-method",
                with -> List.of(rules.crossings()
                        .method(word(with, "kind", CrossingKind.class), number(with, "width_m"))
                        .value()));
        questions.put(
                "road-needs-method",
                with -> List.of(rules.crossings().needsMethod(word(with, "road", RoadClass.class))));
    }

    private void rest() {
        questions.put("reply", with -> {
            double voltage = number(with, "voltage_kv");
            return List.of(
                    rules.reply()
                            .deadline(voltage, (int) number(with, "sources"))
                            .value(),
                    rules.reply().validity(voltage).value());
        });
        questions.put("ct", with -> {
            double wanted = number(with, "current_a") / number(with, "load_share_pct") * 100;
            return List.of(rules.metering().ctLadder_A().findAtLeast(wanted).orElseThrow());
        });
        questions.put(
                "reference",
                with -> List.of(rules.ranking()
                        .reference(word(with, "criterion", Criterion.class), number(with, "capacity_kva"))));
        questions.put("value", with -> {
            RuleEntry entry = rules.get(RuleId.of(with.get("id").textValue()));
            double value = ((RuleContent.Number) entry.content()).value();
            return List.of(value, entry.unit(), entry.severity(), entry.evidence());
        });
    }

    private static List<?> cited(RuleValue value) {
        return List.of(value.value(), value.unit(), value.severity());
    }

    private static double number(JsonNode with, String field) {
        return with.required(field).doubleValue();
    }

    private static <E extends Enum<E>> E word(JsonNode with, String field, Class<E> vocabulary) {
        return Enum.valueOf(vocabulary, with.required(field).textValue());
    }
}
