package jp.hagukumi.web.json;

import java.util.List;
import java.util.Map;

/** A piece of JSON as it was written; numbers keep their text. */
sealed interface Node {

    record Fields(Map<String, Node> members) implements Node {}

    record Items(List<Node> items) implements Node {}

    record Words(String text) implements Node {}

    record Digits(String text) implements Node {}

    record Truth(boolean value) implements Node {}

    record Nothing() implements Node {}
}
