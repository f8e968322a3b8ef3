package org.gridscheme.api.scheme.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridscheme.api.scheme.document.OtherWays;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.text.Texts;

/** KML 2.2 (OGC 12-007r2), always WGS84: a folder for each source with its connection point, its route and a different route, if any. */
final class KmlFormat implements SchemeFileFormat {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    @Override
    public String extension() {
        return "kml";
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public void write(ExportedScheme exported, Texts texts, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
            element(xml, "name", texts.get("export.title", exported.scheme().id()));
            element(xml, "description", description(exported, texts));
            for (SourceDto source : exported.scheme().sources()) {
                folder(xml, source, exported.scheme().cost().currency(), texts);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("KML cannot be written", e);
        }
    }

    private static String description(ExportedScheme exported, Texts texts) {
        String stamp = exported.stamp().entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
        return texts.get("export.wgs84") + "\n" + stamp;
    }

    private static void folder(XMLStreamWriter xml, SourceDto source, String currency, Texts texts)
            throws XMLStreamException {
        xml.writeStartElement("Folder");
        element(xml, "name", texts.get("role." + source.role()));
        placemark(
                xml,
                source.connection_point().name(),
                "Point",
                List.of(source.connection_point().coordinates()));
        String length = texts.get(
                "export.route",
                Double.toString(source.route().length_m()),
                source.cable().type());
        placemark(xml, length, "LineString", source.route().geometry().coordinates());
        AlternativeDto other = source.alternative();
        if (other != null) {
            placemark(
                    xml,
                    OtherWays.words(other, currency, texts),
                    "LineString",
                    other.route().geometry().coordinates());
        }
        xml.writeEndElement();
    }

    private static void placemark(XMLStreamWriter xml, String name, String geometry, List<List<Double>> positions)
            throws XMLStreamException {
        xml.writeStartElement("Placemark");
        element(xml, "name", name);
        xml.writeStartElement(geometry);
        element(
                xml,
                "coordinates",
                positions.stream().map(p -> p.get(0) + "," + p.get(1)).collect(Collectors.joining(" ")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
