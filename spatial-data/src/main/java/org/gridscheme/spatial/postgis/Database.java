package org.gridscheme.spatial.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stores of this package share: one data source, its transactions and the bulk read. Thread-safe. */
final class Database {

    private static final int FETCH_ROWS = 5_000;

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final TransactionTemplate readOnly;

    Database(DataSource dataSource) {
        template = new JdbcTemplate(dataSource);
        client = JdbcClient.create(template);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(dataSource);
        transactions = new TransactionTemplate(manager);
        readOnly = new TransactionTemplate(manager);
        readOnly.setReadOnly(true);
    }

    JdbcClient client() {
        return client;
    }

    /** Work on one connection; statements of {@link #client()} inside it belong to the same transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Maps the row under the cursor. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T extends Object> T inTransaction(Work<T> work) {
        return run(transactions, work);
    }

    <T extends Object> T reading(Work<T> work) {
        return run(readOnly, work);
    }

    private <T extends Object> T run(TransactionTemplate transaction, Work<T> work) {
        ConnectionCallback<T> callback = work::on;
        T result = transaction.execute(status -> template.execute(callback));
        if (result == null) {
            throw new IllegalStateException("database work returned nothing");
        }
        return result;
    }

    /**
     * All rows of a query with one integer parameter, transferred in binary and in portions. To be called inside
     * {@link #reading} or {@link #inTransaction}.
     */
    static <T> List<T> readAll(Connection connection, String sql, int parameter, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // Negative: numbers and bytes in binary from the first execution on.
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setFetchSize(FETCH_ROWS);
            statement.setInt(1, parameter);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }
}
