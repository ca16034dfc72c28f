package jp.hagukumi.pregnancy.checkups;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one checkup found (標準的な電子的記録様式). Smoking, infections and losses are no part of it.
 *
 * @param facility at most 60 code points
 * @param weightGrams 25,000 to 250,000
 * @param fundalMillimetres 子宮底長, 0 to 500
 * @param haemoglobin tenths of g/dl, 20 to 250
 * @param advice at most 1,000 code points
 * @param voucher code of the voucher it came with
 * @param paidYen what she paid herself, 0 to 1,000,000
 * @param contracted whether the institution settles with the city; where not, what she paid is reimbursed
 */
public record Checkup(
        Kind kind,
        LocalDate on,
        String facility,
        Optional<Integer> weightGrams,
        Optional<Pressure> pressure,
        Optional<Oedema> oedema,
        Optional<Urine> urineProtein,
        Optional<Urine> urineSugar,
        Optional<Integer> fundalMillimetres,
        Optional<Integer> haemoglobin,
        Optional<String> advice,
        Optional<LocalDate> nextOn,
        Optional<String> voucher,
        Optional<Integer> paidYen,
        boolean contracted) {

    /** Before or after the birth. */
    public enum Kind {
        ANTENATAL,
        POSTNATAL
    }

    /**
     * Blood pressure in mmHg.
     *
     * @param systolic 50 to 260, above the other
     * @param diastolic 30 to 180
     */
    public record Pressure(int systolic, int diastolic) {}

    /** 浮腫. */
    public enum Oedema {
        NONE,
        PLUS,
        PLUS2
    }

    /** 尿検査. */
    public enum Urine {
        MINUS,
        TRACE,
        PLUS,
        PLUS2,
        PLUS3
    }

    /** The same result with the voucher that it came with. */
    public Checkup withVoucher(Optional<String> code) {
        return new Checkup(
                kind,
                on,
                facility,
                weightGrams,
                pressure,
                oedema,
                urineProtein,
                urineSugar,
                fundalMillimetres,
                haemoglobin,
                advice,
                nextOn,
                code,
                paidYen,
                contracted);
    }

    /** A result is nobody's but hers. */
    @Override
    public String toString() {
        return "Checkup[" + kind + "]";
    }
}
