package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.csv.CsvRow;
import org.gridscheme.spatial.ingest.csv.CsvSyntaxException;
import org.gridscheme.spatial.ingest.csv.CsvTable;

/** Reads a CSV table that comes with the layers: objects without shapes. A row of another width than the header is flawed. */
final class CsvLayerReader implements LayerReader {

    @Override
    public Layer read(Path file, LayerRequest request) throws IOException {
        LayerLimits.checkSize(file);
        LayerText text = LayerText.of(file, request.encoding());
        LayerBuilder layer = new LayerBuilder(LayerFiles.name(file), request.columns());
        try (CsvTable table = CsvTable.open(file, text.charset())) {
            List<String> repeated = table.repeatedColumns();
            if (!repeated.isEmpty()) {
                throw new LayerException(LayerException.Reason.BROKEN, "column-twice", String.join(" ", repeated));
            }
            List<String> columns = table.columns();
            for (String column : columns) {
                layer.column(column);
            }
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                add(row.get(), columns, layer);
            }
        } catch (CsvSyntaxException e) {
            throw new LayerException(
                    LayerException.Reason.BROKEN,
                    Map.of(
                            "line",
                            Integer.toString(e.line()),
                            "problem",
                            e.reason().name()));
        } catch (CharacterCodingException e) {
            throw new LayerException(LayerException.Reason.ENCODING, "row", Integer.toString(layer.number()));
        }
        return layer.build(Optional.empty(), text.guessed());
    }

    private static void add(CsvRow row, List<String> columns, LayerBuilder layer) throws LayerException {
        if (row.fitsHeader()) {
            for (String column : columns) {
                row.find(column).ifPresent(value -> layer.value(column, value));
            }
            layer.add(Optional.empty(), Shape.NONE);
        } else {
            layer.add(Optional.empty(), Shape.flawed("row-width"));
        }
    }
}
