package org.gridscheme.api.scheme.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SchemeColoursTest {

    /** A scheme must not change its colour between map, cards and a diagram that was saved. */
    @Test
    void areThoseOfThePageInItsLightTheme() throws Exception {
        Matcher colours = Pattern.compile("--scheme-([a-f]): (#[0-9a-f]{6});")
                .matcher(Files.readString(Path.of("src/main/web/styles/tokens.css")));
        List<String> light = new ArrayList<>();
        while (colours.find() && light.size() < 6) {
            assertThat(colours.group(1)).isEqualTo(String.valueOf((char) ('a' + light.size())));
            light.add(colours.group(2));
        }

        assertThat(light).hasSize(6);
        for (int rank = 1; rank <= 6; rank++) {
            assertThat(SchemeColours.of(rank)).isEqualTo(light.get(rank - 1));
        }
        assertThat(SchemeColours.of(7)).isEqualTo(light.get(0));
    }
}
