package org.gridscheme.api.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Language;
import tools.jackson.databind.JsonNode;

/**
 * Makes proof bundles of archived answers. What is written is read back and computed again before it is handed out, so that a
 * bundle that does not prove its answer never leaves. Thread-safe.
 */
public final class ProofBundles {

    private final SchemeService schemes;
    private final SchemeArchive archive;
    private final ProofInputs inputs;
    private final Recomputation recomputation;
    private final BundleJson json = new BundleJson();

    public ProofBundles(SchemeService schemes, SchemeArchive archive, ProofInputs inputs, Recomputation recomputation) {
        this.schemes = schemes;
        this.archive = archive;
        this.inputs = inputs;
        this.recomputation = recomputation;
    }

    /**
     * Writes the bundle of an archived answer, its words in the given language.
     *
     * @param out is closed
     * @throws ProblemException of type NOT_FOUND, or NOT_REPRODUCIBLE with the places where this version of software, rules and
     *     prices comes to another answer
     */
    public void write(String id, Language language, OutputStream out) throws IOException {
        SchemeSetDto answer = schemes.get(id, language);
        String request = archive.findRequest(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        try (out;
                ScratchFolder scratch = ScratchFolder.create()) {
            Path folder = scratch.path();
            BundleVersions versions = writeInputs(answer.grid_version(), profile(request), folder);
            Files.write(folder.resolve(BundleLayout.REQUEST), request.getBytes(StandardCharsets.UTF_8));
            HeldCapacity held = inputs.held(answer.grid_version(), answer.reservation_version());
            Files.write(folder.resolve(BundleLayout.RESERVATIONS), json.write(held));
            Recomputation.Result result = recompute(folder, versions, language);
            refuseOther(json.write(answer), result.answer());
            Files.write(folder.resolve(BundleLayout.ANSWER), result.answer());
            Files.write(folder.resolve(BundleLayout.PLANNED), result.planned());
            new BundleWriter().write(folder, language.tag(), versions, out);
        }
    }

    /** What the request, which was accepted once, names as its profile. */
    private Optional<String> profile(String request) {
        JsonNode name = json.read(request.getBytes(StandardCharsets.UTF_8))
                .path("options")
                .path("profile");
        return name.isString() ? Optional.of(name.stringValue()) : Optional.empty();
    }

    private BundleVersions writeInputs(String gridVersion, Optional<String> profile, Path folder) throws IOException {
        try {
            return inputs.write(gridVersion, profile, folder);
        } catch (NoSuchElementException gone) {
            throw new ProblemException(
                    ProblemType.NOT_REPRODUCIBLE, List.of(FieldProblem.of("/grid_version", "not-reproducible")));
        }
    }

    private Recomputation.Result recompute(Path folder, BundleVersions versions, Language language) throws IOException {
        try {
            return recomputation.run(folder, versions, language);
        } catch (BundleRefusedException unreadable) {
            throw new ProblemException(ProblemType.NOT_REPRODUCIBLE, unreadable.problems());
        }
    }

    private void refuseOther(byte[] archived, byte[] computed) {
        List<FieldProblem> differences = JsonDifference.between(json.read(archived), json.read(computed)).stream()
                .limit(100)
                .map(difference -> FieldProblem.of(difference.pointer(), "not-reproducible"))
                .toList();
        if (!differences.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_REPRODUCIBLE, differences);
        }
    }

    /** The same into a file, which is there complete or not at all. */
    public void write(String id, Language language, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".gridscheme", ".part");
            try {
                write(id, language, Files.newOutputStream(part));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
