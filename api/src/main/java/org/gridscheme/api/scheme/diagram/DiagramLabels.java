package org.gridscheme.api.scheme.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.diagram.ConnectorKind;
import org.gridscheme.grid.diagram.DiagramConnector;
import org.gridscheme.grid.diagram.DiagramFigure;
import org.gridscheme.grid.diagram.DiagramSymbol;
import org.gridscheme.grid.diagram.SymbolKind;

/** What is written beside the symbols and lines of a diagram, the name first. */
final class DiagramLabels {

    private final Texts texts;
    private final SchemeDto scheme;

    DiagramLabels(Texts texts, SchemeDto scheme) {
        this.texts = texts;
        this.scheme = scheme;
    }

    List<String> of(DiagramSymbol symbol, List<LoadRateDto> rates) {
        List<String> lines = new ArrayList<>();
        name(symbol, lines);
        details(symbol, lines);
        rates.forEach(rate -> lines.add(rate(rate)));
        return lines;
    }

    List<String> of(DiagramConnector connector, List<LoadRateDto> rates) {
        List<String> lines = new ArrayList<>();
        if (connector.kind() == ConnectorKind.INTERNAL) {
            return lines;
        }
        if (!connector.conductor().isEmpty()) {
            lines.add(
                    connector.circuits() > 1
                            ? connector.circuits() + " × " + connector.conductor()
                            : connector.conductor());
        }
        lines.add(length(connector.length_m()));
        rates.forEach(rate -> lines.add(rate(rate)));
        return lines;
    }

    private void name(DiagramSymbol symbol, List<String> lines) {
        if (symbol.kind() == SymbolKind.CUSTOMER_INCOMER) {
            String role = scheme.sources().get(symbol.source()).role();
            lines.add(texts.get("diagram.CUSTOMER_INCOMER", texts.get("role." + role)));
        } else if (symbol.kind() == SymbolKind.NEIGHBOUR_FEEDER) {
            lines.add(
                    symbol.reference().isPresent()
                            ? texts.get("diagram.NEIGHBOUR_FEEDER", symbol.name())
                            : texts.get("diagram.dead-end"));
        } else if (symbol.added()
                && texts.find("diagram.new." + symbol.kind(), List.of(symbol.name()))
                        .isPresent()) {
            lines.add(texts.get("diagram.new." + symbol.kind(), symbol.name()));
        } else if (!symbol.name().isEmpty()) {
            lines.add(symbol.name());
        } else {
            texts.find("diagram." + symbol.kind(), List.of()).ifPresent(lines::add);
        }
    }

    private void details(DiagramSymbol symbol, List<String> lines) {
        switch (symbol.kind()) {
            case SUBSTATION -> {
                String voltage = number(symbol, DiagramFigure.HIGH_VOLTAGE_kV) + " kV";
                lines.add(symbol.reference()
                        .map(source -> texts.get("diagram.upstream", voltage, source))
                        .orElse(voltage));
            }
            case BUSBAR_SECTION, CUSTOMER_BUSBAR -> add(symbol, DiagramFigure.VOLTAGE_kV, "diagram.voltage", lines);
            case MAIN_TRANSFORMER, DISTRIBUTION_TRANSFORMER, CUSTOMER_TRANSFORMER -> lines.add(rating(symbol));
            case BUS_TIE, CUSTOMER_TIE ->
                lines.add(texts.get(
                        symbol.normallyClosed().orElse(false) ? "diagram.normally-closed" : "diagram.normally-open"));
            case OTHER_BAYS -> {
                add(symbol, DiagramFigure.USED_BAYS, "diagram.used-bays", lines);
                add(symbol, DiagramFigure.SPARE_BAYS, "diagram.spare-bays", lines);
                add(symbol, DiagramFigure.RESERVED_BAYS, "diagram.reserved-bays", lines);
            }
            case CONDENSED, SIDE_BRANCHES -> sums(symbol, lines);
            default -> {
                ways(symbol, lines);
                add(symbol, DiagramFigure.LOAD_kVA, "diagram.load", lines);
                add(symbol, DiagramFigure.OPEN_POINTS, "diagram.open-points", lines);
            }
        }
    }

    /** Of a new unit only the ways it needs are known. */
    private void ways(DiagramSymbol symbol, List<String> lines) {
        if (symbol.added()) {
            add(symbol, DiagramFigure.WAYS, "diagram.ways-needed", lines);
        } else if (symbol.figures().containsKey(DiagramFigure.WAYS)) {
            lines.add(texts.get(
                    "diagram.ways", number(symbol, DiagramFigure.WAYS), number(symbol, DiagramFigure.SPARE_WAYS)));
        }
    }

    private void sums(DiagramSymbol symbol, List<String> lines) {
        double length_m = symbol.figures().getOrDefault(DiagramFigure.LENGTH_m, 0.0);
        DiagramFigure counted =
                symbol.figures().containsKey(DiagramFigure.STATIONS) ? DiagramFigure.STATIONS : DiagramFigure.POINTS;
        String count = texts.get("diagram." + counted, number(symbol, counted));
        lines.add(length_m > 0 ? texts.get("diagram.count-length", count, length(length_m)) : count);
        add(symbol, DiagramFigure.LOAD_kVA, "diagram.load", lines);
    }

    private static String rating(DiagramSymbol symbol) {
        double units = symbol.figures().getOrDefault(DiagramFigure.UNITS, 1.0);
        double rated_kVA = symbol.figures().getOrDefault(DiagramFigure.RATED_kVA, 0.0);
        String rating = rated_kVA >= 10_000 ? plain(rated_kVA / 1000, 1) + " MVA" : plain(rated_kVA, 0) + " kVA";
        return units > 1 ? plain(units, 0) + " × " + rating : rating;
    }

    private void add(DiagramSymbol symbol, DiagramFigure figure, String key, List<String> lines) {
        if (symbol.figures().containsKey(figure)) {
            lines.add(texts.get(key, number(symbol, figure)));
        }
    }

    private String rate(LoadRateDto rate) {
        return texts.get("diagram.load-rate", plain(rate.before_pct(), 1), plain(rate.after_pct(), 1));
    }

    private static String length(double length_m) {
        return length_m >= 1000 ? plain(length_m / 1000, 2) + " km" : plain(length_m, 0) + " m";
    }

    private static String number(DiagramSymbol symbol, DiagramFigure figure) {
        return plain(symbol.figures().getOrDefault(figure, 0.0), figure == DiagramFigure.LOAD_kVA ? 0 : 1);
    }

    private static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
    }
}
