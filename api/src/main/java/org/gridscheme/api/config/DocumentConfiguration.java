package org.gridscheme.api.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.gridscheme.api.scheme.diagram.DiagramSvg;
import org.gridscheme.api.scheme.diagram.SchemeDiagrams;
import org.gridscheme.api.scheme.document.DocumentFolder;
import org.gridscheme.api.scheme.document.DocumentFonts;
import org.gridscheme.api.scheme.document.DocumentSubject;
import org.gridscheme.api.scheme.document.Documents;
import org.gridscheme.api.scheme.dto.DiagramDto;
import org.gridscheme.api.scheme.export.LayerFile;
import org.gridscheme.api.scheme.map.MapSource;
import org.gridscheme.api.scheme.map.RouteMap;
import org.gridscheme.api.scheme.picture.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents: the templates of the office, the fonts of the machine, maps and diagrams of the service. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentConfiguration.class);

    @Bean
    Documents documents(GridSchemeProperties properties, MapSource maps, SchemeDiagrams diagrams) {
        DocumentFonts fonts = new DocumentFonts(properties.fonts());
        if (fonts.find().isEmpty()) {
            LOG.warn("no Chinese font, documents cannot be made: install fonts-droid-fallback or set gridscheme.fonts");
        }
        DocumentFolder folder = DocumentFolder.open(Optional.ofNullable(properties.documents()));
        folder.warnings().forEach(LOG::warn);
        return new Documents(folder, fonts, new RouteMap(maps), subject -> diagram(diagrams, subject));
    }

    @Bean
    LayerFile layerFile() {
        return new GeoPackageSchemes();
    }

    private static Picture diagram(SchemeDiagrams diagrams, DocumentSubject subject) throws IOException {
        DiagramDto diagram = diagrams.draw(subject.set(), subject.scheme().id(), subject.texts());
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new DiagramSvg(diagram, subject.texts()).write(svg);
        return Picture.of(svg.toByteArray(), subject.texts().get("diagram.title", diagram.scheme()));
    }
}
