package jp.hagukumi.testhouse;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.hagukumi.kernel.sql.Database;
import jp.hagukumi.kernel.time.CityClock;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The house without a container: makes beans, fills their {@code @Inject} fields, gives {@code @Stateless} methods the
 * transaction their attribute asks for, over a fresh migrated database and as the application's own role.
 *
 * <p>Ports are filled with {@link #use}; the clock with {@link #at}.
 */
public final class House {

    private final String database = TestPostgres.freshDatabase();
    private final Transactions transactions = new Transactions(TestPostgres.as(TestPostgres.APPLICATION, database));
    private final Jdbi jdbi = Database.over(transactions.dataSource());
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();

    public House() {
        beans.put(Jdbi.class, jdbi);
        beans.put(TimerService.class, stillTimers());
    }

    /** Timers that never fire: tests strike the beat themselves. */
    private static TimerService stillTimers() {
        return (TimerService) Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {TimerService.class}, (proxy, method, arguments) -> null);
    }

    /** Sets the clock before the first bean is asked for. */
    public House at(Clock clock) {
        return use(CityClock.class, new CityClock(clock));
    }

    /** Fills a port, or replaces a bean. */
    public <T> House use(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    /** The application's own handle, outside any transaction unless one is open on this thread. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** The owner's handle: for what the application's role may not do. */
    public Jdbi asOwner() {
        return Jdbi.create(TestPostgres.as(TestPostgres.OWNER, database));
    }

    public boolean inTransaction() {
        return transactions.active();
    }

    /** Runs several calls in one transaction, as a caller with a transaction would. */
    public <T> T together(Callable<T> work) {
        try {
            @SuppressWarnings("unchecked")
            var result = (T) transactions.run(TransactionAttributeType.REQUIRED, work::call);
            return result;
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Runs work during which the database ends its connection before the statement of that number, counted from nought over all
     * of its transactions; each commit counts as one.
     *
     * @return whether it came to that; the work's own refusals are thrown
     */
    public boolean killedBefore(int statement, Callable<?> work) {
        try {
            return transactions.killedBefore(statement, work::call);
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    public <T> T get(Class<T> type) {
        var known = beans.get(type);
        if (known != null) {
            return type.cast(known);
        }
        var concrete = type.isInterface() || Modifier.isAbstract(type.getModifiers()) ? onlyOneOf(type) : type;
        var made = beans.get(concrete);
        if (made == null) {
            made = make(concrete);
        }
        beans.put(type, made);
        return type.cast(made);
    }

    private Class<?> onlyOneOf(Class<?> type) {
        var found = HouseClasses.implementing(type);
        if (found.size() != 1) {
            throw new IllegalStateException("Use a fake for " + type.getName() + "; in the house: " + found);
        }
        return found.get(0);
    }

    private Object make(Class<?> type) {
        try {
            var bean = (type.isAnnotationPresent(Stateless.class) ? guarded(type) : type).getDeclaredConstructor();
            bean.setAccessible(true);
            var made = bean.newInstance();
            beans.put(type, made);
            for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
                fill(made, level);
            }
            return made;
        } catch (ReflectiveOperationException cannotMake) {
            throw new IllegalStateException(type.getName(), cannotMake);
        }
    }

    private void fill(Object bean, Class<?> level) throws ReflectiveOperationException {
        for (var field : level.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                field.setAccessible(true);
                field.set(bean, valueFor(field));
            }
        }
        for (var method : level.getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(bean);
            }
        }
    }

    private Object valueFor(Field field) {
        if (field.getType() == Instance.class) {
            var wanted = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            var raw = (Class<?>) (wanted instanceof ParameterizedType generic ? generic.getRawType() : wanted);
            return instances(raw);
        }
        return get(field.getType());
    }

    private Instance<?> instances(Class<?> type) {
        // Made first, since making them adds to the beans.
        List<Object> made =
                HouseClasses.implementing(type).stream().<Object>map(this::get).toList();
        List<Object> all = Stream.concat(made.stream(), beans.values().stream().filter(type::isInstance))
                .distinct()
                .toList();
        return (Instance<?>) Proxy.newProxyInstance(
                House.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "iterator" -> all.iterator();
                    case "stream" -> all.stream();
                    case "get" -> all.get(0);
                    case "isResolvable" -> all.size() == 1;
                    case "isUnsatisfied" -> all.isEmpty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Class<?> guarded(Class<?> type) {
        return new ByteBuddy()
                .subclass(type)
                .method(ElementMatchers.isPublic().and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                .intercept(MethodDelegation.to(new Around(transactions)))
                .make()
                .load(
                        type.getClassLoader(),
                        net.bytebuddy.dynamic.loading.ClassLoadingStrategy.UsingLookup.of(lookupIn(type)))
                .getLoaded();
    }

    private static java.lang.invoke.MethodHandles.Lookup lookupIn(Class<?> type) {
        try {
            return java.lang.invoke.MethodHandles.privateLookupIn(type, java.lang.invoke.MethodHandles.lookup());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** The container's transaction interceptor. */
    public static final class Around {

        private final Transactions transactions;

        Around(Transactions transactions) {
            this.transactions = transactions;
        }

        @RuntimeType
        public @Nullable Object call(
                @Origin Method method, @SuperCall Callable<Object> work, @AllArguments Object[] arguments)
                throws Exception {
            try {
                return transactions.run(attributeOf(method), work);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException() instanceof Exception cause ? cause : thrown;
            }
        }

        private static TransactionAttributeType attributeOf(Method method) {
            var own = method.getAnnotation(TransactionAttribute.class);
            var bean = own != null ? own : method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
            return bean == null ? TransactionAttributeType.REQUIRED : bean.value();
        }
    }
}
