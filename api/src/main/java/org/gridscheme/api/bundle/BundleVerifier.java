package org.gridscheme.api.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridscheme.api.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Computes a bundle again from nothing but itself and compares, byte for byte. Thread-safe. */
public final class BundleVerifier {

    private static final String NOT_THE_SAME_BYTES = "the same values in other bytes";

    private final Recomputation recomputation;
    private final BundleJson json = new BundleJson();

    public BundleVerifier(Recomputation recomputation) {
        this.recomputation = recomputation;
    }

    /**
     * @throws BundleRefusedException with all problems, when there is nothing to compute from
     * @throws IOException when the file cannot be read
     */
    public BundleVerdict verify(Path bundle) throws BundleRefusedException, IOException {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path folder = scratch.path();
            BundleManifest manifest = BundleExtractor.extract(bundle, folder);
            return new BundleVerdict(
                    manifest.versions(),
                    manifest.language(),
                    differences(folder, manifest.versions(), manifest.language()));
        }
    }

    /** Differences between what lies in a folder and what is computed from it. */
    List<BundleVerdict.Difference> differences(Path folder, BundleVersions versions, String language)
            throws BundleRefusedException, IOException {
        JsonNode answer = read(folder, BundleLayout.ANSWER);
        JsonNode planned = read(folder, BundleLayout.PLANNED);
        Recomputation.Result result = recomputation.run(folder, versions, Language.ofAcceptLanguage(language));
        List<BundleVerdict.Difference> differences = new ArrayList<>();
        add(BundleLayout.MANIFEST, json.read(json.write(versions)), json.write(result.versions()), differences);
        add(BundleLayout.ANSWER, answer, result.answer(), differences);
        add(BundleLayout.PLANNED, planned, result.planned(), differences);
        if (differences.isEmpty()) {
            addBytes(folder, BundleLayout.ANSWER, result.answer(), differences);
            addBytes(folder, BundleLayout.PLANNED, result.planned(), differences);
        }
        return differences;
    }

    private JsonNode read(Path folder, String entry) throws BundleRefusedException, IOException {
        try {
            return json.read(Files.readAllBytes(folder.resolve(entry)));
        } catch (JacksonException broken) {
            BundleProblems problems = new BundleProblems();
            problems.add(entry, "json");
            problems.throwIfAny();
            throw new IllegalStateException(broken);
        }
    }

    private void add(String entry, JsonNode told, byte[] computed, List<BundleVerdict.Difference> differences) {
        JsonDifference.between(told, json.read(computed))
                .forEach(difference -> differences.add(new BundleVerdict.Difference(entry, difference)));
    }

    private static void addBytes(Path folder, String entry, byte[] computed, List<BundleVerdict.Difference> differences)
            throws IOException {
        if (!Arrays.equals(Files.readAllBytes(folder.resolve(entry)), computed)) {
            differences.add(new BundleVerdict.Difference(entry, new JsonDifference("", NOT_THE_SAME_BYTES, "")));
        }
    }
}
