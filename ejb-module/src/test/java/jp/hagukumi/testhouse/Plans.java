package jp.hagukumi.testhouse;

import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** How PostgreSQL would carry out the one statement that a piece of code really sends. */
public final class Plans {

    private Plans() {}

    /**
     * @param asking sends one statement
     * @param values what stands for each named parameter, as SQL; longer names may not begin with a shorter one
     */
    public static String of(House house, Runnable asking, Map<String, String> values) throws SQLException {
        var sent = new StringBuilder();
        house.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                sent.append(context.getRenderedSql());
            }
        });
        asking.run();
        house.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        var statement = sent.toString();
        for (var value : values.entrySet()) {
            statement = statement.replace(":" + value.getKey(), value.getValue());
        }
        var asked = "explain " + statement;
        return house.asOwner().withHandle(handle -> {
            var lines = new StringBuilder();
            try (var plain = handle.getConnection().createStatement();
                    var rows = plain.executeQuery(asked)) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            return lines.toString();
        });
    }
}
