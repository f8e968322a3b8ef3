package org.gridscheme.api.importing;

import java.util.function.UnaryOperator;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.spatial.ingest.GridSource;
import org.gridscheme.spatial.ingest.ImportedGrid;

/** A grid under another name or with another source line. */
public final class DescribedGrid {

    private DescribedGrid() {}

    public static GridSource of(GridSource source, UnaryOperator<GridDescription> description) {
        return progress -> {
            ImportedGrid read = source.read(progress);
            return new ImportedGrid(described(read.model(), description), read.issues(), read.attributes());
        };
    }

    private static GridModel described(GridModel it, UnaryOperator<GridDescription> description) {
        return new GridModel(
                description.apply(it.description()),
                it.crs(),
                it.substations(),
                it.busbarSections(),
                it.busTies(),
                it.powerTransformers(),
                it.nodes(),
                it.lineSections(),
                it.lineSwitches(),
                it.loads(),
                it.profiles(),
                it.distributionTransformers(),
                it.ducts(),
                it.restrictedAreas(),
                it.commitments(),
                it.generatingUnits());
    }
}
