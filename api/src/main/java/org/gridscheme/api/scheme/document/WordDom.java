package org.gridscheme.api.scheme.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.scheme.picture.SvgPen;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Finds and changes what a filled template needs in WordprocessingML. */
final class WordDom {

    private static final String W = WordPen.NAMESPACE;

    private WordDom() {}

    /** Elements of a name below a node, in the order of the document; a list that stays as it is while the document changes. */
    static List<Element> list(Node below, String name) {
        NodeList found = below instanceof Document document
                ? document.getElementsByTagNameNS(W, name)
                : ((Element) below).getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static List<Element> controls(Node below) {
        return list(below, "sdt");
    }

    static Optional<String> tag(Element control) {
        return findChild(control, "sdtPr")
                .flatMap(properties -> findChild(properties, "tag"))
                .map(tag -> tag.getAttributeNS(W, "val"));
    }

    /** Tags of the content controls and keys in the text below an element. */
    static List<String> keys(Element below) {
        List<String> keys = new ArrayList<>();
        controls(below).forEach(control -> tag(control).ifPresent(keys::add));
        list(below, "p").forEach(paragraph -> keys.addAll(Placeholders.keys(paragraph)));
        return keys;
    }

    /** Makes a content control say a text, in the type of its first run. */
    static void say(Element control, String text) {
        findChild(control, "sdtPr")
                .ifPresent(properties -> findChild(properties, "showingPlcHdr").ifPresent(properties::removeChild));
        Element content = findChild(control, "sdtContent").orElseThrow();
        Element run = onlyRun(content);
        list(run, "rStyle").forEach(style -> style.getParentNode().removeChild(style));
        String[] lines = SvgPen.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.appendChild(create(run, "br"));
            }
            Element words = create(run, "t");
            words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            words.setTextContent(lines[i]);
            run.appendChild(words);
        }
    }

    /** The first run of a content control, emptied; whatever else it had is gone. */
    static Element onlyRun(Element content) {
        List<Element> runs = list(content, "r");
        if (runs.isEmpty()) {
            List<Element> paragraphs = list(content, "p");
            Element run = create(content, "r");
            (paragraphs.isEmpty() ? content : paragraphs.get(0)).appendChild(run);
            return run;
        }
        Element first = runs.get(0);
        runs.stream().skip(1).forEach(run -> run.getParentNode().removeChild(run));
        for (Node child = first.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (!"rPr".equals(child.getLocalName())) {
                first.removeChild(child);
            }
            child = next;
        }
        return first;
    }

    /** Copies of a control must not share its number; the office program gives them new ones. */
    static void forgetNumber(Element control) {
        findChild(control, "sdtPr")
                .ifPresent(properties -> findChild(properties, "id").ifPresent(properties::removeChild));
    }

    static Element create(Node near, String name) {
        return near.getOwnerDocument().createElementNS(W, "w:" + name);
    }

    static Optional<Element> findChild(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** An attribute of the office's own, empty where there is none. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    /** Whether an attribute that says yes or no says yes. */
    static boolean isOn(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    /**
     * Elements of a name directly below, those in content controls and in insertions that were accepted by nobody yet among
     * them: these only wrap.
     */
    static List<Element> inside(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** Elements directly below, wrappers replaced by what they wrap; what was deleted is left out. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                switch (String.valueOf(element.getLocalName())) {
                    case "sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "customXml" ->
                        children.addAll(children(element));
                    case "sdtPr", "sdtEndPr", "del", "moveFrom" -> {}
                    default -> children.add(element);
                }
            }
        }
        return children;
    }
}
