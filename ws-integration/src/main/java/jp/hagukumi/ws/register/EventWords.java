package jp.hagukumi.ws.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.datatype.XMLGregorianCalendar;
import jp.hagukumi.identity.PersonNames;
import jp.hagukumi.identity.ProtectedField;
import jp.hagukumi.identity.RegisterEvent;
import jp.hagukumi.identity.RegisterFact;
import jp.hagukumi.identity.RegisterFact.InHousehold;
import jp.hagukumi.identity.RegisterFact.Registered;
import jp.hagukumi.identity.RegisterFact.Residence;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.ws.contract.register.Address;
import jp.hagukumi.ws.contract.register.Event;
import jp.hagukumi.ws.contract.register.Household;
import jp.hagukumi.ws.contract.register.Names;
import jp.hagukumi.ws.contract.register.Person;

/** From the contract's events to the house's. */
final class EventWords {

    private EventWords() {}

    static RegisterEvent event(Event sent) {
        return new RegisterEvent(
                sent.getEventId(),
                sent.getResidentNumber(),
                sent.getSequence(),
                day(sent.getOccurredOn()),
                factOf(sent));
    }

    /** The contract has a choice: exactly one of these is there. */
    private static RegisterFact factOf(Event sent) {
        if (sent.getMoveIn() != null) {
            var person = sent.getMoveIn();
            return new RegisterFact.MovedIn(
                    registered(person), household(person.getHousehold()), residence(person.getAddress()));
        }
        if (sent.getMove() != null) {
            return new RegisterFact.Moved(
                    residence(sent.getMove().getAddress()),
                    Optional.ofNullable(sent.getMove().getHousehold()).map(EventWords::household));
        }
        if (sent.getMoveOut() != null) {
            return new RegisterFact.MovedOut(
                    Optional.ofNullable(sent.getMoveOut().getToMunicipality()));
        }
        if (sent.getNameChange() != null) {
            return new RegisterFact.NameChanged(names(sent.getNameChange().getNames()));
        }
        if (sent.getHousehold() != null) {
            return new RegisterFact.HouseholdChanged(
                    household(sent.getHousehold().getHousehold()));
        }
        if (sent.getSupportMeasure() != null) {
            return measure(sent.getSupportMeasure());
        }
        if (sent.getBirth() != null) {
            var birth = sent.getBirth();
            var child = birth.getPerson();
            return new RegisterFact.Born(
                    registered(child),
                    household(child.getHousehold()),
                    residence(child.getAddress()),
                    Optional.ofNullable(birth.getMother()),
                    birth.getCustodian(),
                    birth.getBirthOrder());
        }
        return new RegisterFact.Died();
    }

    private static RegisterFact measure(Event.SupportMeasure set) {
        return new RegisterFact.SupportMeasureSet(
                set.getMeasureNumber(),
                Set.copyOf(set.getAlsoProtected()),
                Set.copyOf(set.getProtectedFrom()),
                day(set.getValidFrom()),
                day(set.getValidTo()),
                set.getHidden().stream().map(ProtectedField::valueOf).collect(Collectors.toUnmodifiableSet()),
                set.isShutsOut(),
                Optional.ofNullable(set.getEndedOn()).map(EventWords::day));
    }

    private static Registered registered(Person person) {
        return new Registered(
                names(person.getNames()),
                day(person.getBirthDate()),
                Sex.valueOf(person.getSex().name()),
                person.getNationality());
    }

    private static PersonNames names(Names names) {
        return new PersonNames(
                names.getFamily(),
                names.getGiven(),
                Optional.ofNullable(names.getFamilyKana()),
                Optional.ofNullable(names.getGivenKana()),
                Optional.ofNullable(names.getAlias()),
                Optional.ofNullable(names.getAliasKana()));
    }

    private static InHousehold household(Household household) {
        return new InHousehold(household.getNumber(), household.getRelation());
    }

    private static Residence residence(Address address) {
        return new Residence(
                address.getWard(),
                new jp.hagukumi.identity.Address(
                        address.getMunicipality(),
                        Optional.ofNullable(address.getPostcode()),
                        address.getText(),
                        Optional.ofNullable(address.getBuilding())));
    }

    /** Some stacks send a zone with a date; a day in the register has none. */
    private static LocalDate day(XMLGregorianCalendar on) {
        return LocalDate.of(on.getYear(), on.getMonth(), on.getDay());
    }
}
