package jp.hagukumi.kernel.sql;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.argument.QualifiedArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.qualifier.QualifiedType;

/**
 * The types that nearly every statement binds. Asked first, they spare each statement the way through all factories of the
 * library; a null UUID is no VARCHAR.
 */
final class CommonArguments implements QualifiedArgumentFactory.Preparable {

    private static final Map<Type, Function<Object, Argument>> KNOWN = Map.of(
            String.class, value -> given(value, Types.VARCHAR),
            UUID.class, value -> given(value, Types.OTHER),
            LocalDate.class, value -> given(value, Types.DATE),
            Integer.class, value -> given(value, Types.INTEGER),
            int.class, value -> given(value, Types.INTEGER),
            Long.class, value -> given(value, Types.BIGINT),
            long.class, value -> given(value, Types.BIGINT),
            Boolean.class, value -> given(value, Types.BOOLEAN),
            boolean.class, value -> given(value, Types.BOOLEAN));

    @Override
    public Optional<Function<Object, Argument>> prepare(QualifiedType<?> type, ConfigRegistry config) {
        return type.getQualifiers().isEmpty() ? Optional.ofNullable(KNOWN.get(type.getType())) : Optional.empty();
    }

    @Override
    public Optional<Argument> build(QualifiedType<?> type, Object value, ConfigRegistry config) {
        return prepare(type, config).map(known -> known.apply(value));
    }

    private static Argument given(Object value, int sqlType) {
        return value == null
                ? new NullArgument(sqlType)
                : (position, statement, context) -> statement.setObject(position, value);
    }
}
