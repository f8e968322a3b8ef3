package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.layer.LayerException.Reason;

/**
 * Reads a shapefile: shapes of {@code .shp}, values of the {@code .dbf} beside it, reference system of the {@code .prj}.
 * Records of both stand for each other by their order, so both must have the same number.
 */
final class ShapefileReader implements LayerReader {

    private static final long LARGEST_PRJ_BYTES = 65_536;

    @Override
    public Layer read(Path file, LayerRequest request) throws IOException {
        LayerLimits.checkSize(file);
        LayerBuilder layer = new LayerBuilder(LayerFiles.name(file), request.columns());
        Optional<StatedCrs> crs = crs(file);
        Optional<Path> dbf = LayerFiles.findCompanion(file, "dbf");
        try (ShpFile shapes = ShpFile.open(file)) {
            return dbf.isEmpty()
                    ? withoutValues(shapes, layer, crs)
                    : withValues(shapes, dbf.get(), request.encoding(), layer, crs);
        }
    }

    private static Optional<StatedCrs> crs(Path file) throws IOException {
        Optional<Path> prj = LayerFiles.findCompanion(file, "prj");
        if (prj.isEmpty() || Files.size(prj.get()) > LARGEST_PRJ_BYTES) {
            return Optional.empty();
        }
        String wkt = new String(Files.readAllBytes(prj.get()), StandardCharsets.UTF_8).strip();
        return wkt.isEmpty() ? Optional.empty() : Optional.of(new StatedCrs.Described(wkt));
    }

    private static Layer withoutValues(ShpFile shapes, LayerBuilder layer, Optional<StatedCrs> crs) throws IOException {
        for (Optional<Shape> shape = shapes.next(); shape.isPresent(); shape = shapes.next()) {
            layer.add(Optional.empty(), shape.get());
        }
        return layer.build(crs, Optional.empty());
    }

    private static Layer withValues(
            ShpFile shapes, Path dbf, Optional<Charset> named, LayerBuilder layer, Optional<StatedCrs> crs)
            throws IOException {
        LayerLimits.checkSize(dbf);
        DbfEncoding encoding = DbfEncoding.of(dbf, named);
        try (DbfTable table = DbfTable.open(dbf, encoding.charset())) {
            List<DbfColumn> wanted = DbfReader.declare(table, layer);
            for (Optional<Shape> shape = shapes.next(); shape.isPresent(); shape = shapes.next()) {
                if (!table.next()) {
                    throw unequal(dbf, table);
                }
                if (!table.isDeleted()) {
                    DbfReader.addValues(table, wanted, layer);
                    layer.add(Optional.of(Long.toString(table.number())), shape.get());
                }
            }
            if (table.next()) {
                throw unequal(dbf, table);
            }
        }
        return layer.build(crs, encoding.guessed());
    }

    private static LayerException unequal(Path dbf, DbfTable table) {
        return new LayerException(
                Reason.COMPANION,
                Map.of(
                        "companion",
                        String.valueOf(dbf.getFileName()),
                        "problem",
                        "record-count",
                        "record",
                        Long.toString(table.number())));
    }
}
