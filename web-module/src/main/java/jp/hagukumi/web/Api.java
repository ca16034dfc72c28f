package jp.hagukumi.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.web.audit.DeskAudit;
import jp.hagukumi.web.audit.WhoLooked;
import jp.hagukumi.web.births.Amendments;
import jp.hagukumi.web.births.BirthsTold;
import jp.hagukumi.web.births.CertificateQueue;
import jp.hagukumi.web.births.DeskRegistrations;
import jp.hagukumi.web.births.DeskSlips;
import jp.hagukumi.web.births.DeskVisits;
import jp.hagukumi.web.births.FirstPage;
import jp.hagukumi.web.births.InstitutionForm;
import jp.hagukumi.web.births.Joins;
import jp.hagukumi.web.births.MyChildrenDoor;
import jp.hagukumi.web.births.MyRegistrations;
import jp.hagukumi.web.births.MySlips;
import jp.hagukumi.web.births.OpenRegistrationMatters;
import jp.hagukumi.web.births.PopulationReports;
import jp.hagukumi.web.births.Receipts;
import jp.hagukumi.web.births.RegisterAnswers;
import jp.hagukumi.web.births.SetAsideFilings;
import jp.hagukumi.web.births.StuckLinkOrders;
import jp.hagukumi.web.checkups.DeskCheckupAnswers;
import jp.hagukumi.web.checkups.DeskCheckupCases;
import jp.hagukumi.web.checkups.DeskCheckupDays;
import jp.hagukumi.web.checkups.DeskCheckupFigures;
import jp.hagukumi.web.checkups.DeskCheckupRecall;
import jp.hagukumi.web.checkups.DeskCheckupRecords;
import jp.hagukumi.web.checkups.DeskCheckupSessions;
import jp.hagukumi.web.checkups.DeskClinicCheckups;
import jp.hagukumi.web.checkups.DeskClinicFiles;
import jp.hagukumi.web.checkups.DeskClinicPayments;
import jp.hagukumi.web.checkups.DeskClinicResults;
import jp.hagukumi.web.checkups.DeskClinicVouchers;
import jp.hagukumi.web.checkups.DeskInfantCheckups;
import jp.hagukumi.web.checkups.DeskReferrals;
import jp.hagukumi.web.checkups.MyCheckupQuestions;
import jp.hagukumi.web.checkups.MyCheckupResult;
import jp.hagukumi.web.checkups.MyClinicVouchersDoor;
import jp.hagukumi.web.checkups.MyInfantCheckupsDoor;
import jp.hagukumi.web.checkups.MyReferrals;
import jp.hagukumi.web.documents.DeskLetterBatches;
import jp.hagukumi.web.documents.DeskLetters;
import jp.hagukumi.web.grants.Banks;
import jp.hagukumi.web.grants.Branches;
import jp.hagukumi.web.grants.CounterGrants;
import jp.hagukumi.web.grants.DeskBatches;
import jp.hagukumi.web.grants.DeskGrants;
import jp.hagukumi.web.grants.DeskPayments;
import jp.hagukumi.web.grants.MyGrantsDoor;
import jp.hagukumi.web.identity.DeskCity;
import jp.hagukumi.web.identity.DeskInstitutions;
import jp.hagukumi.web.identity.DeskPeople;
import jp.hagukumi.web.identity.DeskStaff;
import jp.hagukumi.web.identity.Guardianships;
import jp.hagukumi.web.identity.Me;
import jp.hagukumi.web.identity.Sessions;
import jp.hagukumi.web.identity.SupportMeasures;
import jp.hagukumi.web.identity.SupportMeasuresOfPerson;
import jp.hagukumi.web.notifications.MyNotices;
import jp.hagukumi.web.notifications.StuckMails;
import jp.hagukumi.web.outbox.StuckDeliveries;
import jp.hagukumi.web.pregnancy.DeskApplications;
import jp.hagukumi.web.pregnancy.DeskCareCases;
import jp.hagukumi.web.pregnancy.DeskCheckupResults;
import jp.hagukumi.web.pregnancy.DeskCheckups;
import jp.hagukumi.web.pregnancy.DeskGuests;
import jp.hagukumi.web.pregnancy.DeskInterviews;
import jp.hagukumi.web.pregnancy.DeskNotices;
import jp.hagukumi.web.pregnancy.DeskPostnatalApplications;
import jp.hagukumi.web.pregnancy.DeskPostnatalBookings;
import jp.hagukumi.web.pregnancy.DeskPostnatalCare;
import jp.hagukumi.web.pregnancy.DeskPostnatalOffers;
import jp.hagukumi.web.pregnancy.DeskPregnancies;
import jp.hagukumi.web.pregnancy.DeskResultFiles;
import jp.hagukumi.web.pregnancy.DeskSentResults;
import jp.hagukumi.web.pregnancy.DeskStays;
import jp.hagukumi.web.pregnancy.MyCheckupsDoor;
import jp.hagukumi.web.pregnancy.MyInterviewDoor;
import jp.hagukumi.web.pregnancy.MyPostnatalCareDoor;
import jp.hagukumi.web.pregnancy.MyPregnancyDoor;
import jp.hagukumi.web.pregnancy.MyQuestionnaireDoor;
import jp.hagukumi.web.pregnancy.MyStayDoor;
import jp.hagukumi.web.pregnancy.MyTouchPointsDoor;
import jp.hagukumi.web.pregnancy.MyWeeks;
import jp.hagukumi.web.pregnancy.NationalSystems;
import jp.hagukumi.web.retention.DeskRetention;

/** The REST door. Its contract is {@code openapi.yaml}, written first and served as it stands. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** Every resource of the API. */
    public static final Set<Class<?>> RESOURCES = Set.of(
            DeskAudit.class,
            WhoLooked.class,
            CertificateQueue.class,
            DeskSlips.class,
            DeskVisits.class,
            FirstPage.class,
            InstitutionForm.class,
            Joins.class,
            MyChildrenDoor.class,
            BirthsTold.class,
            MySlips.class,
            MyRegistrations.class,
            DeskRegistrations.class,
            Amendments.class,
            PopulationReports.class,
            SetAsideFilings.class,
            OpenRegistrationMatters.class,
            RegisterAnswers.class,
            Receipts.class,
            DeskLetters.class,
            DeskLetterBatches.class,
            Banks.class,
            Branches.class,
            DeskCity.class,
            DeskInstitutions.class,
            DeskPeople.class,
            DeskStaff.class,
            Guardianships.class,
            Me.class,
            Sessions.class,
            SupportMeasures.class,
            SupportMeasuresOfPerson.class,
            MyPregnancyDoor.class,
            MyInterviewDoor.class,
            MyInfantCheckupsDoor.class,
            DeskCheckupSessions.class,
            DeskInfantCheckups.class,
            DeskCheckupRecall.class,
            DeskCheckupDays.class,
            DeskCheckupCases.class,
            DeskCheckupRecords.class,
            DeskReferrals.class,
            MyReferrals.class,
            DeskCheckupFigures.class,
            MyTouchPointsDoor.class,
            MyQuestionnaireDoor.class,
            MyCheckupQuestions.class,
            MyCheckupResult.class,
            MyClinicVouchersDoor.class,
            DeskClinicCheckups.class,
            DeskClinicFiles.class,
            DeskClinicPayments.class,
            DeskClinicResults.class,
            DeskClinicVouchers.class,
            DeskCheckupAnswers.class,
            MyPostnatalCareDoor.class,
            DeskPostnatalApplications.class,
            DeskPostnatalBookings.class,
            DeskPostnatalCare.class,
            DeskPostnatalOffers.class,
            DeskInterviews.class,
            DeskCareCases.class,
            DeskNotices.class,
            MyWeeks.class,
            DeskBatches.class,
            DeskGrants.class,
            DeskPayments.class,
            CounterGrants.class,
            MyGrantsDoor.class,
            MyCheckupsDoor.class,
            DeskCheckups.class,
            DeskCheckupResults.class,
            DeskResultFiles.class,
            DeskSentResults.class,
            DeskPregnancies.class,
            MyNotices.class,
            StuckDeliveries.class,
            StuckMails.class,
            StuckLinkOrders.class,
            DeskRetention.class,
            DeskApplications.class,
            DeskGuests.class,
            DeskStays.class,
            MyStayDoor.class,
            NationalSystems.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Doors.with(RESOURCES);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Doors.properties();
    }
}
