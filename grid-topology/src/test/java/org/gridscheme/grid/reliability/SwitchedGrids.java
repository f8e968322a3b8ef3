package org.gridscheme.grid.reliability;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;

/** Random radial grids with switches of random kind at random section ends, some of them operated remotely. */
record SwitchedGrids(String text, GridSnapshot grid, Set<String> remote) {

    static SwitchedGrids of(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(RandomGrids.radial(seed));
        Set<String> remote = new HashSet<>();
        int number = 0;
        for (LineSection section : GridDsl.model(text.toString()).lineSections()) {
            boolean tie = section.id().startsWith("open");
            for (String node : List.of(section.fromNodeId(), section.toNodeId())) {
                for (int more = random.nextInt(6); more > 3; more--) {
                    String id = "w" + number++;
                    boolean open = tie && random.nextBoolean();
                    text.append(String.format(
                            Locale.ROOT,
                            "switch %s %s %s %s kind=%s%n",
                            id,
                            section.id(),
                            node,
                            open ? "open" : "closed",
                            SwitchKind.values()[random.nextInt(3)]));
                    if (random.nextBoolean()) {
                        remote.add(id);
                    }
                }
            }
            if (tie && random.nextBoolean()) {
                remote.add("sw-" + section.id());
            }
        }
        return new SwitchedGrids(text.toString(), GridDsl.snapshot(text.toString()), remote);
    }
}
