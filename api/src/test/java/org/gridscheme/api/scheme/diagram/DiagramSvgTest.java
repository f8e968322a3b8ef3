package org.gridscheme.api.scheme.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.picture.TextFit;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.diagram.SymbolKind;
import org.gridscheme.grid.testkit.SampleGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DiagramSvgTest {

    private static byte[] svg(DiagramDto diagram, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DiagramSvg(diagram, Texts.in(language)).write(out);
        return out.toByteArray();
    }

    private static Document parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String snapshot(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DiagramSvgTest.class.getResourceAsStream("/snapshots/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void exampleAInEnglish() throws IOException {
        byte[] svg = svg(DiagramSamples.exampleA(Language.EN), Language.EN);
        assertThat(new String(svg, StandardCharsets.UTF_8)).isEqualTo(snapshot("diagram-a-en.svg"));
    }

    @Test
    void exampleBInChinese() throws IOException {
        byte[] svg = svg(DiagramSamples.exampleB(Language.ZH_CN), Language.ZH_CN);
        assertThat(new String(svg, StandardCharsets.UTF_8)).isEqualTo(snapshot("diagram-b-zh-CN.svg"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartNamesItsElementsAndSaysWhetherItIsNew(Language language) throws Exception {
        DiagramDto diagram = DiagramSamples.exampleA(language);
        Document picture = parse(svg(diagram, language));

        List<String> drawn = elements(picture, "g").stream()
                .filter(g -> g.hasAttribute("data-added"))
                .map(g -> g.getAttribute("data-element") + " " + g.getAttribute("data-added"))
                .toList();
        List<String> told = new ArrayList<>();
        diagram.connectors().forEach(c -> told.add(String.join(" ", c.elements()) + " " + c.added()));
        diagram.symbols().forEach(s -> told.add(String.join(" ", s.elements()) + " " + s.added()));
        assertThat(drawn).isEqualTo(told);
        assertThat(told).contains("F1 false", "RMU-3 false", " true");
        assertThat(elements(picture, "text").stream().map(Element::getTextContent))
                .anyMatch(text -> text.contains("grid-1") && text.contains("answer-1") && text.contains("2026-03-04"));
    }

    @Test
    void loadRatesStandAtTheirElements() {
        DiagramDto.Symbol bay = DiagramSamples.exampleA(Language.EN).symbols().stream()
                .filter(s -> s.elements().contains("F1"))
                .findFirst()
                .orElseThrow();
        assertThat(bay.load_rates()).hasSize(1);
        assertThat(bay.labels()).contains("33.7 → 65.8 %");
    }

    /** Names come from other people's data: markup stays text, and what XML cannot hold is left out. */
    @Test
    void namesAreEscaped() throws Exception {
        String name = "<script>alert(\"1\")</script> & 'so on' \u0001\uD800";
        DiagramDto diagram = DiagramSamples.draw(
                SampleGrids.EXAMPLE_A,
                "SINGLE",
                1,
                Language.EN,
                new DiagramSamples.Place("cut:RMU-2-RMU-3@100", "NEW_RING_MAIN_UNIT", name, "MAIN"));
        Document picture = parse(svg(diagram, Language.EN));

        assertThat(elements(picture, "script")).isEmpty();
        assertThat(elements(picture, "title").stream().map(Element::getTextContent))
                .anyMatch(text -> text.contains("<script>alert(\"1\")</script> & 'so on'"));
    }

    @Test
    void nothingInItRunsOrIsLoaded() throws IOException {
        String svg = new String(svg(DiagramSamples.exampleB(Language.EN), Language.EN), StandardCharsets.UTF_8);
        assertThat(svg).doesNotContain("<script", "<style", " style=", "href", "url(", "var(", "onload", "<image");
    }

    /** A standby that is cold: open at the grid, open at the customer, bus tie closed. */
    @Test
    void aColdStandbyIsOpenAtBothEnds() {
        DiagramDto diagram = DiagramSamples.draw(
                SampleGrids.EXAMPLE_B,
                "MAIN_COLD",
                2,
                Language.EN,
                new DiagramSamples.Place("A1-5", "SPARE_BAY", "A1-5", "MAIN"),
                new DiagramSamples.Place("K2", "SPARE_WAY", "K2", "STANDBY"));

        assertThat(diagram.connectors())
                .filteredOn(c -> c.to().equals("customer:1:incomer"))
                .singleElement()
                .satisfies(cable ->
                        assertThat(cable.switches().get(0).normally_closed()).isFalse());
        assertThat(diagram.symbols())
                .filteredOn(s -> s.kind().equals(SymbolKind.CUSTOMER_INCOMER.name()))
                .extracting(DiagramDto.Symbol::normally_closed)
                .containsExactly(true, false);
        assertThat(diagram.symbols())
                .filteredOn(s -> s.kind().equals(SymbolKind.CUSTOMER_TIE.name()))
                .extracting(DiagramDto.Symbol::normally_closed)
                .containsExactly(true);
    }

    @Test
    void longTextsAreBrokenAndCut() {
        assertThat(TextFit.wrap("开发区环网柜", 10)).containsExactly("开发区环网柜");
        assertThat(TextFit.wrap("开发区环网柜第十五号", 6)).containsExactly("开发区环网柜", "第十五号");
        assertThat(TextFit.wrap("开发区环网柜第十五号东环路", 6)).containsExactly("开发区环网柜", "第十五…环路");
        assertThat(TextFit.wrap("Ring Road East", 6)).containsExactly("Ring Road", "East");
    }
}
