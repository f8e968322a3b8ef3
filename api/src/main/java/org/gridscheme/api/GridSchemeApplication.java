package org.gridscheme.api;

import java.util.Optional;
import org.gridscheme.api.cli.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point: every command of GridScheme, the web service among them, starts here. */
@SpringBootApplication
public class GridSchemeApplication {

    public static void main(String[] args) {
        Optional<Integer> exitCode = CommandLine.ofProcess().run(args);
        exitCode.ifPresent(System::exit);
    }
}
