package org.gridscheme.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the GridScheme service. */
@SpringBootApplication
public class GridSchemeApplication {

    public static void main(String[] args) {
        SpringApplication.run(GridSchemeApplication.class, args);
    }
}
