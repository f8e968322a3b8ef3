package org.gridscheme.api.endtoend;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.gridscheme.api.config.BatchInstallation;
import org.gridscheme.api.feasibility.BatchOptions;
import org.gridscheme.api.feasibility.StagedFile;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.row.WorkOrder;
import org.gridscheme.api.feasibility.run.BatchWorkers;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.spatial.testkit.CrashingServer;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times a batch on Aachen's streets with a generated grid from the file to the files of results, on a PostgreSQL with durable
 * settings: reading and storing, planning by as many workers as there are processors, and writing the table and the routes.
 * Rows take turns between 500 kVA, 3150 kVA and 8000 kVA of class I, as in the other benchmarks. A small batch of other places
 * warms up.
 *
 * <p>Arguments: nodes of the grid (4000), rows (20000).
 */
public final class BatchBenchmark {

    private static final long SEED = 20261128;
    private static final int WARM_UP_ROWS = 3000;
    private static final int PARTS = 5;

    private final Path folder;
    private final JdbcClient sql;
    private final BatchInstallation batches;

    private BatchBenchmark(Path folder, DataSource database) {
        this.folder = folder;
        this.sql = JdbcClient.create(database);
        this.batches = new BatchInstallation(database);
        batches.loadGrid();
    }

    public static void main(String[] arguments) throws Exception {
        int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        try (CrashingServer server = CrashingServer.start().orElseThrow()) {
            AachenCities.importInto(server.database(), nodes);
            Path folder = Files.createTempDirectory("batch-benchmark");
            try (HikariDataSource database = pool(server.database())) {
                BatchBenchmark benchmark = new BatchBenchmark(folder, database);
                System.out.println("warm-up");
                benchmark.run(WARM_UP_ROWS, SEED + 1);
                System.out.println("measured");
                benchmark.run(rows, SEED);
            }
        }
        System.exit(0);
    }

    /** As the command and the service have it. */
    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        return pool;
    }

    private void run(int rows, long seed) throws Exception {
        Path table = table(rows, seed);
        Consumption whole = Consumption.begin();
        Job job = store(table, rows);
        plan(job, rows);
        write(job, rows);
        double wall_s = whole.wall_s();
        double cpu_s = whole.cpu_s();
        long schemes = count("sum((result->>'schemes')::int)", job);
        System.out.printf(
                Locale.ROOT,
                "file to results: %,d rows, %,d with a scheme, %,d schemes in %.1f s wall, %.1f s cpu: "
                        + "%.0f rows and %.0f schemes a second of wall time, %.0f and %.0f a second of cpu%n",
                rows,
                count("count(*) FILTER (WHERE r.state = 'OK')", job),
                schemes,
                wall_s,
                cpu_s,
                rows / wall_s,
                schemes / wall_s,
                rows / cpu_s,
                schemes / cpu_s);
    }

    private long count(String what, Job job) {
        return sql.sql("SELECT " + what + " FROM job_result r WHERE job_no = :job")
                .param("job", job.number())
                .query(Long.class)
                .single();
    }

    private Path table(int rows, long seed) throws Exception {
        double[] box = sql.sql("SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM "
                        + "(SELECT ST_Extent(geom) AS e FROM grid_node) extent")
                .query((row, n) ->
                        new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)})
                .single();
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("customer,lon,lat,kva,importance,industry\n");
        String[] customers = {"500,ORDINARY,OFFICE", "3150,ORDINARY,MACHINERY", "8000,CLASS_I,DATA_CENTRE"};
        for (int row = 0; row < rows; row++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "C-%d,%.6f,%.6f,%s%n",
                    row,
                    between(box[0], box[2], random),
                    between(box[1], box[3], random),
                    customers[row % customers.length]));
        }
        Path file = folder.resolve("rows-" + rows + ".csv");
        return Files.writeString(file, csv, StandardCharsets.UTF_8);
    }

    private static double between(double low, double high, Random random) {
        return low + (0.15 + 0.7 * random.nextDouble()) * (high - low);
    }

    private Job store(Path table, int rows) throws Exception {
        Consumption phase = Consumption.begin();
        BatchOptions options = new BatchOptions(
                "rows.csv", TableFormat.CSV, JobMode.INDEPENDENT, WorkOrder.ROW, "WGS84", Optional.empty());
        try (StagedFile staged = StagedFile.of(table)) {
            Job job = batches.intake().accept(staged, options);
            phase.print("read and stored", rows);
            return job;
        }
    }

    private void plan(Job job, int rows) throws InterruptedException {
        Consumption phase = Consumption.begin();
        BatchWorkers workers = batches.workersOn(job);
        workers.start();
        for (int part = 1; part <= PARTS; part++) {
            while (finished(job) < (long) rows * part / PARTS) {
                Thread.sleep(50);
            }
            phase.print("planned and recorded, part " + part + "/" + PARTS, rows * part / PARTS);
        }
        workers.stop();
    }

    private int finished(Job job) {
        return batches.store().find(job.terms().id()).orElseThrow().finishedRows();
    }

    private void write(Job job, int rows) throws Exception {
        Job ended = batches.store().find(job.terms().id()).orElseThrow();
        Consumption tables = Consumption.begin();
        for (TableFormat format : new TableFormat[] {TableFormat.CSV, TableFormat.XLSX}) {
            Path file = folder.resolve("results." + format.extension());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                batches.results().write(ended, format, Texts.in(Language.EN), out);
            }
        }
        tables.print("results as CSV and XLSX", rows);
        Consumption routes = Consumption.begin();
        Path file = folder.resolve("routes.gpkg");
        Files.deleteIfExists(file);
        batches.results().writeRoutes(ended, batches.routes().create(file));
        routes.print("routes as GeoPackage", rows);
    }
}
