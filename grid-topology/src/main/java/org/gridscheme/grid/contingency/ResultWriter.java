package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/** Puts a plan into words of the grid: ids, powers, load rates. */
final class ResultWriter {

    private final Situation situation;
    private final Plan plan;
    private final NormalState state;
    private final FeederForest forest;
    private final GridSnapshot grid;

    ResultWriter(Situation situation, Plan plan) {
        this.situation = situation;
        this.plan = plan;
        this.state = situation.state();
        this.forest = state.forest();
        this.grid = forest.grid();
    }

    ContingencyResult write(Contingency lost, Interruption interruption, boolean exhaustive) {
        double open_kVA = interruption.isolated_kVA();
        int openLoads = interruption.isolatedLoads();
        for (Choice choice : plan.choices()) {
            open_kVA += state.power_kVA(choice.part().feeder(), choice.unsupplied_A());
            openLoads += choice.unsuppliedLoads();
        }
        return new ContingencyResult(
                lost,
                interruption.interrupted_kVA(),
                interruption.interruptedLoads(),
                interruption.isolated_kVA(),
                interruption.isolatedLoads(),
                open_kVA,
                openLoads,
                transfers(),
                plan.shift().rates(),
                ties(),
                new DropAfter(situation, plan).largest_pct(),
                exhaustive);
    }

    private List<Transfer> transfers() {
        List<Transfer> transfers = new ArrayList<>();
        situation.busChange().closed().ifPresent(tie -> transfers.add(overBusTie(tie)));
        for (Choice choice : plan.choices()) {
            for (PartSupply supply : choice.supplies()) {
                transfers.add(new Transfer(
                        sectionId(supply.tie().section()),
                        opened(supply),
                        forest.feeder(choice.part().feeder()).id(),
                        Optional.of(supportId(supply.tie())),
                        state.power_kVA(choice.part().feeder(), supply.total_A()),
                        supply.loads()));
            }
        }
        return transfers;
    }

    /** All that stays on the bus once the feeders have been taken elsewhere. */
    private Transfer overBusTie(BusTie tie) {
        int bus = situation.busChange().buses().iterator().next();
        double kept_kVA = 0;
        int loads = 0;
        for (Choice choice : plan.choices()) {
            if (choice.keeps() && state.busOf(choice.part().feeder()) == bus) {
                LostPart part = choice.part();
                kept_kVA += state.power_kVA(part.feeder(), part.total_A() - choice.supplied_A());
                loads += part.loadCount()
                        - choice.supplies().stream().mapToInt(PartSupply::loads).sum();
            }
        }
        return new Transfer(
                tie.id(), Optional.empty(), grid.busbarSection(bus).id(), Optional.empty(), kept_kVA, loads);
    }

    private Optional<String> opened(PartSupply supply) {
        return supply.cut() == PartSupply.NO_CUT
                ? Optional.empty()
                : Optional.of(sectionId(supply.part().sectionAbove(supply.cut())));
    }

    /** Asked for where something has lost its supply or is loaded too high. */
    private List<TieRate> ties() {
        List<TieRate> ties = new ArrayList<>();
        if (situation.kept() && situation.shift().permitted()) {
            return ties;
        }
        for (LostPart part : situation.parts()) {
            for (Tie tie : part.ties()) {
                PartSupply supply = new PartSupply(part, tie, PartSupply.NO_CUT);
                LoadShift shift = situation.shift();
                shift.supply(supply);
                if (situation.kept()) {
                    shift.relieve(part.feeder(), new int[0], part.total_A());
                }
                ties.add(new TieRate(
                        sectionId(tie.section()),
                        supportId(tie),
                        state.power_kVA(part.feeder(), supply.total_A()),
                        shift.rates().stream().filter(ElementLoadRate::raised).findFirst()));
            }
        }
        return ties;
    }

    private String sectionId(int section) {
        return grid.section(section).id();
    }

    private String supportId(Tie tie) {
        return forest.feeder(forest.feederOf(tie.support())).id();
    }
}
