package org.gridscheme.api.feasibility.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a workbook, each parsed as a stream. Entries given twice, external entities and parts that swell beyond measure
 * when unpacked are refused.
 */
final class XlsxPackage implements AutoCloseable {

    /** Of the packed size; honest sheets reach 30. */
    private static final long MOST_SWELLING = 200;

    private static final int MOST_ENTRIES = 10_000;
    private static final long SMALL = 1 << 20;

    private final ZipFile zip;

    private XlsxPackage(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws TableException when it is no ZIP file, or one with tricks */
    static XlsxPackage open(Path file, TableLimits limits) throws IOException {
        try {
            XlsxPackage opened = new XlsxPackage(new ZipFile(file.toFile()));
            opened.requireHonestNames();
            return opened;
        } catch (ZipException notZip) {
            throw TableException.of("not-xlsx");
        }
    }

    private void requireHonestNames() throws IOException {
        Set<String> names = new HashSet<>();
        boolean honest = zip.size() <= MOST_ENTRIES && zip.stream().allMatch(entry -> names.add(entry.getName()));
        if (!honest) {
            zip.close();
            throw TableException.of("not-xlsx");
        }
    }

    /** Part of the sheet that comes first in the workbook. */
    String firstSheet() throws IOException {
        FirstSheet first = new FirstSheet();
        parse("xl/workbook.xml", first);
        SheetTarget target = new SheetTarget(first.relation);
        parse("xl/_rels/workbook.xml.rels", target);
        String path = target.target.isEmpty() ? "worksheets/sheet1.xml" : target.target;
        return path.startsWith("/") ? path.substring(1) : "xl/" + path;
    }

    /** @return false where there is no such part */
    boolean parse(String part, DefaultHandler handler) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (InputStream in = new Bounded(zip.getInputStream(entry), entry)) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(in), handler);
            return true;
        } catch (SAXException | ParserConfigurationException | ZipException damaged) {
            throw TableException.of("not-xlsx");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends where more comes out than its packed size can honestly hold. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            left = SMALL + MOST_SWELLING * Math.max(0, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw TableException.of("swells");
            }
            return result;
        }
    }

    private static final class FirstSheet extends DefaultHandler {

        private String relation = "";

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (name.equals("sheet") && relation.isEmpty()) {
                String id = attributes.getValue("r:id");
                relation = id == null ? "" : id;
            }
        }
    }

    private static final class SheetTarget extends DefaultHandler {

        private final String relation;
        private String target = "";

        SheetTarget(String relation) {
            this.relation = relation;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (name.equals("Relationship") && relation.equals(attributes.getValue("Id"))) {
                String given = attributes.getValue("Target");
                target = given == null ? "" : given;
            }
        }
    }
}
