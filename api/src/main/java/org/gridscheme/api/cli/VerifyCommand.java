package org.gridscheme.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridscheme.api.bundle.BundleRefusedException;
import org.gridscheme.api.bundle.BundleVerdict;
import org.gridscheme.api.bundle.BundleVersions;
import org.gridscheme.api.config.Proofs;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.text.Texts;

/** Computes a proof bundle again, from the bundle alone, and tells every difference by JSON pointer. */
final class VerifyCommand implements Command {

    /** More lines than this are not read; how many there are is told. */
    private static final int MOST_LINES = 200;

    @Override
    public Optional<ExitCode> run(List<String> given, Console console) {
        Path file = file(given, console.texts());
        try {
            BundleVerdict verdict = Proofs.verifier().verify(file);
            tell(verdict, console);
            return Optional.of(verdict.isProven() ? ExitCode.DONE : ExitCode.NOT_PROVEN);
        } catch (BundleRefusedException refused) {
            throw new CommandException(ExitCode.BAD_INPUT, lines(file, refused, console.texts()));
        } catch (IOException unreadable) {
            throw CommandException.badInput(
                    console.texts().get("cli.file-unreadable", file.toString(), Failures.firstLine(unreadable)));
        }
    }

    private static Path file(List<String> given, Texts texts) {
        if (given.size() != 1 || given.get(0).startsWith("--")) {
            throw CommandException.badInput(texts.get("usage.verify"));
        }
        try {
            Path file = Path.of(given.get(0));
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw CommandException.badInput(texts.get("cli.file-missing", given.get(0)));
        }
        throw CommandException.badInput(texts.get("cli.file-missing", given.get(0)));
    }

    private static List<String> lines(Path file, BundleRefusedException refused, Texts texts) {
        return Stream.concat(
                        Stream.of(texts.get("verify.refused", file.toString())),
                        refused.problems().stream()
                                .map(problem -> "  " + problem.pointer() + "  " + problem.code() + "  "
                                        + ProblemTexts.detail(problem, texts)))
                .toList();
    }

    private static void tell(BundleVerdict verdict, Console console) {
        Texts texts = console.texts();
        BundleVersions versions = verdict.versions();
        console.say(texts.get(
                "verify.rests-on",
                versions.grid(),
                versions.streets(),
                versions.rulebook(),
                versions.price_book(),
                versions.catalogue()));
        if (!versions.software().equals(Proofs.software())) {
            console.say(texts.get("verify.other-software", versions.software(), Proofs.software()));
        }
        if (verdict.isProven()) {
            console.print(texts.get("verify.proven"));
            return;
        }
        int count = verdict.differences().size();
        console.print(texts.get("verify.differs", String.valueOf(count)));
        verdict.differences().stream().limit(MOST_LINES).forEach(difference -> console.print(line(difference, texts)));
        if (count > MOST_LINES) {
            console.print(texts.get("verify.more", String.valueOf(count - MOST_LINES)));
        }
    }

    private static String line(BundleVerdict.Difference difference, Texts texts) {
        return texts.get(
                "verify.difference",
                difference.entry() + "#" + difference.at().pointer(),
                difference.at().first(),
                difference.at().second());
    }
}
