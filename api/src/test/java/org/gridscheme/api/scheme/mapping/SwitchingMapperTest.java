package org.gridscheme.api.scheme.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gridscheme.api.scheme.dto.SwitchingDto;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.Switching;
import org.junit.jupiter.api.Test;

class SwitchingMapperTest {

    @Test
    void saysWhereEachSwitchStands() {
        Switching switching = new Switching(
                "F1",
                "East 1",
                "F2",
                "East 2",
                41.26,
                780,
                "B1",
                true,
                0,
                false,
                List.of(
                        step(Switching.Action.CLOSE, "W", new Position(6100, 50800)),
                        step(Switching.Action.OPEN, "", new Position(6200, 50700))),
                List.of());

        SwitchingDto told = new SwitchingMapper(at -> List.of(at.x() / 1000, at.y() / 1000)).map(switching);

        assertThat(told.steps())
                .extracting(SwitchingDto.Step::action, SwitchingDto.Step::switch_id, SwitchingDto.Step::coordinates)
                .containsExactly(tuple("CLOSE", "W", List.of(6.1, 50.8)), tuple("OPEN", null, List.of(6.2, 50.7)));
    }

    private static Switching.Step step(Switching.Action action, String id, Position at) {
        return new Switching.Step(action, id, "L1", "line 1", "B1", "unit B1", at);
    }
}
