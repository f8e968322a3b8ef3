package org.gridscheme.spatial.demo.grid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.SubstationSettings;

/** Writes substations with their busbar sections, main transformers, bus ties and bays. */
final class SubstationWriter {

    private static final List<Double> RATINGS_KVA = List.of(40_000.0, 50_000.0, 63_000.0);
    private static final double MOST_LOADED = 0.62;

    /** Main transformer peak over the sum of its feeders' peaks. */
    private static final double COINCIDENCE = 0.88;

    private final GridLists lists;
    private final GridNames names;
    private final GridWriter grid;
    private final SubstationSettings settings;
    private final long seed;

    SubstationWriter(GridLists lists, GridNames names, GridWriter grid, SynthesisParameters parameters) {
        this.lists = lists;
        this.names = names;
        this.grid = grid;
        this.settings = parameters.settings().substations();
        this.seed = parameters.seed();
    }

    void write(SubstationDraft substation) {
        String id = id(substation.index);
        DemoRandom random = DemoRandom.of(seed, "substation-equipment", substation.index);
        lists.substations.add(new Substation(
                id,
                names.substation(substation.name),
                substation.position,
                110,
                Optional.of(names.source(substation.upstream))));
        double[] load = loads(substation);
        double rated = rating(load, random);
        double shortCircuit = random.between(settings.shortCircuitMin_kA(), settings.shortCircuitMax_kA());
        for (int section = 0; section < substation.sections; section++) {
            writeSection(substation, id, section, load[section], rated, shortCircuit + random.between(-0.4, 0.4));
        }
        for (int section = 0; section + 1 < substation.sections; section++) {
            lists.busTies.add(new BusTie(
                    id + "-T" + (section + 1),
                    names.tie(section),
                    sectionId(substation.index, section),
                    sectionId(substation.index, section + 1),
                    false));
        }
    }

    private void writeSection(
            SubstationDraft substation, String id, int section, double load_kVA, double rated, double shortCircuit) {
        String sectionId = sectionId(substation.index, section);
        lists.sections.add(new BusbarSection(
                sectionId,
                names.section(section),
                id,
                GridWriter.NOMINAL_KV,
                OptionalDouble.of(GridWriter.rounded(shortCircuit, 100))));
        lists.powerTransformers.add(new PowerTransformer(
                id + "-M" + (section + 1),
                names.transformer(section),
                id,
                sectionId,
                rated,
                OptionalDouble.of(GridWriter.rounded(load_kVA, 1)),
                OptionalDouble.of(rated > 60_000 ? 17 : 16)));
        for (BayDraft bay : substation.bays) {
            if (bay.section() == section) {
                grid.writeBay(substation, bay, sectionId);
            }
        }
    }

    private static String id(int substation) {
        return "SUB-" + GridLists.padded(substation + 1, 3);
    }

    /** Id of a busbar section, both indexes from 0. */
    static String sectionId(int substation, int section) {
        return id(substation) + "-B" + (section + 1);
    }

    private static double[] loads(SubstationDraft substation) {
        double[] load = new double[substation.sections];
        for (FeederDraft feeder : substation.feeders) {
            load[feeder.section] += feeder.peak_A * Math.sqrt(3) * GridWriter.NOMINAL_KV * COINCIDENCE;
        }
        return load;
    }

    /** One rating for all transformers of a substation, large enough for the fullest section. */
    private static double rating(double[] load_kVA, DemoRandom random) {
        int choice = random.chance(0.55) ? 0 : random.intBetween(1, 2);
        for (double load : load_kVA) {
            while (choice < RATINGS_KVA.size() - 1 && load > MOST_LOADED * RATINGS_KVA.get(choice)) {
                choice++;
            }
        }
        return RATINGS_KVA.get(choice);
    }
}
