package org.gridscheme.scheme.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.ConductorMetal;

/**
 * Conductors and transformers known to the planner. Immutable and safe to share between threads. Lists are ordered by voltage,
 * metal, section or rating, then code.
 */
public final class EquipmentCatalogue {
    private final String version;
    private final TypeTable<CableType> cables;
    private final TypeTable<OverheadConductorType> overhead;
    private final TypeTable<LvCableType> lvCables;
    private final TypeTable<TransformerType> transformers;
    private final TypeTable<MainTransformerType> mainTransformers;

    private EquipmentCatalogue(String version, CatalogueContent content, List<String> problems) {
        this.version = version;
        cables = new TypeTable<>(
                "cable type",
                content.cables(),
                CableType::code,
                Comparator.comparingDouble(CableType::level_kV)
                        .thenComparing(CableType::metal)
                        .thenComparingDouble(CableType::section_mm2),
                problems);
        overhead = new TypeTable<>(
                "overhead conductor",
                content.overhead(),
                OverheadConductorType::code,
                Comparator.comparingDouble(OverheadConductorType::level_kV)
                        .thenComparing(type -> !type.insulated())
                        .thenComparingDouble(OverheadConductorType::section_mm2),
                problems);
        lvCables = new TypeTable<>(
                "low-voltage cable",
                content.lvCables(),
                LvCableType::code,
                Comparator.comparing(LvCableType::metal).thenComparingDouble(LvCableType::section_mm2),
                problems);
        transformers = new TypeTable<>(
                "transformer",
                content.transformers(),
                TransformerType::code,
                Comparator.comparing(TransformerType::series).thenComparingDouble(TransformerType::rated_kVA),
                problems);
        mainTransformers = new TypeTable<>(
                "main transformer",
                content.mainTransformers(),
                MainTransformerType::code,
                Comparator.comparingDouble(MainTransformerType::hv_kV)
                        .thenComparingDouble(MainTransformerType::rated_kVA),
                problems);
    }

    /**
     * Builds a catalogue.
     *
     * @param version stamped into what rests on it
     * @throws InvalidCatalogueException with all problems: codes given twice within a kind
     */
    public static EquipmentCatalogue of(String version, CatalogueContent content) {
        List<String> problems = new ArrayList<>();
        EquipmentCatalogue catalogue = new EquipmentCatalogue(version, content, problems);
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException("Catalogue " + version, problems);
        }
        return catalogue;
    }

    public String version() {
        return version;
    }

    public Optional<CableType> findCable(String code) {
        return cables.find(code);
    }

    public CableType getCable(String code) {
        return cables.get(code);
    }

    public List<CableType> listCables() {
        return cables.list();
    }

    /**
     * Cables new lines of this voltage and metal are built of, smallest section first: those of the lowest level that bears
     * the voltage.
     */
    public List<CableType> listStockedCables(double voltage_kV, ConductorMetal metal) {
        List<CableType> bearing = cables.list().stream()
                .filter(type -> type.stocked() && type.level_kV() >= voltage_kV && type.metal() == metal)
                .toList();
        return bearing.stream()
                .filter(type -> type.level_kV() == bearing.get(0).level_kV())
                .toList();
    }

    public Optional<OverheadConductorType> findOverhead(String code) {
        return overhead.find(code);
    }

    public OverheadConductorType getOverhead(String code) {
        return overhead.get(code);
    }

    public List<OverheadConductorType> listOverhead() {
        return overhead.list();
    }

    /**
     * Conductors new overhead lines of this voltage are built of, smallest section first: those of the lowest level that bears
     * the voltage.
     */
    public List<OverheadConductorType> listStockedOverhead(double voltage_kV) {
        List<OverheadConductorType> bearing = overhead.list().stream()
                .filter(type -> type.stocked() && type.level_kV() >= voltage_kV)
                .toList();
        return bearing.stream()
                .filter(type -> type.level_kV() == bearing.get(0).level_kV())
                .sorted(Comparator.comparingDouble(OverheadConductorType::section_mm2))
                .toList();
    }

    public Optional<LvCableType> findLvCable(String code) {
        return lvCables.find(code);
    }

    public LvCableType getLvCable(String code) {
        return lvCables.get(code);
    }

    public List<LvCableType> listLvCables() {
        return lvCables.list();
    }

    public Optional<TransformerType> findTransformer(String code) {
        return transformers.find(code);
    }

    public TransformerType getTransformer(String code) {
        return transformers.get(code);
    }

    public List<TransformerType> listTransformers() {
        return transformers.list();
    }

    /** Main transformers proposed for new plant between two voltages, smallest rating first. */
    public List<MainTransformerType> listStockedMainTransformers(double hv_kV, double lv_kV) {
        return mainTransformers.list().stream()
                .filter(type -> type.stocked() && type.hv_kV() == hv_kV && type.lv_kV() == lv_kV)
                .toList();
    }

    /** Customer transformers proposed for new plant, smallest rating first. */
    public List<TransformerType> listStockedTransformers(boolean dry) {
        return transformers.list().stream()
                .filter(type -> type.stocked() && type.dry() == dry)
                .sorted(Comparator.comparingDouble(TransformerType::rated_kVA).thenComparing(TransformerType::code))
                .toList();
    }

    public Optional<MainTransformerType> findMainTransformer(String code) {
        return mainTransformers.find(code);
    }

    public MainTransformerType getMainTransformer(String code) {
        return mainTransformers.get(code);
    }

    public List<MainTransformerType> listMainTransformers() {
        return mainTransformers.list();
    }
}
