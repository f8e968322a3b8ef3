package org.gridscheme.api.scheme.diagram;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.diagram.DiagramConnector;
import org.gridscheme.grid.diagram.DiagramSymbol;
import org.gridscheme.grid.diagram.SingleLineDiagram;
import org.gridscheme.grid.diagram.SwitchMark;
import org.gridscheme.grid.diagram.SymbolKind;

/** Maps a diagram, with its words and the load rates of its scheme. */
final class DiagramMapper {

    /** Kinds of load rate whose element is a line section; all others are symbols. */
    private static final String SECTION_RATE = "CABLE";

    private final List<LoadRateDto> rates;
    private final SchemeDto scheme;
    private final DiagramLabels labels;

    DiagramMapper(SchemeDto scheme, Texts texts) {
        this.scheme = scheme;
        this.labels = new DiagramLabels(texts, scheme);
        this.rates = scheme.sources().stream()
                .flatMap(source -> source.load_rates().stream())
                .distinct()
                .toList();
    }

    DiagramDto map(SchemeSetDto set, String time, SingleLineDiagram diagram) {
        return new DiagramDto(
                set.id(),
                scheme.id(),
                set.grid_version(),
                set.rulebook_version(),
                set.price_book_version(),
                time,
                SchemeColours.of(scheme.rank()),
                diagram.columns(),
                diagram.rows(),
                diagram.symbols().stream().map(this::symbol).toList(),
                diagram.connectors().stream().map(this::connector).toList());
    }

    private DiagramDto.Symbol symbol(DiagramSymbol symbol) {
        List<LoadRateDto> own = symbol.kind() == SymbolKind.CONDENSED ? List.of() : rates(symbol.elements(), false);
        return new DiagramDto.Symbol(
                symbol.key(),
                symbol.kind().name(),
                symbol.elements(),
                symbol.reference().orElse(null),
                symbol.name(),
                labels.of(symbol, own),
                symbol.column(),
                symbol.row(),
                symbol.span(),
                symbol.added(),
                symbol.source(),
                symbol.normallyClosed().orElse(null),
                symbol.presentlyClosed().orElse(null),
                figures(symbol),
                own);
    }

    private static Map<String, Double> figures(DiagramSymbol symbol) {
        Map<String, Double> figures = new LinkedHashMap<>();
        symbol.figures()
                .forEach(
                        (figure, value) -> figures.put(figure.name().toLowerCase(Locale.ROOT), Rounding.figure(value)));
        return figures;
    }

    private DiagramDto.Connector connector(DiagramConnector connector) {
        List<LoadRateDto> own = rates(connector.elements(), true);
        return new DiagramDto.Connector(
                connector.from(),
                connector.to(),
                connector.kind().name(),
                connector.elements(),
                connector.reference().orElse(null),
                connector.conductor(),
                Rounding.metres(connector.length_m()),
                connector.circuits(),
                labels.of(connector, own),
                connector.added(),
                connector.source(),
                connector.switches().stream().map(DiagramMapper::mark).toList(),
                connector.course().stream()
                        .map(cell -> List.of(cell.column(), cell.row()))
                        .toList(),
                own);
    }

    private static DiagramDto.Switch mark(SwitchMark mark) {
        return new DiagramDto.Switch(
                mark.element().orElse(null),
                mark.kind().name(),
                mark.atStart() ? "FROM" : "TO",
                mark.normallyClosed(),
                mark.presentlyClosed(),
                mark.added());
    }

    private List<LoadRateDto> rates(Collection<String> elements, boolean ofSections) {
        Stream<LoadRateDto> all = rates.stream().filter(rate -> rate.kind().equals(SECTION_RATE) == ofSections);
        return all.filter(rate -> elements.contains(rate.element())).toList();
    }
}
