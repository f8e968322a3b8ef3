package org.gridscheme.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.junit.jupiter.api.Test;

/**
 * What holds in one country only is data. No literal of the engine names a profile, a currency, a norm, a product or a word of
 * a language other than English; comments may.
 */
class NothingNationalTest {

    private static final Path ENGINE = Path.of("src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:\"])//[^\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NATIONAL = Pattern.compile(
            "\\p{IsHan}|\\b(?:CNY|RMB|EUR|GBP|GB[ /]?T?|DL[ /]?T|DIN|VDE|BS|NF|YJL?V\\w*|JKLYJ\\w*|SCB\\w*|NA2XS\\w*|NAYY)\\b");

    @Test
    void noLiteralBelongsToOneCountry() throws IOException {
        List<String> found = new ArrayList<>();
        int literals = 0;
        for (Path file : sources()) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
            for (MatchResult literal : LITERAL.matcher(code).results().toList()) {
                literals++;
                if (isNational(literal.group(1))) {
                    found.add(file.getFileName() + ": " + literal.group());
                }
            }
        }

        assertThat(literals).isGreaterThan(1000);
        assertThat(found).isEmpty();
    }

    @Test
    void wouldFindWhatIsNational() {
        assertThat(List.of("CNY", "CN", "DE", "电缆", "GB/T 12326", "DL/T 5729", "YJV22-8.7/15"))
                .allMatch(NothingNationalTest::isNational);
        assertThat(List.of("voltage.lv.max", "DESIGN", "kVA", "cable.", "BASE"))
                .noneMatch(NothingNationalTest::isNational);
    }

    private static boolean isNational(String literal) {
        return NATIONAL.matcher(literal).find()
                || PlanningProfiles.listShipped().contains(literal);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ENGINE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
