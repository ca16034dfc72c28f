package jp.hagukumi.grants.rules;

import static jp.hagukumi.grants.rules.TransferField.Type.CODE;
import static jp.hagukumi.grants.rules.TransferField.Type.FIXED;
import static jp.hagukumi.grants.rules.TransferField.Type.NUMBER;
import static jp.hagukumi.grants.rules.TransferField.Type.PARTY;
import static jp.hagukumi.grants.rules.TransferField.Type.PLACE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fields of a bulk transfer (総合振込, 種別 21), records of 120 bytes. Positions count from 1, as the banks print them.
 * Source: 全銀協 総合振込レコード・フォーマット.
 */
enum TransferField {
    HEADER_RECORD('1', 1, 1, FIXED, "1"),
    /** 種別コード. */
    HEADER_TYPE('1', 2, 2, FIXED, "21"),
    /** コード区分: 0 is JIS. */
    HEADER_CODE('1', 4, 1, FIXED, "0"),
    ORIGINATOR_CODE('1', 5, 10, NUMBER, ""),
    ORIGINATOR_NAME('1', 15, 40, PARTY, ""),
    /** 振込指定日, MMDD: the year is not in the file. */
    VALUE_DATE('1', 55, 4, NUMBER, ""),
    ORIGIN_BANK('1', 59, 4, NUMBER, ""),
    ORIGIN_BANK_NAME('1', 63, 15, PLACE, ""),
    ORIGIN_BRANCH('1', 78, 3, NUMBER, ""),
    ORIGIN_BRANCH_NAME('1', 81, 15, PLACE, ""),
    ORIGIN_KIND('1', 96, 1, CODE, "129"),
    ORIGIN_NUMBER('1', 97, 7, NUMBER, ""),
    HEADER_FILLER('1', 104, 17, FIXED, ""),

    DATA_RECORD('2', 1, 1, FIXED, "2"),
    BANK('2', 2, 4, NUMBER, ""),
    BANK_NAME('2', 6, 15, PLACE, ""),
    BRANCH('2', 21, 3, NUMBER, ""),
    BRANCH_NAME('2', 24, 15, PLACE, ""),
    /** 手形交換所番号, not used. */
    CLEARING_HOUSE('2', 39, 4, FIXED, "0000"),
    KIND('2', 43, 1, CODE, "1249"),
    NUMBER_OF_ACCOUNT('2', 44, 7, NUMBER, ""),
    HOLDER('2', 51, 30, PARTY, ""),
    YEN('2', 81, 10, NUMBER, ""),
    /** 新規コード. */
    NEW_CODE('2', 91, 1, CODE, "012"),
    FIRST_CUSTOMER_CODE('2', 92, 10, NUMBER, ""),
    SECOND_CUSTOMER_CODE('2', 102, 10, NUMBER, ""),
    /** 振込指定区分. */
    CATEGORY('2', 112, 1, CODE, "780 "),
    /** 識別表示: Y would turn the customer codes into EDI情報, which we do not send. */
    IDENTIFICATION('2', 113, 1, FIXED, " "),
    DATA_FILLER('2', 114, 7, FIXED, ""),

    TRAILER_RECORD('8', 1, 1, FIXED, "8"),
    COUNT('8', 2, 6, NUMBER, ""),
    TOTAL('8', 8, 12, NUMBER, ""),
    TRAILER_FILLER('8', 20, 101, FIXED, ""),

    END_RECORD('9', 1, 1, FIXED, "9"),
    END_FILLER('9', 2, 119, FIXED, "");

    /** Bytes in a record, line ends not counted. */
    static final int RECORD = 120;

    private static final Map<Character, List<TransferField>> OF_RECORD =
            Arrays.stream(values()).collect(Collectors.groupingBy(field -> field.record));

    final char record;
    /** Offset from 0. */
    final int from;

    final int length;
    final Type type;
    /** The constant of a {@link Type#FIXED} field, filled up with spaces; the digits of a {@link Type#CODE} field. */
    final String values;

    TransferField(char record, int position, int length, Type type, String values) {
        this.record = record;
        this.from = position - 1;
        this.length = length;
        this.type = type;
        this.values = values;
    }

    /** What a field holds. */
    enum Type {
        /** N: digits, to the right, zeros before. */
        NUMBER,
        /** One of the listed bytes. */
        CODE,
        /** Always the same. */
        FIXED,
        /** C: to the left, spaces after, in the letters of places. */
        PLACE,
        /** C in the letters of parties. */
        PARTY
    }

    /** The fields of one kind of record in their order, or none for an unknown one. */
    static List<TransferField> of(char record) {
        return OF_RECORD.getOrDefault(record, List.of());
    }
}
