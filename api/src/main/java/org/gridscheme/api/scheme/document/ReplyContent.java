package org.gridscheme.api.scheme.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.CostDto;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.IndependenceDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.dto.SwitchingDto;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.text.Texts;

/** What the reply document 供电方案答复单 says of a scheme. */
final class ReplyContent {

    private final DocumentSubject subject;
    private final SchemeDto scheme;
    private final Texts texts;

    ReplyContent(DocumentSubject subject) {
        this.subject = subject;
        this.scheme = subject.scheme();
        this.texts = subject.texts();
    }

    DocumentContent with(Map<String, Picture> pictures) {
        Map<String, String> fields = new LinkedHashMap<>();
        supply(fields);
        quality(fields);
        money(fields);
        Optional.ofNullable(scheme.design()).ifPresent(design -> design(fields, design));
        fields.putAll(new CommonContent(subject).fields());
        return new DocumentContent(fields, new ReplyTables(subject).tables(), pictures, subject.planned());
    }

    private void supply(Map<String, String> fields) {
        int sources = scheme.sources().size();
        fields.put(
                "source_type",
                switch (sources) {
                    case 1 -> value("single");
                    case 2 -> value("double");
                    default -> value("multiple", Integer.toString(sources));
                });
        fields.put("mode", texts.get("mode." + scheme.mode()));
        fields.put("other_way", bySource((i, source) -> {
            AlternativeDto other = source.alternative();
            return other == null
                    ? value("none")
                    : OtherWays.words(other, scheme.cost().currency(), texts);
        }));
        fields.put("voltage", value("kv", Figures.number(scheme.voltage_kv(), 2)));
        subject.request().ifPresent(request -> loads(fields, request));
        IndependenceDto independence = scheme.independence();
        fields.put(
                "independence",
                sources < 2
                        ? value("one_source")
                        : value(
                                "independence",
                                Integer.toString(independence.level()),
                                Figures.number(independence.shared_corridor_m(), 0),
                                independence.shared_elements().isEmpty()
                                        ? value("no_shared")
                                        : String.join(", ", independence.called())));
        fields.put(
                "security_source",
                value(
                        "saidi",
                        Figures.number(scheme.saifi_per_year(), 4),
                        Figures.number(scheme.saidi_h_per_year(), 4)));
        fields.put("switching", bySource((i, source) -> {
            SwitchingDto switching = source.switching();
            return switching == null ? value("none") : new SwitchingWords(texts).of(switching);
        }));
        boolean works = scheme.quantities().stream().anyMatch(quantity -> quantity.source_index() >= 0);
        fields.put("works", value(works ? "works_yes" : "works_no"));
    }

    private void loads(Map<String, String> fields, SchemeRequestDto request) {
        Optional.ofNullable(request.important_load_kw())
                .ifPresent(load -> fields.put("important_load", value("kw", Figures.number(load.doubleValue(), 1))));
        Optional.ofNullable(request.protected_load_kw())
                .ifPresent(load -> fields.put("protected_load", value("kw", Figures.number(load.doubleValue(), 1))));
    }

    private void quality(Map<String, String> fields) {
        fields.put(
                "voltage_drop", bySource((i, source) -> value("drop", Figures.number(source.voltage_drop_pct(), 2))));
        fields.put(
                "short_circuit",
                bySource((i, source) -> value(
                        "short_circuit",
                        Figures.number(source.short_circuit_ka(), 2),
                        Figures.number(source.point_short_circuit_ka(), 2))));
    }

    /** One line for each source, named where there are several. */
    private String bySource(BiFunction<Integer, SourceDto, String> words) {
        List<SourceDto> sources = scheme.sources();
        return IntStream.range(0, sources.size())
                .mapToObj(i -> sources.size() == 1
                        ? words.apply(i, sources.get(i))
                        : value("per_source", Figures.letter(i), words.apply(i, sources.get(i))))
                .collect(Collectors.joining("\n"));
    }

    private void money(Map<String, String> fields) {
        CostDto cost = scheme.cost();
        fields.put("grid_side", money(cost.grid_side(), cost));
        fields.put("customer_side", money(cost.customer_side(), cost));
        fields.put("direct_cost", money(cost.direct(), cost));
        fields.put("total_cost", money(cost.total(), cost));
        fields.put("investment", value(Boundaries.gridBuilds(scheme) ? "investment_grid" : "investment_customer"));
        fields.put("duration", value("days", Figures.number(scheme.duration_days(), 1)));
        fields.put("reply_days", workingDays(scheme.reply_working_days()));
    }

    private String money(String amount, CostDto cost) {
        return value("money", cost.currency(), Figures.money(amount));
    }

    private void design(Map<String, String> fields, DesignDto design) {
        DesignDto.Demand demand = design.demand();
        fields.put(
                "demand",
                value(
                        "demand",
                        Figures.number(demand.demand_kva(), 1),
                        Figures.number(demand.active_kw(), 1),
                        Figures.number(demand.demand_a(), 1),
                        Figures.number(demand.power_factor(), 2),
                        Figures.number(demand.demand_factor(), 2)));
        fields.put(
                "sizing", scheme.sources().size() > 1 ? texts.get("sizing." + design.sizing()) : value("one_source"));
        receiving(fields, design);
        fields.put("tariff_form", texts.get("tariff." + design.tariff()));
        fields.put("power_factor_standard", Figures.number(design.reactive().target_power_factor(), 2));
        terms(fields, design.reply());
    }

    private void receiving(Map<String, String> fields, DesignDto design) {
        fields.put(
                "receiving_transformers",
                Stream.concat(design.plant().main_transformers().stream(), design.plant().transformers().stream())
                        .map(units -> value(
                                "units", Integer.toString(units.count()), Figures.number(units.kva(), 1), units.type()))
                        .collect(Collectors.joining("\n")));
        if (!design.phases().isEmpty()) {
            fields.merge("receiving_transformers", phases(design.phases()), (units, phases) -> units + "\n" + phases);
        }
        DesignDto.Reactive reactive = design.reactive();
        fields.put(
                "reactive",
                value(
                        "reactive",
                        Figures.number(reactive.required_kvar(), 1),
                        Figures.number(reactive.installed_kvar(), 1),
                        Figures.number(reactive.share_pct(), 1)));
        fields.put(
                "power_factor",
                value(
                        "power_factor",
                        Figures.number(reactive.target_power_factor(), 2),
                        Figures.number(reactive.natural_power_factor(), 2)));
        fields.put(
                "compensation",
                value("compensation", Integer.toString(reactive.banks()), Figures.number(reactive.bank_kvar(), 1)));
        DesignDto.Emergency emergency = design.emergency();
        fields.put(
                "emergency",
                emergency == null
                        ? value("emergency_none")
                        : value(
                                "emergency",
                                texts.get("emergency." + emergency.kind()),
                                Figures.number(emergency.rated_kw(), 1),
                                Figures.number(emergency.protected_load_kw(), 1),
                                value(emergency.required() ? "required" : "advised")));
        fields.put("power_quality", powerQuality(design.power_quality()));
    }

    private String phases(List<DesignDto.Phase> phases) {
        return phases.stream()
                .map(phase -> value(
                        "phase",
                        Integer.toString(phase.from_month()),
                        Figures.number(phase.capacity_kva(), 1),
                        phase.transformers().stream()
                                .map(units -> units.count() + " × " + Figures.number(units.kva(), 1) + " kVA")
                                .collect(Collectors.joining(" + "))))
                .collect(Collectors.joining("\n"));
    }

    private String powerQuality(List<DesignDto.PowerQuality> allowances) {
        return IntStream.range(0, allowances.size())
                .mapToObj(i -> value(
                        "power_quality",
                        Figures.letter(i),
                        Figures.number(allowances.get(i).short_circuit_mva(), 1),
                        Figures.number(allowances.get(i).thd_limit_pct(), 1),
                        allowances.get(i).harmonics().stream()
                                .map(harmonic -> value(
                                        "harmonic",
                                        Integer.toString(harmonic.order()),
                                        Figures.number(harmonic.customer_a(), 2)))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    private void terms(Map<String, String> fields, DesignDto.Reply reply) {
        fields.put("valid_for", value("months", Integer.toString(reply.validity_months())));
        fields.put(
                "extension",
                value(
                        "extension",
                        Integer.toString(reply.extension_request_working_days()),
                        Integer.toString(reply.extensions())));
        fields.put("design_review", workingDays(reply.design_review_working_days()));
        fields.put("completion_inspection", workingDays(reply.completion_inspection_working_days()));
        fields.put("energise", workingDays(reply.energise_working_days()));
        fields.put("whole_process", workingDays(reply.whole_process_working_days()));
    }

    private String workingDays(int days) {
        return days > 0 ? value("working_days", Integer.toString(days)) : value("not_set");
    }

    private String value(String key, String... arguments) {
        return texts.get("document.value." + key, arguments);
    }
}
