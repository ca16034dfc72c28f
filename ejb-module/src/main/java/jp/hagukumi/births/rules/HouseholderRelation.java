package jp.hagukumi.births.rules;

import java.util.stream.Stream;

/**
 * What the child is to the householder (世帯主との続き柄), said from the householder: a grandparent's household has 子の子, the household
 * of the mother's elder brother 妹の子. Source: 住民基本台帳事務処理要領 on 世帯主との続柄.
 */
public enum HouseholderRelation {
    /** Householder: father or mother. */
    CHILD("子"),
    /** A grandparent. */
    CHILDS_CHILD("子の子"),
    /** A great-grandparent. */
    CHILDS_CHILDS_CHILD("子の子の子"),
    OLDER_BROTHERS_CHILD("兄の子"),
    YOUNGER_BROTHERS_CHILD("弟の子"),
    OLDER_SISTERS_CHILD("姉の子"),
    YOUNGER_SISTERS_CHILD("妹の子"),
    /** The mother's husband, who is not the father. */
    WIFES_CHILD("妻の子"),
    /** The mother's partner without marriage, who has not recognised the child. */
    UNREGISTERED_WIFES_CHILD("妻（未届）の子"),
    /** No relative. */
    LODGER("同居人");

    private final String words;

    HouseholderRelation(String words) {
        this.words = words;
    }

    /** As the resident register writes it. */
    public String words() {
        return words;
    }

    static String[] names() {
        return Stream.of(values()).map(Enum::name).toArray(String[]::new);
    }
}
