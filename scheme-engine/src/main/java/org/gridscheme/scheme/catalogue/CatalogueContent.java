package org.gridscheme.scheme.catalogue;

import java.util.ArrayList;
import java.util.List;

/** The types of one or several catalogue files. */
public record CatalogueContent(
        List<CableType> cables,
        List<OverheadConductorType> overhead,
        List<LvCableType> lvCables,
        List<TransformerType> transformers,
        List<MainTransformerType> mainTransformers) {
    public CatalogueContent {
        cables = List.copyOf(cables);
        overhead = List.copyOf(overhead);
        lvCables = List.copyOf(lvCables);
        transformers = List.copyOf(transformers);
        mainTransformers = List.copyOf(mainTransformers);
    }

    /** The types of both. */
    public CatalogueContent and(CatalogueContent other) {
        return new CatalogueContent(
                joined(cables, other.cables),
                joined(overhead, other.overhead),
                joined(lvCables, other.lvCables),
                joined(transformers, other.transformers),
                joined(mainTransformers, other.mainTransformers));
    }

    /** The same types, none of them for new lines or plant. */
    public CatalogueContent knownOnly() {
        return new CatalogueContent(
                cables.stream().map(CableType::knownOnly).toList(),
                overhead.stream().map(OverheadConductorType::knownOnly).toList(),
                lvCables.stream().map(LvCableType::knownOnly).toList(),
                transformers.stream().map(TransformerType::knownOnly).toList(),
                mainTransformers.stream().map(MainTransformerType::knownOnly).toList());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
