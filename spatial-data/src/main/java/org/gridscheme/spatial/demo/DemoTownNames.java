package org.gridscheme.spatial.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Hands out street names as Chinese towns have them: a word, sometimes with a direction or a number (建设路, 建设东路,
 * 建设二路). No name is given twice until some ten thousand are used up.
 */
final class DemoTownNames {

    private static final String RESOURCE = "demo-town-names.txt";

    private static final List<TownName> SIDES = List.of(
            new TownName("东", "East"),
            new TownName("西", "West"),
            new TownName("南", "South"),
            new TownName("北", "North"),
            new TownName("一", "1st"),
            new TownName("二", "2nd"),
            new TownName("三", "3rd"),
            new TownName("四", "4th"),
            new TownName("五", "5th"));

    private final List<TownName> words;
    private int next;

    DemoTownNames(Random random) {
        Map<String, List<TownName>> sections = read();
        List<TownName> plain = new ArrayList<>(sections.getOrDefault("stems", List.of()));
        List<TownName> made = new ArrayList<>();
        for (TownName first : sections.getOrDefault("first", List.of())) {
            for (TownName second : sections.getOrDefault("second", List.of())) {
                if (!first.zh().equals(second.zh())) {
                    made.add(new TownName(first.zh() + second.zh(), first.en() + second.en()));
                }
            }
        }
        Collections.shuffle(plain, random);
        Collections.shuffle(made, random);
        plain.addAll(made);
        words = withSides(plain);
    }

    /** First every word alone, then with each side, so that small towns have the prettiest names. */
    private static List<TownName> withSides(List<TownName> plain) {
        List<TownName> all = new ArrayList<>(plain);
        for (TownName side : SIDES) {
            for (TownName word : plain) {
                all.add(new TownName(word.zh() + side.zh(), word.en() + " " + side.en()));
            }
        }
        return all;
    }

    /** A fresh name for a street of the kind; none for ways that have no names. */
    TownName street(WayKind kind) {
        return switch (kind) {
            case RING_ROAD, PRIMARY -> fresh("大道", "Avenue");
            case SECONDARY, TERTIARY, RURAL_ROAD -> fresh("路", "Road");
            case RESIDENTIAL, PEDESTRIAN -> fresh("街", "Street");
            case FOOTWAY -> fresh("巷", "Lane");
            default -> TownName.NONE;
        };
    }

    TownName village() {
        return fresh("村", "Village");
    }

    private TownName fresh(String zh, String en) {
        TownName word = words.get(next % words.size());
        next++;
        return new TownName(word.zh() + zh, word.en() + " " + en);
    }

    private static Map<String, List<TownName>> read() {
        Map<String, List<TownName>> sections = new HashMap<>();
        String section = "";
        try (InputStream stream = Objects.requireNonNull(DemoTownNames.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.strip().split(" ", 2);
                    sections.computeIfAbsent(section, name -> new ArrayList<>()).add(new TownName(words[0], words[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }
}
