package org.gridscheme.api.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.api.config.WireJson;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

    private static String difference(String first, String second) {
        var json = WireJson.mapper();
        return JsonDifference.between(json.readTree(first), json.readTree(second)).stream()
                .map(d -> d.pointer() + ": " + d.first() + " | " + d.second())
                .toList()
                .toString();
    }

    @Test
    void nothingWhereAllIsEqual() {
        assertThat(difference(
                        "{\"a\": [1, {\"b\": null}], \"c\": \"x\"}", "{\"c\": \"x\", \"a\": [1.0, {\"b\": null}]}"))
                .isEqualTo("[]");
    }

    @Test
    void asDeepAsItCanBeTold() {
        assertThat(difference("{\"a\": {\"b\": [1, 2, 3]}}", "{\"a\": {\"b\": [1, 2.5]}, \"d\": true}"))
                .isEqualTo("[/a/b/1: 2 | 2.5, /a/b/2: 3 | , /d:  | true]");
    }

    @Test
    void kindsDiffer() {
        assertThat(difference("{\"a\": \"1\"}", "{\"a\": 1}")).isEqualTo("[/a: \"1\" | 1]");
        assertThat(difference("[]", "{}")).isEqualTo("[: [] | {}]");
        assertThat(difference("{\"a\": null}", "{}")).isEqualTo("[/a: null | ]");
    }

    @Test
    void namesAreEscaped() {
        assertThat(difference("{\"a/b~c\": 1}", "{\"a/b~c\": 2}")).isEqualTo("[/a~1b~0c: 1 | 2]");
    }
}
