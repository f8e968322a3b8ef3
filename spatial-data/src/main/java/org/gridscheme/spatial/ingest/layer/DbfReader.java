package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a dBASE table that comes without shapes. */
final class DbfReader implements LayerReader {

    @Override
    public Layer read(Path file, LayerRequest request) throws IOException {
        LayerLimits.checkSize(file);
        DbfEncoding encoding = DbfEncoding.of(file, request.encoding());
        LayerBuilder layer = new LayerBuilder(LayerFiles.name(file), request.columns());
        try (DbfTable table = DbfTable.open(file, encoding.charset())) {
            List<DbfColumn> wanted = declare(table, layer);
            while (table.next()) {
                if (!table.isDeleted()) {
                    addValues(table, wanted, layer);
                    layer.add(Optional.of(Long.toString(table.number())), Shape.NONE);
                }
            }
        }
        return layer.build(Optional.empty(), encoding.guessed());
    }

    /** Declares the columns that can be read; returns those whose values are wanted. */
    static List<DbfColumn> declare(DbfTable table, LayerBuilder layer) throws LayerException {
        List<DbfColumn> wanted = new ArrayList<>();
        for (DbfColumn column : table.columns()) {
            if (column.isRead() && layer.column(column.name())) {
                wanted.add(column);
            }
        }
        return wanted;
    }

    static void addValues(DbfTable table, List<DbfColumn> columns, LayerBuilder layer) throws LayerException {
        for (DbfColumn column : columns) {
            table.find(column).ifPresent(value -> layer.value(column.name(), value));
        }
    }
}
