package org.gridscheme.spatial.ingest.gis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.crs.DescribedSystem;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.SourceCrs;
import org.gridscheme.spatial.ingest.gis.mapping.GisMapping;
import org.gridscheme.spatial.ingest.gis.mapping.LayerMapping;
import org.gridscheme.spatial.ingest.layer.Layer;
import org.gridscheme.spatial.ingest.layer.StatedCrs;

/**
 * The reference system of one layer: what the mapping says of that layer, else what its file says, else what the mapping says
 * of all. It is never guessed.
 */
final class LayerCrs {

    private final Layer layer;
    private final String file;
    private final boolean placed;
    private final Optional<String> named;
    private final Optional<DescribedSystem> described;
    private final Optional<String> unreadable;
    private final String statedBy;

    LayerCrs(GisMapping mapping, LayerMapping use, Layer layer, String file) {
        this.layer = layer;
        this.file = file;
        this.placed = use.has("lon")
                || layer.features().stream()
                        .anyMatch(it -> it.shape().geometry().isPresent());
        Optional<StatedCrs> stated = use.crs().isPresent() ? Optional.empty() : layer.crs();
        Optional<String> text =
                stated.filter(StatedCrs.Described.class::isInstance).map(it -> ((StatedCrs.Described) it).wkt());
        this.described = text.flatMap(DescribedSystem::find);
        this.unreadable = described.isPresent() ? Optional.empty() : text;
        Optional<String> byFile =
                stated.filter(StatedCrs.Named.class::isInstance).map(it -> ((StatedCrs.Named) it).name());
        this.named = use.crs().or(() -> byFile).or(() -> stated.isPresent() ? Optional.empty() : mapping.crs());
        this.statedBy = use.crs().isPresent() ? "mapping" : stated.isPresent() ? "file" : "default";
    }

    /** False, with a problem, where the layer has places and their system is not known. */
    boolean check(List<ImportProblem> problems, IssueLog issues) {
        if (!placed) {
            return true;
        }
        if (unreadable.isPresent()) {
            String start = unreadable.get().lines().findFirst().orElse("");
            problem(ImportProblem.CRS_UNKNOWN, start.substring(0, Math.min(80, start.length())), problems);
            return false;
        }
        if (system().isEmpty()) {
            problems.add(ImportProblem.of(ImportProblem.CRS_MISSING, file, "layer", layer.name()));
            return false;
        }
        if (!system().get().isKnown()) {
            problem(ImportProblem.CRS_UNKNOWN, named.orElse(""), problems);
            return false;
        }
        described
                .filter(it -> !it.isShiftKnown())
                .ifPresent(it -> issues.warn(
                        ImportIssueCodes.DATUM_SHIFT_UNKNOWN, file, Map.of("layer", layer.name(), "crs", it.name())));
        return true;
    }

    private void problem(String code, String crs, List<ImportProblem> problems) {
        problems.add(new ImportProblem(code, file, Map.of("layer", layer.name(), "crs", crs)));
    }

    Optional<SourceCrs> system() {
        return described.map(SourceCrs::of).or(() -> named.map(SourceCrs::new));
    }

    /** Who named it. */
    String statedBy() {
        return statedBy;
    }
}
