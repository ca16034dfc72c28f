package jp.hagukumi.grants.rules;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a bulk transfer as a bank would that has never seen the writer: by the byte positions of {@code transfer-layout.csv},
 * which was written by hand from the banks' sheet. Shares nothing with what it tests.
 */
final class BankReadsFile {

    private static final Charset KANA = Charset.forName("JIS_X0201");

    private final List<String[]> sheet;

    BankReadsFile(String layout) {
        sheet = layout.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    /** One record: what stands under each name of the sheet, names without the spaces that fill them up. */
    record Read(char kind, Map<String, String> values) {

        String of(String name) {
            var value = values.get(name);
            if (value == null) {
                throw new AssertionError("no field " + name + " in a record " + kind);
            }
            return value;
        }
    }

    /** @throws AssertionError where the file is not of whole records, or trailer and lines differ */
    List<Read> read(byte[] file) {
        boolean lines = file.length > 120 && file[120] == '\r';
        int step = lines ? 122 : 120;
        if (file.length % step != 0) {
            throw new AssertionError("not of whole records: " + file.length);
        }
        var records = new ArrayList<Read>();
        for (int start = 0; start < file.length; start += step) {
            if (lines && (file[start + 120] != 13 || file[start + 121] != 10)) {
                throw new AssertionError("no line end after a record");
            }
            records.add(one(Arrays.copyOfRange(file, start, start + 120)));
        }
        reckon(records);
        return records;
    }

    private Read one(byte[] bytes) {
        var kind = (char) bytes[0];
        var values = new LinkedHashMap<String, String>();
        int read = 0;
        for (var row : sheet) {
            if (row[0].charAt(0) == kind) {
                int first = Integer.parseInt(row[2]);
                int length = Integer.parseInt(row[3]);
                if (first != read + 1) {
                    throw new AssertionError("the sheet leaves a gap before " + row[1]);
                }
                read += length;
                var text = new String(bytes, first - 1, length, KANA);
                values.put(row[1], row[4].equals("C") ? text.replaceAll(" +$", "") : digits(text, row[1]));
            }
        }
        if (read != 120) {
            throw new AssertionError("a record " + kind + " of " + read + " bytes");
        }
        return new Read(kind, values);
    }

    private static String digits(String text, String name) {
        if (!text.matches("[0-9]+")) {
            throw new AssertionError("no number in " + name);
        }
        return text;
    }

    private static void reckon(List<Read> records) {
        var order = new StringBuilder();
        var sum = BigInteger.ZERO;
        int count = 0;
        for (var record : records) {
            order.append(record.kind());
            if (record.kind() == '2') {
                count++;
                sum = sum.add(new BigInteger(record.of("amount")));
            }
        }
        if (!order.toString().matches("12+89")) {
            throw new AssertionError("records in the order " + order);
        }
        var trailer = records.get(records.size() - 2);
        if (Integer.parseInt(trailer.of("recordCount")) != count
                || !new BigInteger(trailer.of("totalAmount")).equals(sum)) {
            throw new AssertionError("the trailer tells another count or total than the lines");
        }
    }
}
