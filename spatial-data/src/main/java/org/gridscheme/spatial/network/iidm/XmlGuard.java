package org.gridscheme.spatial.network.iidm;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks at an XML file up to its first element: no study format needs a document type definition, so none is let through. */
final class XmlGuard {

    private static final XMLInputFactory FACTORY = factory();

    private XmlGuard() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Why a file must not be parsed: {@code DTD} or {@code NOT_XML}; empty when it may. */
    static Optional<String> flaw(InputStream xml) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> {
                        return Optional.of("DTD");
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        return Optional.empty();
                    }
                    default -> {}
                }
            }
            return Optional.of("NOT_XML");
        } catch (XMLStreamException e) {
            return Optional.of("NOT_XML");
        }
    }
}
