package org.gridscheme.spatial.demo.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.NodeKind;

/** Writes customers that were promised capacity but are not connected yet. */
final class CommitmentWriter {

    private static final List<Double> CABLE_KVA = List.of(500.0, 630.0, 800.0, 1250.0, 1600.0, 2000.0, 3150.0);
    private static final List<Double> OVERHEAD_KVA = List.of(160.0, 200.0, 315.0, 400.0, 630.0);
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2027, 3, 31),
            LocalDate.of(2027, 6, 30),
            LocalDate.of(2027, 9, 30),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2028, 6, 30));
    private static final double BUSBAR_ONLY_SHARE = 0.12;

    private final GridLists lists;
    private final GridNames names;
    private final SynthesisParameters parameters;

    CommitmentWriter(GridLists lists, GridNames names, SynthesisParameters parameters) {
        this.lists = lists;
        this.names = names;
        this.parameters = parameters;
    }

    void write(List<FeederDraft> feeders) {
        for (FeederDraft feeder : feeders) {
            DemoRandom random = DemoRandom.of(parameters.seed(), "commitments", feeder.index);
            if (random.chance(parameters.settings().extras().commitmentShare()) && !feeder.standby) {
                int count = random.intBetween(1, 3);
                for (int i = 0; i < count; i++) {
                    write(feeder, random);
                }
            }
        }
    }

    private void write(FeederDraft feeder, DemoRandom random) {
        int number = lists.commitments.size() + 1;
        List<DraftNode> places = feeder.nodes.stream()
                .filter(node -> node.trunk && node.kind != NodeKind.BAY)
                .toList();
        boolean busbarOnly = places.isEmpty() || random.chance(BUSBAR_ONLY_SHARE);
        Optional<String> node = busbarOnly ? Optional.empty() : Optional.of(random.pick(places).id);
        Optional<String> section = busbarOnly ? Optional.of(sectionId(feeder)) : Optional.empty();
        lists.commitments.add(new Commitment(
                GridLists.id("COM", number),
                names.commitment(number),
                node,
                section,
                random.pick(feeder.overhead ? OVERHEAD_KVA : CABLE_KVA),
                GridWriter.rounded(random.between(0.5, 0.8), 100),
                GridWriter.rounded(random.between(0.8, 1), 100),
                random.chance(0.5) ? OptionalDouble.of(0.9) : OptionalDouble.empty(),
                random.chance(0.9) ? Optional.of(random.pick(DATES)) : Optional.empty()));
    }

    private static String sectionId(FeederDraft feeder) {
        return SubstationWriter.sectionId(feeder.substation.index, feeder.section);
    }
}
