package org.gridscheme.api.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.api.GridSchemeApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the web service in this process. */
final class ServiceProcess {

    private ServiceProcess() {}

    /**
     * @param port 0 for any free one
     * @throws CommandException when the port is taken or the service cannot start
     */
    static ConfigurableApplicationContext start(long port, Console console) {
        Map<String, String> environment = console.environment();
        Stream<String> database = Stream.of("URL", "USER", "PASSWORD")
                .filter(part -> environment.containsKey("GRIDSCHEME_DB_" + part))
                .map(part -> "--GRIDSCHEME_DB_" + part + "=" + environment.get("GRIDSCHEME_DB_" + part));
        Stream<String> settings = Stream.of("--server.port=" + port, "--spring.flyway.enabled=false");
        SpringApplication application = new SpringApplication(GridSchemeApplication.class);
        application.setLogStartupInfo(false);
        try {
            return application.run(Stream.concat(database, settings).toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw CommandException.failure(
                    isPortTaken(failure)
                            ? console.texts().get("cli.port-taken", String.valueOf(port))
                            : console.texts().get("cli.service-failed", Failures.firstLine(failure)));
        }
    }

    /**
     * Looks whether the port is free before anything slow happens.
     *
     * @throws CommandException when it is taken
     */
    static void requireFree(long port, Console console) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Math.toIntExact(port)));
        } catch (IOException taken) {
            throw CommandException.failure(console.texts().get("cli.port-taken", String.valueOf(port)));
        }
    }

    /** Address of the page. */
    static String url(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    private static boolean isPortTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }
}
