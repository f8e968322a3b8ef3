package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.junit.jupiter.api.Test;

class RuleBookDefaultTest {
    private static final RuleBook RULES = new RuleBookReader().readResource("/rulebook/default.yml");

    @Test
    void namesItsVersionAndProfile() {
        assertThat(RULES.header().profile()).isEqualTo("CN");
        assertThat(RULES.header().currency()).isEqualTo("CNY");
        assertThat(RULES.versionStamp()).isEqualTo("cn-default 2025.1");
    }
}
