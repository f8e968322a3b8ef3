package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Single-line diagram of one scheme on an integer grid.
 *
 * @param id of the answer
 * @param planned_at when the answer was archived, RFC 3339
 * @param colour of what the scheme adds, {@code #rrggbb}, by its rank
 * @param columns width in cells
 * @param rows height in cells
 */
@Schema(name = "Diagram")
public record DiagramDto(
        String id,
        String scheme,
        String grid_version,
        String rulebook_version,
        String price_book_version,
        String planned_at,
        String colour,
        int columns,
        int rows,
        List<Symbol> symbols,
        List<Connector> connectors) {

    public DiagramDto {
        symbols = List.copyOf(symbols);
        connectors = List.copyOf(connectors);
    }

    /**
     * A symbol at a cell; wider ones begin there.
     *
     * @param key unique in the diagram
     * @param elements ids of the grid elements it stands for, each at most once in the diagram
     * @param reference id of an element it only tells about
     * @param labels what is written beside it, in the language of the answer
     * @param added what the scheme adds or puts to a new use
     * @param source number of the source it belongs to, -1 for none
     * @param normally_closed position of a switching device, null for everything else
     * @param figures by name, the unit at its end
     * @param load_rates of its elements, where the scheme knows them
     */
    @Schema(name = "DiagramSymbol")
    public record Symbol(
            String key,
            String kind,
            List<String> elements,
            @Nullable String reference,
            String name,
            List<String> labels,
            int column,
            int row,
            int span,
            boolean added,
            int source,
            @Nullable Boolean normally_closed,
            @Nullable Boolean presently_closed,
            Map<String, Double> figures,
            List<LoadRateDto> load_rates) {

        public Symbol {
            elements = List.copyOf(elements);
            labels = List.copyOf(labels);
            load_rates = List.copyOf(load_rates);
        }
    }

    /**
     * A line between two symbols.
     *
     * @param from key of the symbol nearer to the source
     * @param to key of the other one
     * @param elements ids of its line sections, each at most once in the diagram
     * @param reference id of a section this is another part of
     * @param course corners {@code [column, row]}, first and last in the cells of the symbols
     */
    @Schema(name = "DiagramConnector")
    public record Connector(
            String from,
            String to,
            String kind,
            List<String> elements,
            @Nullable String reference,
            String conductor,
            double length_m,
            int circuits,
            List<String> labels,
            boolean added,
            int source,
            List<Switch> switches,
            List<List<Integer>> course,
            List<LoadRateDto> load_rates) {

        public Connector {
            elements = List.copyOf(elements);
            labels = List.copyOf(labels);
            switches = List.copyOf(switches);
            course = List.copyOf(course);
            load_rates = List.copyOf(load_rates);
        }
    }

    /**
     * A switch on a connector.
     *
     * @param element its id, null for a new one
     * @param at FROM or TO, the end it stands at
     */
    @Schema(name = "DiagramSwitch")
    public record Switch(
            @Nullable String element,
            String kind,
            String at,
            boolean normally_closed,
            boolean presently_closed,
            boolean added) {}
}
