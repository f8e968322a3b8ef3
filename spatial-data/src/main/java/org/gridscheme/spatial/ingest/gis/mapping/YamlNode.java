package org.gridscheme.spatial.ingest.gis.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file with the line it stands on. What it should be is asked for; what it is instead becomes a problem
 * with that line, and reading goes on. Scalars are taken as they are written: nothing turns into a truth value by itself.
 */
final class YamlNode {

    private final Node node;
    private final String key;
    private final Problems problems;

    /** Where problems go, and the file they are about. */
    record Problems(String file, List<ImportProblem> list) {

        void add(String code, int line, Map<String, String> details) {
            Map<String, String> all = new HashMap<>(details);
            all.put("line", Integer.toString(line));
            list.add(new ImportProblem(code, file, all));
        }
    }

    YamlNode(Node node, String key, Problems problems) {
        this.node = node;
        this.key = key;
        this.problems = problems;
    }

    /** From 1. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The keys on the way here, as {@code layers[2].fields.kind}. */
    String key() {
        return key;
    }

    boolean isScalar() {
        return node instanceof ScalarNode && !isNull();
    }

    /** The members of a mapping by key in their order; a key given twice is a problem, anything but a mapping too. */
    Map<String, YamlNode> members() {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            invalid("mapping");
            return members;
        }
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode name)) {
                new YamlNode(member.getKeyNode(), key, problems).invalid("plain key");
                continue;
            }
            String path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            YamlNode value = new YamlNode(member.getValueNode(), path, problems);
            if (members.putIfAbsent(name.getValue(), value) != null) {
                problems.add(ImportProblem.KEY_TWICE, value.line(), Map.of("key", path));
            }
        }
        return members;
    }

    /** As {@link #members()}; keys beyond the known ones are problems, and those needed that are missing. */
    Map<String, YamlNode> members(Set<String> known, List<String> needed) {
        Map<String, YamlNode> members = members();
        members.forEach((name, value) -> {
            if (!known.contains(name)) {
                value.report(
                        ImportProblem.KEY_NOT_ALLOWED,
                        "allowed",
                        String.join(" ", known.stream().sorted().toList()));
            }
        });
        if (node instanceof MappingNode) {
            needed.stream()
                    .filter(name -> !members.containsKey(name))
                    .forEach(name -> problems.add(
                            ImportProblem.KEY_MISSING, line(), Map.of("key", key.isEmpty() ? name : key + "." + name)));
        }
        return members;
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            invalid("list");
            return List.of();
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(item, key + "[" + (items.size() + 1) + "]", problems));
        }
        return items;
    }

    /** One scalar or a list of them. */
    List<String> texts() {
        List<YamlNode> items = node instanceof SequenceNode ? items() : List.of(this);
        return items.stream().map(YamlNode::text).flatMap(Optional::stream).toList();
    }

    /** A scalar, stripped; blank is as bad as nothing. */
    Optional<String> text() {
        if (isScalar() && !scalar().isBlank()) {
            return Optional.of(scalar().strip());
        }
        invalid("text");
        return Optional.empty();
    }

    Optional<Boolean> flag() {
        Optional<String> text = text();
        Optional<Boolean> flag =
                text.filter(it -> it.equals("true") || it.equals("false")).map(Boolean::valueOf);
        if (text.isPresent() && flag.isEmpty()) {
            invalid("true false");
        }
        return flag;
    }

    /** A number of the range, as it is written. */
    Optional<Double> number(double least, double most) {
        Optional<String> text = text();
        Optional<Double> number =
                text.filter(PlainNumbers::isNumber).map(Double::valueOf).filter(it -> it >= least && it <= most);
        if (text.isPresent() && number.isEmpty()) {
            invalid(PlainNumbers.canonical(Double.toString(least)) + " … "
                    + PlainNumbers.canonical(Double.toString(most)));
        }
        return number;
    }

    /** @param expected what it should have been, for the user */
    void invalid(String expected) {
        report(ImportProblem.KEY_INVALID, "expected", expected);
    }

    void report(String code, String detail, String value) {
        problems.add(code, line(), Map.of("key", key, detail, value));
    }

    private boolean isNull() {
        return Tag.NULL.equals(node.getTag());
    }

    private String scalar() {
        return ((ScalarNode) node).getValue();
    }
}
