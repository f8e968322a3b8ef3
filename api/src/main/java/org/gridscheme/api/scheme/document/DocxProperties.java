package org.gridscheme.api.scheme.document;

import java.io.IOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the office program shows as the properties of a document: where it comes from and of which time it is. */
final class DocxProperties {

    private static final String PART = "docProps/core.xml";
    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private DocxProperties() {}

    static void write(DocxFile docx, DocumentContent content) throws IOException {
        if (!docx.has(PART)) {
            return;
        }
        Document xml = PlainXml.read(docx.part(PART));
        set(xml, DUBLIN_CORE, "dc:title", content.fields().getOrDefault("scheme_name", ""));
        set(xml, DUBLIN_CORE, "dc:description", content.fields().getOrDefault("stamp", ""));
        set(xml, CORE, "cp:lastModifiedBy", "GridScheme");
        for (String time : new String[] {"dcterms:created", "dcterms:modified"}) {
            set(xml, TERMS, time, content.date().toString()).setAttributeNS(INSTANCE, "xsi:type", "dcterms:W3CDTF");
        }
        docx.put(PART, PlainXml.write(xml));
    }

    private static Element set(Document xml, String namespace, String name, String value) {
        NodeList old = xml.getElementsByTagNameNS(namespace, name.substring(name.indexOf(':') + 1));
        Node parent = xml.getDocumentElement();
        Element element = old.getLength() > 0
                ? (Element) old.item(0)
                : (Element) parent.appendChild(xml.createElementNS(namespace, name));
        element.setTextContent(value);
        return element;
    }
}
