package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A notice of pregnancy (妊娠の届出): the items of 母子保健法施行規則3条 and those that cities ask beside them. Name, age and place of
 * residence are the register's and not asked.
 *
 * @param dueOn day of birth expected, as the doctor or midwife said
 * @param fetuses children expected, 1 to 9
 * @param parity which child of hers it will be, 1 to 20
 * @param infectionsChecked whether she was examined for sexually transmitted infections; only whether, never what was found
 * @param occupation at most 60 code points
 * @param phone 9 to 20 digits, spaces, hyphens, parentheses, plus signs
 * @param handbookElsewhere another municipality has issued the handbook already: she has moved here since
 * @param agent who files for her at the counter
 */
public record Notification(
        LocalDate dueOn,
        int fetuses,
        int parity,
        Optional<LocalDate> heartbeatOn,
        Diagnosis diagnosis,
        boolean infectionsChecked,
        boolean tuberculosisChecked,
        String occupation,
        String phone,
        boolean handbookElsewhere,
        Delivery delivery,
        Body body,
        Optional<Agent> agent,
        Answers answers) {

    /**
     * Who diagnosed the pregnancy.
     *
     * @param facility at most 60 code points
     * @param address at most 200
     * @param doctor doctor or midwife, at most 60
     */
    public record Diagnosis(String facility, Optional<String> address, Optional<String> doctor) {}

    /**
     * Where she means to give birth and to stay.
     *
     * @param facility at most 60 code points
     * @param staysElsewhere 里帰り
     * @param municipality six-digit code
     * @param address at most 200 code points
     */
    public record Delivery(
            Optional<String> facility,
            boolean staysElsewhere,
            Optional<String> municipality,
            Optional<String> address,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    /**
     * For the weight guide.
     *
     * @param heightMillimetres 1,000 to 2,300
     * @param weightBeforeGrams before the pregnancy, 25,000 to 250,000
     */
    public record Body(Optional<Integer> heightMillimetres, Optional<Integer> weightBeforeGrams) {}

    /**
     * Who comes for her with a letter of attorney.
     *
     * @param name at most 60 code points
     * @param relation at most 40
     */
    public record Agent(String name, String relation) {}

    /** What a notice says stays out of logs. */
    @Override
    public String toString() {
        return "Notification[…]";
    }
}
