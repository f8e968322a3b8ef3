package org.gridscheme.spatial.ingest.gis;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.gis.mapping.GisMapping;
import org.gridscheme.spatial.ingest.gis.mapping.LayerMapping;
import org.gridscheme.spatial.ingest.layer.Layer;
import org.gridscheme.spatial.ingest.layer.LayerException;
import org.gridscheme.spatial.ingest.layer.LayerFiles;
import org.gridscheme.spatial.ingest.layer.LayerReader;
import org.gridscheme.spatial.ingest.layer.LayerRequest;

/** Reads every layer a mapping names, each once however often it is named. What keeps one from being read is a problem. */
final class ExportLayers {

    private final Path export;
    private final GisMapping mapping;
    private final List<ImportProblem> problems;
    private final IssueLog issues;

    ExportLayers(Path export, GisMapping mapping, List<ImportProblem> problems, IssueLog issues) {
        this.export = export;
        this.mapping = mapping;
        this.problems = problems;
        this.issues = issues;
    }

    private record Source(Path path, String name, Optional<String> layer, Optional<Charset> encoding) {}

    /** In the order of the mapping's layers; those that cannot be read are not among them. */
    List<MappedLayer> read() {
        Map<Source, List<LayerMapping>> uses = new LinkedHashMap<>();
        mapping.layers()
                .forEach(it -> source(it).ifPresent(source -> uses.computeIfAbsent(source, key -> new ArrayList<>())
                        .add(it)));
        Map<LayerMapping, MappedLayer> read = new HashMap<>();
        uses.forEach((source, users) -> read(source, users)
                .ifPresent(
                        layer -> users.forEach(it -> mapped(it, source, layer).ifPresent(m -> read.put(it, m)))));
        return mapping.layers().stream()
                .flatMap(it -> Optional.ofNullable(read.get(it)).stream())
                .toList();
    }

    /** A mapping's file lies in the export's folder; where the export is one file, that is the one meant. */
    private Optional<Source> source(LayerMapping it) {
        boolean folder = Files.isDirectory(export);
        if (folder && it.file().isEmpty()) {
            problems.add(new ImportProblem(
                    ImportProblem.KEY_MISSING,
                    mapping.file(),
                    Map.of("key", "file", "line", Integer.toString(it.line()))));
            return Optional.empty();
        }
        Path path = folder
                ? export.resolve(it.file().orElseThrow())
                : it.file().map(export::resolveSibling).orElse(export);
        String name = it.file().orElseGet(() -> String.valueOf(export.getFileName()));
        return Optional.of(new Source(path, name, it.layer(), it.encoding()));
    }

    private Optional<Layer> read(Source source, List<LayerMapping> users) {
        if (!Files.isRegularFile(source.path())) {
            problems.add(ImportProblem.of(ImportProblem.FILE_MISSING, source.name()));
            return Optional.empty();
        }
        Optional<LayerReader> reader = LayerFiles.findReader(source.path());
        if (reader.isEmpty()) {
            problems.add(ImportProblem.of(
                    ImportProblem.LAYER_FORMAT, source.name(), "read", String.join(" ", LayerFiles.endings())));
            return Optional.empty();
        }
        Set<String> columns = new TreeSet<>();
        users.forEach(it -> columns.addAll(it.columns()));
        try {
            Layer layer =
                    reader.get().read(source.path(), new LayerRequest(source.layer(), columns, source.encoding()));
            reportUnmapped(source, layer, columns);
            layer.guessedEncoding()
                    .ifPresent(it -> issues.inform(
                            ImportIssueCodes.GB18030,
                            source.name(),
                            Map.of("layer", layer.name(), "encoding", it.name())));
            return Optional.of(layer);
        } catch (LayerException e) {
            Map<String, String> details = new HashMap<>(e.details());
            details.put("reason", e.reason().name());
            problems.add(new ImportProblem(ImportProblem.LAYER_UNREADABLE, source.name(), details));
        } catch (IOException e) {
            problems.add(ImportProblem.of(
                    ImportProblem.FILE_UNREADABLE,
                    source.name(),
                    "problem",
                    e.getClass().getSimpleName()));
        }
        return Optional.empty();
    }

    private void reportUnmapped(Source source, Layer layer, Set<String> mapped) {
        List<String> others =
                layer.columns().stream().filter(it -> !mapped.contains(it)).toList();
        if (!others.isEmpty()) {
            issues.inform(
                    ImportIssueCodes.UNMAPPED_COLUMNS,
                    source.name(),
                    Map.of("layer", layer.name(), "columns", String.join(" ", others)));
        }
    }

    private Optional<MappedLayer> mapped(LayerMapping it, Source source, Layer layer) {
        List<String> missing = it.columns().stream()
                .filter(column -> !layer.columns().contains(column))
                .sorted()
                .toList();
        missing.forEach(column -> problems.add(new ImportProblem(
                ImportProblem.COLUMN_MISSING,
                source.name(),
                Map.of("column", column, "mapping", mapping.file() + ":" + it.line()))));
        LayerCrs crs = new LayerCrs(mapping, it, layer, source.name());
        boolean fits = crs.check(problems, issues);
        return missing.isEmpty() && fits
                ? Optional.of(new MappedLayer(it, source.name(), layer, crs.system(), crs.statedBy()))
                : Optional.empty();
    }
}
