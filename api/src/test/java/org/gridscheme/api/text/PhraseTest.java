package org.gridscheme.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {

    private static final List<String> ARGUMENTS = List.of("1 250", "{1}", "供电", "d", "", "f", "g", "h", "i", "j");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextReadsAsByMessageFormat(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages", language.locale());

        assertThat(bundle.keySet()).hasSizeGreaterThan(500).allSatisfy(key -> {
            String pattern = bundle.getString(key);
            for (int count = 0; count <= ARGUMENTS.size(); count++) {
                List<String> arguments = ARGUMENTS.subList(0, count);
                assertThat(new Phrase(pattern).with(arguments))
                        .isEqualTo(new MessageFormat(pattern, language.locale()).format(arguments.toArray()));
            }
        });
    }
}
