package org.gridscheme.api.scheme.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.model.Derivation;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.street.SurfaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of a bill reads in the language asked for. */
class QuantityTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final Pattern ENGLISH_WORD = Pattern.compile("(?<![A-Za-z0-9])[a-z]{3,}");

    private static EngineeringQuantity duct(double factor) {
        return new EngineeringQuantity(
                "civil.duct-bank-2x2",
                "排管",
                "Duct bank",
                "2孔",
                "2 holes",
                "main_road",
                factor,
                "m",
                new BigDecimal("180"),
                new BigDecimal("2640.00"),
                new BigDecimal("475200.00"),
                Owner.GRID,
                0,
                Derivation.of(DerivationRule.CABLE_LENGTH, 860.4, 2.5, 12, 1),
                true);
    }

    @ParameterizedTest
    @EnumSource(DerivationRule.class)
    void everyDerivationHasWordsForExactlyItsFigures(DerivationRule rule) {
        List<String> marks =
                IntStream.range(0, rule.figures()).mapToObj(i -> "<" + i + ">").toList();
        for (Language language : Language.values()) {
            String text = Texts.in(language).find("derivation." + rule, marks).orElseThrow();
            assertThat(text).isNotBlank().doesNotContainPattern(PLACEHOLDER);
            assertThat(marks).as(text).allSatisfy(mark -> assertThat(text).contains(mark));
        }
    }

    @ParameterizedTest
    @EnumSource(SurfaceKind.class)
    void everySurfaceHasWords(SurfaceKind kind) {
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).get("surface." + kind.name().toLowerCase(Locale.ROOT)))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "CN-CSG", "DE"})
    void noSpecificationWithEnglishWordsStaysEnglishInChinese(String profile) {
        for (PriceItem item : PlanningProfiles.openShipped(profile).prices().list()) {
            if (ENGLISH_WORD.matcher(item.specEn()).find()) {
                assertThat(item.specZh()).as(item.code()).containsPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void figuresStandInTheWords() {
        QuantityTexts english = new QuantityTexts(Texts.in(Language.EN));

        assertThat(english.formula(duct(1)))
                .isEqualTo("Route 860.4 m plus 2.5 % and 12 m for the ends, rounded up; cables: 1");
        assertThat(english.spec(duct(2.2))).isEqualTo("2 holes, carriageway of a main road x2.2");
        assertThat(english.spec(duct(1))).isEqualTo("2 holes");
    }

    private static QuantityDto archived(Language language) {
        EngineeringQuantity line = duct(2.2);
        QuantityTexts words = new QuantityTexts(Texts.in(language));
        return new QuantityDto(
                line.code(),
                words.name(line),
                line.nameZh(),
                line.nameEn(),
                words.spec(line),
                line.specZh(),
                line.specEn(),
                line.surface(),
                line.surfaceFactor(),
                line.unit(),
                "180",
                "2640.00",
                "475200.00",
                "GRID",
                0,
                words.formula(line),
                line.derivation().rule().name(),
                line.derivation().figures(),
                true);
    }

    @Test
    void anArchivedLineIsSaidAgain() {
        QuantityDto chinese = new QuantityTexts(Texts.in(Language.ZH_CN)).say(archived(Language.EN));

        assertThat(chinese).isEqualTo(archived(Language.ZH_CN));
        assertThat(chinese.name() + chinese.spec()).doesNotContainPattern(ENGLISH_WORD);
    }

    @Test
    void whatWasArchivedWithoutCodesStays() {
        QuantityDto old = new QuantityDto(
                "c", "cable", "电缆", "cable", "3x120", null, null, null, null, "m", "1", "1", "1", "GRID", 0, "L*1.025",
                null, null, true);

        QuantityDto again = new QuantityTexts(Texts.in(Language.ZH_CN)).say(old);

        assertThat(List.of(again.name(), again.spec(), again.formula())).containsExactly("电缆", "3x120", "L*1.025");
    }
}
