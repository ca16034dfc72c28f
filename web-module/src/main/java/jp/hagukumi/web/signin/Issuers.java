package jp.hagukumi.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The issuers by which accounts are known, for those who enter accounts. */
@ApplicationScoped
public class Issuers {

    @Inject
    Providers providers;

    public String ofStaff() {
        return providers.issuer(Realm.STAFF);
    }

    public String ofPartners() {
        return providers.issuer(Realm.PARTNERS);
    }
}
