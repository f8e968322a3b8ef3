package org.gridscheme.api.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the request of the REST call out of the options of a command; judging it is left to the service. */
final class PlanRequests {

    static final Set<String> OPTIONS = Set.of(
            "at",
            "crs",
            "kva",
            "importance",
            "industry",
            "sources",
            "important-load-kw",
            "protected-load-kw",
            "max-schemes",
            "max-route-m",
            "weights",
            "weighting",
            "pairwise",
            "ranking",
            "profile",
            RequestFile.OPTION,
            "format",
            "bundle");

    static final Set<String> FLAGS = Set.of("alternatives");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?");

    private final Arguments arguments;
    private final Texts texts;

    PlanRequests(Arguments arguments, Texts texts) {
        this.arguments = arguments;
        this.texts = texts;
    }

    /** @throws CommandException when an option is missing or a number is none */
    SchemeRequestDto request() {
        arguments.require("at", "crs", "kva");
        return new SchemeRequestDto(
                new SchemeRequestDto.Customer(
                        null,
                        arguments.find("industry").orElse(null),
                        arguments.find("importance").orElse(null)),
                new SchemeRequestDto.Location(arguments.get("crs"), place()),
                number("kva", arguments.get("kva")),
                null,
                findNumber("important-load-kw"),
                findNumber("protected-load-kw"),
                arguments.find("sources").orElse(null),
                null,
                new SchemeRequestDto.Options(
                        arguments
                                .findWhole("max-schemes", 1, 20)
                                .map(Long::intValue)
                                .orElse(null),
                        findNumber("max-route-m"),
                        arguments.find("weights").map(this::weights).orElse(null),
                        arguments.find("weighting").orElse(null),
                        arguments.find("pairwise").map(this::pairwise).orElse(null),
                        arguments.find("ranking").orElse(null),
                        arguments.find("profile").orElse(null),
                        arguments.has("alternatives") ? Boolean.TRUE : null,
                        null,
                        null));
    }

    private List<BigDecimal> place() {
        String[] parts = arguments.get("at").split(",", -1);
        if (parts.length != 2) {
            throw CommandException.badInput(texts.get("cli.option-place"));
        }
        return Arrays.stream(parts).map(part -> number("at", part.strip())).toList();
    }

    /** {@code cost=0.5,reliability=0.5}; a name given twice is told. */
    private Map<String, BigDecimal> weights(String given) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (String part : given.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2 || weights.put(sides[0].strip(), number("weights", sides[1].strip())) != null) {
                throw CommandException.badInput(texts.get("cli.option-weights"));
            }
        }
        return weights;
    }

    /** {@code cost,reliability:1,2;0.5,1}: the criteria, then their ratios row by row. */
    private SchemeRequestDto.Pairwise pairwise(String given) {
        String[] sides = given.split(":", -1);
        if (sides.length != 2) {
            throw CommandException.badInput(texts.get("cli.option-pairwise"));
        }
        return new SchemeRequestDto.Pairwise(
                Arrays.stream(sides[0].split(",", -1)).map(String::strip).toList(),
                Arrays.stream(sides[1].split(";", -1)).map(this::ratios).toList());
    }

    private List<BigDecimal> ratios(String row) {
        return Arrays.stream(row.split(",", -1))
                .map(ratio -> number("pairwise", ratio.strip()))
                .toList();
    }

    private @Nullable BigDecimal findNumber(String name) {
        return arguments.find(name).map(value -> number(name, value)).orElse(null);
    }

    /** Western digits only: Java would also take those of any other script. */
    private BigDecimal number(String name, String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw CommandException.badInput(texts.get("cli.option-number", name));
        }
        return new BigDecimal(value);
    }
}
