package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void keepsColumnsInLineForAnyScript() {
        TextTable table =
                new TextTable(List.of(new TextTable.Column("name", false), new TextTable.Column("metres", true)));
        table.add(List.of("东风变电站", "1,234"));
        table.add(List.of("East", "9"));

        assertThat(table.lines())
                .containsExactly("name        metres", "----------  ------", "东风变电站   1,234", "East             9");
    }

    @Test
    void knowsHowWideTextIs() {
        assertThat(TextTable.width("ABC")).isEqualTo(3);
        assertThat(TextTable.width("造价（元）")).isEqualTo(10);
        assertThat(TextTable.width("e\u0301")).isEqualTo(1);
        assertThat(TextTable.width("𠀀")).isEqualTo(2);
        assertThat(TextTable.width("ß²m")).isEqualTo(3);
    }
}
