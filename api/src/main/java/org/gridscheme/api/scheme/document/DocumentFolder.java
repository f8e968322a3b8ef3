package org.gridscheme.api.scheme.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;

/**
 * The templates: those that come with the service, replaced by the files {@code NAME_LANGUAGE.docx} (such as
 * {@code reply_zh-CN.docx}) of a folder of the office. Immutable.
 */
public final class DocumentFolder {

    private final Map<String, DocxTemplate> templates;
    private final Map<String, DocxTemplate> own;
    private final List<String> warnings;

    private DocumentFolder(Map<String, DocxTemplate> templates, Map<String, DocxTemplate> own, List<String> warnings) {
        this.templates = Map.copyOf(templates);
        this.own = Map.copyOf(own);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads all templates.
     *
     * @param folder of the office, if it has one
     * @throws InvalidTemplatesException naming every file that is no template, and every key that nothing fills
     */
    public static DocumentFolder open(Optional<Path> folder) {
        Map<String, DocxTemplate> templates = new HashMap<>();
        Map<String, DocxTemplate> own = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, DocumentLayout> layouts = new HashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            DocumentLayout layout = DocumentLayout.open(kind);
            for (Language language : Language.values()) {
                String name = name(kind, language);
                layouts.put(name, layout);
                templates.put(name, builtIn(kind, language));
            }
        }
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            DocumentLayout layout = layouts.get(name);
            if (layout == null) {
                problems.add(name + ": not one of "
                        + layouts.keySet().stream().sorted().toList());
            } else {
                read(file, layout, problems).ifPresent(template -> {
                    templates.put(name, template);
                    own.put(name, template);
                    warnings.addAll(warnings(name, template));
                });
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidTemplatesException(problems);
        }
        return new DocumentFolder(templates, own, warnings);
    }

    /** The template that comes with the service, as a .docx file to start an own one from. */
    static DocxTemplate builtIn(DocumentKind kind, Language language) {
        return new DocxTemplate(new DocxTemplateWriter(DocumentLayout.open(kind), Texts.in(language)).write());
    }

    /** What PDF files of the office's templates are made without. */
    public List<String> warnings() {
        return warnings;
    }

    /** The template of the office, where it has one. */
    Optional<DocxTemplate> findOwn(DocumentKind kind, Language language) {
        return Optional.ofNullable(own.get(name(kind, language)));
    }

    DocxTemplate get(DocumentKind kind, Language language) {
        DocxTemplate template = templates.get(name(kind, language));
        if (template == null) {
            throw new IllegalStateException("no template " + name(kind, language));
        }
        return template;
    }

    private static String name(DocumentKind kind, Language language) {
        return kind.key() + "_" + language.tag() + ".docx";
    }

    private static List<String> warnings(String name, DocxTemplate template) {
        List<String> warnings = new ArrayList<>();
        try {
            if (DocxFiller.keys(template).isEmpty()) {
                warnings.add(name + ": no content control has a tag and there is no {{key}}; nothing is filled in");
            }
            NotInPdf.list(template).forEach(what -> warnings.add(name + ": PDF files are made without its " + what));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return warnings;
    }

    private static Optional<DocxTemplate> read(Path file, DocumentLayout layout, List<String> problems) {
        try {
            DocxTemplate template = new DocxTemplate(DocxFile.read(Files.readAllBytes(file)));
            List<String> unknown = DocxFiller.unknownKeys(template, new DocumentKeys(layout));
            if (unknown.isEmpty()) {
                return Optional.of(template);
            }
            problems.add(file.getFileName() + ": nothing fills " + String.join(", ", unknown));
        } catch (IOException unreadable) {
            problems.add(file.getFileName() + ": " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    /** Office programs keep a lock file beside a document that is open, which is none of ours. */
    private static List<Path> files(Optional<Path> folder) {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("~$"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no folder of templates: " + folder.get(), unreadable);
        }
    }
}
