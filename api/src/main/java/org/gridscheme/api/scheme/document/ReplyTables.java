package org.gridscheme.api.scheme.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gridscheme.api.scheme.dto.CheckDto;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SegmentDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.text.Texts;

/** The tables of the reply document. */
final class ReplyTables {

    private final SchemeDto scheme;
    private final CostBreakdown cost;
    private final Texts texts;

    ReplyTables(DocumentSubject subject) {
        this.scheme = subject.scheme();
        this.cost = CostBreakdown.of(scheme, subject.set().basis());
        this.texts = subject.texts();
    }

    Map<String, List<Map<String, String>>> tables() {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        List<Map<String, String>> sources = new ArrayList<>();
        List<Map<String, String>> lines = new ArrayList<>();
        List<Map<String, String>> boundaries = new ArrayList<>();
        List<Map<String, String>> rates = new ArrayList<>();
        for (int i = 0; i < scheme.sources().size(); i++) {
            SourceDto source = scheme.sources().get(i);
            sources.add(source(i, source));
            lines.add(line(i, source));
            boundaries.add(boundary(i, source));
            for (LoadRateDto rate : source.load_rates()) {
                rates.add(rate(i, rate));
            }
        }
        tables.put("sources", sources);
        tables.put("lines", lines);
        tables.put("boundaries", boundaries);
        tables.put("load_rates", rates);
        tables.put(
                "quantities", scheme.quantities().stream().map(this::quantity).toList());
        tables.put("checks", scheme.checks().stream().map(this::check).toList());
        tables.put("costs", cost.items().stream().map(this::cost).toList());
        tables.put("fees", List.of(Map.of(), Map.of()));
        DesignDto design = scheme.design();
        tables.put("metering", design == null ? List.of() : metering(design.metering()));
        tables.put(
                "schedule",
                design == null
                        ? List.of()
                        : design.schedule().stream().map(this::activity).toList());
        return tables;
    }

    private Map<String, String> source(int index, SourceDto source) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("no", Figures.letter(index));
        row.put("role", texts.get("role." + source.role()));
        row.put("voltage", Figures.number(scheme.voltage_kv(), 2));
        row.put("capacity", Figures.number(source.demand_kva(), 1));
        row.put("substation", source.connection_point().substation());
        row.put("bus", source.connection_point().bus_section());
        String feeder = source.connection_point().feeder();
        row.put("line", feeder == null ? source.connection_point().name() : feeder);
        row.put("point", source.connection_point().name());
        row.put("kind", texts.get("kind." + source.connection_point().kind()));
        return row;
    }

    private Map<String, String> line(int index, SourceDto source) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("no", Figures.letter(index));
        row.put("cable", source.cable().type());
        row.put("circuits", Integer.toString(source.cable().circuits()));
        row.put("route", Figures.number(source.route().length_m(), 1));
        row.put("ordered", Figures.number(source.cable().length_m(), 1));
        Map<String, Double> lengths = new LinkedHashMap<>();
        for (SegmentDto segment : source.route().segments()) {
            lengths.merge(segment.method(), segment.length_m(), Double::sum);
        }
        row.put(
                "laying",
                lengths.entrySet().stream()
                        .map(part -> texts.get(
                                "document.value.piece",
                                texts.get("method." + part.getKey()),
                                Figures.number(part.getValue(), 1)))
                        .collect(Collectors.joining("\n")));
        row.put(
                "crossings",
                source.route().crossings().isEmpty()
                        ? texts.get("document.value.none")
                        : source.route().crossings().stream()
                                .map(crossing -> texts.get(
                                        "document.value.crossing",
                                        texts.get("crossing." + crossing.kind()),
                                        crossing.name(),
                                        texts.get("method." + crossing.method()),
                                        Figures.number(crossing.length_m(), 1)))
                                .collect(Collectors.joining("\n")));
        return row;
    }

    private Map<String, String> boundary(int index, SourceDto source) {
        String key = Boundaries.gridBuilds(scheme) ? "boundary_grid" : "boundary_customer";
        Map<String, String> row = new LinkedHashMap<>();
        row.put("no", Figures.letter(index));
        row.put(
                "boundary",
                texts.get("document.value." + key, source.connection_point().name()));
        row.put("loops", Integer.toString(source.cable().circuits()));
        return row;
    }

    private Map<String, String> rate(int index, LoadRateDto rate) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("source", Figures.letter(index));
        row.put("kind", texts.get("loadKind." + rate.kind()));
        row.put("name", rate.name());
        row.put("before", Figures.number(rate.before_pct(), 1));
        row.put("after", Figures.number(rate.after_pct(), 1));
        row.put("limit", Figures.number(rate.limit_pct(), 1));
        return row;
    }

    private List<Map<String, String>> metering(List<DesignDto.Metering> points) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (DesignDto.Metering point : points) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("no", Figures.letter(rows.size()));
            row.put("points", Integer.toString(point.points()));
            row.put("side", texts.get("meteringSide." + point.side()));
            row.put("voltage", Figures.number(point.voltage_kv(), 2));
            row.put("meter", texts.get("document.value.meter", point.meter_class()));
            String ratio = point.ct_ratio();
            row.put("ct", ratio == null ? texts.get("document.value.ct_none") : ratio);
            row.put("ct_class", point.ct_class());
            rows.add(row);
        }
        return rows;
    }

    private Map<String, String> quantity(QuantityDto line) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", line.name());
        row.put("spec", line.spec());
        row.put("unit", unit(line.unit()));
        row.put("quantity", line.qty());
        row.put("price", Figures.money(line.unit_price()));
        row.put("amount", Figures.money(line.amount()));
        row.put("owner", texts.get("owner." + line.owner()));
        return row;
    }

    private Map<String, String> cost(CostBreakdown.Item item) {
        Map<String, String> row = new LinkedHashMap<>();
        Double share_pct = item.share_pct();
        row.put("item", texts.get("document.value.cost." + item.code()));
        row.put("share", share_pct == null ? "" : Figures.number(share_pct, 1));
        row.put("grid_side", Figures.money(item.grid().toPlainString()));
        row.put("customer_side", Figures.money(item.customer().toPlainString()));
        row.put("total", Figures.money(item.total().toPlainString()));
        return row;
    }

    private Map<String, String> check(CheckDto check) {
        Map<String, String> row = new LinkedHashMap<>();
        String title = check.title();
        row.put("title", title == null ? check.rule() : title);
        row.put("element", Objects.requireNonNullElse(check.element_name(), check.element()));
        row.put("actual", withUnit(Figures.orBlank(check.actual(), 2), check.unit()));
        row.put("limit", withUnit(Figures.orBlank(check.limit(), 2), check.unit()));
        row.put("verdict", texts.get("verdict." + check.verdict()));
        return row;
    }

    private String withUnit(String figure, String unit) {
        return figure.isEmpty() || unit.equals("1") || unit.equals("-") ? figure : figure + " " + unit(unit);
    }

    /** Counted things have words; physical units are the same everywhere. */
    private String unit(String unit) {
        return texts.find("unit." + unit, List.of()).orElse(unit);
    }

    private Map<String, String> activity(DesignDto.Activity activity) {
        Map<String, String> row = new LinkedHashMap<>();
        String title = activity.title();
        row.put("name", title == null ? activity.code() : title);
        row.put(
                "source",
                activity.source_index() < 0
                        ? texts.get("document.value.plant")
                        : Figures.letter(activity.source_index()));
        row.put("days", Figures.number(activity.days(), 1));
        row.put(
                "remark",
                activity.permit()
                        ? texts.get("document.value.permit")
                        : activity.critical() ? texts.get("document.value.critical") : "");
        return row;
    }
}
