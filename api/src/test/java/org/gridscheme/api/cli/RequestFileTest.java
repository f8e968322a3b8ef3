package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridscheme.api.scheme.request.PlanningRequestReader;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFileTest {

    private static final Texts TEXTS = Texts.in(Language.EN);

    @TempDir
    private Path folder;

    private static byte[] read(String... given) {
        Arguments arguments = Arguments.parse(List.of(given), PlanRequests.OPTIONS, PlanRequests.FLAGS, TEXTS);
        assertThat(RequestFile.isGiven(arguments)).isTrue();
        return new RequestFile(arguments, TEXTS).read();
    }

    private String file(int bytes) throws IOException {
        return Files.write(folder.resolve("request.json"), new byte[bytes]).toString();
    }

    @Test
    void everyByteGoesToTheService() throws IOException {
        String file = file(PlanningRequestReader.MAX_BODY);

        assertThat(read("--request", file, "--format=json", "--bundle=proof.zip"))
                .hasSize(PlanningRequestReader.MAX_BODY);
    }

    @Test
    void everythingThatIsAskedTwiceIsTold() {
        assertThatThrownBy(() -> read("--request=any.json", "--kva=7", "--at=1,2", "--alternatives"))
                .isInstanceOfSatisfying(CommandException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
                    assertThat(refused.lines()).hasSize(3);
                })
                .hasMessageContainingAll("--alternatives", "--at", "--kva");
    }

    @Test
    void whatCannotBeReadIsBadInput() throws IOException {
        assertThatThrownBy(() -> read("--request=" + folder.resolve("nothing")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> read("--request=" + folder))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("cannot be read");
        String large = file(PlanningRequestReader.MAX_BODY + 1);
        assertThatThrownBy(() -> read("--request=" + large))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("larger than 65536 bytes");
    }
}
