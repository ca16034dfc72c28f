package jp.hagukumi.ws.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * One root for many statements, so that one signature proves each of them: SHA-256 over a leaf mark and the statement, and over
 * a node mark and two children. The marks keep a node from being passed off as a statement (RFC 6962 section 2.1). A node
 * without a sibling moves up unchanged.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param statements at least one */
    public MerkleTree(List<byte[]> statements) {
        var level = statements.stream().map(MerkleTree::leaf).toList();
        levels.add(level);
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (var at = 0; at < level.size(); at += 2) {
                above.add(at + 1 < level.size() ? node(level.get(at), level.get(at + 1)) : level.get(at));
            }
            level = above;
            levels.add(level);
        }
    }

    /**
     * A sibling on the way from a statement to the root.
     *
     * @param left whether it stands left of the path
     */
    public record Step(boolean left, byte[] hash) {}

    public byte[] root() {
        return levels.get(levels.size() - 1).get(0);
    }

    /** The siblings from that statement up to the root. */
    public List<Step> pathOf(int statement) {
        var path = new ArrayList<Step>();
        var at = statement;
        for (var level : levels.subList(0, levels.size() - 1)) {
            var sibling = at ^ 1;
            if (sibling < level.size()) {
                path.add(new Step(sibling < at, level.get(sibling)));
            }
            at /= 2;
        }
        return path;
    }

    /** The root that follows from a statement and its path. */
    public static byte[] rootOf(byte[] statement, List<Step> path) {
        var hash = leaf(statement);
        for (var step : path) {
            hash = step.left() ? node(step.hash(), hash) : node(hash, step.hash());
        }
        return hash;
    }

    private static byte[] leaf(byte[] statement) {
        return hash(LEAF, statement, new byte[0]);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return hash(NODE, left, right);
    }

    private static byte[] hash(byte mark, byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(mark);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
