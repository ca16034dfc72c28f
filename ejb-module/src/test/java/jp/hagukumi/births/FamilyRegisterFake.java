package jp.hagukumi.births;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.births.ports.EntryOrder;
import jp.hagukumi.births.ports.FamilyRegister;

/** A family register in memory: knows each order once, can be away, refuse, forget, and die after it took an order. */
final class FamilyRegisterFake implements FamilyRegister {

    final Map<UUID, EntryOrder> orders = new LinkedHashMap<>();
    final List<EntryOrder> sent = new ArrayList<>();
    final List<UUID> asked = new ArrayList<>();
    final List<UUID> cancels = new ArrayList<>();
    /** Somebody there works on the order just now. */
    boolean busy;

    Standing standing = Standing.TAKEN;
    boolean away;
    boolean diesAfterTaking;
    boolean refuses;

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Standing requestEntry(EntryOrder order) {
        if (away) {
            return Standing.NOT_NOW;
        }
        if (refuses) {
            return Standing.REFUSED;
        }
        sent.add(order);
        orders.putIfAbsent(order.order(), order);
        if (diesAfterTaking) {
            throw new Killed();
        }
        return standing;
    }

    @Override
    public Standing askStanding(UUID order) {
        asked.add(order);
        if (away) {
            return Standing.NOT_NOW;
        }
        return orders.containsKey(order) ? standing : Standing.UNKNOWN;
    }

    @Override
    public Standing cancelEntry(UUID order, String acceptanceNumber, String reason) {
        if (away) {
            return Standing.NOT_NOW;
        }
        if (refuses) {
            return Standing.REFUSED;
        }
        cancels.add(order);
        if (standing == Standing.TAKEN && !busy) {
            orders.remove(order);
            return Standing.CANCELLED;
        }
        return standing;
    }

    /** The process is gone: nothing after it runs. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
